"""From a folder to a checked model."""

from pathlib import Path

from generator.check import check
from generator.load import load_documents
from generator.model import Spec
from generator.resolve import Places, resolve


def read_spec(folder: Path) -> tuple[Spec, Places]:
    """Load, resolve and check the spec in a folder.

    Raises:
        SpecError: the spec is not good; its problems say where and why.
    """
    spec, places = resolve(load_documents(folder))
    check(spec, places)
    return spec, places
