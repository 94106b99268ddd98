"""What a caller gives, checked."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._frames import GREATEST_LENGTH, LEAST_LENGTH
from ._local_errors import EncodeError, LocalProtocolError, shortened
from ._message import Message
from ._versions import ALL_FLAGS, Terms
from .limits import LAYOUT_FLAGS, NEWEST_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import IntFlag

_F = TypeVar("_F", bound="IntFlag")
_R = TypeVar("_R")
_OWNER = "Options"

OVER = "the conversation is over; send nothing once `closed` is true"
"""Why nothing may be sent any more."""
NEWEST_TERMS = Terms(NEWEST_VERSION, 0)
"""What holds where nothing was agreed."""


def not_a_message(value: object, wanted: Iterable[type[Message]] = ()) -> LocalProtocolError | None:
    """What is wrong with something that is given as a message, if it is not one.

    Args:
        value: what is given.
        wanted: the kinds of message that may be given.
    """
    if isinstance(value, Message):
        return None
    if isinstance(value, type) and issubclass(value, Message):
        name = value.__name__
        return LocalProtocolError(f"{name} is a class; send one of its messages, {name}(...)")
    names = ", ".join(sorted(f"{each.__name__}(...)" for each in wanted))
    remedy = f"; give one of {names}" if names else ""
    return LocalProtocolError(f"expected a message, not {shortened(value)}{remedy}")


def given_text(value: object) -> str:
    """A text that can be written.

    Raises:
        LocalProtocolError: it is not a `str`, or has surrogates that stand for no byte.
    """
    if not issubclass(type(value), str):
        raise LocalProtocolError(f"expected a text, not {shortened(value)}")
    text = str.__str__(cast("str", value))
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raise LocalProtocolError(
            f"{shortened(text)} has a surrogate that does not stand for a byte"
        ) from None
    return text


def given_length(max_length: Any, least: int = LEAST_LENGTH) -> int:
    """A limit that makes sense.

    Raises:
        LocalProtocolError: it is not a number, or none that a length can have.
    """
    if type(max_length) is not int or not least <= max_length <= GREATEST_LENGTH:
        wanted = f"a number from {least} to {GREATEST_LENGTH}"
        raise LocalProtocolError(f"max_length must be {wanted}, not {shortened(max_length)}")
    return max_length


def given_version(version: Any) -> int:
    """A version of the protocol; the newest where none is given.

    Raises:
        LocalProtocolError: it is not a number, or negative.
    """
    if version is None:
        return NEWEST_VERSION
    if type(version) is not int or version < 0:
        raise LocalProtocolError(f"version must be a number from 0, not {shortened(version)}")
    return version


def given_terms(version: Any, flags: Any) -> Terms:
    """What was agreed: by default the newest version, and no flags.

    Raises:
        LocalProtocolError: the version is not a number or negative, or the flags are not a number
            of 32 bits or are of another set than layouts depend on.
    """
    if version is None and type(flags) is int and not flags:
        return NEWEST_TERMS
    is_number = isinstance(flags, int) and not isinstance(flags, bool)
    number = int.__index__(flags) if is_number else -1
    if not 0 <= number <= ALL_FLAGS:
        reason = f"flags must be a number from 0 to {ALL_FLAGS}, not {shortened(flags)}"
        raise LocalProtocolError(reason)
    if isinstance(flags, Enum) and LAYOUT_FLAGS and not isinstance(flags, LAYOUT_FLAGS):
        reason = f"flags must be of {LAYOUT_FLAGS.__name__}, not {shortened(flags)}"
        raise LocalProtocolError(reason)
    return Terms(given_version(version), number)


def given_number(value: Any, field: str) -> int:
    """A number.

    Raises:
        LocalProtocolError: the value is not a number.
    """
    if not isinstance(value, int):
        raise LocalProtocolError(f"must be a number, not {shortened(value)}", _OWNER, field)
    return int.__index__(value)


def own_flags(kind: type[IntFlag], value: Any, message: str, field: str) -> None:
    """Refuse the flags of another set, which are numbers too.

    Raises:
        EncodeError: these are.
    """
    if isinstance(value, Enum) and not isinstance(value, kind):
        reason = f"must be flags of {kind.__name__}, not {shortened(value)}"
        raise EncodeError("wrong-type", reason, message, field)


def given_flags(kind: type[_F], value: Any, field: str) -> _F:
    """Flags of a kind.

    Raises:
        LocalProtocolError: they are not a number, or the flags of another set.
    """
    own_flags(kind, value, _OWNER, field)
    return kind(given_number(value, field))


def given_records(kind: type[_R], values: Iterable[Any], field: str) -> tuple[_R, ...]:
    """Records of a kind, each made of a tuple.

    Raises:
        LocalProtocolError: one of them has not as many values as the record, or they are not
            several.
    """
    try:
        return tuple(kind(*each) for each in values)
    except Exception:
        reason = f"must be several of {kind.__name__}, not {shortened(values)}"
        raise LocalProtocolError(reason, _OWNER, field) from None


def given_single_flags(
    kinds: tuple[type[IntFlag], ...], values: Iterable[Any], field: str
) -> tuple[IntFlag, ...]:
    """Flags of any of some kinds; a combination gives each of its flags.

    Raises:
        LocalProtocolError: one is of no such kind, or they are not several.
    """
    try:
        found = (*values,)
    except Exception:
        found = (values,)
    for each in found:
        if not isinstance(each, kinds):
            names = " or ".join(kind.__name__ for kind in kinds)
            raise LocalProtocolError(
                f"must be flags of {names}, not {shortened(each)}", _OWNER, field
            )
    return found
