"""From the files of a spec to plain data whose every part knows its file, line and column."""

from generator.load.document import Document
from generator.load.files import load_documents
from generator.load.problems import Place, Problem, SpecError

__all__ = ["Document", "Place", "Problem", "SpecError", "load_documents"]
