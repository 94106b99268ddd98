"""Where the two sides of a comparison come from, and the languages that it shows."""

from generator.cli.diffing.sources import Read, SourceError, document_of

__all__ = ["Read", "SourceError", "document_of"]
