"""What a version brought, for peers of which one speaks it and the other the version before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.diff import Document, Report, at_version, report
from generator.diff.facts import Subject
from generator.diff.peers import Sides as PeerSides
from generator.diff.printing import rows, wire_cell
from generator.document import document_of
from generator.lower.escaping import markdown, markdown_line
from generator.lower.things import Thing, things_of
from generator.model import Flag, Message, Side, Spec
from generator.targets.docs.blocks import (
    Block,
    Claims,
    Column,
    Page,
    Prose,
    Said,
    Sides,
    Table,
    section,
)
from generator.targets.docs.index import VERSIONS, Index
from generator.targets.docs.pages.duties import Duties
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


def step_path(old: int, new: int) -> str:
    """Where the page on a step is."""
    return f"{VERSIONS}/{old}-to-{new}"


def steps_of(spec: Spec) -> list[tuple[int, int]]:
    """The steps between versions that are spoken, and all of them at once if there are several."""
    spoken = spec.spoken_versions
    return [*pairwise(spoken), *([(spoken[0], spoken[-1])] if len(spoken) > 2 else [])]


def steps_pages(spec: Spec, index: Index) -> tuple[Page, ...]:
    """A page for each step."""
    document = document_of(spec)
    return tuple(_page(spec, index, document, *each) for each in steps_of(spec))


def _page(spec: Spec, index: Index, document: Document, old: int, new: int) -> Page:
    path = step_path(old, new)
    writer = Writer(spec, index, path)
    now = at_version(document, new)
    found = report(at_version(document, old), now)
    phases = {each["id"] for each in now["session"]["phases"]}
    came = {each.id for each in found.findings if each.change.is_added}
    versions = [each for each in spec.versions if old < each.number <= new]
    duties = Duties(writer, came, old, new, phases, Side.INITIATOR)
    blocks: list[Block] = [
        Claims(tuple(writer.said(each.doc, each) for each in versions)),
        *section(2, "New on the wire", _wire(writer, found), "wire"),
        *section(2, f"If both speak version {new}", _both(duties), "both"),
        *section(2, "Between peers of both versions", _peers(writer, came, old, new), "peers"),
    ]
    title = f"From version {old} to {new}"
    return Page(
        path=path,
        title=title,
        anchor="step",
        blocks=tuple(blocks),
        nav_title=title,
        description=f"What version {new} changed since version {old}, on the wire and for peers.",
    )


def _wire(writer: Writer, of: Report) -> list[Block]:
    """What came, in the words of its page, and what else changed."""
    found = [each for each in of.findings if each.wire and each.change.subject.kind != "version"]
    came = {each.id for each in found if each.change.is_added}
    claims = {each.id: each for each in writer.spec.claims() if each.id in came}
    codes = {each.claim.id: _code(each) for each in things_of(writer.spec)}
    table = []
    for row in rows(found):
        subject = row[0].change.subject
        what = _linked(writer, row[0].id) + _kind(subject)
        cell = wire_cell(of, row)
        if claim := claims.get(row[0].id):
            table.append((what, codes.get(claim.id, ""), writer.line(claim.summary)))
        elif not came & {*_ID.findall(cell), row[0].change.key.removeprefix("from ")}:
            table.append((what, "", _linked(writer, cell)))
    head = ("What", "Code", "What it is, or what changed")
    return [Table(head, tuple(table)).without_empty] if table else []


def _code(thing: Thing) -> str:
    return code(chr(thing.code)) if thing.code else code(hex(thing.bits)) if thing.bits else ""


def _kind(subject: Subject) -> str:
    return "" if subject.id == subject.kind else f" <small>{subject.kind}</small>"


def _linked(writer: Writer, text: str) -> str:
    """A text in which each id that has a place on the pages leads to it."""
    parts = []
    end = 0
    for match in _ID.finditer(text):
        known = match[0] in writer.index
        parts += [
            markdown_line(text[end : match.start()]),
            writer.link(match[0]) if known else code(match[0]),
        ]
        end = match.end()
    return "".join([*parts, markdown_line(text[end:])])


def _peers(writer: Writer, came: set[str], old: int, new: int) -> list[Block]:
    spec = writer.spec
    if not spec.session.negotiation:
        return []
    words = PeerSides({side: markdown(title) for side, title in spec.protocol.titles.items()}).words
    lead = (
        f"The two agree on version {old}, which is the lower one. What is new does not apply "
        "between them."
    )
    if early := _offered_early(spec, came, old):
        links = writer.links(each.id for each in early)
        lead += f" Real programs offer these flags under version {old} too: {links}."
        came = came - {each.id for each in early}
        came -= {each.id for each in spec.messages if each.requires and each.requires not in came}
    columns = []
    for side in (Side.INITIATOR, Side.RESPONDER):
        own = spec.protocol.side(side)
        (other,) = (title for word, title in words.items() if word != own)
        told = _newer(writer, came, side, other)
        title = f"{words[own]} of version {new}, {other} of version {old}"
        columns.append(Column(title[:1].upper() + title[1:], tuple(map(Said, told))))
    without: list[Block] = [Sides(tuple(columns))] if any(each.items for each in columns) else []
    return [Prose(lead), *without, Prose(_older(words, old, new))]


def _both(duties: Duties) -> list[Block]:
    """What each side may and must do with what is new."""
    protocol = duties.writer.spec.protocol
    columns = []
    for side in (Side.INITIATOR, Side.RESPONDER):
        told = tuple(map(Said, replace(duties, side=side).sentences()))
        columns.append(Column(markdown(protocol.titles[protocol.side(side)]), told))
    return [Sides(tuple(columns))] if any(each.items for each in columns) else []


def _offered_early(spec: Spec, came: set[str], old: int) -> list[Flag]:
    """The flags that came, but that real programs offer under an older version too."""
    flags = (flag for each in spec.flag_sets for flag in each.members if flag.id in came)
    return [flag for flag in flags if old in flag.offered]


def _newer(writer: Writer, came: set[str], side: Side, other: str) -> Iterator[str]:
    """What the side that speaks the newer version has to do without."""
    spec = writer.spec
    messages = [each for each in spec.messages if each.id in came and not each.reserved]
    if own := [each for each in messages if each.sender in (side, Side.BOTH)]:
        yield f"It does not send {_links(writer, own)}."
    if others := [each for each in messages if each.sender not in (side, Side.BOTH)]:
        yield f"It does not get {_links(writer, others)}."
    internal = {each.id for flags in spec.flag_sets for each in flags.groups if each.internal}
    flags = [
        flag
        for each in spec.flag_sets
        for flag in each.members
        if flag.id in came and flag.group not in internal
    ]
    if side is Side.INITIATOR:
        if flags:
            yield f"The {other} does not ask for {_links(writer, flags)}, even if offered."
        return
    for outcome, text in _WITHOUT.items():
        if missing := [each for each in flags if each.if_not_offered == outcome]:
            yield f"It is not offered {_links(writer, missing)}{text}"


_WITHOUT = {
    "refuse": ". If it needs one of them, it cannot work with this peer.",
    "drop": ", and goes on without it.",
    "emulate": ". A library can emulate this.",
}


def _older(words: Mapping[str, str], old: int, new: int) -> str:
    """What the side that speaks the older version sees of the newer one."""
    initiator, responder = words.values()
    return (
        f"The older side need not know about this. The {responder} of version {old} gets an "
        f"offer of version {new}, which may have flags that it does not know. It answers with "
        f"version {old} and with flags that it knows. The {initiator} of version {old} offers what "
        f"it knows, and the {responder} asks for nothing else."
    )


def _links(writer: Writer, things: Sequence[Message | Flag]) -> str:
    *first, last = (writer.link(each.id) for each in things)
    return f"{', '.join(first)} or {last}" if first else last
