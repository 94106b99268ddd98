// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** Reads and writes the frames of a protocol. */
module org.example.milter {
  exports org.example.milter;
}
