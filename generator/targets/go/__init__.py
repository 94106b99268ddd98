"""The Go module."""
