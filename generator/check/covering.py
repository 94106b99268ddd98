"""Every part of the state table is in a conversation."""

from collections.abc import Iterator

from generator.check.conversations import conversations_of
from generator.check.following import Follower, Seen
from generator.load import Place, Problem
from generator.model import Side, Spec
from generator.resolve import Places
from generator.telling import tellings

_Wanted = Iterator[tuple[Seen, Place, str]]


def conversation_coverage(spec: Spec, places: Places) -> Iterator[Problem]:
    """Where there are conversations, each transition, reply and flag is in one of each side."""
    if not any(conversations_of(spec)):
        return
    seen: dict[Side, set[Seen]] = {each: set() for each in Side}
    for each in conversations_of(spec):
        for telling in tellings(spec, each):
            follower = Follower(spec, telling)
            for _ in follower.problems():
                pass
            seen[telling.side] |= follower.seen
    lacking: dict[tuple[Place, str], list[str]] = {}
    for side, role in zip(Side, spec.protocol.roles, strict=False):
        for gather in (_transitions, _replies, _flags):
            for wanted, place, what in gather(spec, places, side):
                if wanted not in seen[side]:
                    lacking.setdefault((place, what), []).append(role.side)
    for (place, what), roles in lacking.items():
        whose = f" of the {roles[0]}" * (len(roles) == 1)
        hint = "add it to one below `conversations`, or add one"
        yield Problem(place, "conversation-coverage", f"no conversation{whose} has {what}", hint)


def _transitions(spec: Spec, places: Places, side: Side) -> _Wanted:
    for index, transition in enumerate(spec.session.transitions):
        place = places.session("transitions", index)
        if side is Side.INITIATOR and transition.sent_after:
            for command, reply in sorted(spec.session.sent_after(transition.on)):
                what = f"{transition.on} after {reply} to {command}"
                yield ("after", transition.on, command, reply), place, what
            continue
        for source in transition.sources:
            to = transition.to or source
            is_sent_anyway = side is Side.INITIATOR and spec.phase(to).final
            if is_sent_anyway or not _is_held(spec, source):
                yield ("way", transition.on, source, to), place, f"{transition.on} in {source}"


def _is_held(spec: Spec, phase: str) -> bool:
    """Whether a reply is awaited in a phase whenever a conversation is in it."""
    owed = [each for each in spec.session.transitions if each.to == phase]
    exchanges = [spec.session.exchange_of(each.on) for each in owed]
    return bool(owed) and all(
        exchange is not None
        and spec.message(each.on).unanswered_with is None
        and all(final.to not in (None, phase) for final in exchange.final)
        for each, exchange in zip(owed, exchanges, strict=True)
    )


def _replies(spec: Spec, places: Places, _: Side) -> _Wanted:
    for index, exchange in enumerate(spec.session.exchanges):
        for key, number, listed in exchange.listed():
            place = places.session("exchanges", index, key, number)
            for command in exchange.commands:
                for reply in listed.replies:
                    yield ("reply", command, reply), place, f"{reply} to {command}"


def _flags(spec: Spec, places: Places, _: Side) -> _Wanted:
    for command in spec.commands:
        flags = {
            "unanswered-with": command.unanswered_with,
            "suppressed-by": command.suppressed_by,
        }
        for key, flag in flags.items():
            if flag:
                what = f"{command.id} {key.replace('-', ' ')} {flag}"
                yield (key, flag), places.place(command.id, key), what
