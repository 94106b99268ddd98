"""Rules about versions, names, and how long things live."""

from generator.diff.changes import Change
from generator.diff.peers import fine, refuses
from generator.diff.rules import columns
from generator.diff.rules.base import Context, Level, Rule, added, either, keyed, removed

_SPOKEN = ("current", "in-use")


def _of(change: Change, key: str) -> bool:
    """Whether a version has changed that binds peers; they accept any macro in any version."""
    return change.key == key and change.subject.kind != "macro"


def _ends_earlier(change: Change, context: Context) -> bool:
    """Whether a version that exists does not have something any more."""
    if not _of(change, "until") or change.new is None or change.new >= context.newest:
        return False
    return change.old is None or change.new < change.old


def _comes_back(change: Change, context: Context) -> bool:
    """Whether a version that exists has something again."""
    if not _of(change, "until") or change.old is None or change.old >= context.newest:
        return False
    return change.new is None or change.new > change.old


def _drops_out(change: Change, context: Context) -> bool:
    is_status = keyed("version", "status")(change, context)
    return is_status and change.old in _SPOKEN and change.new not in _SPOKEN


_REFERRING = ("suppressed-by", "unanswered-with", "macros")
"""Keys of messages that concern only sides that know what they name."""


def _refers_to_news(change: Change, context: Context) -> bool:
    """Whether something refers to what is new besides all that it referred to."""
    if change.subject.kind == "message":
        if change.key not in _REFERRING or change.old is not None:
            return False
    elif change.subject.kind != "session" or change.key == "initial":
        return False
    old, new = (each if isinstance(each, tuple) else (each,) for each in (change.old, change.new))
    before, now = ({subject.id for subject in facts.said} for facts in context.comparison.both)
    kept = [each for each in new if each in old]
    come = {each for each in new if each not in old}
    return kept == [each for each in old if each is not None] and come <= now - before


def _ended_between(change: Change, context: Context) -> bool:
    is_way = change.key.startswith(("from ", "interim ", "final "))
    return context.is_later and change.new is None and (is_way or not change.key)


ENDED = Rule(
    name="ended",
    level=Level.COMPATIBLE,
    summary="Something exists in the older of two versions, but not in the newer one.",
    why="Two sides that agree on a version either both have it or both lack it.",
    applies=_ended_between,
    peers=either(fine("both sides have it in the same versions")),
    api=columns.Unchanged("generated code has every version"),
)
NEWS_USED = Rule(
    name="news-used",
    level=Level.COMPATIBLE,
    summary="Something refers to a new thing, such as a flag that leaves a message out.",
    why="This applies only between sides that know the new thing.",
    example="""\
  flags:
    - id: flags/options
-     members: [{id: option/loud, bit: 2}]
+     members: [{id: option/loud, bit: 2}, {id: option/quiet, bit: 1}]
  commands:
-   - {id: command/hello, code: "H"}
+   - {id: command/hello, code: "H", suppressed-by: option/quiet}
""",
    applies=_refers_to_news,
    peers=either(fine("between these two it does not apply")),
    api="sessions apply it where both sides know what is new",
)
SINCE_LOWERED = Rule(
    name="since-lowered",
    level=Level.BREAKING,
    summary="Something begins with an earlier version than before.",
    why="Peers of the versions in between do not have it, but get it now.",
    example="""\
- replies: [{id: reply/yes, code: "y", since: 20}]
+ replies: [{id: reply/yes, code: "y", since: 10}]
""",
    applies=lambda change, context: _of(change, "since") and (change.new or 0) < (change.old or 0),
    peers=either(refuses("the old side does not know it in the versions in between")),
    api=columns.VERSIONS,
)
SINCE_RAISED = Rule(
    name="since-raised",
    level=Level.BREAKING,
    summary="Something begins with a later version than before.",
    why="Peers of the versions in between have it. They no longer get it, or are refused if they "
    "send it.",
    example="""\
- replies: [{id: reply/yes, code: "y", since: 10}]
+ replies: [{id: reply/yes, code: "y", since: 20}]
""",
    applies=lambda change, context: _of(change, "since"),
    peers=either(refuses("the new side does not have it in versions in which the old one does")),
    api=columns.VERSIONS,
)
UNTIL_IN_THE_PAST = Rule(
    name="until-in-the-past",
    level=Level.BREAKING,
    summary="Something ends with a version before the newest one.",
    why="Peers of later versions have it and use it. The earliest version that it can end with is "
    "the newest one, so the next version does not have it.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/yes, code: "y", until: 10}]
""",
    applies=_ends_earlier,
    peers=either(refuses("the new side does not have it in versions in which the old one does")),
    api=columns.VERSIONS,
)
UNTIL_RAISED = Rule(
    name="until-raised",
    level=Level.BREAKING,
    summary="Something that had ended now exists in later versions too.",
    why="Peers of these versions do not have it, but get it now. Add it again under another name, "
    "with the `since` of a new version.",
    example="""\
- replies: [{id: reply/yes, code: "y", until: 10}]
+ replies: [{id: reply/yes, code: "y"}]
""",
    applies=_comes_back,
    peers=either(refuses("the old side does not have it in versions in which the new one does")),
    api=columns.VERSIONS,
)
UNTIL_CHANGED = Rule(
    name="until-changed",
    level=Level.COMPATIBLE,
    summary="Something ends with the newest version or later, or does not end after all.",
    why="Nothing changes for peers of the existing versions.",
    example="""\
- replies: [{id: reply/yes, code: "y"}]
+ replies: [{id: reply/yes, code: "y", until: 20}]
""",
    applies=lambda change, context: _of(change, "until") and change.subject.kind != "field",
    peers=either(fine("it is there in all versions that both sides know")),
    api=columns.VERSIONS,
)
RENAMED_UNMARKED = Rule(
    name="renamed-unmarked",
    level=Level.BREAKING,
    summary="Something has a new name, and the spec does not state its old name.",
    why="Programs that use the old name stop working, and nothing shows what to write instead. "
    "State the old name as `renamed-from` in `changes`.",
    example="""\
- replies: [{id: reply/yes, code: "y", symbol: SAY_YES}]
+ replies: [{id: reply/aye, code: "y", symbol: SAY_YES}]
""",
    applies=lambda change, context: (
        change.key == "id" and change.subject.id in context.comparison.unmarked
    ),
    wire=columns.NO_NAMES,
    peers=columns.NO_PEER,
    api=columns.RENAMED,
)
RENAMED = Rule(
    name="renamed",
    level=Level.COMPATIBLE,
    summary="Something has a new name, and the spec states its old name.",
    why="Nothing changes on the wire. Programs that use the old name have to use the new one.",
    example="""\
- replies: [{id: reply/yes, code: "y", symbol: SAY_YES}]
+ replies: [{id: reply/aye, code: "y", symbol: SAY_YES}]
+ changes: [{id: reply/aye, renamed-from: reply/yes}]
""",
    applies=lambda change, context: change.key == "id" and change.subject.kind != "protocol",
    wire=columns.NO_NAMES,
    peers=columns.NO_PEER,
    api=columns.RENAMED,
)
VERSION_ADDED = Rule(
    name="version-added",
    level=Level.COMPATIBLE,
    summary="A version of the protocol is new.",
    why="Two sides agree on the lower one of their versions.",
    example="""\
+ versions: [{id: version/30, number: 30}]
""",
    applies=added("version"),
    peers=either(fine("both speak the older version")),
    api="sessions know it, and the newest version may be another one",
)
VERSION_REMOVED = Rule(
    name="version-removed",
    level=Level.BREAKING,
    summary="A version of the protocol was removed.",
    why="Peers that speak only this version are refused.",
    example="""\
- versions: [{id: version/30, number: 30}]
""",
    applies=removed("version"),
    peers=either(refuses("the two sides may have no version in common")),
    api="sessions refuse it",
)
VERSION_DROPPED = Rule(
    name="version-dropped",
    level=Level.BREAKING,
    summary="A version goes out of use.",
    why="Sessions refuse an offer below the lowest version in use.",
    example="""\
- versions: [{id: version/30, number: 30, status: in-use}]
+ versions: [{id: version/30, number: 30, status: historic}]
""",
    applies=_drops_out,
    peers=either(refuses("the new side may refuse the version")),
    api="sessions refuse it",
)
VERSION_STATUS_CHANGED = Rule(
    name="version-status-changed",
    level=Level.COMPATIBLE,
    summary="The status of a version has changed, but it does not go out of use.",
    why="No peer is refused that was accepted before.",
    example="""\
- versions: [{id: version/30, number: 30, status: never-seen}]
+ versions: [{id: version/30, number: 30, status: current}]
""",
    applies=keyed("version", "status"),
    peers=either(fine("both speak the same version as before")),
    api="sessions accept every version that is in use",
)
RULES = (
    ENDED,
    NEWS_USED,
    SINCE_LOWERED,
    SINCE_RAISED,
    UNTIL_IN_THE_PAST,
    UNTIL_RAISED,
    UNTIL_CHANGED,
    RENAMED_UNMARKED,
    RENAMED,
    VERSION_ADDED,
    VERSION_REMOVED,
    VERSION_DROPPED,
    VERSION_STATUS_CHANGED,
)
