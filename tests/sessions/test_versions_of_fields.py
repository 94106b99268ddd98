"""Fields that come and go, between two sides of different versions."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.python.making import Making, made_of

VERSIONS = (1, 2, 3)
PAIRS = list(product(VERSIONS, VERSIONS))


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    making: Making
    for making in made_of(TOYS / "kinds", tmp_path_factory.mktemp("kinds")):
        yield making.package


class Talk:
    """A scale and a clerk that have negotiated options, each on a version of its own."""

    def __init__(self, kinds: Any, scale: int, clerk: int, **settings: Any) -> None:
        self.kinds = kinds
        self.version = min(scale, clerk)
        self.scale = kinds.ScaleSession(kinds.Options(edition=scale), **settings)
        self.clerk = kinds.ClerkSession(kinds.Options(edition=clerk), **settings)
        self.scale.open()
        self.agreed = self.pass_on(self.scale, self.clerk)
        event = self.pass_on(self.clerk, self.scale)
        assert event.agreed.edition == self.agreed.agreed.edition == self.version

    def report(self, message: Any) -> Any:
        """What the clerk reads of a report."""
        self.scale.send(message)
        return self.pass_on(self.scale, self.clerk)

    def answer(self, message: Any) -> Any:
        """What the scale reads of an answer."""
        self.clerk.send(message)
        return self.pass_on(self.clerk, self.scale)

    @staticmethod
    def pass_on(writer: Any, reader: Any) -> Any:
        """The one event of what a side has to write."""
        reader.receive_data(writer.data_to_send())
        (event,) = iter(reader.next_event, None)
        return event


def growing(kinds: Any, version: int) -> Any:
    """A report with everything that a version has."""
    values: dict[str, Any] = {"old": 9} if version == 1 else {"middle": "in the middle"}
    if version < 3:
        values["older"] = "still there"
    else:
        values |= {"weight": 7, "blob": b"blob", "late": -7}
    return kinds.Growing(1, kinds.Mode.NET, "the last", **values)


@pytest.mark.parametrize(("scale", "clerk"), PAIRS)
def test_messages_are_written_and_read_in_the_agreed_version(
    kinds: Any, scale: int, clerk: int
) -> None:
    talk = Talk(kinds, scale, clerk)
    sent = growing(kinds, talk.version)
    read = talk.report(sent)
    assert read == sent
    assert read.weight == (7 if talk.version == 3 else 1000)
    assert read.older == ("still there" if talk.version < 3 else "none")
    hint = "more" if talk.version == 3 else None
    taken = talk.answer(kinds.Taken(12, hint=hint))
    assert (taken.sum_, taken.hint) == (12, hint)
    boxes = [kinds.Box(3, "me", (), heavy=talk.version > 1, colour="red" * (talk.version > 2))]
    if talk.version < 3:
        boxes = [boxes[0]._replace(colour=None)]
    assert talk.report(kinds.Lists(boxes=boxes)).boxes == tuple(boxes)


@pytest.mark.parametrize(("scale", "clerk"), [pair for pair in PAIRS if min(pair) < 3])
def test_what_the_agreed_version_lacks_is_not_sent(kinds: Any, scale: int, clerk: int) -> None:
    talk = Talk(kinds, scale, clerk)
    with pytest.raises(kinds.EncodeError) as caught:
        talk.scale.send(growing(kinds, 3))
    error = caught.value
    lost = "middle" if talk.version == 1 else "weight"
    assert (error.kind, error.message, error.field) == ("unexpected", "Growing", lost)
    assert f"must be left out in version {talk.version}" in error.reason
    assert "or later" in error.reason
    # Nothing has changed.
    talk.report(growing(kinds, talk.version))
    with pytest.raises(kinds.EncodeError) as caught:
        talk.clerk.send(kinds.Taken(1, hint="more"))
    assert caught.value.field == "hint"
    assert talk.answer(kinds.Taken(1)) == kinds.Taken(1)


@pytest.mark.parametrize(("scale", "clerk"), PAIRS)
def test_what_the_agreed_version_needs_must_be_given(kinds: Any, scale: int, clerk: int) -> None:
    talk = Talk(kinds, scale, clerk)
    with pytest.raises(kinds.EncodeError) as caught:
        talk.scale.send(kinds.Growing(1, kinds.Mode.NET, "the last"))
    wanted = "old" if talk.version == 1 else "middle"
    assert (caught.value.kind, caught.value.field) == ("missing", wanted)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_what_comes_along_with_the_offer_is_read_in_the_version_that_comes_of_it(
    kinds: Any, version: int, size: int
) -> None:
    """A scale that does not wait is out of order, and yet is understood."""
    report = kinds.encode(growing(kinds, version), version=version)
    stream = kinds.encode(kinds.Hello(3, 0)) + report
    clerk = kinds.ClerkSession(kinds.Options(edition=version))
    events: list[Any] = []
    for start in range(0, len(stream), size):
        clerk.receive_data(stream[start : start + size])
        events += iter(clerk.next_event, None)
    negotiated, read = events
    assert negotiated.agreed.edition == version
    assert read == growing(kinds, version)


def test_a_report_that_is_malformed_in_the_agreed_version_is_refused(kinds: Any) -> None:
    talk = Talk(kinds, 3, 1, strict=True)
    newer = kinds.encode(growing(kinds, 3), version=3)
    talk.clerk.receive_data(newer)
    with pytest.raises(kinds.PayloadError) as caught:
        talk.clerk.next_event()
    assert caught.value.version == 1


@pytest.mark.parametrize(
    ("version", "lines"),
    [
        (
            1,
            [
                "Lists.boxes.heavy",
                "Lists.boxes.colour",
                "Moves.sent.heavy",
                "Moves.sent.colour",
                "Moves.received.heavy",
                "Moves.received.colour",
                "Badges.spare",
                "Badges.place",
                "Nested.between",
                "Nested.pieces",
                "Nested.crown",
                "Rows.rows.owner",
                "Rows.rows.share",
                "Growing.middle",
                "Growing.weight",
                "Growing.pieces",
                "Growing.spare",
                "Growing.blob",
                "Growing.late",
                "Fading.weight",
                "Parcel.shelf",
                "Parcel.pieces",
                "Parcel.spare",
                "Parcel.layers.row",
                "Parcel.stickers",
                "Parcel.depth",
                "Taken.hint",
            ],
        ),
        (3, ["Growing.old", "Growing.older", "Ending.texts", "Fading.was"]),
        (
            2,
            [
                "Lists.boxes.colour",
                "Moves.sent.colour",
                "Moves.received.colour",
                "Nested.crown",
                "Rows.rows.share",
                "Growing.weight",
                "Growing.old",
                "Growing.spare",
                "Growing.blob",
                "Growing.late",
                "Ending.data",
                "Fading.weight",
                "Parcel.shelf",
                "Parcel.layers.row",
                "Parcel.stickers",
                "Parcel.depth",
                "Taken.hint",
            ],
        ),
    ],
)
def test_the_fields_that_a_version_lacks_are_explained(
    kinds: Any, version: int, lines: list[str]
) -> None:
    told = Talk(kinds, 3, version).agreed.explain()
    assert [line for line in told if "does not have" in line] == [
        f"version {version} does not have {line}" for line in lines
    ]
