"""Rules about phases, and about the state table as a whole."""

from generator.diff.facts import ORDER
from generator.diff.peers import misreads
from generator.diff.rules import columns
from generator.diff.rules.base import Level, Rule, added, either, keyed, removed

PHASE_REMOVED = Rule(
    name="phase-removed",
    level=Level.BREAKING,
    summary="A phase was removed.",
    why="Programs use its name. The changed transitions show what the two sides may send.",
    example="""\
  session:
-   phases: [{id: phase/singing, number: 2}]
+   phases: []
""",
    applies=removed("phase"),
    wire=columns.OF_TRANSITIONS,
    peers=columns.OF_TRANSITIONS,
    api=columns.REMOVED,
)
PHASE_ADDED = Rule(
    name="phase-added",
    level=Level.COMPATIBLE,
    summary="A phase is new.",
    why="The changed transitions show what the two sides may send.",
    example="""\
  session:
-   phases: []
+   phases: [{id: phase/singing, number: 2}]
""",
    applies=added("phase"),
    peers=columns.OF_TRANSITIONS,
    api=columns.CASE,
)
PHASE_CHANGED = Rule(
    name="phase-changed",
    level=Level.BREAKING,
    summary="Whether a message is open in a phase, or whether the phase is the end, has changed.",
    why="The two sides do not agree on whether something is open, or whether the conversation "
    "is over.",
    example="""\
  session:
-   phases: [{id: phase/singing, number: 2}]
+   phases: [{id: phase/singing, number: 2, in-message: true}]
""",
    applies=keyed("phase", "in-message", "final"),
    peers=either(misreads("the two sides do not agree on what is open in this phase")),
    api="{name} begins or ends something else: check code that asks for it",
)
SESSION_CHANGED = Rule(
    name="session-changed",
    level=Level.BREAKING,
    summary="The state table has another beginning, negotiation or scope of macros, or treats "
    "misplaced commands differently.",
    why="The two sides come to different results from the same bytes.",
    example="""\
  session:
-   initial: phase/begun
+   initial: phase/talking
""",
    applies=lambda change, context: (
        change.subject.kind == "session"
        and not change.key.startswith(ORDER)
        and not change.key.endswith(("doc", "evidence", "confidence", "transaction"))
    ),
    peers=either(misreads("the two sides come to different results from the same bytes")),
    api="sessions behave differently: check code that relies on what changed",
)

RULES = (
    PHASE_REMOVED,
    PHASE_ADDED,
    PHASE_CHANGED,
    SESSION_CHANGED,
)
