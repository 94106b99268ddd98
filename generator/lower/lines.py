"""The state table and the rules as lines of text, for languages in which a literal table is long.

Messages and phases are their places. Words are parted by a space, items of a list by a comma; an
empty list is `-`. A flag is hexadecimal: its bit, and above 32 bits the place of its field; 0
stands for no flag.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.lower.automaton import Automaton
from generator.lower.table import FlagPlace, Row, Table
from generator.model import Versions
from generator.strangers import LengthTest


@dataclass(frozen=True, slots=True)
class Lines:
    """A part of the table: its name, what it is, and its lines."""

    name: str
    doc: str
    lines: list[str]


def lines(
    table: Table,
    codes: Sequence[int],
    rules: Iterable[Automaton],
    strangers: Iterable[LengthTest],
) -> list[Lines]:
    """All that a codec looks up."""
    return [
        Lines(
            "strangers",
            "How other protocols begin, as digits of a length, with a dot for any.",
            [each.digits for each in strangers],
        ),
        Lines(
            "lengths",
            "The greatest lengths of frames that are agreed: the flag, the first and the last "
            "version with which each holds, the last one 0 where that is open, and the length.",
            [
                f"{_flag(each.flag)} {each.versions.since} {each.versions.until or 0} "
                f"{each.max_length}"
                for each in table.agreed_limits
            ],
        ),
        Lines(
            "flags",
            "The flags and their ids.",
            [
                f"{_flag(FlagPlace(place, bit, id_))} {id_}"
                for place, field in enumerate(table.negotiated)
                for bit, id_ in field.ids
            ],
        ),
        Lines(
            "lacking",
            "For each field of flags, those that a version does not have, from the least that is "
            "spoken.",
            [" ".join(f"{bits:x}" for bits in each.lacking) for each in table.negotiated],
        ),
        Lines(
            "steps",
            "For each phase the commands that may be sent, each with the phase that it leads to.",
            [
                _ways((each.command, each.to, each.versions) for each in steps)
                for steps in table.steps
            ],
        ),
        Lines(
            "messages",
            "For each message the first and the last version that has it, the last one 0 where "
            "that is open, whether it is answered, the flags with which it is not sent, with which "
            "it gets no reply and that it needs, the replies that may come first, and those "
            "that end the exchange with the phase that they lead to.",
            [_row(each) for each in table.rows],
        ),
        Lines(
            "tolerated-lengths",
            "Lengths of commands that no frame has: the least, the greatest, and what they are "
            "taken for.",
            [" ".join(map(str, each)) for each in table.tolerated_lengths],
        ),
        Lines(
            "tolerances",
            "For each malformed payload that real programs take the code of its message, the kind "
            "of error, the field, the last byte that could be read, what must be true of the "
            "payload, and what happens to it; - and -1 stand for any.",
            [
                f"{codes[each.message]} {each.error} {each.field or '-'} {each.after} "
                f"{each.condition or '-'} {each.reading}"
                for each in table.tolerances
            ],
        ),
        Lines(
            "rules",
            "For each rule its id, whether it is an error, the first byte of each run of bytes "
            "with its class, where a class leads from a state, and whether a state breaks the "
            "rule.",
            [_rule(each) for each in rules],
        ),
    ]


def _flag(flag: FlagPlace | None) -> str:
    return f"{flag.field:x}{flag.bit:08x}" if flag else "0"


def _ways(ways: Iterable[tuple[int, int, Versions]]) -> str:
    texts = (f"{message}>{to}{_versions(versions)}" for message, to, versions in ways)
    return ",".join(texts) or "-"


def _versions(versions: Versions) -> str:
    return f">{versions.since}>{versions.until or 0}" if versions.is_narrow else ""


def _row(row: Row) -> str:
    flags = map(_flag, (row.suppressed_by, row.unanswered_with, row.requires))
    interim = _ways((each.reply, each.to, each.versions) for each in row.interim)
    endings = _ways((each.reply, each.to, each.versions) for each in row.endings)
    versions = (str(row.versions.since), str(row.versions.until or 0))
    return " ".join((*versions, str(row.is_answered).lower(), *flags, interim, endings))


def _rule(rule: Automaton) -> str:
    classes = ",".join(f"{first}:{kind}" for first, kind in rule.runs)
    next_ = ",".join(map(str, rule.next))
    broken = "".join(str(int(each)) for each in rule.broken)
    return " ".join((rule.id, str(rule.is_error).lower(), classes, next_, broken))
