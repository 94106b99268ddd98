"""What a conversation is made of, as one side has it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Conversation, Message, Side


class TellingError(Exception):
    """A conversation that makes no sense: what is wrong, and below which keys it stands."""

    def __init__(self, text: str, *below: str | int) -> None:
        self.below = below
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class State:
    """The state of a session.

    Attributes:
        phase: the id of the phase.
        in_message: whether a transaction is open.
        awaited: the id of the command whose reply is awaited; empty if no reply is awaited.
        macros: the macros that hold, by name; only the responder's session knows them.
        closed: whether the conversation is over.
    """

    phase: str
    in_message: bool = False
    awaited: str = ""
    macros: Mapping[str, str] | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What a session hands out, and its state then.

    Attributes:
        kind: `message`, `negotiated`, `aborted` or `finding`.
        state: what holds at the event.
        after: what holds when the next one is asked for.
        message: the message, if it is one.
        frame: its frame; of a negotiation, the frame that has what is agreed.
        finding: the kind of finding.
    """

    kind: str
    state: State
    after: State
    message: Message | None = None
    frame: bytes = b""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done to a session, and the result.

    Attributes:
        action: `receive`, `send`, or `end`, when the other side closes the connection.
        chunks: the bytes that are received, in pieces; or the frame that is sent.
        message: what is sent.
        then: what holds when it is sent, before the events.
        events: what the session hands out.
        writes: the bytes to write.
        error: the kind of error of the other side, after the events.
        refused: the kind of error of the side itself.
        after: what holds then.
        turn: the number of the turn that it is of, in the conversation that `of` names; -1 if the
            conversation has it from its negotiation.
    """

    action: str
    after: State
    chunks: tuple[bytes, ...] = ()
    message: Message | None = None
    then: State | None = None
    events: tuple[Event, ...] = ()
    writes: bytes = b""
    error: str = ""
    refused: str = ""
    of: str = ""
    turn: int = -1


@dataclass(frozen=True, slots=True)
class Telling:
    """A conversation as one side has it.

    Attributes:
        of: the conversation, with what it has from others.
        role: the role of the side.
        side: the side.
        options: the frame with what the side offers or asks for; `None` if the protocol negotiates
            nothing.
        steps: what is done, in order.
    """

    of: Conversation
    role: str
    side: Side
    options: bytes | None
    steps: tuple[Step, ...]
