"""The negotiation and all flags."""

from generator.lower.escaping import markdown
from generator.model import Flag, FlagSet, Message, NegotiationVector, Spec
from generator.model.text import first_sentence
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.index import FLAGS, Index, anchor_of
from generator.targets.docs.names import names_of_flag
from generator.targets.docs.notes import brief_notes, malformed_input_blocks, program_blocks
from generator.targets.docs.words import code, hexadecimal, title
from generator.targets.docs.writer import Writer

_WITHOUT = {
    "refuse": "if not offered: a responder that needs it cannot work with this peer",
    "drop": "if not offered: the responder goes on without it",
    "emulate": "if not offered: emulated by the library",
}


def flags_pages(spec: Spec, index: Index) -> tuple[Page, ...]:
    """A page of the negotiation and all flags, if there are any, and one of each set of them."""
    if not spec.session.negotiation and not spec.flag_sets:
        return ()
    return (_overview(spec, index), *(_flag_set(spec, index, each) for each in spec.flag_sets))


def _overview(spec: Spec, index: Index) -> Page:
    writer = Writer(spec, index, FLAGS)
    negotiation = spec.session.negotiation
    blocks: list[Block] = []
    if negotiation:
        blocks.append(Prose(writer.text(negotiation.doc)))
        blocks.append(Prose(f"The message is {writer.link(negotiation.message)}."))
    for flags in spec.flag_sets:
        blocks += section(2, title(flags.name), _members(writer, flags), anchor_of(flags.id))
    blocks += section(2, "What programs offer", _offers(writer), "offers")
    blocks += section(2, "Worked examples", _examples(writer), "examples")
    name = "Negotiation and flags" if negotiation else "Flags"
    return Page(
        path=FLAGS,
        title=name,
        anchor="flags",
        blocks=tuple(blocks),
        nav_title="All flags",
        description="What each flag does, how both sides agree on flags, and worked examples.",
        is_definition=True,
    )


def _members(writer: Writer, flags: FlagSet) -> list[Block]:
    rows = tuple(
        (
            f"{writer.link(flag.id)}<br><small>{_bit(flags, flag)}</small>",
            writer.line(flag.summary),
            str(flag.since or ""),
        )
        for flag in flags.members
    )
    more = writer.link(flags.id, f"{title(flags.name)} in detail")
    blocks: list[Block] = [
        Prose(writer.line(first_sentence(flags.doc))),
        Table(("Flag", "What it does", "Since"), rows).without_empty,
        Prose(f"{more}: each flag, its names in each language, and what programs do with it."),
    ]
    if flags.when_zero:
        blocks.append(Prose(f"An offer of 0 stands for {writer.links(flags.when_zero)}."))
    return blocks


def _flag_set(spec: Spec, index: Index, flags: FlagSet) -> Page:
    writer = Writer(spec, index, index[flags.id].page)
    blocks: list[Block] = [Prose(writer.text(flags.doc))]
    grouped = {group.id for group in flags.groups}
    for flag in flags.members:
        if flag.group not in grouped:
            blocks += _flag(writer, flags, flag, 2)
    for group in flags.groups:
        blocks += [
            Heading(2, markdown(group.title), anchor_of(group.id)),
            Prose(writer.text(group.doc)),
        ]
        for flag in flags.members:
            if flag.group == group.id:
                blocks += _flag(writer, flags, flag, 3)
    blocks += program_blocks(writer, (flags.id,))
    blocks += section(2, "Malformed input", malformed_input_blocks(writer, (flags.id,)))
    return Page(
        path=writer.page,
        title=title(flags.name),
        anchor=anchor_of(flags.id),
        blocks=tuple(blocks),
        nav_title=title(flags.name),
        description=writer.brief(flags.doc),
        is_definition=True,
    )


def _bit(flags: FlagSet, flag: Flag) -> str:
    return code(hexadecimal(flag.bit, flags.size))


def _flag(writer: Writer, flags: FlagSet, flag: Flag, level: int) -> list[Block]:
    facts = [_bit(flags, flag), writer.range(flag.versions)]
    about = [_concern(writer, flag, message) for message in writer.spec.messages]
    about = [each for each in about if each]
    if about:
        facts.append("; ".join(about))
    facts.append(writer.own(_WITHOUT[flag.if_not_offered]))
    facts.append(names_of_flag(writer.spec, flags, flag))
    said = writer.said(flag.doc, flag)
    lead = " · ".join(fact for fact in facts if fact)
    blocks: list[Block] = [
        Heading(level, code(flag.symbol), anchor_of(flag.id)),
        Claims((Said(f"{said.text}\n\n<small>{lead}</small>", said.proofs),)),
    ]
    return blocks + brief_notes(writer, (flag.id,))


def _concern(writer: Writer, flag: Flag, message: Message) -> str:
    link = writer.link(message.id)
    if message.requires == flag.id:
        return f"allows {link}"
    if message.suppressed_by == flag.id:
        return f"leaves out {link}"
    if message.unanswered_with == flag.id:
        return f"leaves out the reply to {link}"
    if flag.id in message.deciding_flags:
        return f"adds fields to {link}"
    return ""


def _offers(writer: Writer) -> list[Block]:
    lines = [
        f"- [{markdown(each.title)}]({writer.path(writer.index[each.id].page, 'offers')})"
        for each in writer.spec.implementations
        if each.offers
    ]
    lead = "The page of each program lists what it offers in each setting:"
    return [Prose("\n".join([lead, "", *lines]))] if lines else []


def _examples(writer: Writer) -> list[Block]:
    vectors = [each for topic in writer.spec.vectors for each in topic.negotiations]
    if not vectors:
        return []
    fields = ", then ".join(name for name, _ in vectors[0].offer.flags)
    return [
        Prose(f"Each offer, request and answer is a version, then {fields}."),
        Table(
            ("Case", "Offer", "Request", "Answer"),
            tuple(_example(writer, each) for each in vectors),
        ),
    ]


def _example(writer: Writer, vector: NegotiationVector) -> tuple[str, ...]:
    if vector.refused:
        known = vector.refused in writer.index
        answer = f"refused: {writer.link(vector.refused) if known else vector.refused}"
    elif vector.answer:
        answer = _numbers(vector.answer.version, vector.answer.flags)
    else:
        answer = "none"
    return (
        f"{writer.line(vector.why)}<br><small>{writer.vector(vector.id)}</small>",
        _numbers(vector.offer.version, vector.offer.flags),
        _numbers(vector.request.version, vector.request.flags),
        answer,
    )


def _numbers(version: int, flags: tuple[tuple[str, int], ...]) -> str:
    return "<br>".join([str(version), *(code(hex(value)) for _, value in flags)])
