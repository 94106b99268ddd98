# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Values of messages that not every version has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _reasons as reasons
from ._local_errors import LocalProtocolError
from ._table import NARROW_VALUES
from ._versions import is_in
from .findings import finding
from .options import Options
from .states import version_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ._message import Message
    from ._table import NarrowValue
    from .findings import Finding


def kinds_to_check(options: Options) -> frozenset[type[Message]]:
    """The messages of which a value may be one that the agreed version does not have."""
    version = version_of(options)
    return frozenset(
        kind
        for kind, fields in NARROW_VALUES.items()
        if any(_lacks(version, value) for _, values in fields for value in values.values())
    )


def values_not_in_version(message: Message, options: Options) -> Iterator[Finding]:
    """The values that the agreed version does not have: unusual, for real programs take them."""
    version = version_of(options)
    for path, values in NARROW_VALUES.get(type(message), ()):
        for value in _at(message, *path):
            known = values.get(value)
            if known is None or not _lacks(version, known):
                continue
            names = {"message": type(message).__name__, "value": known.id, "version": version}
            reason = reasons.NEW_VALUE if version < known.since else reasons.ENDED_VALUE
            ends = {"since": known.since, "until": known.until}
            yield finding(reason, **names, **ends, is_violation=False)


def check_values(message: Message, options: Options | None) -> None:
    """Check that the agreed version has the values of a message that is to be sent.

    Raises:
        LocalProtocolError: it lacks one.
    """
    for found in values_not_in_version(message, options or Options()):
        raise LocalProtocolError(found.reason, type(message).__name__)


def _at(message: Message, field: str, part: str = "") -> list[Any]:
    value = getattr(message, field)
    return [getattr(each, part) for each in value] if part else [value]


def _lacks(version: int, value: NarrowValue) -> bool:
    return not is_in(version, value.since, value.until)
