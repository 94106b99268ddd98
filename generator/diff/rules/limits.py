"""Rules about the lengths of frames and the texts in them."""

from collections import deque
from typing import Any

from generator.diff.changes import Change
from generator.diff.peers import fine, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, either, keyed, removed

_OF_RULES = ("level", "pattern", "must-match", "at-least", "automaton")


def _binds(change: Change, context: Context) -> bool:
    """Whether a limit is one that peers keep, not one that readers go by."""
    said = context.said(change)
    return not (said.get("plausible") or said.get("tolerated-by"))


def _is_lower(change: Change, context: Context) -> bool:
    return keyed("limit", "payload")(change, context) and change.new < change.old


def _refuses_more(change: Change, context: Context) -> bool:
    """Whether a rule that refuses texts refuses one that it did not."""
    if not keyed("rule", *_OF_RULES)(change, context):
        return False
    old = context.comparison.old.of("rule", change.subject.id)
    new = context.comparison.new.of("rule", change.subject.id)
    if new.get("level") != "error":
        return False
    return old.get("level") != "error" or _breaks_more(
        dict(old["automaton"]), dict(new["automaton"])
    )


def _breaks_more(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether a text breaks the new automaton and not the old one."""
    seen = {(0, 0)}
    ahead = deque(seen)
    classes = set(zip(old["classes"], new["classes"], strict=True))
    while ahead:
        was, is_ = ahead.popleft()
        if new["broken"][is_] and not old["broken"][was]:
            return True
        for before, after in classes:
            state = (_next(old, was, before), _next(new, is_, after))
            if state not in seen:
                seen.add(state)
                ahead.append(state)
    return False


def _next(automaton: dict[str, Any], state: int, class_: int) -> int:
    return int(automaton["next"][state * automaton["width"] + class_])


LIMIT_LOWERED = Rule(
    name="limit-lowered",
    level=Level.BREAKING,
    summary="The longest payload is shorter than before.",
    why="A peer of the old version sends payloads that are now refused.",
    example="""\
- limits: [{id: limit/usual, payload: 1000, default: true}]
+ limits: [{id: limit/usual, payload: 500, default: true}]
""",
    applies=lambda change, context: _is_lower(change, context) and _binds(change, context),
    peers=either(refuses("the new side calls the longest payloads of the old one too long")),
    api=columns.SHORTER,
)
LIMIT_RAISED = Rule(
    name="limit-raised",
    level=Level.BREAKING,
    summary="The longest payload is longer than before.",
    why="A peer of the old version refuses the longest payloads that may now be sent. Add a limit "
    "that applies with a new flag or from a new version on.",
    example="""\
- limits: [{id: limit/usual, payload: 1000, default: true}]
+ limits: [{id: limit/usual, payload: 2000, default: true}]
""",
    applies=lambda change, context: (
        keyed("limit", "payload")(change, context) and _binds(change, context)
    ),
    peers=either(refuses("the old side calls the longest payloads of the new one too long")),
    api=columns.LONGER,
)
LIMIT_OF_READERS_CHANGED = Rule(
    name="reading-limit-changed",
    level=Level.COMPATIBLE,
    summary="A limit that only readers of recordings use, and peers do not, has changed.",
    why="What is sent does not change, only which lengths are read as damage.",
    example="""\
- limits: [{id: limit/believed, payload: 1000, plausible: true}]
+ limits: [{id: limit/believed, payload: 2000, plausible: true}]
""",
    applies=keyed("limit", "payload"),
    wire=columns.Unchanged("what is sent stays the same"),
    peers=columns.Unchanged("no peer keeps it"),
    api="decoders take other frames for damage",
)
DEFAULT_LIMIT_CHANGED = Rule(
    name="default-limit-changed",
    level=Level.BREAKING,
    summary="Another limit applies if nothing else is agreed.",
    why="Two sides that agree on nothing have different limits.",
    example="""\
  limits:
-   - {id: limit/usual, payload: 1000, default: true}
-   - {id: limit/wide, payload: 4000, default: false}
+   - {id: limit/usual, payload: 1000, default: false}
+   - {id: limit/wide, payload: 4000, default: true}
""",
    applies=keyed("limit", "default"),
    peers=either(refuses("one side sends payloads that the other calls too long")),
    api=columns.OTHER_LIMIT,
)
LIMIT_CONDITION_CHANGED = Rule(
    name="limit-condition-changed",
    level=Level.BREAKING,
    summary="A limit applies under another condition: its flag, or the side that it applies to.",
    why="The two sides have different limits in the same conversation.",
    example="""\
  flags:
    - {id: flags/options, members: [{id: option/wide, bit: 1}]}
- limits: [{id: limit/wide, payload: 4000, since: 10}]
+ limits: [{id: limit/wide, payload: 4000, since: 10, negotiated-with: option/wide}]
""",
    applies=keyed("limit", "negotiated-with", "plausible", "tolerated-by"),
    peers=either(refuses("one side sends payloads that the other calls too long")),
    api=columns.OTHER_LIMIT,
)
LIMIT_REMOVED = Rule(
    name="limit-removed",
    level=Level.BREAKING,
    summary="A limit was removed.",
    why="A peer that agrees to it sends payloads that are now refused.",
    example="""\
- limits: [{id: limit/wide, payload: 4000, since: 10}]
+ limits: []
""",
    applies=removed("limit"),
    peers=either(refuses("the new side calls the longest payloads of the old one too long")),
    api=columns.SHORTER,
)
LIMIT_UNGUARDED = Rule(
    name="limit-unguarded",
    level=Level.BREAKING,
    summary="A limit is new, and applies with versions or a flag that peers know.",
    why="An old peer does not know it, and has another limit. Let it apply with a new flag, or "
    "from a new version on.",
    example="""\
- limits: []
+ limits: [{id: limit/wide, payload: 4000, since: 20}]
""",
    applies=lambda change, context: (
        added("limit")(change, context)
        and _binds(change, context)
        and not context.is_guarded(change.new)
    ),
    peers=either(refuses("one side sends payloads that the other calls too long")),
    api=columns.LONGER,
)
LIMIT_ADDED = Rule(
    name="limit-added",
    level=Level.COMPATIBLE,
    summary="A limit is new.",
    why="It applies with a flag or a version that old peers do not know.",
    example="""\
- limits: []
+ versions: [{id: version/30, number: 30}]
+ limits: [{id: limit/wide, payload: 4000, since: 30}]
""",
    applies=added("limit"),
    peers=either(fine("the two sides hold the limit that both know")),
    api="encoders and decoders take longer payloads where it holds",
)
RULE_TIGHTENED = Rule(
    name="rule-tightened",
    level=Level.BREAKING,
    summary="A rule refuses texts that it did not refuse before.",
    why="A program that writes such a text gets an error. Let a new rule warn for a release before "
    "it refuses.",
    example="""\
- rules: [{id: rule/one-word, must-not: ' ', level: warning}]
+ rules: [{id: rule/one-word, must-not: ' ', level: error}]
""",
    applies=_refuses_more,
    wire=columns.ANY_TEXT,
    peers=columns.NO_PEER,
    api="encoders refuse texts that they took",
)
RULE_CHANGED = Rule(
    name="rule-changed",
    level=Level.COMPATIBLE,
    summary="A rule for texts is new, was removed, or refuses less.",
    why="No text is refused that was accepted before. A new rule applies only to fields that name "
    "it.",
    example="""\
- rules: [{id: rule/one-word, must-not: ' ', level: error}]
+ rules: [{id: rule/one-word, must-not: ' ', level: warning}]
""",
    applies=keyed("rule", "", "only-with", *_OF_RULES),
    wire=columns.ANY_TEXT,
    peers=columns.NO_PEER,
    api=columns.Unchanged("no text is refused that was not before"),
)
RULES = (
    LIMIT_LOWERED,
    LIMIT_RAISED,
    LIMIT_OF_READERS_CHANGED,
    DEFAULT_LIMIT_CHANGED,
    LIMIT_CONDITION_CHANGED,
    LIMIT_REMOVED,
    LIMIT_UNGUARDED,
    LIMIT_ADDED,
    RULE_TIGHTENED,
    RULE_CHANGED,
)
