# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Reading frames of recordings on the terms on which they are written."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from .._dispatch import VARYING
from .._opening import as_stated
from .._table import LAYOUT_FIELD, NEGOTIATION, VERSION_FIELD, VERSIONS
from .._versions import ALL_FLAGS, Terms
from ..errors import RemoteProtocolError
from ..framing import read_payload

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .._message import Message
    from .records import Frame

_SPOKEN = range(VERSIONS[1], VERSIONS[0] - 1, -1)


def _terms(versions: Iterable[int], flags: int) -> Sequence[Terms]:
    """What may have been agreed, the likeliest first: none of some flags, or all of them."""
    both = (0, flags) if flags and LAYOUT_FIELD else (0,)
    return [Terms(version, some) for some, version in product(both, versions)]


_UNHEARD = _terms(_SPOKEN, ALL_FLAGS)


def read_in_any(
    code: int, payload: bytes, possible: Sequence[Terms] = _UNHEARD
) -> Message | RemoteProtocolError:
    """What a payload says on the first of some terms on which it can be read.

    Args:
        code: the code of the frame.
        payload: what follows it.
        possible: the terms; by default all versions that are spoken, the newest first, without any
            flag and with all.

    Returns:
        The message, or why it cannot be read on the first terms.
    """
    failure: RemoteProtocolError | None = None
    for terms in possible if code in VARYING else possible[:1]:
        try:
            return read_payload(code, payload, *terms)
        except RemoteProtocolError as error:
            failure = failure or error
    assert failure is not None
    return failure


class PossibleTerms:
    """The terms on which frames of a conversation may be written, as far as is known."""

    def __init__(self) -> None:
        """Begin a conversation."""
        self._possible: Sequence[Terms] = ()

    def read_again(self, frame: Frame, *, is_answer: bool) -> Frame:
        """A frame as it reads on the terms that were negotiated before it.

        Args:
            frame: the frame.
            is_answer: whether it comes from the side that has the last word on the terms.
        """
        said = as_stated(frame.said)
        if NEGOTIATION is not None and isinstance(said, NEGOTIATION):
            version: int = getattr(said, VERSION_FIELD)
            flags = int(getattr(said, LAYOUT_FIELD)) if LAYOUT_FIELD else 0
            # An offer may be answered with any version below it, and with some of its flags.
            lower = _SPOKEN[_SPOKEN.index(version) :] if version in _SPOKEN else _SPOKEN
            self._possible = [Terms(version, flags)] if is_answer else _terms(lower, flags)
        elif frame.code in VARYING and self._possible:
            said = read_in_any(frame.code, frame.payload, self._possible)
        return frame if said is frame.said else frame._replace(said=said)
