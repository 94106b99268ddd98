"""Names of a spec in the manners of writing that languages have.

A name that a language keeps for itself, or that generated code has for something else, gets an
underscore at its end. Names of the spec never end in one, and the check refuses two that would
be spelled alike, so no name depends on what else the spec has.
"""

import re
from collections.abc import Callable, Container, Iterable

Case = Callable[[str], str]


def spelled(name: str, case: Case, taken: Container[str]) -> str:
    """A name as a language writes it, with an underscore if that is taken."""
    text = case(name)
    return f"{text}_" if text in taken else text


def short(id_: str) -> str:
    """The part of an id after its kind."""
    return id_.partition("/")[2]


def pascal(name: str) -> str:
    """`two-words` as `TwoWords`."""
    return "".join(part.capitalize() for part in name.split("-"))


def camel(name: str) -> str:
    """`two-words` as `twoWords`."""
    text = pascal(name)
    return text[:1].lower() + text[1:]


def snake(name: str) -> str:
    """`two-words` as `two_words`."""
    return name.replace("-", "_")


def upper(name: str) -> str:
    """`two-words` as `TWO_WORDS`."""
    return snake(name).upper()


def in_order(names: Iterable[str]) -> list[str]:
    """Names as formatters sort them that take numbers for numbers, and all letters for small."""
    return sorted(names, key=_sortable)


def _sortable(name: str) -> list[tuple[int, str]]:
    parts = re.split(r"(\d+)", name)
    return [(len(part), part) if part.isdigit() else (0, part.lower()) for part in parts]
