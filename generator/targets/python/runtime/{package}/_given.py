"""What a caller gives for an agreement, checked."""

from __future__ import annotations

from reprlib import repr as shortened
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import LocalProtocolError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import IntFlag

_F = TypeVar("_F", bound="IntFlag")
_R = TypeVar("_R")
_OWNER = "Agreement"


def given_number(value: Any, field: str) -> int:
    """A number.

    Raises:
        LocalProtocolError: it is none.
    """
    if not isinstance(value, int):
        raise LocalProtocolError(f"must be a number, not {shortened(value)}", _OWNER, field)
    return value


def given_flags(kind: type[_F], value: Any, field: str) -> _F:
    """Flags of a kind.

    Raises:
        LocalProtocolError: they are no number.
    """
    return kind(given_number(value, field))


def given_records(kind: type[_R], values: Iterable[Any], field: str) -> tuple[_R, ...]:
    """Records of a kind, each made of a tuple.

    Raises:
        LocalProtocolError: one of them has not as many values as the record, or they are not
            several.
    """
    try:
        return tuple(kind(*each) for each in values)
    except TypeError:
        reason = f"must be several of {kind.__name__}, not {shortened(values)}"
        raise LocalProtocolError(reason, _OWNER, field) from None
