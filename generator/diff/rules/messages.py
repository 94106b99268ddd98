"""Rules about messages as a whole."""

from generator.diff.changes import Change
from generator.diff.peers import fine, ignores, misreads, refuses, waits
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, keyed, removed, sent

_UNKNOWN = refuses("the {receiver} has no message with this code")


def _reuses_a_code(change: Change, context: Context) -> bool:
    if not (added("message")(change, context) or keyed("message", "code")(change, context)):
        return False
    code = context.said(change).get("code")
    before = context.comparison.old.all("message")
    return any(id_ != change.subject.id and each["code"] == code for id_, each in before.items())


def _is_unguarded(change: Change, context: Context) -> bool:
    return added("message")(change, context) and not context.is_guarded(context.said(change))


def _plays_another_part(change: Change, context: Context) -> bool:
    # The value of `reserved` is the reason; its words may change.
    is_reworded = change.key == "reserved" and None not in (change.old, change.new)
    keys = ("class", "macros", "announces", "reserved")
    return keyed("message", *keys)(change, context) and not is_reworded


CODE_REUSED = Rule(
    name="code-reused",
    level=Level.BREAKING,
    summary="A message has a code that another message had before.",
    why="A peer of the old version reads the new message as the old one, without any error. Use a "
    "code that no message ever had.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/later, code: "y", fields: [{name: hours, type: u16}]}]
""",
    applies=_reuses_a_code,
    peers=sent(
        misreads("the {receiver} takes the old message for the new one"),
        misreads("the {receiver} takes the new message for the old one"),
    ),
    api=columns.REUSED,
)
CODE_CHANGED = Rule(
    name="code-changed",
    level=Level.BREAKING,
    summary="The code of a message has changed.",
    why="A peer recognises the message only by its code. Keep the code, and add a second message "
    "if you need one.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/yes, code: "Y"}]
""",
    applies=keyed("message", "code"),
    peers=sent(_UNKNOWN),
    api=columns.NUMBER,
)
MESSAGE_REMOVED = Rule(
    name="message-removed",
    level=Level.BREAKING,
    summary="A message was removed.",
    why="Peers of the versions that have it still send it. Give it an `until` "
    "instead of removing it.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: []
""",
    applies=removed("message"),
    peers=sent(_UNKNOWN, fine("the {sender} does not send it")),
    api=columns.REMOVED,
)
MESSAGE_UNGUARDED = Rule(
    name="message-unguarded",
    level=Level.BREAKING,
    summary="A new message can reach a peer that does not know it.",
    why="Neither a version nor a flag shows whether the peer has the message. Give the message "
    "the `since` of a new version, or let it require a new flag.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/yes, code: "y"}, {id: reply/later, code: "l", since: 20}]
""",
    applies=_is_unguarded,
    peers=sent(fine("the {sender} does not send it"), _UNKNOWN),
    api=columns.CASE,
)
MESSAGE_ADDED = Rule(
    name="message-added",
    level=Level.COMPATIBLE,
    summary="A message is new, and only peers that know it get it.",
    why="Code that handles each kind of message gets a new case.",
    example="""\
- versions: []
+ versions: [{id: version/30, number: 30}]
+ replies: [{id: reply/later, code: "l", since: 30}]
""",
    applies=added("message"),
    peers=sent(
        fine("the {sender} does not send it"),
        fine("the {sender} does not send it without the version or the flag that it needs"),
    ),
    api=columns.CASE,
)
SENDER_CHANGED = Rule(
    name="sender-changed",
    level=Level.BREAKING,
    summary="Another side sends a message.",
    why="The side that sent it before continues to send it, and the other side does not expect it.",
    example="""\
- commands: [{id: command/hello, code: "H"}]
+ commands: [{id: command/hello, code: "H", sender: both}]
""",
    applies=keyed("message", "sender"),
    peers=sent(refuses("the {receiver} does not expect it")),
    api="sessions send and accept {name} on another side than before",
)
SUPPRESSED_BY_CHANGED = Rule(
    name="suppressed-by-changed",
    level=Level.BREAKING,
    summary="Another flag leaves a message out, or none does.",
    why="Two sides that agreed on the old flag no longer leave out the same message.",
    example="""\
  flags: [{id: flags/options, members: [{id: option/quiet, bit: 1}]}]
- commands: [{id: command/hello, code: "H"}]
+ commands: [{id: command/hello, code: "H", suppressed-by: option/quiet}]
""",
    applies=keyed("message", "suppressed-by"),
    peers=sent(ignores("the {receiver} gets a message that it asked to leave out, or misses one")),
    api="sessions leave {name} out by another flag, or by none",
)
UNANSWERED_WITH_CHANGED = Rule(
    name="unanswered-with-changed",
    level=Level.BREAKING,
    summary="Another flag leaves out the reply to a message, or none does.",
    why="One side waits for a reply that the other one does not owe, or reads the reply to the "
    "next message as the reply to this one.",
    example="""\
  flags: [{id: flags/options, members: [{id: option/quiet, bit: 1}]}]
- commands: [{id: command/hello, code: "H"}]
+ commands: [{id: command/hello, code: "H", unanswered-with: option/quiet}]
""",
    applies=keyed("message", "unanswered-with"),
    peers=sent(
        waits(
            "the {sender} waits for a reply that the {receiver} does not owe, or meets one that "
            "it does not expect"
        )
    ),
    api="sessions spare {name} its reply by another flag, or by none",
)
REQUIRES_CHANGED = Rule(
    name="requires-changed",
    level=Level.BREAKING,
    summary="The flag that a message requires has changed.",
    why="The old side sends the message where the new one does not allow it, or the other way "
    "round.",
    example="""\
  flags: [{id: flags/options, members: [{id: option/quiet, bit: 1}]}]
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/yes, code: "y", requires: option/quiet}]
""",
    applies=keyed("message", "requires"),
    peers=sent(refuses("the {receiver} did not agree to the flag that the message needs")),
    api="sessions refuse {name} without another flag than before",
)
ROLE_CHANGED = Rule(
    name="message-role-changed",
    level=Level.BREAKING,
    summary="A message has another role: its class, its macros, or whether it is reserved.",
    why="Sessions treat messages by their role, so the two sides go on differently after it.",
    example="""\
- replies: [{id: reply/yes, code: "y", class: progress}]
+ replies: [{id: reply/yes, code: "y", class: verdict}]
""",
    applies=_plays_another_part,
    peers=sent(misreads("the {receiver} continues differently from what the {sender} expects")),
    api="sessions treat {name} as another sort of message",
)
TOLERANCE_ADDED = Rule(
    name="tolerance-added",
    level=Level.COMPATIBLE,
    summary="A malformed payload that was refused is now accepted.",
    why="A lenient side gave up before, but now goes on.",
    example="""\
- commands: [{id: command/hello, code: "H"}]
+ commands:
+   - id: command/hello
+     code: "H"
+     tolerated:
+       - {errors: [trailing-bytes], reading: cut, by: [implementation/parrot]}
""",
    applies=added("tolerance"),
    peers=sent(
        fine("the {receiver} takes such a payload if it is lenient"),
        fine("the {sender} does not write such payloads"),
    ),
    api="lenient decoders and sessions take what they refused",
)
TOLERANCE_CHANGED = Rule(
    name="tolerance-changed",
    level=Level.BREAKING,
    summary="A malformed payload that was accepted is now refused, or read as something else.",
    why="A conversation with a program that sends it went on before, but now ends.",
    example="""\
- commands:
-   - id: command/hello
-     code: "H"
-     tolerated:
-       - {errors: [trailing-bytes], reading: cut, by: [implementation/parrot]}
+ commands: [{id: command/hello, code: "H"}]
""",
    applies=lambda change, context: (
        change.subject.kind == "tolerance"
        and not change.is_added
        and change.key not in ("by", "doc", "evidence", "confidence")
    ),
    peers=sent(
        refuses("the {receiver} no longer takes such a payload"),
        fine("the {sender} does not write such payloads"),
    ),
    api="lenient decoders and sessions refuse what they took, or read it otherwise",
)
SYMBOL_CHANGED = Rule(
    name="symbol-changed",
    level=Level.COMPATIBLE,
    summary="A symbol, an alias or the name of a function has changed.",
    why="Comments, dissectors and messages show it, but no name is derived from it.",
    example="""\
- replies: [{id: reply/yes, code: "y", symbol: SAYS_YES}]
+ replies: [{id: reply/yes, code: "y", symbol: SAY_YES}]
""",
    applies=lambda change, context: (
        change.key in ("symbol", "api", "aliases", "also-called", "command")
    ),
    wire=columns.Unchanged("symbols are not on the wire"),
    peers=columns.NO_PEER,
    api=columns.Unchanged("nothing is named after it; comments and logs show it"),
)

RULES = (
    CODE_REUSED,
    CODE_CHANGED,
    MESSAGE_REMOVED,
    MESSAGE_UNGUARDED,
    MESSAGE_ADDED,
    SENDER_CHANGED,
    SUPPRESSED_BY_CHANGED,
    UNANSWERED_WITH_CHANGED,
    REQUIRES_CHANGED,
    ROLE_CHANGED,
    TOLERANCE_ADDED,
    TOLERANCE_CHANGED,
    SYMBOL_CHANGED,
)
