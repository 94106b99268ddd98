"""Where the two sides of a comparison come from."""

from generator.cli.diffing.sources import SourceError, document_of, document_of_spec

__all__ = ["SourceError", "document_of", "document_of_spec"]
