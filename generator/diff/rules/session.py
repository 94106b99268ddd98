"""Rules about the state table: who may send what, when, and what answers it."""

from typing import Any

from generator.diff.changes import Change
from generator.diff.peers import fine, misreads, refuses, waits
from generator.diff.rules.base import Context, Level, Rule, answered, either, sent

_REPLIES = ("interim ", "final ")


def _is_transition(change: Change, context: Context) -> bool:
    return change.subject.kind == "message" and change.key.startswith("from ")


def _is_reply(change: Change, context: Context) -> bool:
    return change.subject.kind == "message" and change.key.startswith(_REPLIES)


def _came(change: Change) -> bool:
    return change.old is None


def _went(change: Change) -> bool:
    return change.new is None


def _is_met(change: Change, context: Context) -> bool:
    """Whether what is new in the table can come about with an old peer."""
    other = change.key.partition(" ")[2]
    things = [("message", change.subject.id), ("phase", other), ("message", other)]
    new = context.comparison.new
    known = [(kind, id_) for kind, id_ in things if new.of(kind, id_)]
    if any(context.is_new(*each) for each in known):
        return False
    guards = [dict(each) for each in change.new if isinstance(each, tuple)]
    return not any(context.is_guarded(each) for each in guards)


def _is_about_sending(change: Change, context: Context) -> bool:
    """Whether a transition is the same but for what its sender waits for."""
    if not _is_transition(change, context) or _came(change) or _went(change):
        return False
    old, new = ([dict(each) for each in value] for value in (change.old, change.new))
    for each in (*old, *new):
        each.pop("sent-after", None)
    return old == new


def _is_same_so_far(change: Change, context: Context) -> bool:
    """Whether a transition or a reply is unchanged in all versions of the old document."""
    is_way = _is_transition(change, context) or _is_reply(change, context)
    if not is_way or _came(change) or _went(change):
        return False
    if context.is_later:
        return True
    numbers = [each["number"] for each in context.comparison.old.all("version").values()]
    return all(_at(change.old, number) == _at(change.new, number) for number in numbers)


def _at(ways: Any, version: int) -> list[dict[str, Any]]:
    """What a transition or a reply does in a version."""
    found = []
    for way in map(dict, ways):
        since, until = way.pop("since", 0), way.pop("until", None)
        if since <= version and (until is None or version <= until):
            found.append(way)
    return found


LEADS_ELSEWHERE_LATER = Rule(
    name="leads-elsewhere-later",
    level=Level.COMPATIBLE,
    summary="A command or a reply leads to another phase, but only in versions that are new.",
    why="Two sides that agree on an older version are in the same phases as before.",
    example="""\
+ versions: [{id: version/30, number: 30}]
  commands: [{id: command/hello, code: "H"}]
  replies: [{id: reply/yes, code: "y"}]
  session:
    exchanges:
      - commands: [command/hello]
-       final: [{replies: [reply/yes], to: stays}]
+       final:
+         - {replies: [reply/yes], to: stays, until: 20}
+         - {replies: [reply/yes], to: phase/talking, since: 30}
""",
    applies=_is_same_so_far,
    peers=either(fine("it leads where it did under each version that both know")),
    api="in new versions, {name} leads sessions to another phase",
)
TRANSITION_REMOVED = Rule(
    name="transition-removed",
    level=Level.BREAKING,
    summary="A command may no longer be sent in a phase.",
    why="Old peers still send it there.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  session:
    transitions:
-     - {on: command/hello, from: [phase/begun, phase/talking], to: phase/talking}
+     - {on: command/hello, from: [phase/begun], to: phase/talking}
""",
    applies=lambda change, context: _is_transition(change, context) and _went(change),
    peers=sent(
        refuses("the {receiver} does not expect it there any longer"),
        fine("the {sender} does not send it there"),
    ),
    api="sessions refuse to send {name} there",
)
TRANSITION_UNGUARDED = Rule(
    name="transition-unguarded",
    level=Level.BREAKING,
    summary="A command that peers know may now be sent in a phase where it was not allowed.",
    why="An old peer does not expect it there.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  session:
    transitions:
-     - {on: command/hello, from: [phase/begun], to: phase/talking}
+     - {on: command/hello, from: [phase/begun, phase/talking], to: phase/talking}
""",
    applies=lambda change, context: (
        _is_transition(change, context) and _came(change) and _is_met(change, context)
    ),
    peers=sent(
        fine("the {sender} does not send it there"),
        refuses("the {receiver} does not expect it there"),
    ),
    api="sessions let {name} be sent there",
)
TRANSITION_ADDED = Rule(
    name="transition-added",
    level=Level.COMPATIBLE,
    summary="A command may be sent in a phase that old peers do not reach.",
    why="The command, the phase or the version is new, so old peers are not affected.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  session:
-   phases: []
+   phases: [{id: phase/singing, number: 2}]
    transitions:
      - {on: command/hello, from: [phase/begun], to: phase/talking}
+     - {on: command/hello, from: [phase/singing], to: phase/talking}
""",
    applies=lambda change, context: _is_transition(change, context) and _came(change),
    peers=sent(
        fine("the {sender} does not send it there"),
        fine("the {sender} sends it there only if both sides know what is new"),
    ),
    api="sessions let {name} be sent there",
)
SENDING_CHANGED = Rule(
    name="sending-changed",
    level=Level.COMPATIBLE,
    summary="The exchanges after which a command is sent have changed.",
    why="Only the sender has to follow this. The other side accepts the command in any case.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  replies: [{id: reply/yes, code: "y"}]
  session:
    transitions:
      - on: command/hello
        from: [phase/begun]
        to: phase/talking
+       sent-after: [{commands: [command/hello], replies: [reply/yes]}]
""",
    applies=_is_about_sending,
    peers=sent(fine("the {receiver} takes it in either case")),
    api="sessions let {name} be sent after other exchanges",
)
TRANSITION_CHANGED = Rule(
    name="transition-changed",
    level=Level.BREAKING,
    summary="A command leads to another phase, or may be sent in other versions.",
    why="After it, the two sides are in different phases, and different rules apply to what "
    "follows.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  session:
    transitions:
-     - {on: command/hello, from: [phase/begun], to: phase/talking}
+     - {on: command/hello, from: [phase/begun], to: stays}
""",
    applies=_is_transition,
    peers=either(misreads("the two sides are in different phases after the command")),
    api="{name} leads sessions to another phase, or in other versions",
)
REPLY_REMOVED = Rule(
    name="reply-removed",
    level=Level.BREAKING,
    summary="A reply may no longer answer a command.",
    why="A side that gets it keeps waiting for an answer, or gives up.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  replies: [{id: reply/yes, code: "y"}, {id: reply/no, code: "n"}]
  session:
    exchanges:
      - commands: [command/hello]
-       final: [{replies: [reply/yes, reply/no], to: stays}]
+       final: [{replies: [reply/yes], to: stays}]
""",
    applies=lambda change, context: _is_reply(change, context) and _went(change),
    peers=answered(
        waits("the {receiver} does not take it for an answer to this command any more"),
        fine("the {sender} does not send it"),
    ),
    api="sessions refuse the reply to {name}",
)
REPLY_UNGUARDED = Rule(
    name="reply-unguarded",
    level=Level.BREAKING,
    summary="A reply that peers know may now answer another command.",
    why="An old peer does not accept it as an answer.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  replies: [{id: reply/yes, code: "y"}, {id: reply/no, code: "n"}]
  session:
    exchanges:
      - commands: [command/hello]
-       final: [{replies: [reply/yes], to: stays}]
+       final: [{replies: [reply/yes, reply/no], to: stays}]
""",
    applies=lambda change, context: (
        _is_reply(change, context) and _came(change) and _is_met(change, context)
    ),
    peers=answered(
        fine("the {sender} does not send it"),
        waits("the {receiver} does not take it for an answer to this command"),
    ),
    api="sessions allow one more reply to {name}",
)
REPLY_ALLOWED = Rule(
    name="reply-added",
    level=Level.COMPATIBLE,
    summary="A new reply may answer a command, or a new command has a reply.",
    why="The new thing does not reach old peers.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
- replies: [{id: reply/yes, code: "y"}]
+ versions: [{id: version/30, number: 30}]
+ replies: [{id: reply/yes, code: "y"}, {id: reply/no, code: "n", since: 30}]
  session:
    exchanges:
      - commands: [command/hello]
-       final: [{replies: [reply/yes], to: stays}]
+       final: [{replies: [reply/yes, reply/no], to: stays}]
""",
    applies=lambda change, context: _is_reply(change, context) and _came(change),
    peers=answered(
        fine("the {sender} does not send it"),
        fine("the {sender} sends it only if both sides know what is new"),
    ),
    api="sessions allow one more reply to {name}",
)
REPLY_CHANGED = Rule(
    name="reply-changed",
    level=Level.BREAKING,
    summary="A reply leads to another phase, or answers in other versions.",
    why="After it, the two sides are in different phases, and different rules apply to what "
    "follows.",
    example="""\
  commands: [{id: command/hello, code: "H"}]
  replies: [{id: reply/yes, code: "y"}]
  session:
    exchanges:
      - commands: [command/hello]
-       final: [{replies: [reply/yes], to: stays}]
+       final: [{replies: [reply/yes], to: phase/talking}]
""",
    applies=_is_reply,
    peers=either(misreads("the two sides are in different phases after the reply")),
    api="a reply to {name} leads sessions to another phase, or in other versions",
)
RULES = (
    LEADS_ELSEWHERE_LATER,
    TRANSITION_REMOVED,
    TRANSITION_UNGUARDED,
    TRANSITION_ADDED,
    SENDING_CHANGED,
    TRANSITION_CHANGED,
    REPLY_REMOVED,
    REPLY_UNGUARDED,
    REPLY_ALLOWED,
    REPLY_CHANGED,
)
