"""Ids lead somewhere, and to the right kind of thing."""

import difflib
import re
from collections.abc import Iterator

from generator.load import Problem
from generator.load.document import Data, Path
from generator.load.schema import unknown_word
from generator.model import Spec
from generator.resolve import Places

_LINK = re.compile(r"\[\[([^\]]*)\]\]")

_KINDS_BY_KEY = {
    "macros": {"stage"},
    "stage": {"stage"},
    "stages": {"stage"},
    "enum": {"enum"},
    "flags": {"flags"},
    "group": {"group"},
    "rules": {"rule"},
    "initial": {"phase"},
    "from": {"phase"},
    "phases": {"phase"},
    "to": {"phase"},
    "on": {"command"},
    "commands": {"command"},
    "interim": {"reply"},
    "replies": {"reply", "command"},
    "message": {"command", "reply"},
    "command": {"command"},
    "entered-by": {"command"},
    "retry-from": {"phase"},
    "emulated-with": {"reply"},
    "queue-id": {"macro"},
    "by": {"implementation"},
    "tolerated-by": {"implementation"},
}


def unknown_id(spec: Spec, places: Places) -> Iterator[Problem]:
    """Every reference leads to something."""
    for id_, spot in places.references:
        if id_ not in places.elements:
            kinds = {known.partition("/")[0] for known in places.elements if "/" in known}
            kind = id_.partition("/")[0]
            meant = difflib.get_close_matches(kind, kinds, n=1, cutoff=0.75)
            if meant:
                known = [each for each in places.elements if each.startswith(f"{meant[0]}/")]
                yield unknown_word(spot.place(), "unknown-id", "id", id_, known)
            else:
                yield Problem(spot.place(), "unknown-id", f"no {kind} is declared")


def reference_kind(spec: Spec, places: Places) -> Iterator[Problem]:
    """A key leads to the kind of thing that it is for; flags by the sets that exist."""
    flag_kinds = {flag.kind for flags in spec.flag_sets for flag in flags.members}
    kinds_by_key = _KINDS_BY_KEY | dict.fromkeys(
        (
            "suppressed-by",
            "unanswered-with",
            "requires",
            "when-zero",
            "negotiated-with",
            "macro-lists-need",
            "skippable-with",
        ),
        flag_kinds,
    )
    for id_, spot in places.references:
        key = _key(spot.path)
        wanted = kinds_by_key.get(key)
        kind = id_.partition("/")[0]
        if wanted is not None and kind not in wanted and id_ in places.elements:
            yield Problem(
                spot.place(),
                "reference-kind",
                f"'{key}' cannot lead to '{id_}'",
                "it leads to ids that begin with " + " or ".join(f"{k}/" for k in sorted(wanted)),
            )


def _key(path: Path) -> str:
    """The key of the spec language that a path ends with; fields and programs have other names."""
    keys = [part for part in path if isinstance(part, str)]
    return "" if set(keys[-2:-1]) & {"when", "opinions"} else keys[-1]


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


def dead_link(spec: Spec, places: Places) -> Iterator[Problem]:
    """A link in a text leads to something."""
    for document in places.documents:
        for path, text in _texts(document.data, ()):
            if path[-1] == "doc":
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
