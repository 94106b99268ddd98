"""Following a conversation with the state table beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.check.lasting import LastingMacros
from generator.check.table import AgreedTable, Way
from generator.model import Message, Side, Spec
from generator.telling import Event, State, Step, Telling
from generator.wire import negotiated_in, newest, read_frame

Seen = tuple[str, ...]
"""A part of the table: `way` with command, source and target; `after` with a command, and the
exchange before it; `reply` with command and reply; `suppressed-by` and `unanswered-with` with a
flag."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something in a conversation that is not as the table has it.

    Attributes:
        text: what is wrong.
        stated: what its turn should state, by attribute; empty if no statement there helps.
    """

    text: str
    stated: Mapping[str, Any] = field(default_factory=dict)


class Follower:
    """Goes through a conversation as one side has it.

    Attributes:
        seen: what of the table it has come across.
    """

    def __init__(self, spec: Spec, telling: Telling) -> None:
        self.spec = spec
        self.telling = telling
        self.seen: set[Seen] = set()
        self._before = State(spec.session.initial)
        self._table = AgreedTable(spec, newest(spec), frozenset())
        self._answered: tuple[str, ...] = ()
        self._macros = LastingMacros(spec)

    def problems(self) -> Iterator[tuple[Step, Wrong]]:
        """What is not as the table has it, each with its step."""
        steps = self.telling.steps
        for index, step in enumerate(steps):
            later = [(each.of, each.turn) for each in steps[index + 1 : index + 2]]
            is_last = (step.of, step.turn) not in later
            for wrong, ends_turn in self._of_step(step):
                yield step, wrong if is_last and ends_turn else Wrong(wrong.text)
            self._before = step.after

    def _of_step(self, step: Step) -> Iterator[tuple[Wrong, bool]]:
        """What is wrong in a step, and whether it is at its end, where statements hold."""
        is_initiator = self.telling.side is Side.INITIATOR
        if step.action == "send" and not step.refused:
            assert step.message
            after = step.then or step.after
            judged = self._of_command if is_initiator else self._of_reply
            for wrong in judged(step.message, after, False):
                yield wrong, not step.events
            self._before = after
        is_excused = False
        for event in step.events:
            if event.kind == "negotiated":
                self._negotiated(event)
            elif event.kind == "message":
                assert event.message
                judged = self._of_reply if is_initiator else self._of_command
                for wrong in judged(event.message, event.after, is_excused):
                    yield wrong, event is step.events[-1]
                if not is_initiator:
                    for wrong in self._of_macros(event):
                        yield wrong, event is step.events[-1]
            is_excused = event.kind == "finding" or (is_excused and event.kind == "aborted")
            self._before = event.after

    def _negotiated(self, event: Event) -> None:
        message = event.message
        negotiation = self.spec.session.negotiation
        assert message
        assert negotiation
        values = read_frame(self.spec, event.frame).values
        version = values[negotiation.version]
        assert isinstance(version, int)
        self._table = AgreedTable(self.spec, version, negotiated_in(self.spec, values))
        way = ("way", message.id, self.spec.session.initial, event.after.phase)
        self.seen |= {("reply", message.id, message.id), way}

    def _of_command(self, message: Message, after: State, is_excused: bool) -> Iterator[Wrong]:
        before = self._before
        way = self._table.way(before.phase, message.id)
        if way is not None:
            self.seen.add(("way", message.id, way.source, way.listed.to or way.source))
            self.seen |= {("suppressed-by", flag) for flag in self._table.flags}
            self.seen.add(("after", message.id, *self._answered))
        elif is_excused:
            way = self._excused(message)
        if way is None:
            yield Wrong(f"{message.id} may not be sent in {before.phase}")
        elif after.phase != way.to:
            text = f"{message.id} in {before.phase} leads to {way.to}, not {after.phase}"
            yield Wrong(text, {"phase": way.to})
        if not message.announces:
            self._answered = ()
        owed = message.id if self._table.is_answered(message.id) else ""
        flag = message.unanswered_with
        if flag and not owed:
            self.seen.add(("unanswered-with", flag))
        if after.awaited != owed and not (flag and not after.awaited and self._emulates(flag)):
            stated = {} if owed else {"awaits": "nothing"}
            yield Wrong(f"{message.id} is {'' if owed else 'not '}to be answered", stated)

    def _excused(self, message: Message) -> Way | None:
        """Where a command leads that was pointed out."""
        misplaced = self.spec.session.misplaced
        beside = self._table.way(self._before.phase, message.id, is_beside=True)
        if beside or misplaced is None:
            return beside
        return self._table.way(misplaced.retry_from, message.id)

    def _emulates(self, flag: str) -> bool:
        """Whether the session provides the effect of a flag that its side asked for."""
        asked = self.telling.options
        is_responder = self.telling.side is Side.RESPONDER
        if not is_responder or asked is None:
            return False
        return flag in negotiated_in(self.spec, read_frame(self.spec, asked).values)

    def _of_reply(self, message: Message, after: State, is_excused: bool) -> Iterator[Wrong]:
        before = self._before
        if not before.awaited:
            if not is_excused:
                yield Wrong(f"{message.id} is sent where no reply is awaited")
            return
        table, flag = self._table, message.requires
        if flag and not table.is_granted(message.id) and self._emulates(flag):
            # The other side gets the default reply, and this side goes on as if it had the flag.
            table = table.emulating(before.awaited, message)
        to = table.end(before.awaited, message.id, before.phase)
        if to is None or not (is_excused or table.is_granted(message.id)):
            yield Wrong(f"{message.id} does not answer {before.awaited}")
            return
        self.seen.add(("reply", before.awaited, message.id))
        if after.phase != to:
            text = f"{message.id} to {before.awaited} leads to {to}, not {after.phase}"
            yield Wrong(text, {"phase": to})
        if not after.awaited:
            self._answered = (before.awaited, message.id)

    def _of_macros(self, event: Event) -> Iterator[Wrong]:
        assert event.message
        self._macros.take(event.message, event.frame)
        macros = dict(self._macros.by_name)
        if macros != event.after.macros:
            yield Wrong(f"after {event.message.id} the macros are {macros}", {"macros": macros})
