# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What programs filled in: what it means, and what can be filled into commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ._catalogue import CAUSES, FAILURES
from .found import Captured, FoundLine
from .numbers import flag_meanings, is_foreign_length, length_meanings
from .things import things_called

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .catalogue import Cause, Failure, Slot, Suspect
    from .matching import Match
    from .thing import Thing

_PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
_HARMLESS = re.compile(r"(?!-)[\w@%+=:,./\[\]-]+")
"""Others are not filled into commands: whoever writes into a log must not run them, or give options
to those that are run."""
_ADDRESS = re.compile(
    r"(?:inet6?:(?:(?P<port>\d+)@\[?(?P<host>[^\]]+)\]?|\[?(?P<host_first>[^@]+?)\]?:(?P<port_last>\w+)"
    r"|(?P<alone>\d+))|(?:(?:unix|local):)?(?P<path>[^:]*/[^:]*))"
)


def found_line(match: Match) -> FoundLine:
    """What is known of a text in a line."""
    captured = tuple(
        Captured(text, slot.holds, _meanings(slot, text)) for slot, text in match.filled
    )
    values = dict(_values(captured))
    causes = {each.id: each for each in CAUSES}
    suspects = dict.fromkeys(
        suspect.cause for suspect in match.symptom.suspects if _is_possible(suspect, captured)
    )
    return FoundLine(
        program=match.log.program,
        symptom=match.symptom,
        captured=captured,
        causes=tuple(_filled_in(causes[id_], values, match.log.id) for id_ in suspects),
        is_whole=match.is_whole,
    )


def _meanings(slot: Slot, text: str) -> tuple[str, ...]:
    match slot.holds:
        case "failure":
            return tuple(each.doc for each in _failures(text))
        case "command" | "reply":
            return tuple(f"{each.name}: {each.summary}" for each in _messages(slot.holds, text))
        case "flags" if slot.flags is not None:
            return flag_meanings(slot.flags, int(text, 16))[0]
        case "length":
            return length_meanings(int(text))
        case "version":
            return tuple(each.summary for each in things_called(f"version/{text}"))
    return ()


def _failures(text: str) -> list[Failure]:
    return [each for each in FAILURES if any(text.startswith(known) for known in each.texts)]


def _messages(holds: str, text: str) -> list[Thing]:
    return [each for each in things_called(text) if each.sender and each.what == holds]


def _is_possible(suspect: Suspect, captured: Iterable[Captured]) -> bool:
    """Whether a cause fits; what the line lacks, or has and is unknown, speaks against none."""
    texts = set()
    for each in captured:
        match each.holds:
            case "failure":
                wanted, found = suspect.failures, {known.id for known in _failures(each.text)}
            case "command" | "reply":
                wanted = suspect.messages
                found = {known.id for known in _messages(each.holds, each.text)}
            case "length" if suspect.foreign_length and not is_foreign_length(int(each.text)):
                return False
            case holds:
                if holds == "text":
                    texts.add(each.text)
                continue
        if wanted and found and found.isdisjoint(wanted):
            return False
    return not (suspect.texts and texts and texts.isdisjoint(suspect.texts))


def _values(captured: Iterable[Captured]) -> Iterable[tuple[str, str]]:
    for each in captured:
        text = f"0x{each.text}" if each.holds == "flags" else each.text
        yield each.holds, text
        if each.holds == "address" and (found := _ADDRESS.fullmatch(each.text)):
            parts = found.groupdict()
            yield "address.host", parts["host"] or parts["host_first"] or ""
            yield "address.port", parts["port"] or parts["port_last"] or parts["alone"] or ""
            yield "address.path", parts["path"] or ""


def _filled_in(cause: Cause, values: dict[str, str], log: str) -> Cause:
    """A cause with the commands for which the line has all that they need."""

    def fill(found: re.Match[str]) -> str:
        value = values[found[1]]
        return value.lstrip("/") if found.string[: found.start()].endswith("/") else value

    usable = [
        check._replace(run=_PLACEHOLDER.sub(fill, check.run))
        for check in cause.checks
        if log not in check.not_for
        and all(
            _HARMLESS.fullmatch(values.get(name, "")) for name in _PLACEHOLDER.findall(check.run)
        )
    ]
    return cause._replace(checks=tuple(usable))
