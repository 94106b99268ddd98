"""Reading before anything is agreed: what opens a conversation states its own version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._dispatch import VARYING
from ._frames import CODE_AT, PAYLOAD_START
from ._strangers import LONGEST, stranger_at
from ._table import NEGOTIATION, VERSION_FIELD, VERSIONS
from ._versions import Terms
from .errors import PayloadError

if TYPE_CHECKING:
    from ._message import Message
    from .decoder import Decoder

VARIES = bool(VARYING) and NEGOTIATION is not None
"""Whether frames can be read only when it is known what was agreed."""
_IS_OWN = NEGOTIATION is not None and NEGOTIATION.CODE in VARYING


def terms_stated(message: Message, otherwise: Terms) -> Terms:
    """The terms on which a message is written: the negotiation in the version that it states."""
    if not _IS_OWN or type(message) is not NEGOTIATION:
        return otherwise
    version: int = getattr(message, VERSION_FIELD)
    return Terms(min(version, VERSIONS[1]), 0)


def as_stated(said: Any) -> Any:
    """A message, or why it cannot be read; the negotiation as it reads in the version it states."""
    if not _IS_OWN or NEGOTIATION is None:
        return said
    if isinstance(said, NEGOTIATION):
        payload = said.payload
    elif isinstance(said, PayloadError) and said.frame[CODE_AT] == NEGOTIATION.CODE:
        payload = said.frame[PAYLOAD_START:]
    else:
        return said
    lowest, newest = VERSIONS
    for version in range(newest, lowest - 1, -1):
        try:
            message = NEGOTIATION.from_payload(payload, version)
        except PayloadError:
            continue
        if terms_stated(message, Terms(newest, 0)).version == version:
            return message
    return said


def size_of_opening(decoder: Decoder, data: bytes) -> int:
    """How many of the next bytes to read before anything is agreed.

    They are no more than a frame, or what tells who a stranger is.
    """
    head = data[:LONGEST]
    return len(head) if not decoder.pending and stranger_at(head) else decoder.missing


def feed_opening(decoder: Decoder, data: bytes) -> list[Any]:
    """What bytes of no more than one frame say, as `Decoder.feed` gives it.

    Raises:
        RemoteProtocolError: the frame is malformed in the version that it states.
    """
    try:
        return list(map(as_stated, decoder.feed(data)))
    except PayloadError as error:
        said = as_stated(error)
        if said is error:
            raise
        return [said]
