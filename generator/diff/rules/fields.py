"""Rules about the fields of messages and records."""

from collections.abc import Mapping
from typing import Any

from generator.diff.changes import Change
from generator.diff.peers import fine, misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import (
    Context,
    Level,
    Rule,
    either,
    keyed,
    sent,
)
from generator.diff.rules.field_presence import RULES as PRESENCE
from generator.diff.rules.field_values import OTHER_VALUES
from generator.diff.rules.field_values import RULES as VALUES


def _is_wider_for_news(change: Change, context: Context) -> bool:
    """Whether a condition is as before, except for values and flags that old peers never see."""
    if not keyed("field", "condition")(change, context) or len(change.old) != len(change.new):
        return False
    message = change.subject.id.partition(".")[0]
    for old, new in zip(map(dict, change.old), map(dict, change.new), strict=True):
        before, after = _chosen(old), _chosen(new)
        field = context.comparison.new.of("field", f"{message}.{new.get('when')}")
        if old != new or before - after or after - before - _guarded(field, context):
            return False
    return True


def _chosen(condition: dict[str, Any]) -> set[int]:
    """Take out of a condition the numbers or the bits that it names."""
    mask = condition.pop("any-of", 0)
    bits = {1 << place for place in range(mask.bit_length())}
    return {*condition.pop("is", ()), *(bit for bit in bits if bit & mask)}


def _guarded(field: Mapping[str, Any], context: Context) -> set[int]:
    """The values or flags of a field that old peers never see."""
    facts = context.comparison.new
    return {
        said["number" if each.kind == "value" else "bit"]
        for each, said in facts.said.items()
        if each.kind in ("value", "flag")
        and facts.parents[each].id in (field.get("enum"), field.get("flags"))
        and context.is_guarded(said)
    }


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
CONDITION_WIDENED = Rule(
    name="condition-widened",
    level=Level.COMPATIBLE,
    summary="A field is present for more values or flags, all of a new version.",
    why="If one of the sides is old, no message has these values.",
    example="""\
+ versions: [{id: version/30, number: 30}]
  enums:
    - id: enum/mood
      of: char
      unknown: keep
-     values: [{id: mood/sad, code: "s"}]
+     values: [{id: mood/sad, code: "s"}, {id: mood/cross, code: "c", since: 30}]
  commands:
    - id: command/hello
      code: "H"
      fields:
        - {name: mood, type: char, enum: enum/mood}
-       - {when: {mood: [mood/sad]}, fields: [{name: why, type: text}]}
+       - {when: {mood: [mood/sad, mood/cross]}, fields: [{name: why, type: text}]}
""",
    applies=_is_wider_for_news,
    peers=either(fine("no message has the new values")),
    api="{name} is given for more values",
)
FIELD_CONDITION_CHANGED = Rule(
    name="field-condition-changed",
    level=Level.BREAKING,
    summary="A field is there under another condition.",
    why="One side writes it where the other does not look for it.",
    example="""\
  enums:
    - id: enum/mood
      of: char
      unknown: refuse
      values: [{id: mood/glad, code: "g"}, {id: mood/sad, code: "s"}]
  commands:
    - id: command/hello
      code: "H"
      fields:
        - {name: mood, type: char, enum: enum/mood}
-       - {when: {mood: [mood/sad]}, fields: [{name: why, type: text}]}
+       - {when: {mood: [mood/sad, mood/glad]}, fields: [{name: why, type: text}]}
""",
    applies=keyed("field", "condition"),
    peers=sent(OTHER_VALUES),
    api="{name} is given for other values",
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
    *PRESENCE,
    FIELD_TYPE_CHANGED,
    FIELD_ORDER_CHANGED,
    CONSTRUCTOR_REORDERED,
    CONDITION_WIDENED,
    FIELD_CONDITION_CHANGED,
    FIELD_OPTIONALITY_CHANGED,
    FIELD_MEANING_CHANGED,
    *VALUES,
    FIELD_CHANGED,
)
