# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The negotiation: the answer to an offer, and the check of an answer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from . import _reasons as reasons
from ._given import given_number
from ._lists import lists_of_version, misused_lists
from ._local_errors import EncodeError, LocalProtocolError, shortened
from ._symbols import single_flags, symbol_of
from ._table import (
    DEFAULT_REPLY,
    FLAG_IDS,
    LISTS_FIELD,
    LISTS_NEED,
    NEGOTIATED_FLAGS,
    NEGOTIATION,
    TOLERATED_ANSWERS,
    TOO_OLD,
    VERSION_FIELD,
    VERSIONS,
)
from ._versions import is_in
from .errors import NegotiationError
from .limits import AGREED_MAX_LENGTHS, DEFAULT_MAX_LENGTH
from .options import Options
from .states import check_given, version_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from enum import IntFlag

    from ._message import Message

_FIELDS = tuple(
    filter(None, (VERSION_FIELD, *(flags.field for flags in NEGOTIATED_FLAGS), LISTS_FIELD))
)
_DO_WITHOUT = "; move what the filter can do without to `if_offered`"


def answer_offer(offer: Message, request: Options, min_version: int = VERSIONS[0]) -> Options:
    """What a filter agrees to when it gets an offer.

    The version is the lower of the two. A requested flag that is not offered, or that the version
    does not have, is an error, unless a filter can do without it; the reference states this
    for each flag. The flags of `if_offered` are left out if they are not offered, and so are lists
    of macros for stages that the version does not have.

    Args:
        offer: the message by which the other side opens the negotiation.
        request: the highest version that the filter speaks, and the flags that it wants.
        min_version: the lowest version that it speaks.

    Returns:
        What is agreed: the values of the answer.

    Raises:
        NegotiationError: the offer is below the lowest version that the filter speaks, or
            lacks a flag that the filter cannot do without.
        EncodeError: the request has a version that is not spoken.
        LocalProtocolError: the request has lists of macros without the flag that allows them; or
            the offer is not an offer.
    """
    _check_negotiation(offer)
    min_version = given_number(min_version, "min_version")
    check_request(request, min_version)
    offered_version: int = getattr(offer, VERSION_FIELD)
    if offered_version < min_version:
        raise _too_old(offered_version, min_version, type(offer).__name__)
    version = min(offered_version, getattr(request, VERSION_FIELD))
    agreed: dict[str, Any] = {VERSION_FIELD: version}
    surplus: dict[type[IntFlag], int] = {}
    for flags in NEGOTIATED_FLAGS:
        offered = int(getattr(offer, flags.field)) or flags.when_zero
        offered &= ~flags.lacking[version - VERSIONS[0]]
        requested = int(getattr(request, flags.field))
        missing = requested & ~offered
        refused = missing & ~(flags.drop | flags.emulate)
        if refused:
            surplus[flags.type] = refused
        for flag in request.if_offered:
            requested |= int(flag) if isinstance(flag, flags.type) else 0
        agreed[flags.field] = flags.type(requested & offered)
    if surplus:
        raise _not_offered(surplus, type(offer).__name__, version, _DO_WITHOUT)
    options = Options(**agreed)
    if LISTS_FIELD and (LISTS_NEED is None or options.has(LISTS_NEED)):
        agreed[LISTS_FIELD] = lists_of_version(request, version)
        return Options(**agreed)
    return options


def check_request(request: Options, min_version: int = VERSIONS[0]) -> None:
    """Check that a request is valid, whatever is offered.

    Raises:
        EncodeError: it has a version that is not spoken, or below `min_version`.
        LocalProtocolError: it is not `Options`, has a value that does not fit its field, or has
            lists of macros without the flag that allows them, for a stage that does not exist, or
            twice for one.
    """
    check_options(request, "a request")
    if NEGOTIATION is None:
        return
    version: int = getattr(request, VERSION_FIELD)
    if not min_version <= version <= VERSIONS[1]:
        wanted = f"from {shortened(min_version)} to {VERSIONS[1]}"
        reason = f"the request has version {version}; it must be {wanted}"
        raise EncodeError("out-of-range", reason, NEGOTIATION.__name__, VERSION_FIELD)
    for reason in misused_lists(request):
        raise LocalProtocolError(f"{reason}, in the request")


def check_options(options: Options, what: str) -> None:
    """Check that options are `Options`, and can be written.

    Raises:
        LocalProtocolError: it is something else, or has a value that does not fit its field.
    """
    if not isinstance(options, Options):
        raise LocalProtocolError(f"{what} must be `Options`, not {shortened(options)}")
    if NEGOTIATION is None:
        return
    try:
        _said(options)
    except Exception:
        # It has a value without a hash, which no field takes.
        message_of(options)


@lru_cache(maxsize=64)
def _said(options: Options) -> Message:
    """Its message, kept: sessions are begun with the same request again and again."""
    return message_of(options)


def check_answer(offer: Message, answer: Message, min_version: int = VERSIONS[0]) -> Options:
    """What was agreed when an offer got an answer.

    Args:
        offer: the message by which the negotiation was opened.
        answer: the message that answers it.
        min_version: the lowest version that is accepted.

    Returns:
        What is agreed.

    Raises:
        NegotiationError: the answer asks for a newer version or for flags that were not offered.
        LocalProtocolError: one of the two is not a message of the negotiation.
    """
    _check_negotiation(offer)
    _check_negotiation(answer)
    min_version = given_number(min_version, "min_version")
    fields = [field for field in _FIELDS if field != LISTS_FIELD]
    if error := _surplus(offer, answer, min_version, fields):
        raise error
    return options_of(answer)


def tolerate_answer(offer: Message, answer: Message, min_version: int) -> Iterator[str]:
    """What is wrong with an answer that real MTAs take all the same.

    Raises:
        NegotiationError: they refuse it.
    """
    fields = [field for field in _FIELDS if field not in (LISTS_FIELD, *TOLERATED_ANSWERS)]
    if error := _surplus(offer, answer, min_version, fields):
        raise error
    for field in _FIELDS:
        if field in TOLERATED_ANSWERS and (error := _surplus(offer, answer, min_version, (field,))):
            yield error.reason


def _surplus(
    offer: Message, answer: Message, min_version: int, fields: Collection[str]
) -> NegotiationError | None:
    """What is wrong with some fields of an answer: it was not offered, or is too old."""
    name = type(answer).__name__
    if VERSION_FIELD in fields:
        version: int = getattr(answer, VERSION_FIELD)
        offered_version: int = getattr(offer, VERSION_FIELD)
        if version > offered_version:
            text = reasons.ABOVE_OFFER.text.format(version=version, offered=offered_version)
            return NegotiationError(text, f"version/{version}", name)
        if version < min_version:
            return _too_old(version, min_version, name)
    surplus: dict[type[IntFlag], int] = {}
    for flags in NEGOTIATED_FLAGS:
        offered = int(getattr(offer, flags.field)) or flags.when_zero
        bits = int(getattr(answer, flags.field)) & ~offered
        if bits and flags.field in fields:
            surplus[flags.type] = bits
    return _not_offered(surplus, name) if surplus else None


def options_of(answer: Message) -> Options:
    """The options that an answer states, whatever was offered."""
    return Options(**{name: getattr(answer, name) for name in _FIELDS})


def message_of(options: Options) -> Message:
    """The message that offers options, or agrees to them."""
    assert NEGOTIATION is not None
    return NEGOTIATION(**{name: getattr(options, name) for name in _FIELDS})


def everything() -> Options:
    """The newest version with every flag that an offer can have."""
    flags: dict[str, Any] = {each.field: each.type(each.every) for each in NEGOTIATED_FLAGS}
    return Options(**flags)


def flags_lacking(offer: Options) -> tuple[IntFlag, ...]:
    """The flags of an offer that its version does not have."""
    version = version_of(offer)
    return tuple(
        flag
        for flags in NEGOTIATED_FLAGS
        for flag in single_flags(getattr(offer, flags.field))
        if flag & _lacking_of(flags.type, version)
    )


def is_made_up_for(flag: IntFlag) -> bool:
    """Whether a session gives the effect of a flag itself where it is not offered."""
    bits = (flags.emulate for flags in NEGOTIATED_FLAGS if isinstance(flag, flags.type))
    return DEFAULT_REPLY is not None and any(flag & each for each in bits)


def left_out(request: Options, options: Options) -> tuple[IntFlag, ...]:
    """The requested flags that are not in use."""
    return tuple(
        flag
        for flags in NEGOTIATED_FLAGS
        for flag in single_flags(getattr(request, flags.field) & ~getattr(options, flags.field))
    )


def max_length_of(options: Options) -> int:
    """The greatest length of a frame under the agreed options, for `Decoder` and `encode`.

    If several limits hold with the version and the flags, the greatest applies.
    """
    check_given(options=options)
    holding = (
        length
        for length, flag, since, until in AGREED_MAX_LENGTHS
        if is_in(version_of(options), since, until) and (flag is None or options.has(flag))
    )
    return max(holding, default=DEFAULT_MAX_LENGTH)


def _too_old(version: int, least: int, message: str) -> NegotiationError:
    refused = TOO_OLD if least == VERSIONS[0] else f"version/{version}"
    reason = reasons.TOO_OLD.text.format(version=version, least=shortened(least))
    return NegotiationError(reason, refused, message)


def _check_negotiation(message: Message) -> None:
    if NEGOTIATION is None or not isinstance(message, NEGOTIATION):
        kind = type(message).__name__
        raise LocalProtocolError(f"expected the message of the negotiation, not {kind}")


def _not_offered(
    surplus: Mapping[type[IntFlag], int], message: str, version: int = VERSIONS[1], more: str = ""
) -> NegotiationError:
    refused = [flag for type_, bits in surplus.items() for flag in single_flags(type_(bits))]
    late = [flag for flag in refused if flag & _lacking_of(type(flag), version)]
    reason = reasons.NOT_IN_VERSION if late == refused else reasons.NOT_OFFERED
    text = reason.text.format(flags=", ".join(map(symbol_of, refused)), version=version)
    refused_id = FLAG_IDS[type(refused[0])].get(refused[0], symbol_of(refused[0]))
    return NegotiationError(text + more, refused_id, message)


def _lacking_of(flags: type[IntFlag], version: int) -> int:
    """The flags of a field that a version does not have."""
    return sum(
        each.lacking[min(version, VERSIONS[1]) - VERSIONS[0]]
        for each in NEGOTIATED_FLAGS
        if each.type is flags
    )
