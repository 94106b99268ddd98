"""Rules about what messages mean for the mail that is under way."""

from generator.diff.changes import Change
from generator.diff.peers import misreads
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, sent

_MEANINGS = ("edit", "tells", "decides")


def _meaning(change: Change) -> str | None:
    """Which meaning of a message for the mail a change is in."""
    key = change.key.partition(".")[0]
    return key if change.subject.kind == "message" and key in _MEANINGS else None


def _gets_a_meaning(change: Change, context: Context) -> bool:
    """Whether a change is in a meaning that the message did not have in any way."""
    meaning = _meaning(change)
    before = context.comparison.old.of("message", change.subject.id)
    return meaning is not None and all(key.partition(".")[0] != meaning for key in before)


MEANING_ADDED = Rule(
    name="meaning-added",
    level=Level.COMPATIBLE,
    summary="The spec now states what an existing message means for the mail.",
    why="The message is the same. The spec now states what it announces about the mail, how it "
    "changes the mail, or what it decides about it.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/yes, code: "y", decides: accept}]
""",
    applies=_gets_a_meaning,
    wire=columns.Unchanged("the message is the same; what it means is not on the wire"),
    peers=columns.NO_PEER,
    api=columns.Unchanged("names and types are the same"),
)
MEANING_CHANGED = Rule(
    name="meaning-changed",
    level=Level.BREAKING,
    summary="A message now means something else for the mail, or the spec no longer states its "
    "meaning.",
    why="A program of the other version does something else with the mail. Use another message "
    "for the new meaning.",
    example="""\
  replies:
    - id: reply/name
      code: "n"
      fields: [{name: who, type: text}]
-     edit: {does: adds-recipient, value: who}
+     edit: {does: changes-sender, value: who}
""",
    applies=lambda change, context: _meaning(change) is not None,
    peers=sent(misreads("the {receiver} does something else with the mail")),
    api="check code that acts on {name}",
)

RULES = (MEANING_ADDED, MEANING_CHANGED)
