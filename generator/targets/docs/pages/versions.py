"""Versions, and what each brought."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Field, Records, Spec, Version, Versioned, Versions, When
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.index import VERSIONS, Index, anchor_of
from generator.targets.docs.notes import brief_notes
from generator.targets.docs.pages.steps import step_path, steps_of
from generator.targets.docs.words import code, title
from generator.targets.docs.writer import Writer


def versions_pages(spec: Spec, index: Index) -> list[Page]:
    """The page of the versions, if there are any."""
    if not spec.versions:
        return []
    writer = Writer(spec, index, VERSIONS)
    blocks: list[Block] = []
    for version in spec.versions:
        blocks += _version(writer, version)
    blocks += section(2, "All versions", _matrix(writer), "matrix")
    return [
        Page(
            path=VERSIONS,
            title="Versions",
            anchor="versions",
            blocks=tuple(blocks),
            nav_title="Versions",
            description="What each version of the protocol brought and ended, and who speaks it.",
        )
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that a version can bring.

    Attributes:
        heading: the heading that it is listed under.
        link: a link to it.
        versions: the versions that have it.
        since: the version that brought it; 0: it came together with what contains it.
    """

    heading: str
    link: str
    versions: Versions
    since: int


def _parts(writer: Writer) -> Iterator[_Part]:
    spec = writer.spec
    others: list[tuple[str, Iterable[Versioned]]] = [
        ("Phases", spec.session.phases),
        ("Limits", spec.limits),
        ("Macros", spec.macros),
    ]
    named: list[tuple[str, Iterable[Versioned]]] = [
        ("Commands", spec.commands),
        ("Replies", spec.replies),
        *((title(flags.name), flags.members) for flags in spec.flag_sets),
        *((title(enum.name), enum.values) for enum in spec.enums if not enum.of_messages),
        *(
            (heading, [each for each in some if each.versions.is_narrow])
            for heading, some in others
        ),
    ]
    for heading, claims in named:
        for claim in claims:
            yield _Part(heading, writer.link(claim.id), claim.versions, claim.since)
    for message in spec.messages:
        for name, versions in _fields(message.fields, message.versions, message.versions):
            link = writer.link(message.id, f"{code(message.name)}: {code(name)}")
            since = versions.since if versions.since > message.since else 0
            yield _Part("Fields", link, versions, since)


def _fields(
    fields: Iterable[Field], whole: Versions, around: Versions
) -> Iterator[tuple[str, Versions]]:
    """The fields that are not in all versions of the message or the record."""
    for each in fields:
        versions = around & each.versions
        if isinstance(each, When):
            yield from _fields(each.fields, whole, versions)
            continue
        if versions != whole:
            yield each.name, versions
        if isinstance(each, Records):
            yield from _fields(each.fields, versions, versions)


def _version(writer: Writer, version: Version) -> list[Block]:
    said = writer.said(version.doc, version)
    status = version.status.replace("-", " ")
    came: dict[str, list[str]] = {}
    went: list[str] = []
    for part in _parts(writer):
        if part.since == version.number:
            came.setdefault(part.heading, []).append(part.link)
        if part.versions.until == version.number:
            went.append(part.link)
    rows = [(heading, ", ".join(links)) for heading, links in came.items()]
    if went:
        rows.append(("For the last time", ", ".join(went)))
    return [
        Heading(2, f"Version {version.number}", anchor_of(version.id)),
        Claims((Said(f"<small>{status}</small> {said.text}", said.proofs),)),
        *([Table(("New", "Which"), tuple(rows))] if rows else []),
        *_step(writer, version),
        *brief_notes(writer, (version.id,)),
    ]


def _step(writer: Writer, version: Version) -> list[Block]:
    """Where the pages are that compare a version with those that were spoken before it."""
    links = [
        f"[From version {old} to {new}]({writer.path(step_path(old, new))})"
        for old, new in steps_of(writer.spec)
        if new == version.number
    ]
    told = "what that means on the wire and for peers"
    return [Prose(f"See also: {', '.join(links)}: {told}.")] if links else []


def _matrix(writer: Writer) -> list[Block]:
    numbers = [each.number for each in writer.spec.versions if each.status != "never-seen"]
    blocks: list[Block] = []
    parts = list(_parts(writer))
    for heading in dict.fromkeys(part.heading for part in parts):
        rows = tuple(
            (part.link, *("●" if number in part.versions else "" for number in numbers))
            for part in parts
            if part.heading == heading
        )
        blocks += [Heading(3, heading), Table(("What", *map(str, numbers)), rows, "matrix")]
    return blocks
