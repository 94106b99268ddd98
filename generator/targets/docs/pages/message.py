"""The page of a command or a reply."""

from generator.lower.escaping import markdown
from generator.model import Final, Message, Side, Spec, Transition
from generator.targets.docs.blocks import Block, Claims, Page, Prose, Said, Table, section
from generator.targets.docs.code import code_blocks
from generator.targets.docs.examples import example_blocks, examples_of
from generator.targets.docs.fields import layout_blocks
from generator.targets.docs.index import Index, anchor_of
from generator.targets.docs.mistakes import answer_blocks, mistakes_of, tolerance_blocks
from generator.targets.docs.moves import sent_after, within
from generator.targets.docs.names import names_of_message
from generator.targets.docs.notes import malformed_input_blocks, program_blocks
from generator.targets.docs.support import support_blocks
from generator.targets.docs.words import called, code, short_symbol
from generator.targets.docs.writer import Writer


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
    blocks += section(2, "Layout", layout_blocks(writer, message), "layout")
    examples = [
        block
        for vector in examples_of(spec, message.id)
        for block in example_blocks(writer, vector)
    ]
    blocks += section(2, "Real bytes", examples, "bytes")
    blocks += section(2, "In code", code_blocks(spec, message), "code")
    blocks += section(2, "When it may be sent", _transitions(writer, message), "when")
    blocks += section(2, "What may be answered", _answers(writer, message), "answers")
    blocks += section(2, "What it answers", _answered(writer, message), "answered")
    blocks += section(2, "Flags and macros", _conditions(writer, message), "flags")
    blocks += section(2, "Support", support_blocks(writer, message), "support")
    blocks += program_blocks(writer, (message.id,))
    blocks += section(2, "More than was offered", answer_blocks(writer, message), "more")
    malformed = tolerance_blocks(writer, message)
    malformed += mistakes_of(writer, message)
    malformed += malformed_input_blocks(writer, (message.id,))
    blocks += section(2, "Malformed frames", malformed, "malformed")
    blocks += section(2, "Names", names_of_message(spec, message), "names")
    blocks.append(Prose('<script type="module" src="../../javascripts/frames/page.js"></script>'))
    return Page(
        path=path,
        title=f"{code(message.symbol)} ({code(message.letter)}): {markdown(called(message))}",
        anchor=anchor_of(message.id),
        blocks=tuple(blocks),
        is_definition=True,
        nav_title=f"{short_symbol(spec, message)} · {called(message)}",
        description=f"{message.symbol}: {writer.brief(message.doc)}",
    )


def _facts(writer: Writer, message: Message) -> str:
    facts = [
        f"code {code(message.letter)} (0x{message.code:02x})",
        direction(writer.spec, message),
        *([message.class_] if message.class_ else []),
        *([f"API: {code(message.api)}"] if message.api else []),
        writer.range(message.versions),
    ]
    return "\n".join(
        [
            '<ul class="facts" markdown="1">',
            *(f'<li markdown="span">{f}</li>' for f in facts if f),
            "</ul>",
        ]
    )


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
            _leads_to(writer, each) + sent_after(writer, each),
            writer.proven(each.doc, each),
        )
        for each in writer.spec.session.transitions
        if each.on == message.id
    ]
    head = ("In the phases", "Leads to", "What it means")
    return [Table(head, tuple(rows))] if rows else []


def _leads_to(writer: Writer, way: Transition | Final) -> str:
    return (writer.link(way.to) if way.to else "stays") + within(writer, way)


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
            _leads_to(writer, each),
            writer.proven(each.doc, each),
        )
        for each in exchange.final
    ]
    lead = Prose("One of these replies ends the exchange:")
    blocks: list[Block] = [lead, Table(head, tuple(rows))]
    if exchange.interim:
        interim = ", ".join(
            writer.link(reply) + within(writer, each)
            for each in exchange.interim
            for reply in each.replies
        )
        blocks.insert(0, Prose(f"Any number of these may come first, in any order: {interim}."))
    return blocks


def _answered(writer: Writer, message: Message) -> list[Block]:
    rows = []
    for exchange in writer.spec.session.exchanges:
        commands = writer.links(exchange.commands)
        rows += [
            (commands, writer.range(each.versions), "Before the reply that ends the exchange.")
            for each in exchange.interim
            if message.id in each.replies
        ]
        rows += [
            (commands, _leads_to(writer, each), writer.proven(each.doc, each))
            for each in exchange.final
            if message.id in each.replies
        ]
    head = ("Command", "Leads to", "What it means")
    return [Table(head, tuple(rows)).without_empty] if rows else []


def _conditions(writer: Writer, message: Message) -> list[Block]:
    parts = (
        (message.requires, "It may be sent only if {} was negotiated."),
        (message.suppressed_by, "It is not sent if {} was negotiated."),
        (message.unanswered_with, "It gets no reply if {} was negotiated."),
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
        items.append(f"See also {writer.links(others)}.")
    return [Claims(tuple(Said(item) for item in items), "claims brief")] if items else []
