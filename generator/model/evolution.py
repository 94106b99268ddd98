"""Intended changes of a spec that was released."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.part import Part
from generator.model.words import Kind, Line, Subject


@dataclass(frozen=True, kw_only=True)
class MeantChange(Part):
    """An intended change: something has a new id, or may break a rule of evolution."""

    ANY_OF = ("renamed-from", "rule")
    NEEDS: ClassVar = {"rule": "reason", "reason": "rule"}

    id: Subject
    """What changed; a field is `message.field`, or `message.records.field`. What has no id of its
    own goes by the id of what holds it."""
    renamed_from: Subject | None = None
    """The id that it had before."""
    rule: Kind | None = None
    """The rule of evolution that it may break."""
    reason: Line | None = None
    """Why it may."""
