"""Rules about what no peer meets: errors, macros, packages and texts."""

from generator.diff.changes import Change
from generator.diff.facts import ORDER
from generator.diff.peers import fine, misreads
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, either, keyed, removed

_TEXTS = ("doc", "title", "hint", "evidence", "confidence", "offset", "reserved", "transaction")
_KNOWLEDGE = ("program", "source", "stranger", "log", "cause", "failure")


def _is_of_a_program(change: Change, context: Context) -> bool:
    """Whether a change is in what the spec tells about real programs and their sources."""
    comparison, subject = context.comparison, change.subject
    while True:
        if subject.kind in _KNOWLEDGE:
            return True
        parent = comparison.new.parents.get(subject) or comparison.old.parents.get(subject)
        if parent is None:
            return False
        subject = parent


def _is_text(change: Change, context: Context) -> bool:
    told = change.key.rpartition(".")[2] in _TEXTS
    named = keyed("tolerance", "by")(change, context)
    return told or named or _is_of_a_program(change, context)


def _is_of_lists(change: Change, context: Context) -> bool:
    return change.key.startswith(ORDER) or (
        change.subject.kind == "framing" and change.key in ("foreign", "printable")
    )


ERROR_REMOVED = Rule(
    name="error-removed",
    level=Level.BREAKING,
    summary="A kind of error was removed.",
    why="Programs that handle it have a case that never occurs.",
    applies=removed("error", "refusal"),
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api=columns.REMOVED,
)
ERROR_FATALITY_CHANGED = Rule(
    name="error-fatality-changed",
    level=Level.BREAKING,
    summary="A kind of error now ends the stream, or no longer does.",
    why="Programs give up a stream that goes on, or read on in a stream that has ended.",
    applies=keyed("error", "fatal"),
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api="{name} ends a stream that went on, or the other way round",
)
ERROR_ADDED = Rule(
    name="error-added",
    level=Level.COMPATIBLE,
    summary="A kind of error is new.",
    why="Programs that handle each kind get a new case.",
    applies=added("error", "refusal"),
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api=columns.CASE,
)
MACRO_CHANGED = Rule(
    name="macro-changed",
    level=Level.COMPATIBLE,
    summary="A well-known macro is new, was removed, or comes at other stages or in other "
    "versions.",
    why="Macros are texts with names. A peer sends what it is configured to send.",
    example="""\
- macros: [{id: macro/m, name: "m"}]
+ macros: [{id: macro/m, name: "{m}"}]
""",
    applies=keyed("macro", "", "name", "stages", "since", "until"),
    peers=either(fine("macros of any name are taken at any stage")),
    api=columns.Unchanged("code names macros by their text"),
)
PACKAGE_RENAMED = Rule(
    name="package-renamed",
    level=Level.BREAKING,
    summary="The packages, or the place where they are published, have another name.",
    why="Programs import and install them by name.",
    example="""\
- project: {name: old-protocol}
+ project: {name: new-protocol}
""",
    applies=lambda change, context: (
        keyed("project", "name", "namespace", "address")(change, context)
        or keyed("protocol", "id")(change, context)
    ),
    wire=columns.NO_NAMES,
    peers=columns.NO_PEER,
    api="{key} {old} → {new}: change what is imported or installed by it",
)
ROLE_RENAMED = Rule(
    name="role-renamed",
    level=Level.BREAKING,
    summary="A side of the conversation has another name.",
    why="The names of its sessions, and of the sender of a message, are derived from it.",
    applies=lambda change, context: change.subject.kind == "role" and change.key in ("", "side"),
    wire=columns.NO_NAMES,
    peers=columns.NO_PEER,
    api="classes and constants of this side are named differently",
)
PACKAGE_CHANGED = Rule(
    name="package-changed",
    level=Level.TEXT,
    summary="The description of the packages in manifests has changed.",
    why="Programs use the packages as before.",
    example="""\
- project: {authors: Somebody}
+ project: {authors: Somebody else}
""",
    applies=lambda change, context: change.subject.kind == "project",
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api=columns.SAME_NAMES,
)
ORDER_CHANGED = Rule(
    name="order-changed",
    level=Level.TEXT,
    summary="A list has another order, or states the same in another way.",
    why="Pages and lists show it; nothing on the wire depends on it.",
    example="""\
- replies: [{id: reply/yes, code: "y"}, {id: reply/no, code: "n"}]
+ replies: [{id: reply/no, code: "n"}, {id: reply/yes, code: "y"}]
""",
    applies=_is_of_lists,
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api=columns.SAME_NAMES,
)
TEXT_CHANGED = Rule(
    name="text-changed",
    level=Level.TEXT,
    summary="A text, its evidence, or what the spec knows about a program has changed.",
    why="Pages and comments show it.",
    example="""\
- replies: [{id: reply/yes, code: "y", doc: It agrees.}]
+ replies: [{id: reply/yes, code: "y", doc: It agrees to all.}]
""",
    applies=_is_text,
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api=columns.SAME_NAMES,
)
UNKNOWN_CHANGE = Rule(
    name="unknown-change",
    level=Level.BREAKING,
    summary="Something has changed that no rule covers.",
    why="The spec language has a key that no rule covers yet. Find out what the change does, and "
    "add a rule for it.",
    applies=lambda change, context: True,
    peers=either(misreads("nothing is known of what it does")),
    api="check code that depends on it",
)

RULES = (
    ERROR_REMOVED,
    ERROR_FATALITY_CHANGED,
    ERROR_ADDED,
    MACRO_CHANGED,
    PACKAGE_RENAMED,
    ROLE_RENAMED,
    PACKAGE_CHANGED,
    ORDER_CHANGED,
    TEXT_CHANGED,
    UNKNOWN_CHANGE,
)
