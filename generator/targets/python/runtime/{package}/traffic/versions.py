"""Reading frames of recordings in the version that they are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._dispatch import VARYING
from .._opening import as_stated
from .._table import NEGOTIATION, VERSION_FIELD, VERSIONS
from ..errors import RemoteProtocolError
from ..framing import read_payload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._message import Message
    from .records import Frame

_SPOKEN = range(VERSIONS[1], VERSIONS[0] - 1, -1)


def read_in_any(
    code: int, payload: bytes, versions: Sequence[int] = _SPOKEN
) -> Message | RemoteProtocolError:
    """What a payload says in the first of some versions that can read it.

    Args:
        code: the code of the frame.
        payload: what follows it.
        versions: the versions; by default all that are spoken, the newest first.

    Returns:
        The message, or why the first version cannot read it.
    """
    failure: RemoteProtocolError | None = None
    for version in versions if code in VARYING else versions[:1]:
        try:
            return read_payload(code, payload, version)
        except RemoteProtocolError as error:
            failure = failure or error
    assert failure is not None
    return failure


class Versions:
    """The versions that frames of a conversation may be written in, as far as it was heard."""

    def __init__(self) -> None:
        """Begin a conversation."""
        self._possible: Sequence[int] = ()

    def read_again(self, frame: Frame, *, is_answer: bool) -> Frame:
        """A frame as it reads in the version that was negotiated before it.

        Args:
            frame: the frame.
            is_answer: whether it comes from the side that has the last word on the version.
        """
        said = as_stated(frame.said)
        if NEGOTIATION is not None and isinstance(said, NEGOTIATION):
            version: int = getattr(said, VERSION_FIELD)
            # An offer may be answered with any version below it.
            lower = _SPOKEN[_SPOKEN.index(version) :] if version in _SPOKEN else _SPOKEN
            self._possible = (version,) if is_answer else lower
        elif frame.code in VARYING and self._possible:
            said = read_in_any(frame.code, frame.payload, self._possible)
        return frame if said is frame.said else frame._replace(said=said)
