"""The resolved spec as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.document import document, schema
from generator.engine import STAMP
from generator.model import Spec


@dataclass(frozen=True, slots=True)
class JsonFile:
    """A file and its text."""

    path: str
    text: str


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    shape = document(spec)
    files = {
        spec.protocol.id: shape.value(spec),
        "model.schema": {"$comment": STAMP, **schema(shape)},
    }
    return {
        "title": spec.protocol.title,
        "name": spec.protocol.id,
        "keys": shape.keys,
        "documents": [
            JsonFile(path, json.dumps(data, indent=2, ensure_ascii=False))
            for path, data in files.items()
        ],
    }
