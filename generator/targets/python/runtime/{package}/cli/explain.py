"""`explain`: what stands in a log, or in somebody's question."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..lookup import Found, FoundLine, look_up
from ..traffic.words import STDIN
from .explaining import Explainer, as_json_object
from .options import color_option, json_option
from .screen import Screen
from .status import FINE, PROBLEMS, WRONG_USE, complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Key = tuple[object, ...]


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="TEXT...|FILE...|-")
@json_option
@click.option("--full", is_flag=True, help="Show what to check and to do for every cause.")
@color_option
def explain(what: Sequence[str], as_json: bool, full: bool, colour: bool | None) -> int:
    """Explain lines of logs, names, codes and numbers: what they mean, why, and what to check.

    TEXT is a line of a log or a part of one, a C symbol, an id, a code, a macro, a number or bytes.
    For a FILE, or standard input with -, all known lines are explained, each kind once.
    """
    files = [each for each in what if each == STDIN or _is_file(each)]
    answers = _Answers()
    has_failed = is_cut_short = False
    for text in _asked([each for each in what if each not in files]):
        if found := look_up(text):
            answers.add(text, found)
        else:
            complain(f"nothing is known of {text!r}")
    try:
        for name in files:
            try:
                with click.open_file(name, encoding="utf-8", errors="replace") as file:
                    for line in file:
                        answers.add(line, _of_a_log(look_up(line)))
            except OSError as error:
                complain(error.strerror or str(error), name)
                has_failed = True
    except KeyboardInterrupt:
        is_cut_short = True  # What was read until then is explained.
    explainer = Explainer(Screen(sys.stdout, colour=colour, full=full), full=full)
    for text, each, count in answers:
        if as_json:
            print(json.dumps({"text": text.strip(), "count": count, **as_json_object(each)}))
        else:
            explainer.print(text, each, count)
    if is_cut_short:
        raise click.Abort
    if has_failed:
        return WRONG_USE
    return FINE if answers.first else PROBLEMS


class _Answers:
    """What is known, with the number of texts that say the same."""

    def __init__(self) -> None:
        self.first: dict[_Key, tuple[str, Found]] = {}
        self._counts: Counter[_Key] = Counter()

    def add(self, text: str, found: Sequence[Found]) -> None:
        """Add what is known of a text."""
        for each in found:
            key = _key(each)
            self.first.setdefault(key, (text, each))
            self._counts[key] += 1

    def __iter__(self) -> Iterator[tuple[str, Found, int]]:
        for key, (text, found) in self.first.items():
            yield text, found, self._counts[key]


def _is_file(name: str) -> bool:
    """Whether a text names something to read from, which may be a pipe."""
    try:
        return Path(name).exists() and not Path(name).is_dir()
    except (OSError, ValueError):
        return False  # It is too long for a name, or has a NUL.


def _asked(words: Sequence[str]) -> Sequence[str]:
    """The texts that somebody asks for: a line of a log may be in several words."""
    whole = " ".join(words)
    is_line = any(isinstance(found, FoundLine) for found in look_up(whole))
    return [whole] if is_line else words


def _of_a_log(found: Sequence[Found]) -> list[FoundLine]:
    """What a line of a file is; a word that happens to be a name is not meant there."""
    return [each for each in found if isinstance(each, FoundLine) and each.is_whole]


def _key(found: Found) -> _Key:
    if isinstance(found, FoundLine):
        return found.symptom.id, *(cause.id for cause in found.causes)
    return (found,)
