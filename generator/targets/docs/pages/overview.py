"""The first page: what the protocol is, and all messages."""

from collections.abc import Iterable

from generator.lower.escaping import markdown
from generator.model import Message, Spec
from generator.targets.docs.blocks import Block, Claims, NavGroup, Page, Prose, Table, section
from generator.targets.docs.index import OVERVIEW, Index, anchor_of
from generator.targets.docs.notes import program_blocks
from generator.targets.docs.words import called, code, title
from generator.targets.docs.writer import Writer


def overview_page(spec: Spec, index: Index, groups: Iterable[NavGroup]) -> Page:
    """The overview.

    Args:
        spec: the spec.
        index: the spots of all ids.
        groups: all other pages.
    """
    writer = Writer(spec, index, OVERVIEW)
    protocol = spec.protocol
    blocks: list[Block] = [Claims((writer.said(protocol.doc, protocol),), "lead"), _lookup()]
    roles = tuple((f"**{markdown(role.title)}**", writer.line(role.doc)) for role in protocol.roles)
    blocks += section(2, "The two sides", [Table(("Side", "What it does"), roles)] if roles else [])
    for name, messages in (("Commands", spec.commands), ("Replies", spec.replies)):
        blocks += section(2, name, _messages(writer, messages))
    for enum in spec.enums:
        if enum.of_messages:
            blocks += section(
                2, title(enum.name), [Prose(writer.text(enum.doc))], anchor_of(enum.id)
            )
    pages = [page for group in groups if not group.title for page in group.pages]
    links = "\n".join(
        f"- [{page.title}]({writer.path(page.path)}): {page.description}" for page in pages
    )
    blocks += section(2, "More", [Prose(links)] if links else [])
    blocks += program_blocks(writer, (protocol.id,))
    return Page(
        path=OVERVIEW,
        title=markdown(protocol.title),
        anchor="overview",
        blocks=tuple(blocks),
        nav_title="Overview",
        description=writer.brief(protocol.doc),
    )


def _lookup() -> Prose:
    """A box that a script makes; without one, all is in the lists of this page and below it."""
    label = "Look up a name, a code, a flag or a number"
    hint = "The box that looks up names while you type needs JavaScript and a web server."
    return Prose(
        f'<div class="lookup" data-label="{label}"><p>{hint}</p></div>\n'
        '<script type="module" src="javascripts/lookup/box.js"></script>'
    )


def _messages(writer: Writer, messages: tuple[Message, ...]) -> list[Block]:
    rows = tuple(
        (
            code(message.letter),
            f"{writer.link(message.id)}<br><small>{markdown(called(message))}</small>",
            writer.line(message.summary),
            writer.version(message.since).replace("version ", "") if message.since else "",
        )
        for message in messages
    )
    return [Table(("Code", "Name", "Meaning", "Since"), rows).without_empty] if rows else []
