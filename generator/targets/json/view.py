"""The resolved spec as JSON."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from generator.document import schema, shape_of
from generator.document.shapes import Key
from generator.engine import STAMP
from generator.model import Spec


@dataclass(frozen=True, slots=True)
class JsonFile:
    """A file and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the templates need."""

    title: str
    name: str
    keys: Sequence[Key]
    documents: list[JsonFile]


def view(spec: Spec) -> View:
    """The document and its schema."""
    shape = shape_of(spec)
    files = {
        spec.protocol.id: shape.value(spec),
        "model.schema": {"$comment": STAMP, **schema(shape)},
    }
    return View(
        title=spec.protocol.title,
        name=spec.protocol.id,
        keys=shape.keys,
        documents=[
            JsonFile(path, json.dumps(data, indent=2, ensure_ascii=False))
            for path, data in files.items()
        ],
    )
