"""Rules about phases, and about the state table as a whole."""

from generator.diff.facts import ORDER
from generator.diff.peers import misreads
from generator.diff.rules.base import Api, Level, Rule, added, either, keyed, removed

PHASE_REMOVED = Rule(
    name="phase-removed",
    level=Level.BREAKING,
    summary="A phase is gone.",
    why="Programs name it. What the two sides may send is shown by the transitions that changed.",
    example="""\
  session:
-   phases: [{id: phase/singing, number: 2}]
+   phases: []
""",
    applies=removed("phase"),
    api=Api.REMOVED,
    wire=False,
)
PHASE_ADDED = Rule(
    name="phase-added",
    level=Level.COMPATIBLE,
    summary="A phase is new.",
    why="What the two sides may send is shown by the transitions that changed.",
    example="""\
  session:
-   phases: []
+   phases: [{id: phase/singing, number: 2}]
""",
    applies=added("phase"),
    api=Api.ADDED,
)
PHASE_CHANGED = Rule(
    name="phase-changed",
    level=Level.BREAKING,
    summary="A phase begins or ends something else.",
    why="The two sides do not agree on whether something is open, or whether the conversation "
    "is over.",
    example="""\
  session:
-   phases: [{id: phase/singing, number: 2}]
+   phases: [{id: phase/singing, number: 2, in-message: true}]
""",
    applies=keyed("phase", "in-message", "final"),
    peers=either(misreads("the two sides do not agree on what is open in this phase")),
)
SESSION_CHANGED = Rule(
    name="session-changed",
    level=Level.BREAKING,
    summary="The state table is read differently: its beginning, the negotiation, the scope of "
    "macros, or what becomes of misplaced commands.",
    why="The two sides come to different results from the same bytes.",
    example="""\
  session:
-   initial: phase/begun
+   initial: phase/talking
""",
    applies=lambda change, context: (
        change.subject.kind == "session"
        and not change.key.startswith(ORDER)
        and not change.key.endswith(("doc", "evidence", "confidence"))
    ),
    peers=either(misreads("the two sides come to different results from the same bytes")),
)

RULES = (
    PHASE_REMOVED,
    PHASE_ADDED,
    PHASE_CHANGED,
    SESSION_CHANGED,
)
