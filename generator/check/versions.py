"""What came with a version fits what it works with."""

from collections.abc import Iterator

from generator.load import Problem
from generator.model import Message, Spec
from generator.resolve import Places


def version(spec: Spec, places: Places) -> Iterator[Problem]:
    """A first and a last version are versions of the protocol."""
    known = sorted(each.number for each in spec.versions)
    hint = "known: " + ", ".join(map(str, known))
    numbers = [(message.id, "since", message.since) for message in spec.messages]
    numbers += [(each.id, "until", each.until) for each in spec.messages if each.until is not None]
    numbers += [
        (flag.id, "since", flag.since) for flags in spec.flag_sets for flag in flags.members
    ]
    for enum in spec.enums:
        for value in () if enum.of_messages else enum.values:
            spot = places.elements[value.id][0]
            if (*spot.path, "since") in spot.document.places:
                numbers.append((value.id, "since", value.since))
    for id_, key, number in numbers:
        if number not in known:
            place = places.place(id_, key)
            yield Problem(place, "version", f"{number} is no version of the protocol", hint)


def version_range(spec: Spec, places: Places) -> Iterator[Problem]:
    """No range of versions is empty, alone or together with what it works with."""
    since = {flag.id: flag.since for flags in spec.flag_sets for flag in flags.members}
    for message in spec.messages:
        if message.until is not None and message.until < message.since:
            yield Problem(
                places.place(message.id, "until"),
                "version-range",
                f"the last version {message.until} is before the first, {message.since}",
            )
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
    yield from _exchanges(spec, places)


def _leaving_out(message: Message) -> Iterator[tuple[str, str]]:
    if message.suppressed_by:
        yield "suppressed-by", message.suppressed_by
    if message.unanswered_with:
        yield "unanswered-with", message.unanswered_with


def _exchanges(spec: Spec, places: Places) -> Iterator[Problem]:
    for index, exchange in enumerate(spec.session.exchanges):
        replies = {*exchange.interim, *(each for final in exchange.final for each in final.replies)}
        for command in map(spec.message, exchange.commands):
            for reply in map(spec.message, sorted(replies)):
                if not _meet(command, reply):
                    yield Problem(
                        places.session("exchanges", index),
                        "version-range",
                        f"no version has both {command.id} and {reply.id}",
                    )


def _meet(one: Message, other: Message) -> bool:
    return _before_end(one.since, other) and _before_end(other.since, one)


def _before_end(number: int, message: Message) -> bool:
    return message.until is None or number <= message.until
