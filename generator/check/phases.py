"""In every version, a conversation comes to each phase and goes on from it."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.load import Problem
from generator.model import Message, Ranged, Spec, Versions
from generator.resolve import Places

_Ways = dict[str, set[str]]
"""The phases that may come next, by phase."""
_ON = "write `final: true` if the conversation ends there"


def unreachable(spec: Spec, places: Places) -> Iterator[Problem]:
    """Every phase can be reached from the first one, in each version that it says has it."""
    reached = {each: _reached(spec, _ways(spec, each)) for each in _versions(spec)}
    for phase in spec.session.phases:
        lacking = [each for each, phases in reached.items() if phase.id not in phases]
        stated = [each for each in lacking if each is not None and each in phase.versions]
        if len(lacking) == len(reached):
            yield Problem(
                places.place(phase.id),
                "phase-unreachable",
                f"no conversation comes to {phase.id}",
                "give a transition `to:` it",
            )
        elif phase.versions.is_narrow and stated:
            yield Problem(
                places.place(phase.id, "since" if phase.since else "until"),
                "phase-unreachable",
                f"no conversation of {_listed(stated)} comes to {phase.id}, which states these",
                "let it exist in the versions of what leads there, or leave them out",
            )


def dead_end(spec: Spec, places: Places) -> Iterator[Problem]:
    """Every phase but a final one leads on to another, in each version that comes to it."""
    ends: dict[str, list[int | None]] = {}
    for version in _versions(spec):
        ways = _ways(spec, version)
        for phase in _reached(spec, ways):
            if ways[phase] <= {phase}:
                ends.setdefault(phase, []).append(version)
    everywhere = len(_versions(spec))
    ways = _ways(spec, None)
    for each in spec.session.phases if len(spec.session.phases) > 1 else ():
        found = [] if each.final else ends.get(each.id, [])
        problem = partial(Problem, places.place(each.id), "phase-dead-end")
        if len(found) == everywhere or (not each.final and ways[each.id] <= {each.id}):
            yield problem(f"no command leads on from {each.id}", _ON)
        elif found:
            text = f"in {_listed(found)}, no command leads on from {each.id}"
            yield problem(text, "let what leads on exist in these too, or let nothing lead there")


def _versions(spec: Spec) -> list[int | None]:
    """The versions of the protocol; `None` where it has none."""
    return [each.number for each in spec.versions] or [None]


def _listed(versions: Sequence[int | None]) -> str:
    return f"version{'s' if len(versions) > 1 else ''} {', '.join(map(str, versions))}"


def _ways(spec: Spec, version: int | None) -> _Ways:
    """What leads where in a version, or in any version."""

    def has(*things: Ranged) -> bool:
        found = [_usable(spec, x) if isinstance(x, Message) else x.versions for x in things]
        return version is None or all(version in each for each in found)

    session = spec.session
    phases = {each.id: each for each in session.phases}
    ways: _Ways = {each: set() for each in phases}
    for transition in session.transitions:
        if not has(transition, spec.message(transition.on)):
            continue
        exchange = session.exchange_of(transition.on)
        answers = {
            final.to
            for final in (exchange.final if exchange else ())
            if final.to and has(final) and any(has(spec.message(each)) for each in final.replies)
        }
        for source in transition.sources:
            following = {transition.to or source} | answers
            ways[source] |= {each for each in following if has(phases[source], phases[each])}
    return ways


def _usable(spec: Spec, message: Message) -> Versions:
    """The versions in which a message may be sent; the flag that it needs may be offered early."""
    if message.requires:
        flag = spec.flag(message.requires)[1]
        if flag.since == message.since:
            return flag.offered
    return message.versions


def _reached(spec: Spec, ways: _Ways) -> set[str]:
    """The phases to which a conversation can come."""
    reached: set[str] = set()
    waiting = [spec.session.initial]
    while waiting:
        phase = waiting.pop()
        if phase not in reached:
            reached.add(phase)
            waiting.extend(ways[phase])
    return reached
