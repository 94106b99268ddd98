"""Rules about the fields of messages and records."""

from generator.diff.peers import misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import (
    Level,
    Rule,
    keyed,
    sent,
)
from generator.diff.rules.field_conditions import RULES as CONDITIONS
from generator.diff.rules.field_presence import RULES as PRESENCE
from generator.diff.rules.field_values import OTHER_VALUES
from generator.diff.rules.field_values import RULES as VALUES

FIELD_TYPE_CHANGED = Rule(
    name="field-type-changed",
    level=Level.BREAKING,
    summary="A field has another type.",
    why="Its bytes mean something else, and so may the bytes of the fields after it. Add a field "
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
    summary="The fields of a message are in another order.",
    why="Only the position identifies a field, on the wire and in the arguments of a constructor.",
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
    summary="A constructor takes a field at another position, or only by name.",
    why="Constructors take fields by position in the order of the spec. Fields that not every "
    "version has are taken by name. A program that passes values by position fills the wrong "
    "fields, or gets an error. Put a new field last.",
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
    summary="A field that could be absent is now required, or the other way round.",
    why="A payload without the field is malformed for one side and complete for the other.",
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
    summary="The numbers of a field have other names, from another enum or other flags.",
    why="The bytes are the same, but mean something else.",
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
FIELD_FORMAT_CHANGED = Rule(
    name="field-format-changed",
    level=Level.BREAKING,
    summary="A value is parsed in another way than before, or no longer parsed.",
    why="The bytes are the same, but code that uses the parts of the value does not find them.",
    example="""\
- commands:
-   - id: command/hello
-     code: "H"
-     fields: [{name: who, type: text, format: address}]
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
""",
    applies=lambda change, context: (
        keyed("field", "format")(change, context) and change.old is not None
    ),
    wire=columns.Unchanged("the value is written as before"),
    peers=columns.NO_PEER,
    api="{name} has other parts: check code that takes it apart",
)
FIELD_FORMAT_ADDED = Rule(
    name="field-format-added",
    level=Level.COMPATIBLE,
    summary="The spec states the format of a value, so code can parse it.",
    why="The bytes are the same, and code can use the parts of the value.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - id: command/hello
+     code: "H"
+     fields: [{name: who, type: text, format: address}]
""",
    applies=keyed("field", "format"),
    wire=columns.Unchanged("the value is written as before"),
    peers=columns.NO_PEER,
    api=columns.Unchanged("what was there is as before"),
)
FIELD_LOG_CHANGED = Rule(
    name="field-log-changed",
    level=Level.COMPATIBLE,
    summary="The logs of services contain another value, or use another name for it.",
    why="Programs that read these logs may look for it.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text, log-as: who}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text, log-as: guest}]}]
""",
    applies=keyed("field", "log-as"),
    wire=columns.Unchanged("the value is written as before"),
    peers=columns.NO_PEER,
    api="records of the log have other attributes",
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
    *PRESENCE,
    FIELD_TYPE_CHANGED,
    FIELD_ORDER_CHANGED,
    CONSTRUCTOR_REORDERED,
    *CONDITIONS,
    FIELD_OPTIONALITY_CHANGED,
    FIELD_MEANING_CHANGED,
    *VALUES,
    FIELD_FORMAT_CHANGED,
    FIELD_FORMAT_ADDED,
    FIELD_LOG_CHANGED,
    FIELD_CHANGED,
)
