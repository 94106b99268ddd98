"""Whole conversations, frame by frame."""

from collections.abc import Iterator
from html import escape
from itertools import count

from generator.lower.escaping import markdown
from generator.model import Conversation, Side, Spec
from generator.targets.docs.blocks import (
    Beside,
    Block,
    Lanes,
    Page,
    Prose,
    Sent,
    Table,
)
from generator.targets.docs.examples import frame_table, gist_of
from generator.targets.docs.index import ABOVE, CONVERSATIONS, Index
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer
from generator.telling import State, Step, Telling, tellings
from generator.telling.frames import terms_in
from generator.wire import length_of, read_frame

_Line = Beside | Sent


def conversations_pages(spec: Spec, index: Index) -> tuple[Page, ...]:
    """A page of all conversations that have a title, and one for each, if there are any."""
    shown = [each for topic in spec.vectors for each in topic.conversations if each.title]
    if not shown:
        return ()
    pages = tuple(_page(spec, index, each) for each in shown)
    writer = Writer(spec, index, CONVERSATIONS)
    lead = (
        "Whole conversations, frame by frame. Open a frame to see its bytes, and the state at that "
        "place: the phase, the reply that is owed, and the valid macros. The conversations are "
        "made up to show one thing each: programs may send more, such as further macros."
    )
    lines = "\n".join(
        f"- [{page.title}]({writer.path(page.path)}): {writer.line(each.why)}"
        for page, each in zip(pages, shown, strict=True)
    )
    title = "Illustrated conversations"
    overview = Page(
        path=CONVERSATIONS,
        title=title,
        anchor=CONVERSATIONS,
        blocks=(Prose(lead), Prose(lines)),
        nav_title="All conversations",
        description="Whole conversations, frame by frame, with the state at each of them.",
    )
    return (overview, *pages)


def _page(spec: Spec, index: Index, conversation: Conversation) -> Page:
    writer = Writer(spec, index, f"{CONVERSATIONS}/{conversation.id}")
    hint = (
        "This conversation is made up: programs may send more. "
        f"It is also a {writer.vector(conversation.id)}."
    )
    blocks: tuple[Block, ...] = (
        Prose(writer.text(conversation.why)),
        _lanes(writer, conversation),
        Prose(f"<small>{hint}</small>"),
    )
    return Page(
        path=writer.page,
        title=markdown(conversation.title),
        anchor=conversation.id,
        blocks=blocks,
        nav_title=conversation.title,
        description=f"{conversation.title}: {writer.brief(conversation.why)}",
    )


def excerpt(spec: Spec, index: Index) -> tuple[Lanes, ...]:
    """The first conversation that has a page, for a page in the folder above."""
    first = [each for topic in spec.vectors for each in topic.conversations if each.title][:1]
    return tuple(_lanes(Writer(spec, index, ABOVE), each) for each in first)


def _lanes(writer: Writer, conversation: Conversation) -> Lanes:
    spec = writer.spec
    heard = next(x for x in tellings(spec, conversation) if x.side is Side.RESPONDER)
    titles = tuple(map(markdown, spec.protocol.titles.values()))
    lanes = (
        markdown(spec.protocol.outside),
        " → ".join(titles),
        " → ".join(reversed(titles)),
    )
    return Lanes(lanes, tuple(_Lines(writer, heard).all()))


class _Lines:
    """The lines of one conversation."""

    def __init__(self, writer: Writer, telling: Telling) -> None:
        self._writer = writer
        self._telling = telling
        self._agreed: bytes | None = None
        self._numbers = count(1)
        self._known = {
            each.id: each for topic in writer.spec.vectors for each in topic.conversations
        }

    def all(self) -> Iterator[_Line]:
        """All of them, in order."""
        for step in self._telling.steps:
            outside = self._known[step.of].steps[step.turn].outside if step.of else ()
            beside = [Beside(outside)] if outside else []
            if step.action == "send":
                yield self._frame("from", step.writes, step.after)
                yield from beside
            else:
                yield from beside
                yield from self._received(step)

    def _received(self, step: Step) -> Iterator[_Line]:
        for event in step.events:
            if event.kind == "negotiated":
                yield self._frame("to", b"".join(step.chunks), event.state)
                self._agreed = event.frame
            elif event.kind == "message":
                yield self._frame("to", event.frame, event.state, event.after)
        rest = step.writes
        while rest:
            size = self._writer.spec.protocol.framing.length + length_of(self._writer.spec, rest)
            yield self._frame("from", rest[:size], step.after)
            rest = rest[size:]

    def _frame(self, lane: str, frame: bytes, state: State, after: State | None = None) -> Sent:
        writer = self._writer
        version, flags = terms_in(writer.spec, self._agreed)
        reading = read_frame(writer.spec, frame, version=version, flags=flags)
        arrow = {"to": "→", "from": "←"}[lane]
        line = f"{arrow} <code>{escape(reading.message.symbol)}</code> {gist_of(reading.spans)}"
        return Sent(
            anchor=f"frame-{next(self._numbers)}",
            lane=lane,
            line=line.strip(),
            phase=writer.spec.phase(state.phase).name,
            blocks=(
                Prose(f"{writer.link(reading.message.id)}: {writer.line(reading.message.summary)}"),
                frame_table(writer, frame, version, flags),
                Prose(self._holds(state, after or state)),
                *self._macros(state),
            ),
        )

    def _holds(self, state: State, after: State) -> str:
        phase = f"Phase: {self._writer.link(state.phase)}"
        if after.phase != state.phase:
            phase += f", then {self._writer.link(after.phase)}"
        owed = f" Reply owed to: {self._writer.link(state.awaited)}." if state.awaited else ""
        return f"{phase}.{owed}"

    def _macros(self, state: State) -> Iterator[Table]:
        known = {macro.macro: macro.id for macro in self._writer.spec.macros}
        rows = tuple(
            (self._writer.link(known[name]) if name in known else code(name), code(value))
            for name, value in (state.macros or {}).items()
        )
        if rows:
            yield Table(("Valid macro", "Value"), rows)
