/** Reads and writes the frames of a protocol. */
module org.example.milter {
  exports org.example.milter;
}
