"""What the templates of the Python package print."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.limits import default_limit, greatest, plausible, tolerated_limit
from generator.lower.findings import KINDS, REASONS, THE_END
from generator.lower.names import upper
from generator.lower.table import NONE, Tolerance
from generator.lower.table import table as lowered_table
from generator.model import FlagSet, Spec, Stranger
from generator.targets.python.code import call, tuple_of
from generator.targets.python.formatting import formatted as formatted
from generator.targets.python.handlers import aliases, handlers
from generator.targets.python.messages import message_class, record_classes
from generator.targets.python.names import class_of, member_of, snake
from generator.targets.python.parsing import hexadecimal
from generator.targets.python.rules import acceptors, rule_views
from generator.targets.python.table import table
from generator.targets.python.text import (
    docstring,
    in_docstring,
    plain,
    quoted,
    summary_and_rest,
    wrapped,
)
from generator.targets.python.values import enum_classes, flag_classes
from generator.wire import FRAME_ERRORS, PAYLOAD_ERRORS


def _package_doc(spec: Spec) -> list[str]:
    return [
        f"{spec.protocol.title}.",
        *summary_and_rest(plain(spec, spec.protocol.doc), plain(spec, spec.protocol.summary)),
    ]


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    enums, flags = enum_classes(spec), flag_classes(spec)
    rules = rule_views(spec)
    accepted = acceptors(spec, rules)
    refusing = {each.function: each for each in accepted if each.errors}
    modules: dict[str, dict[str, list[Any]]] = {
        kind: {
            "classes": [message_class(spec, message, refusing) for message in messages],
            "records": list(record_classes(spec, messages)),
        }
        for kind, messages in (("commands", spec.commands), ("replies", spec.replies))
    }
    names = {
        kind: [each.name for each in (*module_["classes"], *module_["records"])]
        for kind, module_ in modules.items()
    }
    names["enums"] = [*(each.name for each in (*enums, *flags)), "Phase"]
    constants = [e.constant + end for e in enums for end in ("_MEMBERS", "_NUMBERS")]
    state_table = table(spec)
    tolerances = lowered_table(spec)
    checks = [each.function for each in accepted if each.errors and not each.remembers]
    checks += [each.fine for each in accepted if each.remembers]
    searched = sorted({rule.constant for each in accepted for rule in each.searched})
    checks += [f"search_{constant.lower()}" for constant in searched]
    return {
        "package": snake(spec.project.name),
        "names": {**names, "constants": constants, "checks": checks},
        "roles": {role.side: in_docstring(role.title) for role in spec.protocol.roles},
        "enums": enums,
        "flags": flags,
        "modules": modules,
        "handlers": handlers(spec),
        "aliases": aliases(spec),
        "messages": [each for module_ in modules.values() for each in module_["classes"]],
        "rules": list(rules.values()),
        "acceptors": accepted,
        "searched": searched,
        "remembers": any(each.remembers for each in accepted),
        "limits": {
            "default": default_limit(spec) + 1,
            "greatest": greatest(spec) + 1,
            "tolerated": tolerances.tolerated_max_length,
            "tolerated_by": _titles(
                spec,
                (
                    program
                    for limit in spec.limits
                    if limit.payload == tolerated_limit(spec)
                    for program in limit.tolerated_by
                ),
            ),
            "plausible": plausible(spec) + 1,
        },
        "tolerances": _tolerances(spec, tolerances.tolerances),
        "tolerated_by": _titles(
            spec,
            (
                program
                for message in spec.messages
                for each in message.tolerated
                for program in each.by
            ),
        ),
        "tolerated_lengths": _tolerated_lengths(tolerances.tolerated_lengths),
        "agreed_limits": _agreed_limits(spec),
        "strangers": _strangers(spec),
        "table": state_table,
        "meanings": [_meanings(spec, flags) for flags in spec.flag_sets],
        "negotiation": state_table["negotiation"],
        "package_doc": docstring(_package_doc(spec), 0),
        "finding_kinds": {upper(kind): (kind, text) for kind, text in KINDS.items()},
        "reasons": {upper(name): (upper(each.kind), each.text) for name, each in REASONS.items()},
        "the_end": THE_END,
        "errors": {**FRAME_ERRORS, **PAYLOAD_ERRORS},
    }


def _titles(spec: Spec, programs: Iterable[str]) -> str:
    """Programs as people call them, in the order of the spec."""
    wanted = set(programs)
    return ", ".join(in_docstring(x.title) for x in spec.implementations if x.id in wanted)


def _meanings(spec: Spec, flags: FlagSet) -> str:
    rows = ""
    for flag in flags.members:
        rows += f"{hexadecimal(flag.bit, 8)}: {wrapped(plain(spec, flag.summary), 77)},\n"
    return f"{class_of(flags.id)}: {{\n{rows}    }}"


def _tolerances(spec: Spec, tolerances: Iterable[Tolerance]) -> list[str]:
    """The rows of each code; of a byte that may be any nothing is said."""
    rows: dict[int, list[str]] = {}
    for each in tolerances:
        words = (each.error, snake(each.field), each.condition, each.reading)
        error, field, condition, reading = map(quoted, words)
        after = "None" if each.after == NONE else hexadecimal(each.after, 2)
        row = call(8, "Tolerance(", [error, field, after, condition, reading], "),")
        rows.setdefault(spec.messages[each.message].code, []).append("\n".join(row))
    # A tuple of one row would be put on one line where it fits.
    return [
        f"{hexadecimal(code, 2)}: [\n" + "\n".join(found) + "\n    ]"
        for code, found in rows.items()
    ]


def _agreed_limits(spec: Spec) -> str:
    return _rows(
        "AGREED_MAX_LENGTHS: Final[tuple[tuple[IntFlag, int], ...]] = ",
        (
            f"({member_of(spec, limit.negotiated_with)}, {limit.payload + 1})"
            for limit in spec.limits
            if limit.negotiated_with
        ),
    )


def _tolerated_lengths(lengths: Iterable[tuple[int, int, int]]) -> str:
    return _rows(
        "TOLERATED_LENGTHS: Final[tuple[tuple[int, int, int], ...]] = ",
        (
            f"({hexadecimal(least, 8)}, {hexadecimal(greatest, 8)}, {read_as})"
            for least, greatest, read_as in lengths
        ),
    )


def _strangers(spec: Spec) -> str:
    return _rows(
        "STRANGERS: Final[tuple[tuple[str, str], ...]] = ",
        (
            f"({quoted(each.digits)}, {quoted(each.is_)})"
            for each in sorted(spec.strangers, key=_known_digits, reverse=True)
        ),
    )


def _known_digits(stranger: Stranger) -> int:
    return len(stranger.digits.replace(".", ""))


def _rows(head: str, items: Iterable[str]) -> str:
    """A tuple."""
    return head + tuple_of(list(items))
