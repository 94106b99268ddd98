"""Which programs have a message, and which messages a program has."""

from generator.lower.escaping import markdown
from generator.model import Implementation, Message, Support
from generator.targets.docs.blocks import Block, Table
from generator.targets.docs.writer import Writer

_LEVELS = {"full": "yes", "partial": "in part", "none": "no"}


def support_blocks(writer: Writer, message: Message) -> list[Block]:
    """The programs of which it is known whether they have a message, by the side that they are."""
    spec = writer.spec
    rows = [
        (f"{writer.link(program.id)} <small>{markdown(title)}</small>", *_cells(writer, support))
        for role, title in spec.protocol.titles.items()
        for program in spec.implementations
        for support in program.support
        if program.role == role and message.id in support.about
    ]
    head = ("Program", "Supported", "More")
    return [Table(head, tuple(rows)).without_empty] if rows else []


def supported_blocks(writer: Writer, program: Implementation) -> list[Block]:
    """The messages of which it is known whether a program has them."""
    rows = tuple((writer.links(each.about), *_cells(writer, each)) for each in program.support)
    head = ("Messages", "Supported", "More")
    return [Table(head, rows).without_empty] if rows else []


def _cells(writer: Writer, support: Support) -> tuple[str, str]:
    since = f"<br><small>since {markdown(support.release)}</small>" if support.release else ""
    return f"{_LEVELS[support.level]}{since}", writer.proven(support.doc, support)
