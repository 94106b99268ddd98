"""What the vectors say of an MTA that gets an answer to its offer, as something to try."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import milter_protocol as mp
from generator.model import MalformedVector, MessageVector, Opinion, Spec
from generator.model.errors import PAYLOAD_ERRORS
from milter_protocol.testing import PlayerThread
from tests.interop.scripted import EVERY_ACTION
from tests.interop.smtp import Client
from tests.story import decoded, encoded

_CODE = 4
_SENDER, _RECIPIENT = "<anna@example.org>", "<bert@example.net>"
_CONTENT = b"From: a@b\r\nTo: c@d\r\nSubject: s\r\n\r\nHello\r\n"


class Claim(NamedTuple):
    """An answer, and what the spec says that the MTA makes of it."""

    vector: MalformedVector | MessageVector
    opinion: Opinion


class Seen(NamedTuple):
    """What client and filter see of a mail.

    Attributes:
        replies: the codes of the replies to the client.
        heard: the codes of the commands that the filter hears.
        macros: the names of the macros at MAIL.
    """

    replies: tuple[int, ...]
    heard: bytes
    macros: frozenset[str]


def claims(spec: Spec, program: str) -> Iterator[Claim]:
    """The answers of which the spec has an opinion."""
    for topic in spec.vectors:
        vectors: list[MalformedVector | MessageVector] = [*topic.messages]
        vectors += [each for each in topic.malformed if each.error.kind in PAYLOAD_ERRORS]
        for vector in vectors:
            opinion = vector.opinions.get(program)
            if opinion is not None and vector.frame[_CODE] == mp.Negotiate.CODE:
                yield Claim(vector, opinion)


class _LeaveError(Exception):
    """Raised by the filter, so that it leaves."""


def _meant(offer: mp.Message, answer: bytes | None) -> mp.Options:
    """What the filter goes on with after an answer: as far as it was offered, what that says."""
    if answer is None:
        raise _LeaveError
    try:
        said = decoded(answer)
    except mp.RemoteProtocolError:
        return EVERY_ACTION
    assert isinstance(offer, mp.Negotiate)
    assert isinstance(said, mp.Negotiate)
    return mp.Options(actions=said.actions & offer.actions, steps=said.steps & offer.steps)


class Experiments:
    """What becomes of a mail after an answer."""

    def __init__(self, scripted: PlayerThread, client: Callable[[], Client]) -> None:
        self._filter = scripted
        self._client = client
        self._left = self._seen(None)
        self._good = self._seen(encoded(mp.Negotiate(6, EVERY_ACTION.actions, mp.Steps(0))))

    @property
    def shows(self) -> bool:
        """Whether a good answer makes a difference."""
        return self._good.replies != self._left.replies and self._left.heard == b""

    def holds(self, claim: Claim) -> bool:
        """Whether the MTA does what an opinion says."""
        got = self._seen(claim.vector.frame)
        match claim.opinion.outcome:
            case "closes":
                return got == self._left
            case "trims" if isinstance(claim.vector, MalformedVector):
                assert claim.vector.tolerated
                return got == self._seen(claim.vector.tolerated)
            case "takes" | "trims" | "reads-on":
                return got.replies == self._good.replies and got.heard != b""
            case outcome:
                raise LookupError(f"nobody knows how to try '{outcome}'")

    def _seen(self, answer: bytes | None) -> Seen:
        play = self._filter.play(request=lambda offer: _meant(offer, answer), answer=answer)
        with self._client() as client:
            client.ehlo()
            done = client.mail(_CONTENT, sender=_SENDER, recipients=(_RECIPIENT,))
            client.quit()
        conversation = play.conversation_with_complaints()
        replies = [done.mail, *done.recipients, done.data, done.end]
        heard = [each.event for each in conversation.heard]
        macros = [
            each.macros for each in conversation.heard if isinstance(each.event, mp.EnvelopeFrom)
        ]
        return Seen(
            tuple(each.code for each in replies if each),
            bytes(each.CODE for each in heard if isinstance(each, mp.Message)),
            frozenset(*macros),
        )
