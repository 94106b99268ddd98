"""What programs log, compared with what the spec says of it."""
