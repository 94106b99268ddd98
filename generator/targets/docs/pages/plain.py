"""Pages that list one kind of thing: values, rules for texts, sources."""

from generator.lower.escaping import markdown
from generator.model import Enum, EnumValue, Rule, Spec
from generator.model.composed import rules_of
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table
from generator.targets.docs.index import (
    SOURCES,
    TEXTS,
    VALUES,
    Index,
    anchor_of,
    stage_enums,
)
from generator.targets.docs.notes import brief_notes
from generator.targets.docs.values import value_title
from generator.targets.docs.words import code, title
from generator.targets.docs.writer import Writer


def plain_pages(spec: Spec, index: Index) -> list[Page]:
    """The pages that have something to list."""
    found = (
        (
            VALUES,
            "Values",
            "The values of enums, and what each means.",
            _values(Writer(spec, index, VALUES)),
        ),
        (
            TEXTS,
            "Rules for texts",
            "What a well-behaved sender writes into texts.",
            _rules(Writer(spec, index, TEXTS)),
        ),
        (
            SOURCES,
            "Sources",
            "The sources of all claims, and how certain a claim is.",
            _sources(Writer(spec, index, SOURCES)),
        ),
    )
    return [
        Page(
            path=path,
            title=name,
            anchor=path,
            blocks=tuple(blocks),
            nav_title=name,
            description=description,
        )
        for path, name, description, blocks in found
        if blocks
    ]


def _values(writer: Writer) -> list[Block]:
    blocks: list[Block] = []
    elsewhere = stage_enums(writer.spec)
    for enum in writer.spec.enums:
        if enum.of_messages or enum in elsewhere:
            continue
        blocks += [
            Heading(2, title(enum.name), anchor_of(enum.id)),
            Prose(f"{writer.text(enum.doc)}\n\n{_unknown(enum)}"),
        ]
        for value in enum.values:
            blocks += _value(writer, enum, value)
    return blocks


def _unknown(enum: Enum) -> str:
    if enum.closed:
        return "A frame with any other value is malformed."
    return "Any other value is passed on unchanged."


def _value(writer: Writer, enum: Enum, value: EnumValue) -> list[Block]:
    said = writer.said(value.doc, value)
    return [
        Heading(3, value_title(enum, value), anchor_of(value.id)),
        Claims((Said(_with_facts(said.text, writer.range(value.versions)), said.proofs),)),
        *brief_notes(writer, (value.id,)),
    ]


def _with_facts(text: str, facts: str) -> str:
    return f"{text}\n\n<small>{facts}</small>" if facts else text


def _rules(writer: Writer) -> list[Block]:
    lead = (
        "What a well-behaved sender writes into a text. A reader passes on every text. The "
        "patterns are regular expressions over bytes, which may match anywhere in the text."
    )
    blocks: list[Block] = [Prose(lead)]
    for rule in writer.spec.rules:
        said = writer.said(rule.doc, rule)
        facts = [
            f"{'must match' if rule.must_match else 'must not match'} {code(rule.pattern)}",
            rule.level,
            *_uses(writer, rule),
        ]
        text = f"{said.text} {writer.text(rule.hint)}\n\n<small>{' · '.join(facts)}</small>"
        blocks += [
            Heading(2, code(rule.name), anchor_of(rule.id)),
            Claims((Said(text, said.proofs),)),
            *brief_notes(writer, (rule.id,)),
        ]
    return blocks if writer.spec.rules else []


def _uses(writer: Writer, rule: Rule) -> list[str]:
    users = [
        message.id
        for message in writer.spec.messages
        if any(rule.id in rules_of(field) for field in message.leaf_fields)
    ]
    return [f"in {writer.links(users)}"] if users else []


def _sources(writer: Writer) -> list[Block]:
    if not writer.spec.sources:
        return []
    lead = (
        "Every claim on these pages shows how certain it is, and where it can be checked. "
        "*Documented*: stated by a program itself, in its manual, a header, a comment or its code. "
        "*Observed*: seen in traffic or in an experiment. *Inferred*: deduced from several places "
        "in the code, but not tried."
    )
    rows = tuple(
        (
            f"{writer.place(source.id)}**{markdown(source.cited_as)}**",
            f"{writer.line(source.title)}<br><small>{source.source_kind.replace('-', ' ')}</small>",
            writer.line(source.doc),
        )
        for source in writer.spec.sources
    )
    return [Prose(lead), Table(("Cited as", "Source", "What it is"), rows)]
