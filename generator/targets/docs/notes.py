"""What real programs do, as blocks for the page of what it is about."""

from collections.abc import Iterable

from generator.model import Implementation, MalformedInput, Note
from generator.targets.docs.blocks import Block, Claims, Heading, Prose, Said, Table, section
from generator.targets.docs.writer import Writer


def program_blocks(writer: Writer, ids: Iterable[str]) -> list[Block]:
    """The notes on some ids, by program, under one heading."""
    blocks: list[Block] = []
    for program, notes in notes_by_program(writer, ids):
        blocks += [
            Heading(3, writer.link(program.id)),
            Claims(tuple(said_once(writer, note) for note in notes)),
        ]
    return section(2, "What programs do", blocks, "programs")


def brief_notes(writer: Writer, ids: Iterable[str]) -> list[Block]:
    """The notes on some ids without headings, each with the name of its program."""
    items = tuple(
        Said(f"**{writer.link(program.id)}:** {said.text}", said.proofs)
        for program, notes in notes_by_program(writer, ids)
        for said in (said_once(writer, note) for note in notes)
    )
    return [Claims(items, "claims brief")] if items else []


def said_once(writer: Writer, note: Note) -> Said:
    """A note where it belongs; elsewhere its first sentence, and a link that leads there."""
    if writer.index[note.id].page != writer.page:
        return Said(f"{writer.line(note.summary)} <small>{writer.link(note.id, 'more')}</small>")
    said = writer.said(note.doc, note)
    return Said(f"{writer.place(note.id)}{said.text}", said.proofs)


def notes_by_program(
    writer: Writer, ids: Iterable[str]
) -> list[tuple[Implementation, tuple[Note, ...]]]:
    """The notes on some ids, each note once; none that stands at something else on the page."""
    wanted = set(ids)

    def belongs(note: Note) -> bool:
        is_here = writer.index[note.id].page == writer.page
        return bool(wanted & {*(note.about[:1] if is_here else note.about)})

    found = (
        (program, tuple(note for note in program.notes if belongs(note)))
        for program in writer.spec.implementations
    )
    return [(program, notes) for program, notes in found if notes]


def malformed_input_blocks(writer: Writer, ids: Iterable[str]) -> list[Block]:
    """What programs do with malformed input that concerns some ids; their pages have it all."""
    wanted = set(ids)
    lines = [
        f"- {writer.link(program.id)}: {writer.link(each.id, writer.gist(each.input))}"
        for program in writer.spec.implementations
        for each in program.malformed_input
        if wanted & set(each.about)
    ]
    lead = "What programs do with malformed input like this:"
    return [Prose("\n".join([lead, "", *lines]))] if lines else []


def malformed_input_table(writer: Writer, inputs: Iterable[MalformedInput]) -> Table:
    """A table of malformed input and what comes of it."""
    rows = tuple(
        (f"{writer.place(each.id)}{writer.line(each.input)}", writer.proven(each.result, each))
        for each in inputs
    )
    return Table(("Input", "What the program does"), rows)
