"""The page of a program."""

from generator.lower.escaping import markdown
from generator.model import Implementation, Spec, StateTable
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.editing import ways_blocks
from generator.targets.docs.index import Index, anchor_of
from generator.targets.docs.notes import malformed_input_table, said_once
from generator.targets.docs.offers import offers_table
from generator.targets.docs.subjects import subjects_of
from generator.targets.docs.support import supported_blocks
from generator.targets.docs.values import default_macros_table
from generator.targets.docs.writer import Writer


def implementation_page(spec: Spec, index: Index, program: Implementation) -> Page:
    """The page of one program."""
    path = index[program.id].page
    writer = Writer(spec, index, path)
    side = spec.protocol.titles[program.role]
    lead = markdown(f"{side}, examined: {program.examined}.")
    blocks: list[Block] = [
        Prose(lead),
        Claims((writer.said(program.doc, program),), "lead"),
    ]
    blocks += section(2, "Messages", supported_blocks(writer, program), "messages")
    if program.offers:
        blocks += section(2, "What it offers", [offers_table(writer, program)], "offers")
    if program.default_macros:
        blocks += section(
            2, "Default macros", [default_macros_table(writer, program)], "default-macros"
        )
    blocks += section(2, "What it does", _notes(writer, program), "notes")
    if program.reading:
        blocks += section(2, "How it takes mail", ways_blocks(writer, program.reading), "reading")
    if program.asking:
        blocks += section(
            2, "How it asks about mail", ways_blocks(writer, program.asking), "asking"
        )
    if program.editing:
        blocks += section(2, "How it changes mail", ways_blocks(writer, program.editing), "editing")
    if program.malformed_input:
        table = malformed_input_table(writer, program.malformed_input)
        blocks += section(2, "Malformed input", [table], "malformed-input")
    if program.state_table:
        blocks += section(
            2, "Its own state table", _state_table(writer, program.state_table), "state-table"
        )
    return Page(
        path=path,
        title=markdown(program.title),
        anchor=anchor_of(program.id),
        blocks=tuple(blocks),
        nav_title=program.title,
        description=f"{program.title}: {writer.brief(program.doc)}",
    )


def _notes(writer: Writer, program: Implementation) -> list[Block]:
    blocks: list[Block] = []
    seen: set[str] = set()
    for subject in subjects_of(writer.spec):
        items = []
        for note in program.notes:
            if note.id not in seen and subject.ids & {note.about[0]}:
                seen.add(note.id)
                items.append(said_once(writer, note))
        if items:
            blocks += [Heading(3, subject.title), Claims(tuple(items))]
    return blocks


def _state_table(writer: Writer, table: StateTable) -> list[Block]:
    rows = tuple(
        (
            f"**{state}**",
            writer.link(row.entered_by) if row.entered_by else "",
            ", ".join(row.next),
            writer.link(row.skippable_with) if row.skippable_with else "",
            "yes" if row.in_message else "",
        )
        for state, row in sorted(table.rows.items(), key=lambda each: table.order.index(each[0]))
    )
    head = ("State", "Entered by", "Next", "Passed over with", "In a message")
    rules = tuple(
        Said(f"{writer.place(rule.id)}{said.text}", said.proofs)
        for rule in table.rules
        for said in (writer.said(rule.doc, rule),)
    )
    return [
        Claims((writer.said(table.doc, table),)),
        Table(head, rows),
        Prose(f"The state that it falls back to is **{table.reset}**."),
        *([Claims(rules)] if rules else []),
        *_state_differences(writer, table),
    ]


def _state_differences(writer: Writer, table: StateTable) -> list[Block]:
    if not table.differences:
        return []
    head = ("Command", "Its state", "Phase", "A lenient session", "The program", "Why")
    rows = tuple(
        (
            f"{writer.place(each.id)}{writer.links(each.commands)}"
            + (", where it was to be left out" if each.left_out else ""),
            ", ".join(each.states) or "any",
            writer.links(each.phases) or "any",
            _outcome(each.session, alone=each.aborts == "session"),
            _outcome(each.program, alone=each.aborts == "program"),
            writer.proven(each.doc, each),
        )
        for each in table.differences
    )
    return [Heading(3, "Where it differs from the session"), Table(head, rows)]


def _outcome(word: str, *, alone: bool) -> str:
    """What one side does with a command, and whether it alone drops the message over it."""
    return f"drops the message and {word} it" if alone else f"{word} it"
