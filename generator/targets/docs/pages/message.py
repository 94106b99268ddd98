"""The page of a command or a reply."""

from generator.lower.escaping import markdown
from generator.model import Message, Ranged, Side, Spec
from generator.targets.docs.blocks import Block, Claims, Page, Prose, Said, Table, section
from generator.targets.docs.examples import example_blocks, examples_of
from generator.targets.docs.fields import field_table, layout_figure
from generator.targets.docs.index import Index, anchor_of
from generator.targets.docs.mistakes import answer_blocks, mistakes_of, tolerance_blocks
from generator.targets.docs.moves import sent_after
from generator.targets.docs.notes import malformed_input_blocks, program_blocks
from generator.targets.docs.writer import Writer, code, title


def message_page(spec: Spec, index: Index, message: Message) -> Page:
    """The page of one message."""
    path = index[message.id].page
    writer = Writer(spec, index, path)
    blocks: list[Block] = [
        Prose(_facts(writer, message)),
        Claims((writer.said(message.doc, message),), "lead"),
    ]
    if message.reserved:
        blocks.append(Prose(f"**Reserved.** {writer.text(message.reserved)}"))
    layout: list[Block] = [layout_figure(message)]
    layout += field_table(writer, message)
    blocks += section(2, "Layout", layout, "layout")
    examples = [
        block
        for vector in examples_of(spec, message.id)
        for block in example_blocks(writer, vector)
    ]
    blocks += section(2, "Real bytes", examples, "bytes")
    blocks += section(2, "When it may be sent", _transitions(writer, message), "when")
    blocks += section(2, "What may be answered", _answers(writer, message), "answers")
    blocks += section(2, "What it answers", _answered(writer, message), "answered")
    blocks += section(2, "Flags and macros", _conditions(writer, message), "flags")
    blocks += program_blocks(writer, (message.id,))
    blocks += section(2, "More than was offered", answer_blocks(writer, message), "more")
    malformed = tolerance_blocks(writer, message)
    malformed += mistakes_of(writer, message)
    malformed += malformed_input_blocks(writer, (message.id,))
    blocks += section(2, "Malformed frames", malformed, "malformed")
    return Page(
        path=path,
        title=title(message.name),
        anchor=anchor_of(message.id),
        blocks=tuple(blocks),
        nav_title=f"{message.letter} · {title(message.name)}",
    )


def _facts(writer: Writer, message: Message) -> str:
    facts = [
        f"code {code(message.letter)} (0x{message.code:02x})",
        direction(writer.spec, message),
        *([message.class_] if message.class_ else []),
        *([code(message.symbol)] if message.symbol else []),
        *([f"API: {code(message.api)}"] if message.api else []),
        *since(writer, message),
        *([f"until {version_link(writer, message.until)}"] if message.until else []),
    ]
    return "\n".join(
        [
            '<ul class="facts" markdown="1">',
            *(f'<li markdown="span">{f}</li>' for f in facts),
            "</ul>",
        ]
    )


def version_link(writer: Writer, number: int) -> str:
    """A link to a version by its number."""
    version = next((each for each in writer.spec.versions if each.number == number), None)
    return writer.link(version.id) if version else f"version {number}"


def since(writer: Writer, item: Ranged) -> list[str]:
    """The version that something came with, with a link, if the spec states one."""
    return [f"since {version_link(writer, item.since)}"] if item.came_with else []


def direction(spec: Spec, message: Message) -> str:
    """Who sends a message to whom."""
    sides = list(map(markdown, spec.protocol.titles.values()))
    if message.sender is Side.BOTH:
        return " ↔ ".join(sides)
    return " → ".join(sides if message.sender is Side.INITIATOR else reversed(sides))


def _transitions(writer: Writer, message: Message) -> list[Block]:
    rows = [
        (
            writer.links(each.sources),
            (writer.link(each.to) if each.to else "stays") + sent_after(writer, each),
            writer.proven(each.doc, each),
        )
        for each in writer.spec.session.transitions
        if each.on == message.id
    ]
    head = ("In the phases", "Leads to", "What it means")
    return [Table(head, tuple(rows))] if rows else []


def _answers(writer: Writer, message: Message) -> list[Block]:
    session = writer.spec.session
    exchange = session.exchange_of(message.id)
    if exchange is None:
        sent = any(each.on == message.id for each in session.transitions)
        return [Prose("It is never answered.")] if sent else []
    head = ("Reply", "Leads to", "What it means")
    rows = [
        (
            writer.links(each.replies),
            writer.link(each.to) if each.to else "stays",
            writer.proven(each.doc, each),
        )
        for each in exchange.final
    ]
    blocks: list[Block] = [Prose("One of these ends the exchange:"), Table(head, tuple(rows))]
    if exchange.interim:
        interim = writer.links(exchange.interim)
        blocks.insert(0, Prose(f"First any number of these, in any order: {interim}."))
    return blocks


def _answered(writer: Writer, message: Message) -> list[Block]:
    rows = []
    for exchange in writer.spec.session.exchanges:
        if message.id in exchange.interim:
            rows.append(
                (writer.links(exchange.commands), "", "Before the reply that ends the exchange.")
            )
        rows += [
            (
                writer.links(exchange.commands),
                writer.link(final.to) if final.to else "stays",
                writer.proven(final.doc, final),
            )
            for final in exchange.final
            if message.id in final.replies
        ]
    head = ("Command", "Leads to", "What it means")
    return [Table(head, tuple(rows))] if rows else []


def _conditions(writer: Writer, message: Message) -> list[Block]:
    parts = (
        (message.requires, "It may be sent only where {} was negotiated."),
        (message.suppressed_by, "It is not sent where {} was negotiated."),
        (message.unanswered_with, "It gets no reply where {} was negotiated."),
        (message.macros, "The macros of the stage {} come before it."),
    )
    named = {id_ for id_, _ in parts if id_}
    items = [words.format(writer.link(id_)) for id_, words in parts if id_]
    if message.announces:
        items.append(f"Its field {code(message.announces)} names the command that it comes before.")
    others = [
        flag.id
        for flags in writer.spec.flag_sets
        for flag in flags.members
        if f"[[{message.id}]]" in flag.doc and flag.id not in named
    ]
    if others:
        items.append(f"Also about it: {writer.links(others)}.")
    return [Claims(tuple(Said(item) for item in items), "claims brief")] if items else []
