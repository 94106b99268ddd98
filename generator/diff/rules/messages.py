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
    summary="A message has a code that stood for another message.",
    why="A peer of the old version reads the new message as the old one, and no error shows it. "
    "Take a code that nothing ever had.",
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
    why="The code is all that a peer knows the message by. Keep it, and add a second message if "
    "there must be one.",
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
    summary="A message is gone.",
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
    why="Neither a version nor a flag tells whether the peer has the message. Give it the `since` "
    "of a version that is new, or let it require a flag that is new.",
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
    why="Code that takes messages apart by their kind gets a new case.",
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
    summary="The side that sends a message has changed.",
    why="The side that sent it goes on to, and the other one does not expect it.",
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
    summary="Another flag, or none, leaves a message out.",
    why="Two sides that agreed on the old flag no longer mean the same message by it.",
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
    summary="Another flag, or none, spares a message its reply.",
    why="One side waits for a reply that the other one does not owe, or takes the reply to the "
    "next message for that to this one.",
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
    summary="A message plays another part: its class, its macros, or whether it is reserved.",
    why="Sessions treat messages by their part, so that two sides go on differently after it.",
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
    summary="A malformed payload that was refused is now taken.",
    why="A lenient side now goes on where it gave up.",
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
    summary="A malformed payload that was taken is refused, or taken for something else.",
    why="A conversation with the program that sends it ends where it went on.",
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
    why="Comments, dissectors and messages show it; nothing is named after it.",
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
