"""The resolved spec as JSON, with its schema."""

from generator.document.whole import document_of, schema, shape_of

__all__ = ["document_of", "schema", "shape_of"]
