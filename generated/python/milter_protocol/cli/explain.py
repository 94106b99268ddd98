# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""`explain`: what stands in a log, or in somebody's question."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..lookup import Found, FoundLine, look_up
from ..traffic.words import STDIN
from .explaining import Explainer, as_json_object
from .options import color_option, full_option, json_option
from .screen import Screen
from .status import FINE, PROBLEMS, WRONG_USE, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Key = tuple[object, ...]


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="TEXT...|FILE...|-")
@json_option
@full_option
@color_option
def explain(what: Sequence[str], as_json: bool, full: bool, colour: bool | None) -> int:
    """Explain lines of logs, names, codes and numbers: what they mean, why, and what to check.

    TEXT is a line of a log or a part of one, a C symbol, an id, a code, a macro, a number or bytes.
    Of a FILE, or the standard input with -, the lines are explained that are known, each kind once.
    """
    try:
        found, unknown = _looked_up(what)
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}")
        return WRONG_USE
    for text in unknown:
        complain(f"nothing is known of {text!r}")
    screen = Screen(sys.stdout, colour=colour, full=full)
    explainer = Explainer(screen, full=full)
    for (text, each), count in found:
        if as_json:
            print(json.dumps({"text": text, "count": count, **as_json_object(each)}))
        else:
            explainer.print(text, each, count)
    return FINE if found else PROBLEMS


def _looked_up(what: Sequence[str]) -> tuple[list[tuple[tuple[str, Found], int]], list[str]]:
    """What is known, with the number of lines that say the same; and texts that are unknown."""
    first: dict[_Key, tuple[str, Found]] = {}
    counts: dict[_Key, int] = {}
    unknown = []
    for text, is_asked in _texts(what):
        found = look_up(text)
        if not found and is_asked:
            unknown.append(text)
        for each in found if is_asked else _of_a_log(found):
            key = _key(each)
            first.setdefault(key, (text, each))
            counts[key] = counts.get(key, 0) + 1
    return [(first[key], counts[key]) for key in first], unknown


def _texts(what: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each text, and whether somebody asked for it, rather than for all that a file has."""
    words = []
    for each in what:
        if each != STDIN and not Path(each).is_file():
            words.append(each)
        elif each == STDIN:
            yield from ((line, False) for line in sys.stdin or ())
        else:
            with Path(each).open(encoding="utf-8", errors="replace") as file:
                yield from ((line, False) for line in file)
    whole = " ".join(words)
    if any(isinstance(found, FoundLine) for found in look_up(whole)):
        yield whole, True
    else:
        yield from ((word, True) for word in words)


def _of_a_log(found: Sequence[Found]) -> list[FoundLine]:
    """What a line of a file is; a word that happens to be a name is not meant there."""
    return [each for each in found if isinstance(each, FoundLine) and each.is_whole]


def _key(found: Found) -> _Key:
    if isinstance(found, FoundLine):
        return found.symptom.id, *(cause.id for cause in found.causes)
    return (found,)
