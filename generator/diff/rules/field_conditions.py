"""Rules about what a field depends on."""

from collections.abc import Mapping
from typing import Any

from generator.diff.changes import Change
from generator.diff.peers import fine
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, either, keyed, sent
from generator.diff.rules.field_values import OTHER_VALUES


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


FIELD_FLAG_CHANGED = Rule(
    name="field-flag-changed",
    level=Level.BREAKING,
    summary="A field depends on another negotiated flag, now depends on one, or no longer does.",
    why="One side writes the field where the other does not expect it. Add another field with the "
    "flag, and give this one an `until`.",
    example="""\
  flags: [{id: flags/options, members: [{id: option/old, bit: 2}]}]
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - id: command/hello
+     code: "H"
+     fields: [{name: who, type: text, negotiated-with: option/old}]
""",
    applies=keyed("field", "negotiated-with"),
    peers=sent(OTHER_VALUES),
    api=columns.OTHER_VALUES,
)
CONDITION_WIDENED = Rule(
    name="condition-widened",
    level=Level.COMPATIBLE,
    summary="A field is present for more values or flags, all of a new version.",
    why="If one side is old, no message has these values.",
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
    summary="The condition of a field has changed.",
    why="One side writes the field where the other does not expect it.",
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

RULES = (FIELD_FLAG_CHANGED, CONDITION_WIDENED, FIELD_CONDITION_CHANGED)
