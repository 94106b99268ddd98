"""What the templates of the Python package print."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.limits import default_limit, greatest, plausible
from generator.lower.names import snake
from generator.lower.table import NONE, Tolerance
from generator.lower.table import table as lowered_table
from generator.model import FlagSet, Spec, Stranger
from generator.targets.python.code import call, display
from generator.targets.python.handlers import aliases, handlers
from generator.targets.python.imports import Imports, Names, module, order
from generator.targets.python.messages import message_class, record_classes
from generator.targets.python.names import class_of, member_of
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

_HELPERS = (
    "CONVERSION_ERRORS", "Message", "Octets", "Text", "at_least", "data_bytes",
    "encode_text", "listed", "member_bytes", "number_bytes", "text_bytes",
    "text_items", "text_pairs", "text_string", "write_u16", "write_u32",
)  # fmt: skip
_PAYLOAD_ERRORS = (
    "TooShortError", "TrailingBytesError", "TruncatedError", "UnknownValueError",
    "UnterminatedError",
)  # fmt: skip
_GIVEN = ("given_flags", "given_number", "given_records", "given_single_flags")
_PARTS = (
    "U8", "U16", "U32", "AtLeast", "Frame", "Known", "Layout", "OptionalAtEnd", "Pair", "Rest",
    "Text", "UntilEnd",
)  # fmt: skip
_RUNTIME: Names = {
    "._dispatch": ("MESSAGES",),
    "._message": ("Message",),
    "._project": ("__version__",),
    ".agreement": ("Agreement",),
    ".conversation": ("Conversation",),
    ".errors": (
        "EncodeError", "ForeignError", "FrameError", "IncompleteError", "LocalProtocolError",
        "NegotiationError", "OutOfOrderError", "PayloadError", "ProtocolError",
        "RemoteProtocolError", "SurplusError", "TooLongError", "UnknownCodeError",
        "ZeroLengthError", *_PAYLOAD_ERRORS,
    ),
    ".decoder": ("Decoder",),
    ".events": ("Agreed", "Dropped", "Event"),
    ".filter_session": ("FilterSession",),
    ".findings": ("Finding", "FindingKind"),
    ".framing": ("decode", "encode"),
    ".limits": ("DEFAULT_MAX_LENGTH", "TOLERATED_MAX_LENGTH"),
    ".macros": ("Macros",),
    ".mta_session": ("MTASession",),
    ".negotiation": ("answer_offer", "check_answer", "max_length_of"),
    ".rules": ("broken_rules",),
    ".states": (
        "INITIAL_PHASE", "allowed_commands", "allowed_replies", "awaits_reply", "phase_after",
        "phase_after_reply",
    ),
    ".tolerating": ("tolerate",),
}  # fmt: skip


def _imports(
    names: Mapping[str, Sequence[str]], constants: Sequence[str], checks: Sequence[str]
) -> dict[str, Imports]:
    """What each module could import."""
    values = {".enums": (*names["enums"], *constants)}
    messages = {f".{kind}": names[kind] for kind in ("commands", "replies")}
    return {
        "agreement": Imports(
            standard={"dataclasses": ("dataclass",), "typing": ("TYPE_CHECKING", "Final")},
            inside={
                **values,
                **messages,
                "._given": _GIVEN,
                ".errors": ("LocalProtocolError", "shortened"),
            },
            for_types={"enum": ("IntFlag",)},
        ),
        "constructs": Imports(
            standard={"typing": ("Final",)},
            outside={"construct": ("If", "Struct")},
            inside={"._construct_parts": _PARTS},
        ),
        "dispatch": Imports(
            standard={"typing": ("TYPE_CHECKING", "Final")},
            inside=messages,
            for_types={"collections.abc": ("Callable",), "._message": ("Message",)},
        ),
        "enums": Imports(
            standard={
                "enum": ("IntEnum", "IntFlag", "StrEnum"),
                "types": ("MappingProxyType",),
                "typing": ("Final",),
            }
        ),
        "handlers": Imports(
            standard={"typing": ("TYPE_CHECKING", "ClassVar")},
            inside={"..commands": names["commands"], ".filtering": ("BaseFilter",)},
            for_types={"collections.abc": ("Mapping",), ".._message": ("Message",)},
        ),
        "limits": Imports(
            standard={"typing": ("TYPE_CHECKING", "Final")},
            inside={".enums": names["enums"]},
            for_types={"enum": ("IntFlag",)},
        ),
        "messages": Imports(
            standard={"typing": ("TYPE_CHECKING", "ClassVar", "NamedTuple")},
            inside={
                ".": ("_straight",),
                ".rules": checks,
                "._given": ("own_flags",),
                "._message": _HELPERS,
                "._pieces": ("InPieces",),
                ".errors": ("EncodeError",),
                **values,
            },
            for_types={"collections.abc": ("Iterable", "Mapping")},
        ),
        "package": Imports(
            standard={"typing": ("TYPE_CHECKING",)},
            inside={**_RUNTIME, ".enums": names["enums"], **messages},
            for_types={"types": ("ModuleType",), ".": ("constructs as constructs",)},
        ),
        "rules": Imports(
            standard={"re": (), "typing": ("TYPE_CHECKING", "Final", "NamedTuple")},
            inside={
                "._message": ("Message", "at_least", "text_bytes"),
                ".errors": ("EncodeError", "LocalProtocolError"),
            },
            for_types={"re": ("Pattern",), "._message": ("Text",)},
        ),
        "tolerances": Imports(
            standard={"typing": ("TYPE_CHECKING", "Final", "NamedTuple")},
            for_types={"collections.abc": ("Mapping", "Sequence")},
        ),
        "straight": Imports(standard={"struct": ("Struct",)}, inside={".errors": _PAYLOAD_ERRORS}),
        "meanings": Imports(
            standard={"typing": ("TYPE_CHECKING", "Final")},
            inside={".enums": names["enums"]},
            for_types={"collections.abc": ("Mapping",), "enum": ("IntFlag",)},
        ),
        "table": Imports(
            standard={"typing": ("TYPE_CHECKING", "Final", "NamedTuple")},
            inside={".": ("commands", "replies"), ".enums": names["enums"]},
            for_types={
                "collections.abc": ("Mapping",),
                "enum": ("IntFlag",),
                "._message": ("Message",),
            },
        ),
    }


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
    public = [name for listed in (*names.values(), *_RUNTIME.values()) for name in listed]
    state_table = table(spec)
    tolerances = lowered_table(spec)
    checks = [each.function for each in accepted if each.errors and not each.remembers]
    checks += [each.fine for each in accepted if each.remembers]
    searched = sorted({rule.constant for each in accepted for rule in each.searched})
    checks += [f"search_{constant.lower()}" for constant in searched]
    return {
        "package": snake(spec.project.name),
        "module": module,
        "imports": _imports(names, constants, checks),
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
            "plausible": plausible(spec) + 1,
        },
        "tolerances": _tolerances(spec, tolerances.tolerances),
        "agreed_limits": _agreed_limits(spec),
        "strangers": _strangers(spec),
        "table": state_table,
        "meanings": [_meanings(spec, flags) for flags in spec.flag_sets],
        "negotiation": state_table["negotiation"],
        "package_doc": docstring(_package_doc(spec), 0),
        "all_names": sorted(public, key=order),
    }


def _meanings(spec: Spec, flags: FlagSet) -> str:
    rows = ""
    for flag in flags.members:
        head = f"{hexadecimal(flag.bit, 8)}: "
        rows += f"        {head}{wrapped(head, plain(spec, flag.summary), 8)},\n"
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
    """A tuple, with a line for each item if there are several."""
    rows = list(items)
    if len(rows) < 2:
        return "\n".join(display(0, head, rows))
    return f"{head}(\n" + "".join(f"    {row},\n" for row in rows) + ")"
