"""Rules about enums and their values."""

from generator.diff.changes import Change
from generator.diff.peers import fine, ignores, misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, either, keyed, removed


def _enum(change: Change, context: Context) -> str:
    comparison = context.comparison
    parents = comparison.old.parents if change.is_removed else comparison.new.parents
    parent = parents.get(change.subject)
    return parent.id if parent else ""


def _is_refused(change: Change, context: Context) -> bool:
    """Whether a new value may reach a peer for whom its enum is closed without it."""
    enum = context.comparison.old.of("enum", _enum(change, context))
    return (
        added("value")(change, context)
        and bool(enum.get("closed"))
        and not context.is_guarded(context.said(change))
    )


VALUE_REFUSED = Rule(
    name="value-unguarded",
    level=Level.BREAKING,
    summary="A closed enum has a new value, which can reach a peer that does not know it.",
    why="A closed enum has only the values that it names, so an old peer refuses the payload. "
    "Give the value the `since` of a new version.",
    example="""\
  enums:
    - id: enum/mood
      of: char
      unknown: refuse
-     values: [{id: mood/glad, code: "g"}]
+     values: [{id: mood/glad, code: "g"}, {id: mood/sad, code: "s", since: 20}]
""",
    applies=_is_refused,
    peers=either(refuses("the old side calls the new value malformed")),
    api=columns.CASE,
)
VALUE_ADDED = Rule(
    name="value-added",
    level=Level.COMPATIBLE,
    summary="An enum has a new value.",
    why="An old peer reads it as a number without a name, or never gets it.",
    example="""\
  enums:
    - id: enum/age
      of: u16
      unknown: keep
-     values: [{id: age/young, number: 1}]
+     values: [{id: age/young, number: 1}, {id: age/old, number: 2}]
""",
    applies=added("value"),
    peers=lambda change, context: context.sides.always(
        fine("the new side does not send it without its version")
        if context.is_guarded(context.said(change))
        else ignores("to the old side it is a number without a name")
    ),
    api=columns.ADDED,
)
VALUE_REMOVED = Rule(
    name="value-removed",
    level=Level.BREAKING,
    summary="A value of an enum was removed.",
    why="Peers still send it. If the enum is closed, the new side refuses the payload.",
    example="""\
  enums:
    - id: enum/age
      of: u16
      unknown: keep
-     values: [{id: age/young, number: 1}, {id: age/old, number: 2}]
+     values: [{id: age/young, number: 1}]
""",
    applies=removed("value"),
    peers=lambda change, context: context.sides.always(
        refuses("the new side calls a value malformed that the old one may send")
        if context.comparison.old.of("enum", _enum(change, context)).get("closed")
        else ignores("to the new side it is a number without a name")
    ),
    api=columns.REMOVED,
)
ENUM_CLOSED = Rule(
    name="enum-closed",
    level=Level.BREAKING,
    summary="Values that an enum does not name are now malformed.",
    why="Payloads with such values were accepted and are now refused.",
    example="""\
  enums:
    - id: enum/mood
      of: char
-     unknown: keep
+     unknown: refuse
      values: [{id: mood/glad, code: "g"}]
""",
    applies=lambda change, context: change.key == "closed" and change.new is True,
    peers=either(refuses("the new side calls a value without a name malformed")),
    api=columns.OTHER_VALUES,
)
ENUM_OPENED = Rule(
    name="enum-opened",
    level=Level.BREAKING,
    summary="Values that an enum does not name are now accepted.",
    why="The type of the field has more values, so code that handles each value misses a case. "
    "And an old peer refuses what a new one may pass on.",
    example="""\
  enums:
    - id: enum/mood
      of: char
-     unknown: refuse
+     unknown: keep
      values: [{id: mood/glad, code: "g"}]
""",
    applies=lambda change, context: change.key == "closed",
    peers=either(refuses("the old side calls a value without a name malformed")),
    api=columns.OTHER_VALUES,
)
ENUM_SIZE_CHANGED = Rule(
    name="enum-size-changed",
    level=Level.BREAKING,
    summary="The numbers of an enum have another size.",
    why="The fields that hold them have another type.",
    example="""\
  enums:
    - id: enum/age
-     of: u16
+     of: u32
      unknown: keep
      values: [{id: age/young, number: 1}]
""",
    applies=keyed("enum", "size"),
    peers=either(misreads("the two sides read numbers of different sizes")),
    api=columns.OTHER_VALUES,
)
SET_REMOVED = Rule(
    name="vocabulary-removed",
    level=Level.BREAKING,
    summary="An enum or a set of flags was removed.",
    why="The generated code no longer has its type.",
    example="""\
- enums: [{id: enum/age, of: u16, unknown: keep, values: [{id: age/new, number: 1}]}]
+ enums: []
""",
    applies=removed("enum", "flag set"),
    wire=columns.OF_FIELDS,
    peers=columns.OF_FIELDS,
    api=columns.REMOVED,
)
SET_ADDED = Rule(
    name="vocabulary-added",
    level=Level.COMPATIBLE,
    summary="An enum or a set of flags is new.",
    why="The changes of the fields that use it show its effect.",
    example="""\
- enums: []
+ enums: [{id: enum/age, of: u16, unknown: keep, values: [{id: age/new, number: 1}]}]
""",
    applies=added("enum", "flag set"),
    wire=columns.OF_FIELDS,
    peers=columns.OF_FIELDS,
    api=columns.ADDED,
)

RULES = (
    VALUE_REFUSED,
    VALUE_ADDED,
    VALUE_REMOVED,
    ENUM_CLOSED,
    ENUM_OPENED,
    ENUM_SIZE_CHANGED,
    SET_REMOVED,
    SET_ADDED,
)
