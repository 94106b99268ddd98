"""What came with a version fits what it works with."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.check.standing import standing
from generator.load import Place, Problem
from generator.model import (
    ALWAYS,
    Exchange,
    Final,
    Interim,
    Message,
    Phase,
    Spec,
    Versioned,
    Versions,
)
from generator.resolve import Places

_Stated = tuple[str, Versions, Callable[[str], Place]]
"""What states its versions: how it is named, its range, and where each of its keys stands."""
_SPAN = 255
_UNSTATED = ("since", ALWAYS.since)


def version(spec: Spec, places: Places) -> Iterator[Problem]:
    """A first and a last version are versions of the protocol."""
    known = sorted(each.number for each in spec.versions)
    hint = "known: " + ", ".join(map(str, known))
    for each in _dated(spec) if known else ():
        if not each.came_with:
            what = f"{each.id} does not state the first version that has it"
            yield Problem(places.place(each.id), "version", what, "write `since:`")
    for _, versions, place in _stated(spec, places):
        for key, number in (("since", versions.since), ("until", versions.until)):
            if number is not None and number not in known and (key, number) != _UNSTATED:
                message = f"{number} is not a version of the protocol"
                yield Problem(place(key), "version", message, hint)


def _dated(spec: Spec) -> Iterator[Versioned]:
    """What states its first version wherever there are versions."""
    yield from spec.messages
    for flags in spec.flag_sets:
        yield from flags.members
    for enum in spec.enums:
        yield from () if enum.of_messages else enum.values


def version_span(spec: Spec, places: Places) -> Iterator[Problem]:
    """What generated code knows of each number between the versions that are spoken has room."""
    least = min(spec.spoken_versions, default=0)
    for each in spec.versions:
        if each.number - least > _SPAN:
            yield Problem(
                places.place(each.id, "number"),
                "version-span",
                f"{each.number} is more than {_SPAN} above {least}, the least that is spoken",
                "generated code has an entry for each number in between",
            )


def _stated(spec: Spec, places: Places) -> Iterator[_Stated]:
    for claim in spec.claims():
        if isinstance(claim, Versioned):
            yield claim.id, claim.versions, partial(places.place, claim.id)
    for field in standing(spec, places):
        yield field.title, field.field.versions, field.place
    for index, transition in enumerate(spec.session.transitions):
        at = partial(places.session, "transitions", index)
        yield f"the transition on {transition.on}", transition.versions, at
    for index, exchange in enumerate(spec.session.exchanges):
        for key, number, each in exchange.listed():
            at = partial(places.session, "exchanges", index, key, number)
            yield f"the reply {each.replies[0]}", each.versions, at


def version_range(spec: Spec, places: Places) -> Iterator[Problem]:
    """No range of versions is empty, alone or together with what it works with."""
    for _, versions, place in _stated(spec, places):
        if not versions:
            yield Problem(
                place("until"),
                "version-range",
                f"the last version {versions.until} is before the first, {versions.since}",
            )
    since = {flag.id: flag.since for flags in spec.flag_sets for flag in flags.members}
    for message in spec.messages:
        came = f"{message.id} came with version {message.since}"
        if (flag := message.requires) and since[flag] > message.since:
            yield Problem(
                places.place(message.id, "requires"),
                "version-range",
                f"{flag} came with version {since[flag]}, but {came}",
            )
        for key, flag in _leaving_out(message):
            last = message.until
            late = last is not None and last < since[flag]
            if late or since[flag] < message.since:
                other = f"the last version of {message.id} is {last}" if late else came
                yield Problem(
                    places.place(message.id, key),
                    "version-range",
                    f"{flag} came with version {since[flag]}, but {other}",
                )
    yield from _fields(spec, places)
    yield from _always(spec, places)
    yield from _exchanges(spec, places)
    yield from _transitions(spec, places)


def _fields(spec: Spec, places: Places) -> Iterator[Problem]:
    """Fields that are there when what they stand in is not."""
    for each in standing(spec, places):
        own, around = each.field.versions, each.around
        if not own or not around:
            continue
        last = around.until
        if own.since != ALWAYS.since and own.since < around.since:
            text = f"{each.title} came with version {own.since}"
            text += f", but what it stands in with {around.since}"
            yield Problem(each.place("since"), "version-range", text)
        elif last is not None and last < (own.until or own.since):
            key, verb = ("until", "ends") if own.until else ("since", "came")
            text = f"{each.title} {verb} with version {own.until or own.since}"
            text += f", but what it stands in ends with {last}"
            yield Problem(each.place(key), "version-range", text)
        elif not each.versions:
            text = f"no version has {each.title} and what it stands in"
            yield Problem(each.place(), "version-range", text)


def _always(spec: Spec, places: Places) -> Iterator[Problem]:
    """What no conversation can do without is in all versions."""
    session = spec.session
    needed: list[tuple[Phase | Message, tuple[str, ...]]] = [
        (spec.phase(session.initial), ("initial",))
    ]
    if session.misplaced:
        phase = spec.phase(session.misplaced.retry_from)
        needed.append((phase, ("misplaced", "retry-from")))
    if session.negotiation:
        message = spec.message(session.negotiation.message)
        needed.append((message, ("negotiation", "message")))
    for each, path in needed:
        if lacking := [v.number for v in spec.versions if v.number not in each.versions]:
            yield Problem(
                places.session(*path),
                "version-range",
                f"version {lacking[0]} lacks {each.id}, which every version needs here",
            )


def _leaving_out(message: Message) -> Iterator[tuple[str, str]]:
    if message.suppressed_by:
        yield "suppressed-by", message.suppressed_by
    if message.unanswered_with:
        yield "unanswered-with", message.unanswered_with


def _exchanges(spec: Spec, places: Places) -> Iterator[Problem]:
    for index, exchange in enumerate(spec.session.exchanges):
        for key, number, each in exchange.listed():
            for lacking in _never_together(spec, exchange, each):
                place = places.session("exchanges", index, key, number)
                yield Problem(place, "version-range", f"no version has both {lacking}")


def _never_together(spec: Spec, exchange: Exchange, each: Interim | Final) -> Iterator[str]:
    for command in map(spec.message, exchange.commands):
        for reply in each.replies:
            versions = command.versions & spec.message(reply).versions & each.versions
            if not versions:
                yield f"{command.id} and {reply}"
            elif (
                isinstance(each, Final) and each.to and not versions & spec.phase(each.to).versions
            ):
                yield f"{reply} to {command.id} here and {each.to}"


def _transitions(spec: Spec, places: Places) -> Iterator[Problem]:
    for index, transition in enumerate(spec.session.transitions):
        command = spec.message(transition.on).versions & transition.versions
        ends = [*transition.sources, *([transition.to] if transition.to else [])]
        for phase in ends:
            if not command & spec.phase(phase).versions:
                yield Problem(
                    places.session("transitions", index),
                    "version-range",
                    f"no version has both {transition.on} here and {phase}",
                )
