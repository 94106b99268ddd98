# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a reply does to a mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Edit:
    """What a reply does to the content of a mail, and the fields with what it takes.

    Attributes:
        do: the method of the content that does it.
        value: the field with the value, the text or the address.
        name: the field with the name of the header, if it is about one.
        index: the field with the place of the header, if it has one.
    """

    do: Callable[..., None]
    value: str
    name: str | None = None
    index: str | None = None

    @property
    def fields(self) -> list[str]:
        """The fields, in the order of the arguments."""
        return [each for each in (self.index, self.name, self.value) if each is not None]
