"""The C library: one header and one source."""
