"""The resolved spec as JSON, with its schema."""

from generator.document.whole import document, document_of, schema

__all__ = ["document", "document_of", "schema"]
