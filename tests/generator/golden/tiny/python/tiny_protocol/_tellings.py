# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What commands tell, and what replies decide about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._message import Message


class Telling(NamedTuple):
    """A command, and its fields by what they hold."""

    command: type[Message]
    fields: Mapping[str, str]


TELLINGS: Final[Mapping[str, Telling]] = {}
"""The commands by what they tell, in the order in which that happens."""

FAMILIES: Final[Mapping[int, Any]] = {}
"""The kinds of a client's address, by the version of IP; 0 for a client without an address."""

CONTINUE: Final[frozenset[type[Message]]] = frozenset()
ACCEPT: Final[frozenset[type[Message]]] = frozenset()
DISCARD: Final[frozenset[type[Message]]] = frozenset()

REFUSE: Final[Mapping[type[Message], str]] = {}
"""The first digit of the code that a client gets; empty where the text of the reply has it."""
