"""Rules about the values of a field, and about how their end is known."""

from generator.diff.changes import Change
from generator.diff.peers import fine, misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, keyed, sent

OTHER_VALUES = misreads(
    "the {receiver} reads other values than the {sender} wrote, or refuses the payload"
)


_changes_rules = keyed("field", "rules", "key-rules", "value-rules")


def _is_tighter(change: Change, context: Context) -> bool:
    if not _changes_rules(change, context):
        return False
    more = set(change.new or ()) - set(change.old or ())
    rules = context.comparison.new.all("rule")
    return any(rules.get(each, {}).get("level") == "error" for each in more)


_LEAST, _GREATEST = ("min",), ("max", "max-length")


def _is_narrower(change: Change, context: Context) -> bool:
    if not keyed("field", *_LEAST, *_GREATEST)(change, context) or change.new is None:
        return False
    is_more = change.old is None or change.new > change.old
    return is_more if change.key in _LEAST else change.old is None or change.new < change.old


def _needs_more(change: Change, context: Context) -> bool:
    return keyed("field", "min-length")(change, context) and (change.new or 0) > (change.old or 0)


FIELD_MEASURED_OTHERWISE = Rule(
    name="field-length-changed",
    level=Level.BREAKING,
    summary="A field has another kind of length prefix, or another fixed length.",
    why="The two sides disagree on where the field ends. Add a "
    "field that is measured in the new way, and give the old one an `until`.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text, prefix: u8}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text, prefix: u16}]}]
""",
    applies=keyed("field", "prefix", "length", "count"),
    peers=sent(OTHER_VALUES),
    api="encoders and decoders take other lengths of {name} than before",
)
FIELD_DEFAULT_CHANGED = Rule(
    name="field-default-changed",
    level=Level.BREAKING,
    summary="In versions without a field, the field counts as another value.",
    why="A program gets a different value from peers of those versions. It also writes a "
    "different value if it gives none.",
    example="""\
  commands:
    - id: command/hello
      code: "H"
-     fields: [{name: age, type: u16, since: 20, default: 0}]
+     fields: [{name: age, type: u16, since: 20, default: 1}]
""",
    applies=keyed("field", "default"),
    peers=sent(misreads("the {receiver} takes a value that is not written for another one")),
    api="{name} counts as another value where it is not given",
)
FIELD_CONSTANT_CHANGED = Rule(
    name="field-constant-changed",
    level=Level.BREAKING,
    summary="A constant has another value.",
    why="Each side refuses the number that the other writes. For a new version, add a constant "
    "with its `since`, and give the old one an `until`.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: mark, type: u8, is: 1}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: mark, type: u8, is: 2}]}]
""",
    applies=keyed("field", "constant"),
    peers=sent(refuses("the {receiver} expects another number there")),
    api=columns.Unchanged("encoders write a constant by themselves"),
)
FIELD_NARROWER = Rule(
    name="field-range-narrowed",
    level=Level.BREAKING,
    summary="The range of a number or the greatest length of a value is smaller.",
    why="Both sides refuse values that were valid.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: age, type: u16, max: 200}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: age, type: u16, max: 150}]}]
""",
    applies=_is_narrower,
    peers=sent(
        refuses("the {receiver} treats a value as malformed that was valid"),
        fine("the {sender} writes no such value"),
    ),
    api=columns.REFUSED,
)
FIELD_WIDER = Rule(
    name="field-range-widened",
    level=Level.BREAKING,
    summary="The range of a number or the greatest length of a value is larger.",
    why="An old peer refuses values that a new one may write.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text, max-length: 9}]}]
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
""",
    applies=keyed("field", *_LEAST, *_GREATEST),
    peers=sent(
        fine("the {sender} writes no such value"),
        refuses("the {receiver} treats a value as malformed that is valid now"),
    ),
    api=columns.TAKEN,
)
FIELD_LONGER = Rule(
    name="field-min-length-raised",
    level=Level.BREAKING,
    summary="A field must be longer than before.",
    why="Both sides refuse values that were valid.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - {id: command/hello, code: "H", fields: [{name: who, type: text, min-length: 3}]}
""",
    applies=_needs_more,
    peers=sent(
        refuses("the {receiver} treats a short value as malformed"),
        fine("the {sender} writes no short value"),
    ),
    api=columns.REFUSED,
)
FIELD_SHORTER = Rule(
    name="field-min-length-lowered",
    level=Level.BREAKING,
    summary="A field may be shorter than before.",
    why="An old peer refuses values that a new one may write.",
    example="""\
- commands:
-   - {id: command/hello, code: "H", fields: [{name: who, type: text, min-length: 3}]}
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
""",
    applies=keyed("field", "min-length"),
    peers=sent(
        fine("the {sender} writes no short value"),
        refuses("the {receiver} treats a short value as malformed"),
    ),
    api=columns.TAKEN,
)
FIELD_RULES_TIGHTENED = Rule(
    name="field-rules-tightened",
    level=Level.BREAKING,
    summary="A text must obey a rule that did not apply to it before.",
    why="A program that builds the message with such a text gets an error. Begin with a rule that "
    "only warns.",
    example="""\
  rules: [{id: rule/one-word, must-not: ' ', level: error}]
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - {id: command/hello, code: "H", fields: [{name: who, type: text, rules: [rule/one-word]}]}
""",
    applies=_is_tighter,
    wire=columns.ANY_TEXT,
    peers=columns.NO_PEER,
    api="encoders refuse texts in {name} that they took",
)
FIELD_RULES_CHANGED = Rule(
    name="field-rules-changed",
    level=Level.COMPATIBLE,
    summary="A text must obey fewer rules, or new rules that only warn.",
    why="Nothing that was accepted is refused.",
    example="""\
  rules: [{id: rule/one-word, must-not: ' ', level: error}]
- commands:
-   - {id: command/hello, code: "H", fields: [{name: who, type: text, rules: [rule/one-word]}]}
+ commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
""",
    applies=_changes_rules,
    wire=columns.ANY_TEXT,
    peers=columns.NO_PEER,
    api=columns.Unchanged("no text is refused that was not before"),
)
RULES = (
    FIELD_MEASURED_OTHERWISE,
    FIELD_DEFAULT_CHANGED,
    FIELD_CONSTANT_CHANGED,
    FIELD_NARROWER,
    FIELD_WIDER,
    FIELD_LONGER,
    FIELD_SHORTER,
    FIELD_RULES_TIGHTENED,
    FIELD_RULES_CHANGED,
)
