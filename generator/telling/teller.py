"""Telling a conversation step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.model import (
    Conversation,
    GivenEvent,
    Message,
    SaidBytes,
    SaidMessage,
    Side,
    Spec,
    Turn,
)
from generator.model.conversations import SETTINGS, Standing
from generator.telling.frames import Frames
from generator.telling.parts import Event, State, Step, Telling, TellingError

_ABOUT_ONE = ("ends", "gives", "error", "refused", "pieces")
"""What only one side can have in a step, so that its role must be known."""
_Items = Sequence[str | SaidMessage | SaidBytes]


def tellings(spec: Spec, conversation: Conversation) -> Iterator[Telling]:
    """A conversation for each side that it is about.

    Raises:
        TellingError: something in it makes no sense.
    """
    whole, turns = _whole(spec, conversation)
    roles = {role.side: side for side, role in zip(Side, spec.protocol.roles, strict=False)}
    if whole.role is not None and whole.role not in roles:
        raise TellingError(f"'{whole.role}' is not a role: {', '.join(roles)}", "role")
    for role, side in roles.items():
        if whole.role in (None, role):
            yield _Teller(spec, whole, role, side).tell(turns)


_Turns = Sequence[tuple[str, int, Turn]]
"""The turns of a conversation, each with the id of the one that states it and its number there."""


def _whole(spec: Spec, conversation: Conversation) -> tuple[Conversation, _Turns]:
    """A conversation with the settings and the turns of those that it goes on from."""
    known = {each.id: each for topic in spec.vectors for each in topic.conversations}
    chain = [conversation]
    while (before := chain[-1].after) is not None:
        if before not in known:
            raise TellingError(f"'{before}' is not a conversation", "after")
        if known[before] in chain:
            raise TellingError("it goes on from itself", "after")
        chain.append(known[before])
    found: dict[str, Any] = {
        name: next((value for each in chain if (value := getattr(each, name)) is not None), None)
        for name in SETTINGS
    }
    turns = [
        (each.id, number, turn)
        for each in reversed(chain)
        for number, turn in enumerate(each.steps)
    ]
    return replace(conversation, **found), turns


class _Teller:
    """One side of a conversation, told step by step."""

    def __init__(self, spec: Spec, of: Conversation, role: str, side: Side) -> None:
        self.spec = spec
        self.of = of
        self.role = role
        self.side = side
        self.frames = Frames(spec, of)
        self.state = State(spec.session.initial, macros={} if side is Side.RESPONDER else None)
        self.steps: list[Step] = []
        # Whether the last event said that the open transaction ended.
        self.was_aborted = False
        # Whether the other side has closed the connection.
        self.is_left = False

    def tell(self, turns: _Turns) -> Telling:
        own = None
        if self.spec.session.negotiation:
            asked = self.of.request if self.of.request is not None else self.of.answer
            own = self.frames.options(
                (self.of.offer if self.side is Side.INITIATOR else asked) or {}
            )
        if self.frames.agreed is not None:
            self.negotiate(self.frames.options(self.of.offer or {}), self.frames.agreed)
        for of, number, turn in turns:
            try:
                count = len(self.steps)
                self.take(turn)
            except TellingError as error:
                here = of == self.of.id
                raise TellingError(str(error), *("steps", number) * here, *error.below) from None
            self.steps[count:] = [replace(each, of=of, turn=number) for each in self.steps[count:]]
        return Telling(self.of, self.role, self.side, own, tuple(self.steps))

    @property
    def message_that_negotiates(self) -> Message:
        negotiation = self.spec.session.negotiation
        assert negotiation
        return self.spec.message(negotiation.message)

    def negotiate(self, offer: bytes, answer: bytes) -> None:
        message = self.message_that_negotiates
        to = next(each.to for each in self.spec.session.transitions if each.on == message.id)
        after = replace(self.state, phase=to or self.state.phase)
        if self.side is Side.INITIATOR:
            self.steps.append(
                Step("send", replace(after, awaited=message.id), (offer,), message, writes=offer)
            )
            writes, heard = b"", answer
        else:
            writes, heard = answer, offer
        event = Event("negotiated", after, after, message, answer)
        self.steps.append(Step("receive", after, (heard,), events=(event,), writes=writes))
        self.state = after

    def take(self, turn: Turn) -> None:
        if len(turn.said) + (turn.ends is not None) != 1:
            raise TellingError("a step has one side that sends something, or `ends`")
        who = turn.ends or next(iter(turn.said))
        roles = [each.side for each in self.spec.protocol.roles]
        if who not in roles:
            raise TellingError(f"'{who}' is not a role: {', '.join(roles)}")
        stated = [name for name in _ABOUT_ONE if getattr(turn, name) is not None]
        if self.of.role is None and stated:
            raise TellingError(f"'{stated[0]}' is about one side: give the `role`")
        if who == self.role:
            self.send(turn, turn.said.get(who, ()))
        else:
            self.receive(turn, turn.said.get(who, ()))

    def send(self, turn: Turn, items: _Items) -> None:
        if turn.ends:
            raise TellingError("the side itself cannot be the one that ends the connection")
        for index, item in enumerate(items):
            frame, message = self.frames.frame_of(item)
            if message is None:
                raise TellingError("the side itself can send messages only")
            if index < len(items) - 1:
                self.state = self.after_message(message, self.state, None)
                self.steps.append(Step("send", self.state, (frame,), message, writes=frame))
                continue
            if turn.refused:
                self.steps.append(Step("send", self.state, (frame,), message, refused=turn.refused))
                continue
            over = self.where_reply_leads(message) if turn.gives else turn
            self.state = self.after_message(message, self.state, over)
            gives = self.end_of_transaction if turn.gives is None else turn.gives
            self.happen("send", turn, (frame,), message, gives, frame)

    def where_reply_leads(self, reply: Message) -> Standing:
        """Where a reply leads that more was sent ahead of: the events tell only what follows."""
        exchange = self.spec.session.exchange_of(self.state.awaited)
        version = self.frames.terms(reply)[0]
        finals = [
            each.to
            for each in (exchange.final if exchange else ())
            if reply.id in each.replies and (version is None or version in each.versions)
        ]
        return Standing(phase=finals[0] if finals else None)

    def receive(self, turn: Turn, items: _Items) -> None:
        self.is_left = self.is_left or turn.ends is not None
        found = [self.frames.frame_of(item) for item in items]
        stream = b"".join(frame for frame, _ in found)
        size = turn.pieces or max(len(stream), 1)
        chunks = tuple(stream[at : at + size] for at in range(0, len(stream), size))
        gives: Sequence[str | GivenEvent] | None = turn.gives
        if gives is None and turn.error:
            gives = ()
        elif gives is None and turn.ends:
            gives = self.end_of_transaction
        elif gives is None:
            gives = [
                item if isinstance(item, str) else GivenEvent(message=item)
                for item, (_, message) in zip(items, found, strict=True)
                if message is not None and not isinstance(item, SaidBytes)
            ]
            if found and self.ends_transaction(found[0][1]):
                gives = [GivenEvent(aborted=True), *gives]
        self.happen("end" if turn.ends else "receive", turn, chunks, None, gives, b"")

    @property
    def is_held(self) -> bool:
        """Whether a reply is owed, so that what comes next waits."""
        return self.side is Side.RESPONDER and self.state.awaited != ""

    @property
    def end_of_transaction(self) -> Sequence[GivenEvent]:
        """What the side hears of the end of the connection, where that is its turn."""
        is_heard = self.is_left and not self.is_held and self.side is Side.RESPONDER
        return (GivenEvent(aborted=True),) * (is_heard and self.state.in_message)

    def ends_transaction(self, message: Message | None) -> bool:
        """Whether a message ends the open transaction, which the side hears first."""
        is_dropping = message is not None and message.id in self.spec.session.dropping
        return is_dropping and self.state.in_message and self.side is Side.RESPONDER

    def happen(
        self,
        action: str,
        turn: Turn,
        chunks: tuple[bytes, ...],
        message: Message | None,
        gives: Sequence[str | GivenEvent],
        writes: bytes,
    ) -> None:
        """Go through the events of a step, and to what holds after it."""
        then = self.state
        events = []
        for index, each in enumerate(gives):
            stated = GivenEvent(message=each) if isinstance(each, str) else each
            events.append(self.event(stated, turn if index == len(gives) - 1 else None))
        after = self.state = self.standing(turn, self.state)
        if self.is_left and not self.is_held:
            after = self.state = replace(after, in_message=False, awaited="", closed=True)
        if turn.error:
            after = self.state = replace(after, awaited="", closed=True)
        if turn.writes is not None:
            writes = b"".join(self.frames.frame_of(each)[0] for each in turn.writes)
        self.steps.append(
            Step(
                action,
                after,
                chunks,
                message,
                then,
                tuple(events),
                writes,
                turn.error or "",
            )
        )

    def event(self, given: GivenEvent, last: Turn | None) -> Event:
        """An event, with what holds at it; the state is then what holds after it."""
        before = self.state
        if given.finding or given.aborted:
            at = self.standing(given, before)
            self.state = at
            if given.aborted:
                self.was_aborted = True
                self.state = replace(at, awaited="")
            kind = "aborted" if given.aborted else "finding"
            return Event(kind, at, self.state, finding=given.finding or "")
        if given.negotiated is not None:
            agreed = self.frames.agreed = self.frames.options(given.negotiated)
            at = self.standing(given, self.standing(last, replace(before, awaited="")))
            self.state = at
            return Event("negotiated", at, at, self.message_that_negotiates, agreed)
        assert given.message is not None
        frame, message = self.frames.frame_of(given.message)
        if message is None:
            raise TellingError("an event is a message, not a malformed frame")
        after = self.after_message(message, before, last)
        after = self.standing(given, after)
        self.state = after
        is_end = before.in_message and not after.in_message
        is_unanswered = self.spec.session.exchange_of(message.id) is None
        is_command = message in self.spec.commands
        is_news = is_end and is_unanswered and is_command and not self.was_aborted
        at = before if is_news else after
        self.was_aborted = False
        return Event("message", at, after, message, frame)

    def after_message(self, message: Message, state: State, stated: Standing | None) -> State:
        """What holds after a message."""
        session = self.spec.session
        awaited = ""
        if message in self.spec.commands and state.awaited != message.id:
            awaited = message.id if session.exchange_of(message.id) else ""
        elif state.awaited:
            exchange = session.exchange_of(state.awaited)
            is_final = exchange is not None and message.id in exchange.final_replies
            awaited = "" if is_final else state.awaited
        return self.standing(stated, replace(state, awaited=awaited))

    def standing(self, stated: Standing | None, state: State) -> State:
        """A state with what is stated of it."""
        if stated is None:
            return state
        if stated.phase is not None:
            phase = self.spec.phase(stated.phase)
            state = replace(state, phase=phase.id, in_message=phase.in_message, closed=phase.final)
        if stated.awaits is not None:
            state = replace(state, awaited="")
        if stated.macros is not None and state.macros is not None:
            state = replace(state, macros=stated.macros)
        return state
