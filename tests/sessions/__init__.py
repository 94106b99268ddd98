"""The two sides of a session."""
