"""Ids lead somewhere, and to the right kind of thing."""

import re
from collections.abc import Iterator

from generator.load import Problem
from generator.load.document import Data, Path
from generator.load.problems import unknown_word
from generator.model import Spec
from generator.model.words import Ref
from generator.resolve import Places
from generator.resolve.places import Reference

_LINK = re.compile(r"\[\[([^\[\]]*)\]\]")


def unknown_id(spec: Spec, places: Places) -> Iterator[Problem]:
    """Every reference leads to something; the error names only what it may lead to."""
    for each in places.references:
        if each.id in places.elements:
            continue
        wanted = _wanted(spec, each)
        named = [id_ for id_ in places.elements if not each.kinds or _kind(id_) in wanted]
        # A source is cited without its kind.
        known, word = (
            ([id_.removeprefix(_SOURCE) for id_ in named], each.id.removeprefix(_SOURCE))
            if wanted == {_kind(_SOURCE)}
            else (named, each.id)
        )
        if known:
            yield unknown_word(each.spot.place(), "unknown-id", "id", word, known)
        else:
            sorts = " or ".join(kind.strip("()") for kind in sorted(each.kinds))
            yield Problem(each.spot.place(), "unknown-id", f"no {sorts} is declared")


def reference_kind(spec: Spec, places: Places) -> Iterator[Problem]:
    """A key leads to the kind of thing that it is for."""
    for each in places.references:
        wanted = _wanted(spec, each)
        if each.kinds and each.id in places.elements and _kind(each.id) not in wanted:
            key = next(step for step in reversed(each.spot.path) if isinstance(step, str))
            begin = " or ".join(f"{kind}/" for kind in sorted(wanted))
            yield Problem(
                each.spot.place(),
                "reference-kind",
                f"'{key}' cannot lead to '{each.id}'",
                f"it leads to ids that begin with {begin}" if begin else "no flags are declared",
            )


_SOURCE = "source/"


def _kind(id_: str) -> str:
    return id_.partition("/")[0]


def _wanted(spec: Spec, reference: Reference) -> frozenset[str]:
    """The kinds of id that a reference may lead to, where these are limited."""
    if Ref.FLAG not in reference.kinds:
        return reference.kinds
    of_flags = {flag.kind for flags in spec.flag_sets for flag in flags.members}
    return reference.kinds - {Ref.FLAG} | of_flags


def foreign_flag(spec: Spec, places: Places) -> Iterator[Problem]:
    """A set of flags names only its own flags and groups."""
    for flags in spec.flag_sets:
        own = {flag.id for flag in flags.members}
        for index, id_ in enumerate(flags.when_zero):
            if id_ not in own:
                place = places.place(flags.id, "when-zero", index)
                yield Problem(place, "foreign-flag", f"'{id_}' is not a flag of {flags.id}")
        groups = {group.id for group in flags.groups}
        for flag in flags.members:
            if flag.group and flag.group not in groups:
                place = places.place(flag.id, "group")
                yield Problem(place, "foreign-flag", f"'{flag.group}' is not a group of {flags.id}")


def several_bits(spec: Spec, places: Places) -> Iterator[Problem]:
    """A flag that decides something is one bit, so that nobody asks what a part of it means."""
    wide = {x.id for flags in spec.flag_sets for x in flags.members if x.bit.bit_count() > 1}
    for each in places.references:
        if Ref.FLAG in each.kinds and each.id in wide:
            key = next(step for step in reversed(each.spot.path) if isinstance(step, str))
            # What an offer of 0 stands for is a sum of bits, so that it may have several at once.
            if key != "when-zero":
                text = f"'{key}' cannot lead to '{each.id}', which is several bits"
                yield Problem(each.spot.place(), "several-bits", text, "name a flag of one bit")


def dead_link(spec: Spec, places: Places) -> Iterator[Problem]:
    """A link in a text leads to something, and has an end."""
    for document in places.documents:
        for path, text in _texts(document.data, ()):
            if path[-1] == "doc":
                if "[[" in _LINK.sub("", text):
                    place, hint = document.place(path), "write links as [[id]]"
                    yield Problem(place, "dead-link", "a '[[' has no ']]'", hint)
                for target in _LINK.findall(text):
                    if target not in places.elements:
                        yield unknown_word(
                            document.place(path), "dead-link", "id", target, places.elements
                        )


def _texts(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))
