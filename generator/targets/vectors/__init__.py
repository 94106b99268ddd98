"""The conformance vectors as JSON."""
