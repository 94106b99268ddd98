"""Random frames in each version: what is shown is what the generator's own reader reads.

Of every other frame no agreement is captured.
"""

import random
from collections.abc import Iterator
from contextlib import suppress

import pytest

from generator.limits import default_limit
from generator.model import Spec
from generator.wire import Reading, WireError, flags_in, newest, read_frame
from tests.fuzz.inputs import Framed, Inputs
from tests.fuzz.made import Terms
from tests.wireshark.conftest import Make
from tests.wireshark.running import Seen
from tests.wireshark.test_vectors import end_of, errors_of, in_words, show_all
from tests.wireshark.values import on_the_wire, parts_of, shown_as

COUNT = 400
LONGEST = 1000


@pytest.fixture
def seed() -> int:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    return seed


def whole_frames(spec: Spec, seed: int) -> Iterator[Framed]:
    """Frames of the length that they state, good or not."""
    inputs, versions = Inputs(spec, seed), {each.number for each in spec.versions}
    start = spec.protocol.framing.payload_start
    # Without a negotiation, a recording may have frames of any limit that can be agreed.
    longest = min(LONGEST, start + default_limit(spec) + 1)
    while True:
        terms, frame = inputs.any_frame()
        is_whole = len(frame) >= start and len(frame) == end_of(spec, frame)
        if terms.version in versions and is_whole and len(frame) < longest:
            yield terms, frame


def presumed(spec: Spec, frame: bytes) -> Terms:
    """The newest version in which a frame can be read, without flags; or the newest there is."""
    for version in sorted((each.number for each in spec.versions), reverse=True):
        with suppress(WireError):
            read_frame(spec, frame, version=version)
            return Terms(version)
    return Terms(newest(spec))


@pytest.mark.parametrize("name", ["kinds", "full", "little"])
def test_random_frames_are_shown_as_they_are_read(make: Make, name: str, seed: int) -> None:
    made = spec, _ = make(name)
    made_up = whole_frames(spec, seed)
    frames = {str(number): next(made_up) for number in range(COUNT)}
    for number in range(0, COUNT, 2):
        _, frame = frames[str(number)]
        frames[str(number)] = presumed(spec, frame), frame
    found = show_all(
        made,
        {name: [frame.hex()] for name, (_, frame) in frames.items()},
        terms={str(number): frames[str(number)][0] for number in range(1, COUNT, 2)},
    )
    for name, (terms, frame) in frames.items():
        try:
            reading = read_frame(spec, frame, version=terms.version, flags=terms.flags)
        except WireError as error:
            field = {"field": error.field} if error.field else {}
            wanted = in_words({"kind": error.kind, "offset": error.offset, **field})
            # What real programs take all the same is a warning.
            told = errors_of(found[name]) or found[name][0].shown("violation")
            assert any(wanted in each for each in told), (terms, frame.hex())
        else:
            (seen,) = found[name]
            check(spec, terms, reading, seen)


def check(spec: Spec, terms: Terms, reading: Reading, seen: Seen) -> None:
    message = reading.message
    values = {
        item.name: shown_as(item, reading.values[item.name])
        for item in message.value_fields
        if reading.values.get(item.name) is not None
    }
    path = f"{spec.protocol.id}.{message.name.replace('-', '_')}"
    assert seen.shown("error") == []
    agreed = terms.version, flags_in(spec, terms.flags)
    wanted = on_the_wire(values, message.leaf_fields, agreed)
    assert parts_of(spec, path, message.leaf_fields, seen.fields) == wanted
