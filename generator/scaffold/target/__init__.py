"""The NAME target."""
