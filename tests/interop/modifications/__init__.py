"""Lists of modifications that mail servers carry out, and that `testing` has to carry out alike."""
