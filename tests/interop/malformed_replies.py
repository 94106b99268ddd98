"""What the vectors say of an MTA that gets a malformed reply, as something to try.

What the MTA makes of the bytes shows in what becomes of a mail: it is compared with what becomes of
the same mail when the filter sends a good reply, when it sends nothing, and when it leaves.
"""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, Self

import milter_protocol as mp
from generator.model import MalformedVector, Opinion, Spec
from generator.model.errors import PAYLOAD_ERRORS
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Answer, Instead, Played, Reply
from tests.interop.scripted import EVERY_ACTION
from tests.interop.sink import Sink
from tests.interop.smtp import Client
from tests.story import decoded

_CODE = 4
_REQUEST = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.SKIP)
_WHERE = (mp.EnvelopeFrom, mp.Body, mp.EndOfMessage)
"""The commands that replies are tried at: at the first one that they may answer."""
_NOTHING = (mp.Continue(), mp.Progress())
"""The replies after which all is as if the filter had said nothing."""
_SENDER = "<anna@example.org> RET=FULL ENVID=first"
_RECIPIENTS = (("<c@y.example>", "<d@y.example>"), ("<d@y.example>",))
"""With the recipient that the vectors name, who can be removed, and without, who can be added."""
_BODY = b"0123456789abcdef0123456789abcdef\r\n" * 2500
"""Two frames of body, so that the filter hears of the second one or does not."""


class Bench(NamedTuple):
    """An MTA, and what belongs to it.

    Attributes:
        queued: the files of its queue with a text in them.
        holds: whether such a file is that of a mail on hold.
    """

    filter: PlayerThread
    client: Callable[[], Client]
    sink: Sink
    queued: Callable[[str], list[Path]]
    holds: Callable[[Path], bool]


class Claim(NamedTuple):
    """A malformed reply, and what the spec says that the MTA makes of it."""

    vector: MalformedVector
    opinion: Opinion

    @property
    def where(self) -> type[mp.Message]:
        """The command that it is tried at."""
        code = self.vector.frame[_CODE]
        for command in _WHERE:
            if any(code == kind.CODE for kind in mp.allowed_replies(command, _REQUEST).final):
                return command
        return mp.EndOfMessage if self.is_interim else mp.EnvelopeFrom

    @property
    def is_interim(self) -> bool:
        """Whether a final reply still follows."""
        code = self.vector.frame[_CODE]
        interim = mp.allowed_replies(mp.EndOfMessage, _REQUEST).interim
        return any(code == kind.CODE for kind in interim)


class Seen(NamedTuple):
    """What client, filter and recipients see of a mail.

    Attributes:
        replies: the replies to the client, the good ones by their code alone.
        heard: the codes of the commands that the filter hears.
        mails: what arrives, without what differs from mail to mail; `None` for a mail on hold.
    """

    replies: tuple[str, ...]
    heard: bytes
    mails: tuple[object, ...] | None

    @property
    def end(self) -> Self:
        """The end of it: Sendmail may tell the client with the next reply that it has closed."""
        return self._replace(replies=self.replies[-1:])


class _LeaveError(Exception):
    """Raised by the filter, so that it leaves."""


def claims(spec: Spec, program: str) -> Iterator[Claim]:
    """The malformed replies of which the spec has an opinion; an answer to an offer is none."""
    for topic in spec.vectors:
        for vector in topic.malformed:
            opinion = vector.opinions.get(program)
            if (
                opinion is not None
                and vector.error.kind in PAYLOAD_ERRORS
                and vector.frame[_CODE] != mp.Negotiate.CODE
                and not _leaves_waiting(vector.tolerated)
            ):
                yield Claim(vector, opinion)


def _leaves_waiting(frame: bytes | None) -> bool:
    """Whether a reply to the client lacks its last line, so that the client waits for it."""
    reply = decoded(frame) if frame else None
    return isinstance(reply, mp.ReplyCode) and reply.text.rpartition("\n")[2][3:4] == "-"


class Experiments:
    """What becomes of mails in an MTA; what is the same for several replies is tried once."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._number = 0
        self._known: dict[object, Seen] = {}

    def holds(self, claim: Claim) -> bool:
        """Whether the MTA does what an opinion says."""
        return all(self._holds(claim, recipients) for recipients in _RECIPIENTS)

    def shows(self, claim: Claim) -> bool:
        """Whether the good reply makes a difference, if it asks for anything."""
        assert claim.vector.tolerated
        return decoded(claim.vector.tolerated) in _NOTHING or any(
            self._good(claim, recipients) != self._without(claim, recipients)
            for recipients in _RECIPIENTS
        )

    def _holds(self, claim: Claim, recipients: tuple[str, ...]) -> bool:
        got, left = self._got(claim, recipients), self._left(claim, recipients)
        match claim.opinion.outcome:
            case "takes" | "trims":
                return got == self._good(claim, recipients)
            case "drops":
                return got == self._without(claim, recipients)
            case "replaces":
                return got == self._seen(claim.where, (mp.Reject(),), recipients)
            case "closes":
                return got.end == left.end
            case "reads-on":
                # What is behind the end is not known, but the MTA goes on.
                return got.end != left.end
            case outcome:
                raise LookupError(f"nobody knows how to try '{outcome}'")

    def _got(self, claim: Claim, recipients: tuple[str, ...]) -> Seen:
        of = mp.Progress() if claim.is_interim else mp.Continue()
        return self._seen(claim.where, (Instead(claim.vector.frame, of),), recipients)

    def _good(self, claim: Claim, recipients: tuple[str, ...]) -> Seen:
        assert claim.vector.tolerated
        return self._seen(claim.where, (decoded(claim.vector.tolerated),), recipients)

    def _without(self, claim: Claim, recipients: tuple[str, ...]) -> Seen:
        return self._seen(claim.where, (), recipients)

    def _left(self, claim: Claim, recipients: tuple[str, ...]) -> Seen:
        return self._seen(claim.where, None, recipients)

    def _seen(
        self,
        where: type[mp.Message],
        replies: tuple[Reply, ...] | None,
        recipients: tuple[str, ...],
    ) -> Seen:
        """What becomes of a mail whose filter says something at a command, or leaves there."""
        key = (where, replies, recipients)
        if key not in self._known:
            self._number += 1
            self._known[key] = self._try(where, replies, recipients, f"malformed{self._number}x")
        return self._known[key]

    def _try(
        self,
        where: type[mp.Message],
        replies: tuple[Reply, ...] | None,
        recipients: tuple[str, ...],
        token: str,
    ) -> Seen:
        def answer(conversation: Played) -> Answer:
            if replies is None:
                raise _LeaveError
            return replies if conversation.kinds.count(where.__name__) == 1 else ()

        play = self._bench.filter.play({where: answer}, request=_REQUEST)
        content = "From: a@b\r\nTo: c@d\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\n"
        content += f"Message-Id: <{token}@b>\r\nSubject: s\r\n\r\n"
        with self._bench.client() as client:
            client.ehlo()
            done = client.mail(content.encode() + _BODY, sender=_SENDER, recipients=recipients)
            client.quit()
        conversation = play.conversation_with_complaints()
        said = [done.mail, *done.recipients, done.data, done.end]
        codes = [
            each.event.CODE for each in conversation.heard if isinstance(each.event, mp.Message)
        ]
        return Seen(
            tuple(str(each.code if each.code < 400 else each) for each in said if each),
            bytes(codes),
            self._mails(token),
        )

    def _mails(self, token: str, timeout: float = 30.0) -> tuple[object, ...] | None:
        end = time.monotonic() + timeout
        while files := self._bench.queued(token):
            if any(map(self._bench.holds, files)):
                return None
            assert time.monotonic() < end, f"these are left in the queue: {files}"
            time.sleep(0.01)
        return tuple(
            (
                re.sub(r" (SIZE|BODY)=\S+", "", mail.sender),
                sorted(mail.recipients),
                [
                    (name, value.replace(token, ""))
                    for name, value in mail.headers
                    if name != "Received"
                ],
                mail.body,
            )
            for mail in self._bench.sink.find(token)
        )
