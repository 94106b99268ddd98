"""Programs of one side next to each other, by subject."""

from generator.lower.escaping import markdown
from generator.model import Implementation, Spec
from generator.targets.docs.blocks import Block, Column, Page, Prose, Sides, section
from generator.targets.docs.index import Index
from generator.targets.docs.notes import said_once
from generator.targets.docs.subjects import subjects_of
from generator.targets.docs.writer import Writer

_LEAD = Prose(
    "What programs do, topic by topic, where the spec knows something about several of them. Each "
    "line links to the full note and its evidence."
)


def differences_pages(spec: Spec, index: Index) -> list[Page]:
    """A page for each side that has several programs."""
    pages = []
    for role in spec.protocol.roles:
        programs = [each for each in spec.implementations if each.role == role.side]
        path = f"{role.side}-differences"
        blocks = _compare(Writer(spec, index, path), programs)
        if blocks:
            name = f"{role.title} differences"
            pages.append(
                Page(
                    path=path,
                    title=markdown(name),
                    anchor=path,
                    blocks=(_LEAD, *blocks),
                    nav_title=name,
                    description=f"How programs on the {role.title} side differ, topic by topic.",
                )
            )
    return pages


def _compare(writer: Writer, programs: list[Implementation]) -> list[Block]:
    blocks: list[Block] = []
    for subject in subjects_of(writer.spec):
        columns = []
        for program in programs:
            items = tuple(
                said_once(writer, note) for note in program.notes if note.about[0] in subject.ids
            )
            if items:
                columns.append(Column(writer.link(program.id), items))
        if len(columns) > 1:
            blocks += section(2, subject.title, [Sides(tuple(columns))])
    return blocks
