"""The phases of a conversation: drawings, the matrix, and each phase."""

from generator.model import Phase, Spec, Transition
from generator.targets.docs.blocks import (
    Block,
    Claims,
    Figure,
    Heading,
    Page,
    Prose,
    Table,
    section,
)
from generator.targets.docs.drawing.lanes import draw_lanes
from generator.targets.docs.index import PHASES, Index, anchor_of
from generator.targets.docs.moves import command_moves, reply_moves, sent_after, within
from generator.targets.docs.notes import brief_notes
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer


def phases_page(spec: Spec, index: Index) -> Page:
    """The page of the phases."""
    writer = Writer(spec, index, PHASES)
    blocks: list[Block] = [Prose(writer.text(spec.session.doc))] if spec.session.doc else []
    if spec.session.phases:
        blocks += section(2, "Where commands lead", _commands(spec), "commands")
        blocks += section(2, "Where replies lead", _replies(writer), "replies")
        blocks += section(2, "Which command in which phase", _matrix(writer), "matrix")
        blocks += _skipping(writer)
        blocks += _misplaced(writer)
    for phase in spec.session.phases:
        blocks += _phase(writer, phase)
    return Page(
        path=PHASES,
        title="Phases",
        anchor="phases",
        blocks=tuple(blocks),
        nav_title="Phases",
        description="Which message may come in which phase, what answers it, and where it leads.",
    )


def _names(spec: Spec) -> tuple[str, ...]:
    return tuple(phase.name for phase in spec.session.phases)


def _commands(spec: Spec) -> list[Block]:
    moves = command_moves(spec)
    if not moves:
        return []
    drawing = draw_lanes(
        "Phases and the commands that lead from one to another", _names(spec), moves
    )
    caption = (
        "Letters are the codes of commands. An arrow between two boxes leads to the next phase; a "
        "line beside them leads from each phase where it has a dot to the phase at its arrow. "
        "Commands that change nothing are left out."
    )
    return [Figure(drawing, caption)]


def _replies(writer: Writer) -> list[Block]:
    moves, rows = reply_moves(writer)
    if not moves:
        return []
    drawing = draw_lanes("Phases and where final replies lead", _names(writer.spec), moves)
    caption = (
        "A dot marks the phase that the command has led to. The numbers are those of the table."
    )
    head = ("No.", "Command", "Reply", "Leads to")
    return [Figure(drawing, caption), Table(head, rows)]


def _matrix(writer: Writer) -> list[Block]:
    session = writer.spec.session
    commands = [
        each for each in writer.spec.commands if any(t.on == each.id for t in session.transitions)
    ]
    marks = {
        (each.on, source): _mark(each, source)
        for each in session.transitions
        for source in each.sources
    }
    rows = tuple(
        (writer.link(phase.id), *(marks.get((each.id, phase.id), "") for each in commands))
        for phase in session.phases
    )
    head = ("Phase", *(writer.link(each.id, code(each.letter)) for each in commands))
    lead = "● leads to another phase, ○ does not. If a cell is empty, the command must not be sent."
    if any(each.sent_after for each in session.transitions):
        lead += " Brackets mean: only after certain replies, which the page of the command lists."
    return [Prose(lead), Table(head, rows, "matrix")] if commands else []


def _mark(transition: Transition, source: str) -> str:
    mark = "○" if transition.to in (None, source) else "●"
    return f"({mark})" if transition.sent_after else mark


def _skipping(writer: Writer) -> list[Block]:
    rows = tuple(
        (writer.link(message.suppressed_by), writer.link(message.id))
        for message in writer.spec.messages
        if message.suppressed_by
    )
    lead = (
        "If one of these flags was negotiated, the command is left out. Whatever may follow the "
        "command may then be sent in the phase before it."
    )
    blocks: list[Block] = [Prose(lead), Table(("Flag", "Leaves out"), rows)]
    return section(2, "Steps that are left out", blocks if rows else [], "left-out")


def _misplaced(writer: Writer) -> list[Block]:
    misplaced = writer.spec.session.misplaced
    if misplaced is None:
        return []
    lead = f"Such a command is handled as if it came in {writer.link(misplaced.retry_from)}."
    said = writer.said(misplaced.doc or lead, misplaced)
    blocks: list[Block] = [Claims((said,))]
    if misplaced.doc:
        blocks.insert(0, Prose(lead))
    return section(2, "A command that may not be sent now", blocks, "misplaced")


def _phase(writer: Writer, phase: Phase) -> list[Block]:
    said = writer.said(phase.doc, phase)
    facts = []
    if phase.id == writer.spec.session.initial:
        facts.append("the first phase")
    if phase.in_message:
        facts.append("a message is open")
    if phase.final:
        facts.append("the end")
    text = f"{said.text} <small>({', '.join(facts)})</small>" if facts else said.text
    rows = tuple(
        (
            writer.link(each.on),
            _target(writer, phase, each),
            _answers(writer, each.on),
        )
        for each in writer.spec.session.transitions
        if phase.id in each.sources
    )
    blocks: list[Block] = [
        Heading(2, code(phase.name), anchor_of(phase.id)),
        Claims((type(said)(text, said.proofs),)),
    ]
    if rows:
        blocks.append(Table(("Command", "Leads to", "Answered by"), rows))
    return blocks + brief_notes(writer, (phase.id,))


def _target(writer: Writer, phase: Phase, transition: Transition) -> str:
    text = writer.link(transition.to) if transition.to not in (None, phase.id) else "stays"
    if phase.in_message and transition.on in writer.spec.session.dropping:
        text += ", and the open message is dropped"
    return text + within(writer, transition) + sent_after(writer, transition)


def _answers(writer: Writer, command: str) -> str:
    exchange = writer.spec.session.exchange_of(command)
    if exchange is None:
        return "nothing"
    return writer.links(exchange.final_replies) + (
        " (after interim replies)" if exchange.interim else ""
    )
