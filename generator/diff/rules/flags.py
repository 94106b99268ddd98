"""Rules about flags, and about numbers that stand for something."""

from generator.diff.changes import Change
from generator.diff.peers import fine, misreads, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, either, keyed, removed

_NUMBERED = {"flag": "bit", "value": "number"}


def _reuses_a_number(change: Change, context: Context) -> bool:
    kind = change.subject.kind
    number = _NUMBERED.get(kind)
    if number is None or not (change.is_added or change.key == number):
        return False
    comparison, said = context.comparison, context.said(change)
    own = comparison.new.parents.get(change.subject)
    others = [
        old
        for subject, old in comparison.old.said.items()
        if subject.kind == kind
        and subject != change.subject
        and comparison.old.parents.get(subject) == own
    ]
    return any(_overlap(old.get(number), said.get(number), kind) for old in others)


def _overlap(old: object, new: object, kind: str) -> bool:
    if kind == "flag" and isinstance(old, int) and isinstance(new, int):
        return bool(old & new)
    return old == new


NUMBER_REUSED = Rule(
    name="number-reused",
    level=Level.BREAKING,
    summary="A flag or a value has the bit or number that another one had before.",
    why="A peer of the old version reads it as the other one, without any error. Use a number "
    "that was never used.",
    example="""\
  flags:
    - id: flags/options
      members:
-       - {id: option/quiet, bit: 1, symbol: QUIET}
+       - {id: option/loud, bit: 1, symbol: LOUD}
""",
    applies=_reuses_a_number,
    peers=either(misreads("one side means the old one, the other the new one")),
    api=columns.REUSED,
)
SIZE_CHANGED = Rule(
    name="flags-size-changed",
    level=Level.BREAKING,
    summary="The numbers of a set of flags have another size.",
    why="The fields that hold them have another type.",
    example="""\
  flags:
    - id: flags/options
-     of: u16
+     of: u32
      members: [{id: option/quiet, bit: 1}]
""",
    applies=keyed("flag set", "size"),
    peers=either(misreads("the two sides read numbers of different sizes")),
    api=columns.OTHER_VALUES,
)
BIT_CHANGED = Rule(
    name="bit-changed",
    level=Level.BREAKING,
    summary="A flag has another bit.",
    why="A peer recognises the flag only by its bit.",
    example="""\
  flags:
    - id: flags/options
-     members: [{id: option/quiet, bit: 1}]
+     members: [{id: option/quiet, bit: 2}]
""",
    applies=keyed("flag", "bit"),
    peers=either(misreads("the two sides mean different flags by the same bit")),
    api=columns.NUMBER,
)
NUMBER_CHANGED = Rule(
    name="number-changed",
    level=Level.BREAKING,
    summary="The number of a value or of a version has changed.",
    why="In peers and recordings with the old number, it means something else.",
    example="""\
  enums:
    - id: enum/age
      of: u16
      unknown: keep
-     values: [{id: age/young, number: 1}]
+     values: [{id: age/young, number: 2}]
""",
    applies=lambda change, context: (
        keyed("value", "number")(change, context) or keyed("version", "number")(change, context)
    ),
    peers=either(misreads("the two sides mean different things by the same number")),
    api=columns.NUMBER,
)
STABLE_NUMBER_CHANGED = Rule(
    name="stable-number-changed",
    level=Level.BREAKING,
    summary="The number of a phase or of a kind of error has changed.",
    why="In programs in C, display filters and recordings, the old number means something else. "
    "Numbers may have gaps, so give a new thing an unused number.",
    example="""\
  session:
-   phases: [{id: phase/singing, number: 2}]
+   phases: [{id: phase/singing, number: 3}]
""",
    applies=lambda change, context: change.key == "number",
    wire=columns.NOT_SENT,
    peers=columns.NO_PEER,
    api=columns.NUMBER,
)
FLAG_REMOVED = Rule(
    name="flag-removed",
    level=Level.BREAKING,
    summary="A flag was removed.",
    why="The flag is no longer offered to peers that need it. Its bit must stay unused.",
    example="""\
  flags:
    - id: flags/options
-     members: [{id: option/quiet, bit: 1}, {id: option/loud, bit: 2}]
+     members: [{id: option/quiet, bit: 1}]
""",
    applies=removed("flag"),
    peers=either(refuses("the new side neither offers nor takes the flag that the old one knows")),
    api=columns.REMOVED,
)
FLAG_ADDED = Rule(
    name="flag-added",
    level=Level.COMPATIBLE,
    summary="A flag is new.",
    why="It takes effect only if both sides know it. `if-not-offered` states what a side does if "
    "it wants the flag but is not offered it.",
    example="""\
  flags:
    - id: flags/options
-     members: [{id: option/quiet, bit: 1}]
+     members: [{id: option/quiet, bit: 1}, {id: option/loud, bit: 2}]
""",
    applies=added("flag"),
    peers=either(fine("the flag is agreed on only where both sides know it")),
    api=columns.ADDED,
)
WHEN_ZERO_CHANGED = Rule(
    name="when-zero-changed",
    level=Level.BREAKING,
    summary="An offer of 0 stands for other flags.",
    why="The side that makes such an offer means the old flags.",
    example="""\
  flags:
    - id: flags/options
+     when-zero: [option/quiet]
      members: [{id: option/quiet, bit: 1}]
""",
    applies=keyed("flag set", "when-zero"),
    peers=either(misreads("an offer of 0 means other flags to each side")),
    api="{name}: sessions take an offer of 0 for other flags",
)
IF_NOT_OFFERED_CHANGED = Rule(
    name="if-not-offered-changed",
    level=Level.BREAKING,
    summary="A side reacts differently when a flag that it wants is not offered.",
    why="A conversation that went on without the flag may now end. Or it goes on although the "
    "program needs the flag.",
    example="""\
  flags:
    - id: flags/options
      members:
-       - {id: option/quiet, bit: 1, if-not-offered: drop}
+       - {id: option/quiet, bit: 1, if-not-offered: refuse}
""",
    applies=keyed("flag", "if-not-offered"),
    peers=either(
        refuses("with a peer that does not offer the flag, the new side does something else")
    ),
    api="sessions behave differently where {name} is not offered",
)
OFFERED_SINCE_CHANGED = Rule(
    name="offered-since-changed",
    level=Level.BREAKING,
    summary="The first version in which a flag may be agreed on has changed.",
    why="Under a version between the two, one side asks for the flag and the other does not.",
    example="""\
  flags:
    - id: flags/options
      members:
-       - {id: option/quiet, bit: 1, since: 2, offered-since: 1}
+       - {id: option/quiet, bit: 1, since: 2}
""",
    applies=keyed("flag", "offered-since"),
    peers=either(refuses("under a version between, the flag is not agreed on")),
    api="sessions offer {name} from another version on",
)
GROUP_CHANGED = Rule(
    name="flag-group-changed",
    level=Level.COMPATIBLE,
    summary="A flag belongs to another group, or a group is new, was removed or is treated "
    "differently.",
    why="An offer of all flags leaves out the internal groups.",
    example="""\
  flags:
    - id: flags/options
-     groups: [{id: group/private, title: Private}]
+     groups: [{id: group/private, title: Private, internal: true}]
      members: [{id: option/quiet, bit: 1, group: group/private}]
""",
    applies=lambda change, context: (
        keyed("flag", "group")(change, context)
        or (change.subject.kind == "flag group" and change.key in ("", "internal"))
    ),
    wire=columns.Unchanged("groups are not on the wire"),
    peers=either(fine("an offer of every flag may have others")),
    api="an offer of every flag may have others",
)
RULES = (
    NUMBER_REUSED,
    SIZE_CHANGED,
    BIT_CHANGED,
    NUMBER_CHANGED,
    STABLE_NUMBER_CHANGED,
    FLAG_REMOVED,
    FLAG_ADDED,
    WHEN_ZERO_CHANGED,
    IF_NOT_OFFERED_CHANGED,
    OFFERED_SINCE_CHANGED,
    GROUP_CHANGED,
)
