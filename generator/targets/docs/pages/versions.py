"""Versions, and what each brought."""

from itertools import pairwise

from generator.model import Spec, Version, Versioned
from generator.targets.docs.blocks import Block, Claims, Heading, Page, Prose, Said, Table, section
from generator.targets.docs.index import VERSIONS, Index, anchor_of
from generator.targets.docs.notes import brief_notes
from generator.targets.docs.pages.steps import step_path
from generator.targets.docs.writer import Writer, title


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
        )
    ]


def _parts(spec: Spec) -> list[tuple[str, Versioned]]:
    """Everything that a version can bring, with a heading."""
    parts: list[tuple[str, Versioned]] = []
    parts += [("Commands", each) for each in spec.commands]
    parts += [("Replies", each) for each in spec.replies]
    for flags in spec.flag_sets:
        parts += [(title(flags.name), each) for each in flags.members]
    for enum in spec.enums:
        if not enum.of_messages:
            parts += [(title(enum.name), each) for each in enum.values]
    others = (("Phases", spec.session.phases), ("Limits", spec.limits), ("Macros", spec.macros))
    for heading, some in others:
        parts += [(heading, each) for each in some if each.versions.is_narrow]
    return parts


def _version(writer: Writer, version: Version) -> list[Block]:
    said = writer.said(version.doc, version)
    status = version.status.replace("-", " ")
    came: dict[str, list[str]] = {}
    went: list[str] = []
    for heading, part in _parts(writer.spec):
        if part.since == version.number:
            came.setdefault(heading, []).append(part.id)
        if part.until == version.number:
            went.append(part.id)
    rows = [(heading, writer.links(ids)) for heading, ids in came.items()]
    if went:
        rows.append(("For the last time", writer.links(went)))
    return [
        Heading(2, f"Version {version.number}", anchor_of(version.id)),
        Claims((Said(f"<small>{status}</small> {said.text}", said.proofs),)),
        *([Table(("New", ""), tuple(rows))] if rows else []),
        *_step(writer, version),
        *brief_notes(writer, (version.id,)),
    ]


def _step(writer: Writer, version: Version) -> list[Block]:
    """Where the page is that compares a version with the one that was spoken before it."""
    steps = {new: old for old, new in pairwise(writer.spec.spoken_versions)}
    if version.number not in steps:
        return []
    old, new = steps[version.number], version.number
    link = f"[From version {old} to {new}]({writer.path(step_path(old, new))})"
    return [Prose(f"{link} shows what that means on the wire and for peers.")]


def _matrix(writer: Writer) -> list[Block]:
    numbers = [version.number for version in writer.spec.versions]
    blocks: list[Block] = []
    parts = _parts(writer.spec)
    for heading in dict.fromkeys(part[0] for part in parts):
        rows = tuple(
            (
                writer.link(part.id),
                *("●" if number in part.versions else "" for number in numbers),
            )
            for of, part in parts
            if of == heading
        )
        blocks += [Heading(3, heading), Table(("", *map(str, numbers)), rows, "matrix")]
    return blocks
