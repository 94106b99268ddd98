"""Macros: stages, names, default lists."""

from generator.lower.escaping import markdown
from generator.model import Enum, EnumValue, Implementation, Spec
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.index import MACROS, Index, anchor_of, stage_enums
from generator.targets.docs.moves import within
from generator.targets.docs.notes import brief_notes, program_blocks
from generator.targets.docs.values import macros_of, value_title
from generator.targets.docs.words import code, title
from generator.targets.docs.writer import Writer


def macros_pages(spec: Spec, index: Index) -> list[Page]:
    """The page of the macros, if there are any."""
    writer = Writer(spec, index, MACROS)
    blocks: list[Block] = []
    enums = stage_enums(spec)
    for enum in enums:
        blocks += _stages(writer, enum)
    blocks += section(2, "How long they last", _scopes(writer), "scopes")
    blocks += section(2, "Names", _names(writer), "names")
    blocks += section(2, "What is sent by default", _defaults(writer), "defaults")
    announcing = [message for message in spec.messages if message.announces]
    blocks += program_blocks(writer, (each.id for each in (*announcing, *enums)))
    for message in announcing:
        blocks.insert(0, Prose(f"{writer.link(message.id)}: {writer.line(message.summary)}"))
    page = Page(
        path=MACROS,
        title="Macros",
        anchor="macros",
        blocks=tuple(blocks),
        nav_title="Macros",
        description="Which macros are sent, at which stages, and how long their values last.",
        is_definition=True,
    )
    return [page] if blocks else []


def _stages(writer: Writer, enum: Enum) -> list[Block]:
    blocks: list[Block] = [
        Heading(2, title(enum.name), anchor_of(enum.id)),
        Prose(writer.text(enum.doc)),
    ]
    for value in enum.values:
        said = writer.said(value.doc, value)
        blocks += [
            Heading(3, value_title(enum, value), anchor_of(value.id)),
            Claims((Said(f"{said.text}\n\n<small>{_facts(writer, value)}</small>", said.proofs),)),
        ]
        blocks += brief_notes(writer, (value.id,))
    return blocks


def _scopes(writer: Writer) -> list[Block]:
    scopes = writer.spec.session.macro_scopes
    if scopes is None:
        return []
    said = writer.said(scopes.doc, scopes)
    order = " → ".join(writer.link(command) for command in scopes.order)
    if scopes.ended_by:
        order += f"; {writer.links(scopes.ended_by)} ends all of them"
    return [Prose(order), Claims((said,))] if scopes.doc else [Prose(order)]


def _facts(writer: Writer, value: EnumValue) -> str:
    before = [message.id for message in writer.spec.messages if message.macros == value.id]
    facts = [
        *([f"before {writer.links(before)}"] if before else []),
        writer.range(value.versions),
    ]
    return " · ".join(filter(None, facts))


def _names(writer: Writer) -> list[Block]:
    blocks: list[Block] = []
    for macro in writer.spec.macros:
        said = writer.said(macro.doc, macro)
        stages = f"at {writer.links(macro.stages)}{within(writer, macro)}"
        blocks += [
            Heading(3, code(macro.macro), anchor_of(macro.id)),
            Claims((Said(f"{said.text}\n\n<small>{stages}</small>", said.proofs),)),
            *brief_notes(writer, (macro.id,)),
        ]
    return blocks


def _defaults(writer: Writer) -> list[Block]:
    """Who sends which macros, next to each other; the pages of the programs say more."""
    programs = [each for each in writer.spec.implementations if each.default_macros]
    sent = {
        (program.id, each.stage): each for program in programs for each in program.default_macros
    }
    rows = tuple(
        (
            writer.link(value.id),
            *(
                macros_of(writer, each) if (each := sent.get((program.id, value.id))) else ""
                for program in programs
            ),
        )
        for enum in stage_enums(writer.spec)
        for value in enum.values
        if any((program.id, value.id) in sent for program in programs)
    )
    head = ("Stage", *(_default_macros(writer, each) for each in programs))
    return [Table(head, rows)] if rows else []


def _default_macros(writer: Writer, program: Implementation) -> str:
    page = writer.index[program.id].page
    return f"[{markdown(program.title)}]({writer.path(page, 'default-macros')})"
