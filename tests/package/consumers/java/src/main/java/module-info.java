module consumer {
  requires @PACKAGE@;
}
