"""Rules about fields that come and go."""

from generator.diff.changes import Change
from generator.diff.peers import Peer, Verdict, fine, misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import (
    Context,
    Level,
    Peers,
    Rule,
    added,
    either,
    keyed,
    removed,
    sent,
)


def _is_unguarded(change: Change, context: Context) -> bool:
    return added("field")(change, context) and not context.is_guarded(context.said(change))


def _at_its_place(last: tuple[Verdict, Verdict], before: Verdict) -> Peers:
    """What happens to a message with a field more or less, at its end or before other fields."""

    def peers(change: Change, context: Context) -> tuple[Peer, ...]:
        comparison = context.comparison
        facts = comparison.old if change.is_removed else comparison.new
        holder, _, name = change.subject.id.rpartition(".")
        is_last = facts.of("message", holder).get("fields", ())[-1:] == (name,)
        return sent(*(last if is_last else (before,)))(change, context)

    return peers


_SHIFTED = misreads("the {receiver} takes the bytes of one field for those of another one")
FIELD_UNGUARDED = Rule(
    name="field-unguarded",
    level=Level.BREAKING,
    summary="A message that peers know has one more field.",
    why="The old side refuses bytes that it does not expect, and the new side misses bytes that "
    "it expects. Give the field the `since` of a new version, or a new flag as `negotiated-with`.",
    example="""\
- commands: [{id: command/hello, code: "H", fields: [{name: who, type: text}]}]
+ commands:
+   - id: command/hello
+     code: "H"
+     fields: [{name: who, type: text}, {name: age, type: u16}]
""",
    applies=_is_unguarded,
    peers=_at_its_place(
        (
            refuses("the {receiver} misses the field at the end of the payload"),
            refuses("the {receiver} does not expect bytes after the last field that it knows"),
        ),
        _SHIFTED,
    ),
    api=columns.ADDED,
)
FIELD_ADDED = Rule(
    name="field-added",
    level=Level.COMPATIBLE,
    summary="A message has one more field, from a new version on.",
    why="The field is written only if both sides speak that version. In older versions, the field "
    "has its default, or is absent.",
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
    summary="If a new flag is agreed, a message has one more field.",
    why="The field is written only if both sides agree to the flag. Without the flag, the field "
    "has its default, or is absent.",
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
        added("field")(change, context)
        and any(
            context.is_new("flag", each) for each in context.said(change).get("negotiated-with", ())
        )
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
    why="Nothing changes for peers of the existing versions. A field that not every version has "
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
    summary="A field of a message was removed.",
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
    peers=_at_its_place(
        (
            refuses("the {receiver} does not expect the bytes of the field"),
            refuses("the {receiver} misses the field"),
        ),
        _SHIFTED,
    ),
    api=columns.REMOVED,
)

RULES = (
    FIELD_UNGUARDED,
    FIELD_ADDED_WITH_FLAG,
    FIELD_ADDED,
    FIELD_ENDS,
    FIELD_REMOVED,
)
