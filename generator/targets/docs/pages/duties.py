"""What each side may and must do where both speak a newer version."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from generator.model import Bytes, Flag, Leaf, Message, Number, Records, Side, Spec, Text, leaves_in
from generator.targets.docs.moves import sent_after
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer


@dataclass(frozen=True, slots=True)
class Duties:
    """What a version brings for a side.

    Attributes:
        writer: of the page.
        came: the ids of what came.
        old: the version before.
        new: the version that brought it.
        phases: the ids of the phases that the version comes to.
        side: the side.
    """

    writer: Writer
    came: set[str]
    old: int
    new: int
    phases: set[str]
    side: Side

    @property
    def _spec(self) -> Spec:
        return self.writer.spec

    def sentences(self) -> Iterator[str]:
        """All of them, in the order of the spec."""
        for message in self._spec.messages:
            is_own = message.sender in (self.side, Side.BOTH)
            if message.reserved:
                continue
            if message.id in self.came:
                yield from self._of_new(message, is_own)
            elif self.new in message.versions:
                yield from self._of_flags(message)
                yield from self._of_fields(message, is_own)
            elif self.old in message.versions:
                word = "send" if is_own else "expect"
                yield f"It must not {word} {self._link(message.id)} any more."
        for flags in self._spec.flag_sets:
            internal = {group.id for group in flags.groups if group.internal}
            for flag in flags.members:
                if flag.id in self.came - self._told and flag.group not in internal:
                    yield self._of_flag(flag)
        for limit in self._spec.limits:
            if self.old < limit.since <= self.new:
                need = f" if {self._link(limit.negotiated_with)} is agreed" * bool(
                    limit.negotiated_with
                )
                yield f"It must accept payloads of up to {limit.payload} bytes{need}."

    def _link(self, id_: str | None) -> str:
        return self.writer.link(id_) if id_ else ""

    def _known(self, flag: str | None) -> str:
        """A link to a flag, if the version has it."""
        is_there = flag and self.new in self._spec.flag(flag)[1].offered
        return self._link(flag) if is_there else ""

    @property
    def _told(self) -> set[str]:
        """The flags of which a sentence about a message or a limit tells."""
        messages = self._spec.messages
        keys = ("suppressed_by", "unanswered_with", "requires")
        told = {flag for each in messages for key in keys if (flag := getattr(each, key))}
        return told | {each.negotiated_with or "" for each in self._spec.limits}

    def _of_new(self, message: Message, is_own: bool) -> Iterator[str]:
        link = self._link(message.id)
        if message in self._spec.replies:
            asked = self.writer.links(self._answered_with(message.id))
            need = f" if {self._link(message.requires)} is agreed" * bool(message.requires)
            if not asked:
                return
            if is_own:
                yield f"It may answer {asked} with {link}{need}."
            else:
                yield f"It must accept {link} as an answer to {asked}{need}."
            return
        less = self._known(message.suppressed_by)
        for each in self._spec.session.transitions:
            if each.on != message.id or self.new not in each.versions:
                continue
            phases = self.writer.links(phase for phase in each.sources if phase in self.phases)
            if is_own:
                less_of_it = f" It must not if {less} is agreed." * bool(less)
                when = f"{phases}{sent_after(self.writer, each)}.{less_of_it}"
                yield f"It may send {link} in {when}{self._reply(message, 'wait for')}"
            else:
                when = f"{phases}{f', unless it asks for {less}' * bool(less)}."
                yield f"It must accept {link} in {when}{self._reply(message, 'give')}"

    def _reply(self, message: Message, word: str) -> str:
        exchange = self._spec.session.exchange_of(message.id)
        finals = [
            reply
            for each in (exchange.final if exchange else ())
            if self.new in each.versions
            for reply in each.replies
        ]
        if not finals:
            return f" It must not {word} an answer."
        quiet = self._known(message.unanswered_with)
        unless = f", unless {quiet} is agreed" * bool(quiet)
        return f" It must {word} an answer{unless}: {self.writer.links(dict.fromkeys(finals))}."

    def _of_flags(self, message: Message) -> Iterator[str]:
        """What flags that came do to a message that was there."""
        link, is_initiator = self._link(message.id), self.side is Side.INITIATOR
        if message.suppressed_by in self.came:
            word = "must not send" if is_initiator else "does not get"
            yield f"If {self._link(message.suppressed_by)} is agreed, it {word} {link}."
        if message.unanswered_with in self.came:
            word = "not wait for an answer to" if is_initiator else "not answer"
            yield f"If {self._link(message.unanswered_with)} is agreed, it must {word} {link}."

    def _of_fields(self, message: Message, is_own: bool) -> Iterator[str]:
        """What happened to the payload of a message that was there."""
        flags = {flag.id for each in self._spec.flag_sets for flag in each.members}
        before, after = (
            dict(_flat(message.fields_in(version, flags), version, flags))
            for version in (self.old, self.new)
        )
        link = self._link(message.id)
        for name, field in after.items():
            if name not in before:
                word = _given(field) if is_own else "must read"
                need = f" if {self._link(field.negotiated_with)} is agreed"
                yield f"It {word} {code(name)} in {link}{need * bool(field.negotiated_with)}."
        for name in before.keys() - after.keys():
            yield f"It must not {'write' if is_own else 'expect'} {code(name)} in {link} any more."

    def _of_flag(self, flag: Flag) -> str:
        word = "may offer" if self.side is Side.INITIATOR else "may ask for"
        return f"It {word} {self._link(flag.id)}. {self.writer.line(flag.doc)}"

    def _answered_with(self, reply: str) -> list[str]:
        """The commands that a reply answers."""
        return [
            command
            for each in self._spec.session.exchanges
            if reply in (*each.interim_replies, *each.final_replies)
            for command in each.commands
        ]


def _flat(
    fields: Iterable[Leaf], version: int, flags: Container[str], inside: str = ""
) -> Iterator[tuple[str, Leaf]]:
    """The fields that there are, those of records after the list that they are in."""
    for each in fields:
        if each.holds(version, flags):
            yield f"{inside}{each.name}", each
            if isinstance(each, Records):
                inner = leaves_in(each.fields, version, flags)
                yield from _flat(inner, version, flags, f"{inside}{each.name}.")


def _given(field: Leaf) -> str:
    """What a sender does about a field."""
    if isinstance(field, Number | Text | Bytes) and field.default is None:
        is_optional = not isinstance(field, Bytes) and field.optional
        return "may give" if is_optional else "must give"
    return "may give"
