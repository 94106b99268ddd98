"""What real programs do, as blocks for the page of what it is about."""

from collections.abc import Iterable

from generator.model import Implementation, MalformedInput
from generator.targets.docs.blocks import Block, Claims, Heading, Said, Table, section
from generator.targets.docs.writer import Writer


def program_blocks(writer: Writer, ids: Iterable[str], level: int = 2) -> list[Block]:
    """The notes on some ids, by program, under one heading."""
    blocks: list[Block] = []
    for program, items in notes_by_program(writer, ids):
        blocks += [Heading(level + 1, writer.link(program.id)), Claims(items)]
    return section(level, "What programs do", blocks, "programs" if level == 2 else "")


def brief_notes(writer: Writer, ids: Iterable[str]) -> list[Block]:
    """The notes on some ids without headings, each with the name of its program."""
    items = tuple(
        Said(f"**{writer.link(program.id)}:** {said.text}", said.proofs)
        for program, saids in notes_by_program(writer, ids)
        for said in saids
    )
    return [Claims(items, "claims brief")] if items else []


def notes_by_program(
    writer: Writer, ids: Iterable[str]
) -> list[tuple[Implementation, tuple[Said, ...]]]:
    """The notes on some ids, each note once."""
    wanted = set(ids)
    found = (
        (
            program,
            tuple(writer.said(n.doc, n) for n in program.notes if wanted & set(n.about)),
        )
        for program in writer.spec.implementations
    )
    return [(program, items) for program, items in found if items]


def malformed_input_blocks(writer: Writer, ids: Iterable[str]) -> list[Block]:
    """What programs do with malformed input that concerns some ids."""
    wanted = set(ids)
    blocks: list[Block] = []
    for program in writer.spec.implementations:
        inputs = [each for each in program.malformed_input if wanted & set(each.about)]
        if inputs:
            blocks += [
                Heading(3, f"{writer.link(program.id)} and malformed input"),
                malformed_input_table(writer, inputs),
            ]
    return blocks


def malformed_input_table(writer: Writer, inputs: Iterable[MalformedInput]) -> Table:
    """A table of malformed input and what comes of it."""
    rows = tuple((writer.line(each.input), writer.proven(each.result, each)) for each in inputs)
    return Table(("Input", "What the program does"), rows)
