"""Rules about the fields of messages and records."""

from generator.diff.changes import Change
from generator.diff.peers import fine, misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, either, keyed, removed, sent
from generator.diff.rules.field_conditions import RULES as CONDITIONS
from generator.diff.rules.field_values import OTHER_VALUES
from generator.diff.rules.field_values import RULES as VALUES


def _is_unguarded(change: Change, context: Context) -> bool:
    return added("field")(change, context) and not context.is_guarded(context.said(change))


FIELD_UNGUARDED = Rule(
    name="field-unguarded",
    level=Level.BREAKING,
    summary="A message that peers know has one more field.",
    why="The old side refuses the bytes that it does not expect, and the new one misses those that "
    "it does. Give the field the `since` of a new version, or a new flag as `negotiated-with`.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - id: command/hello
+     code: "H"
+     fields: [{name: who, type: text}, {name: age, type: u16}]
""",
    applies=_is_unguarded,
    peers=sent(
        refuses("the {receiver} misses the field at the end of the payload"),
        refuses("the {receiver} does not expect bytes after the last field that it knows"),
    ),
    api=columns.ADDED,
)
FIELD_ADDED = Rule(
    name="field-added",
    level=Level.COMPATIBLE,
    summary="A message has one more field, from a new version on.",
    why="It is written only where both sides speak that version. In older ones it counts as its "
    "default, or is absent.",
    example="""\
+ versions: [{id: version/30, number: 30}]
  commands:
    - id: command/hello
      code: "H"
-     fields: [{name: who, type: text}]
+     fields: [{name: age, type: u16, since: 30, default: 0}, {name: who, type: text}]
""",
    applies=added("field"),
    peers=sent(
        fine("the {receiver} reads the payload of the version that both speak"),
        fine("the {sender} writes the payload of the version that both speak"),
    ),
    api=columns.ADDED,
)
FIELD_ADDED_WITH_FLAG = Rule(
    name="field-added-with-flag",
    level=Level.COMPATIBLE,
    summary="A message has one more field, where a new flag is agreed.",
    why="It is written only where both sides know the flag and agree to it. Without the flag it "
    "counts as its default, or is absent.",
    example="""\
- flags: [{id: flags/options, members: [{id: option/quiet, bit: 1}]}]
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ flags: [{id: flags/options, members: [{id: option/quiet, bit: 1}, {id: option/old, bit: 2}]}]
+ commands:
+   - id: command/hello
+     code: "H"
+     fields: [{name: age, type: u16, negotiated-with: option/old}, {name: who, type: text}]
""",
    applies=lambda change, context: (
        added("field")(change, context) and "negotiated-with" in context.said(change)
    ),
    peers=sent(
        fine("the {receiver} does not agree to the flag, and reads the payload without the field"),
        fine("the {sender} does not agree to the flag, and writes the payload without the field"),
    ),
    api=columns.ADDED,
)
FIELD_ENDS = Rule(
    name="field-ends",
    level=Level.COMPATIBLE,
    summary="A field ends with the newest version or later, or does not end after all.",
    why="In every version that exists, peers have it as before. A field that not every version has "
    "may be absent, so programs have to check for it.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text, until: 20}]}]
""",
    applies=keyed("field", "until"),
    peers=either(fine("it is there in all versions that both sides know")),
    api=columns.VERSIONS,
)
FIELD_REMOVED = Rule(
    name="field-removed",
    level=Level.BREAKING,
    summary="A field of a message is gone.",
    why="The old side misses it, and the new one does not expect its bytes. Give it an "
    "`until` instead of removing it.",
    example="""\
- commands:
-   - id: command/hello
-     code: "H"
-     fields: [{name: who, type: text}, {name: age, type: u16}]
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
""",
    applies=removed("field"),
    peers=sent(
        refuses("the {receiver} does not expect the bytes of the field"),
        refuses("the {receiver} misses the field"),
    ),
    api=columns.REMOVED,
)
FIELD_TYPE_CHANGED = Rule(
    name="field-type-changed",
    level=Level.BREAKING,
    summary="A field has another type.",
    why="Its bytes mean something else, and those of the fields behind it may too. Add a field "
    "with the new type, and give the old one an `until`.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: age, type: u16}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: age, type: u32}]}]
""",
    applies=keyed("field", "type", "item"),
    peers=sent(OTHER_VALUES),
    api=columns.OTHER_VALUES,
)
FIELD_ORDER_CHANGED = Rule(
    name="field-order-changed",
    level=Level.BREAKING,
    summary="The fields of a message stand in another order.",
    why="Fields are known by their place alone, on the wire and where a constructor takes them one "
    "after the other.",
    example="""\
  commands:
    - id: command/hello
      code: "H"
-     fields: [{name: who, type: text}, {name: whom, type: text}]
+     fields: [{name: whom, type: text}, {name: who, type: text}]
""",
    applies=lambda change, context: change.key == "fields",
    peers=sent(OTHER_VALUES),
    api=columns.REORDERED,
)
CONSTRUCTOR_REORDERED = Rule(
    name="constructor-reordered",
    level=Level.BREAKING,
    summary="A constructor takes a field in another position, or only by name.",
    why="Constructors take fields by position in the order of the spec, and those that not every "
    "version has by name. A program that passes values by position fills the wrong fields, or gets "
    "an error. Put a new field last.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - id: command/hello
+     code: "H"
+     fields: [{name: whom, type: text}, {name: who, type: text}]
""",
    applies=lambda change, context: change.key == "arguments",
    wire=columns.Unchanged("the fields that came, went or moved are reported as well"),
    peers=columns.NO_PEER,
    api=columns.REORDERED,
)
FIELD_OPTIONALITY_CHANGED = Rule(
    name="field-optionality-changed",
    level=Level.BREAKING,
    summary="A field that could be absent has to be there, or the other way round.",
    why="A payload without the field is malformed to one side and complete to the other.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - {id: command/hello, code: "H", fields: [{name: who, type: text, optional: true}]}
""",
    applies=keyed("field", "optional"),
    peers=sent(refuses("the {receiver} may miss the field")),
    api=columns.OTHER_VALUES,
)
FIELD_MEANING_CHANGED = Rule(
    name="field-meaning-changed",
    level=Level.BREAKING,
    summary="The numbers of a field have other names: another enum or other flags.",
    why="The bytes are the same, but stand for something else.",
    example="""\
  enums: [{id: enum/age, of: u16, unknown: keep, values: [{id: age/new, number: 1}]}]
- commands: [{id: command/hello, code: "H", fields: [{name: age, type: u16}]}]
+ commands:
+   - {id: command/hello, code: "H", fields: [{name: age, type: u16, enum: enum/age}]}
""",
    applies=keyed("field", "enum", "flags", "char"),
    peers=sent(misreads("the {receiver} reads the number in another sense")),
    api=columns.OTHER_VALUES,
)
FIELD_CHANGED = Rule(
    name="field-changed",
    level=Level.BREAKING,
    summary="A field is written or read differently, in a way that no other rule covers.",
    why="Two sides that read a payload by different layouts do not see the same values.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: data, type: bytes}]}]
+ commands:
+   - {id: command/hello, code: "H", fields: [{name: data, type: bytes, in-pieces: true}]}
""",
    applies=lambda change, context: (
        change.subject.kind == "field" and change.key not in ("", "id", "doc", "since", "until")
    ),
    peers=sent(OTHER_VALUES),
    api=columns.OTHER_VALUES,
)

RULES = (
    FIELD_UNGUARDED,
    FIELD_ADDED_WITH_FLAG,
    FIELD_ADDED,
    FIELD_ENDS,
    FIELD_REMOVED,
    FIELD_TYPE_CHANGED,
    FIELD_ORDER_CHANGED,
    CONSTRUCTOR_REORDERED,
    *CONDITIONS,
    FIELD_OPTIONALITY_CHANGED,
    FIELD_MEANING_CHANGED,
    *VALUES,
    FIELD_CHANGED,
)
