"""The schema and the tables of the spec language."""

import json
from dataclasses import dataclass

from generator.engine import STAMP
from generator.model import Spec
from generator.targets.language.schema import schema
from generator.targets.language.tables import Section, sections


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the templates need."""

    schema: str
    sections: tuple[Section, ...]


def view(_: Spec) -> View:
    """Everything that the templates need, which is the same for all specs."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": STAMP,
        **schema(),
        "title": "Spec of a wire protocol",
    }
    return View(json.dumps(whole, indent=2, ensure_ascii=False), sections())
