"""Taking the texts apart that programs log: what stands there, and what is filled in."""

import re

from generator.model import Log, LookUp, Spec, Symptom
from generator.model.logs import ADDRESS_PARTS

_PLACES = {
    "printf": re.compile(
        r"%(?:%|[-+ #0]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|h|ll|l|z|j|t)?[A-Za-z])"
    ),
    "braces": re.compile(r"\{[a-z_]*\}"),
}
_WORD = r"\S+?"
_MESSAGE = rf"\(unknown[^)]*\)|{_WORD}"
PATTERNS = {
    "text": r".*?",
    "number": r"-?\d+(?:\.\d+)?",
    "failure": r"\S.*?",
    "command": _MESSAGE,
    "reply": _MESSAGE,
    "flags": r"[0-9a-fA-F]+",
    "version": r"-?\d+",
    "length": r"-?\d+",
    "name": r"[^\s:()]+(?: [^\s:()]+)*?",
    "address": _WORD,
    "path": _WORD,
    "queue-id": r"[\w./-]+?",
}
"""What stands in a place, by what it holds: regular expressions for Python and for JavaScript."""
_PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")


def literals(log: Log, symptom: Symptom) -> tuple[str, ...]:
    """What stands before, between and after the places of a text; one more than places."""
    found = [""]
    end = 0
    for place in _PLACES[log.places].finditer(symptom.text):
        found[-1] += symptom.text[end : place.start()]
        end = place.end()
        if place[0] == "%%":
            found[-1] += "%"
        else:
            found.append("")
    found[-1] += symptom.text[end:]
    return tuple(found)


def placeholders(check: LookUp) -> tuple[str, ...]:
    """What has to be filled in in a command."""
    return tuple(_PLACEHOLDER.findall(check.run))


def shown(check: LookUp) -> str:
    """A command for those who have nothing to fill in: with words in capitals."""
    return _PLACEHOLDER.sub(lambda found: found[1].rpartition(".")[2].upper(), check.run)


def known_placeholders(holds: str) -> tuple[str, ...]:
    """What commands may name of a slot that holds such a thing."""
    parts = ADDRESS_PARTS if holds == "address" else ()
    return (holds, *(f"{holds}.{part}" for part in parts))


def logs_beside(spec: Spec, program: str | None) -> tuple[str, ...]:
    """The logs of other programs on the side of one."""
    roles = {each.id: each.role for each in spec.implementations}
    return tuple(
        log.id
        for log in spec.logs
        if program and log.implementation not in (None, program)
        if roles[log.implementation or ""] == roles[program]
    )
