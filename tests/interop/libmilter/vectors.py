"""Conversation vectors of a filter, as a filter on libmilter can hold them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import milter_protocol as mp
from milter_protocol._table import SUPPRESSED_BY
from tests.interop.libmilter.conversations import COMMANDS
from tests.interop.libmilter.judging import NUMBER, Setting, Talk
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.libmilter.sides import VERDICTS
from tests.story import VERSION, decoded, encoded

_LETTERS = {encoded(message): letter for letter, message in VERDICTS.items()}
_OF_CONNECT = b"DC"
_CONTINUE = encoded(mp.Continue())
_INTERNAL = mp.Steps.DATA_SIZE_256K | mp.Steps.DATA_SIZE_1M
_OWN_LIMITS = {"min-version", "max-length", "max-pending"}
_LEFT_OUT = {chr(kind.CODE): mp.Steps(flag) for kind, flag in SUPPRESSED_BY.items()}
_LETTER_OF = {message.ID: letter for letter, message in COMMANDS.items()}


class UnfitError(Exception):
    """A conversation that a filter on libmilter cannot be made to hold."""


@dataclass
class Story:
    """What is said to libmilter, and what it is to do.

    Attributes:
        setting: the options of the filter; no callbacks for what it asks to be left out.
        events: the callbacks that run.
        replies: what it writes.
        is_agreed: whether the negotiation succeeds; if not, the judge may never come to know which
            conversation it is.
    """

    setting: Setting
    talk: Talk
    events: str
    replies: bytes
    is_agreed: bool

    def fits(self, events: str, replies: bytes) -> bool:
        """Whether libmilter did the same; the judge also answers what is left unanswered."""
        is_unknown = not (events or self.is_agreed)
        return (events == self.events or is_unknown) and replies in (
            self.replies,
            self.replies + _CONTINUE,
        )


@dataclass
class _Telling:
    """Goes through a conversation."""

    frames: list[bytes] = field(default_factory=lambda: [NUMBER])
    verdicts: dict[str, str] = field(default_factory=dict)
    events: str = ""
    replies: bytes = b""
    awaited: str = ""
    is_open: bool = False
    is_over: bool = False
    is_agreed: bool = False

    def step(self, step: Mapping[str, Any]) -> None:
        if step.get("error", {}).get("place") == "local":
            raise UnfitError("libmilter's own functions refuse other things")
        if "send" in step:
            self.answer(bytes.fromhex(step["send"]))
        elif "receive" in step:
            self.hear(bytes.fromhex("".join(step["receive"])))
        for event in step["events"]:
            self.event(event)
        self.replies += bytes.fromhex(step["writes"])
        self.awaited = _LETTER_OF.get(step["after"]["awaited"], "")
        self.is_open = step["after"]["in-message"]

    def answer(self, frame: bytes) -> None:
        if frame not in _LETTERS:
            raise UnfitError("the judge gives verdicts alone")
        self.verdicts[self.awaited] = self.verdicts.get(self.awaited, "") + _LETTERS[frame]

    def hear(self, data: bytes) -> None:
        # The macros of CONNECT are those in which the judge finds which conversation this is.
        while data[4:6] == _OF_CONNECT:
            end = 4 + int.from_bytes(data[:4], "big")
            self.frames.append(NUMBER + data[6:end])
            data = data[end:]
        if data:
            self.frames.append(data)

    def event(self, event: Mapping[str, Any]) -> None:
        if event["kind"] == "aborted":
            self.events += ABORTED
        elif event["kind"] == "negotiated":
            self.is_agreed = True
            self.frames.append(NUMBER)
        elif event["kind"] == "message":
            message = decoded(bytes.fromhex(event["frame"]))
            self.events += noted(message)
            self.is_over = isinstance(message, mp.Close)
            if isinstance(message, mp.QuitNewConnection):
                self.frames.append(NUMBER)

    def end(self) -> None:
        if self.awaited in self.verdicts:
            # The judge gives its last verdict again and again.
            self.verdicts[self.awaited] += "c"
        if not self.is_over:
            # By the time that the connection ends, the judge has given the verdict.
            is_open = self.is_open and self.awaited != _LETTER_OF[mp.EndOfMessage.ID]
            self.events += (ABORTED if is_open else "") + ENDED


def story_of(conversation: Mapping[str, Any]) -> Story:
    """A conversation for the judge.

    Raises:
        UnfitError: it cannot hold it.
    """
    options = conversation["options"]
    steps = mp.Steps(options["steps"])
    if conversation.get("strict") or options["version"] != VERSION or _OWN_LIMITS & {*conversation}:
        raise UnfitError("libmilter is lenient, newest, and has its own limits")
    if options["macro-lists"] or steps & _INTERNAL:
        raise UnfitError("the judge does not ask for that")
    telling = _Telling()
    for step in conversation["steps"]:
        telling.step(step)
    telling.end()
    callbacks = "".join(
        letter for letter in Setting().callbacks if not steps & _LEFT_OUT.get(letter, mp.Steps(0))
    )
    verdicts = "".join(f"{command}={said}" for command, said in telling.verdicts.items())
    return Story(
        Setting(steps, mp.Actions(options["actions"]), callbacks),
        Talk(telling.frames, verdicts),
        telling.events,
        telling.replies,
        telling.is_agreed,
    )
