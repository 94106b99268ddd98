"""Sessions whose frames have another framing, and whose numbers have another order of bytes."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.made import Terms
from tests.generator.folders import TOYS
from tests.python.making import Making, made_of

HELLO = bytes.fromhex("48 0b00 02000000 00010000")
"""An offer of version 2 and of long frames; the answer that takes both is the same."""
USUAL, WIDE = 303, 65535
"""The greatest lengths, which count the whole frame."""
MANY = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.fixture(scope="module")
def making(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Making]:
    yield from made_of(TOYS / "little", tmp_path_factory.mktemp("little"))


@pytest.fixture(scope="module")
def little(making: Making) -> Any:
    return making.package


class Talk:
    """A meter and a reader, between which all bytes come in pieces."""

    def __init__(self, little: Any, version: int = 2, *, wide: bool = True, piece: int = 1) -> None:
        self.piece = piece
        request = little.Options(edition=version, skills=little.Skills.WIDE if wide else 0)
        self.meter = little.MeterSession(request)
        self.reader = little.ReaderSession(request)
        self.meter.open()
        self.over(self.reader, self.meter.data_to_send())
        self.over(self.meter, self.reader.data_to_send())

    def say(self, message: Any) -> list[Any]:
        """Let the meter say something, and give what the reader makes of it."""
        self.meter.send(message)
        return self.over(self.reader, self.meter.data_to_send())

    def answer(self, message: Any) -> list[Any]:
        """The same the other way."""
        self.reader.send(message)
        return self.over(self.meter, self.reader.data_to_send())

    def over(self, session: Any, data: bytes) -> list[Any]:
        """The events of bytes that come in pieces."""
        events: list[Any] = []
        for at in range(0, len(data), self.piece):
            session.receive_data(data[at : at + self.piece])
            events += iter(session.next_event, None)
        return events


def test_an_offer_and_its_answer_are_as_on_the_wire(little: Any) -> None:
    request = little.Options(edition=2, skills=little.Skills.WIDE)
    meter, reader = little.MeterSession(request), little.ReaderSession(request)
    meter.open()
    assert meter.data_to_send() == HELLO
    for session in (reader, meter):
        session.receive_data(HELLO)
        assert session.max_length == USUAL
        assert isinstance(session.next_event(), little.Negotiated)
        assert session.max_length == WIDE
    assert (reader.data_to_send(), meter.data_to_send()) == (HELLO, b"")
    meter.send(little.Bye())
    assert meter.data_to_send() == bytes.fromhex("42 0300")


@given(data=st.data(), piece=st.sampled_from([1, 2, 3, 5, 1 << 20]))
@MANY
def test_whatever_is_reported_arrives(making: Making, data: st.DataObject, piece: int) -> None:
    little = making.package
    version = data.draw(st.sampled_from(making.versions))
    talk = Talk(little, version, piece=piece)
    reports = making.messages(Terms(version)).filter(
        lambda message: type(message) in (little.Report, little.Lists)
    )
    for report in data.draw(st.lists(reports, max_size=4)):
        assert talk.say(report) == [report]
        taken = little.Taken(data.draw(st.none() | st.integers(0, WIDE)))
        assert talk.answer(taken) == [taken]
    talk.say(little.Bye())
    assert talk.reader.closed
    assert talk.meter.closed


@pytest.mark.parametrize("wide", [False, True])
def test_the_limit_counts_the_whole_frame(little: Any, wide: bool) -> None:
    talk = Talk(little, wide=wide, piece=1 << 20)
    most = WIDE if wide else USUAL
    empty = len(little.encode(little.Lists("", b"", (), (), (), ())))
    talk.meter.send(little.Lists("", bytes(most - empty), (), (), (), ()))
    data = talk.meter.data_to_send()
    assert len(data) == most
    (report,) = talk.over(talk.reader, data)
    assert len(report.data) == most - empty
    talk.answer(little.Taken())
    with pytest.raises(little.EncodeError) as caught:
        talk.meter.send(little.Lists("", bytes(most - empty + 1), (), (), (), ()))
    assert caught.value.kind == "too-long"


@pytest.mark.parametrize("wrong", [2, WIDE + 1])
def test_a_limit_must_be_a_length_that_a_frame_can_have(little: Any, wrong: int) -> None:
    with pytest.raises(little.LocalProtocolError, match="from 3 to 65535"):
        little.ReaderSession(little.Options(edition=2), max_length=wrong)


def test_a_frame_above_the_limit_is_refused_at_its_length(little: Any) -> None:
    talk = Talk(little, wide=False)
    talk.reader.receive_data(b"\xff\x30\x01")
    with pytest.raises(little.TooLongError) as caught:
        talk.reader.next_event()
    assert caught.value.offset == 1


@pytest.mark.parametrize("length", [1, 2])
def test_a_length_that_is_tolerated_is_read_as_another_one(little: Any, length: int) -> None:
    talk = Talk(little)
    found, bye = talk.over(talk.reader, b"B" + length.to_bytes(2, "little"))
    assert bye == little.Bye()
    assert found.reason.startswith(f"the length is {length}; the least is 3 (byte 1")
    assert found.reason.endswith("it is taken for 3")


@pytest.mark.parametrize(
    ("head", "kind", "told"),
    [
        (b"B\0\0", "UndersizedError", "the length is 0; the least is 3"),
        (b"GET", "ForeignError", "the first bytes are b'GET': the peer is HTTP"),
        (b"\xffAB", "ForeignError", "the bytes of the length are text: b'AB'"),
    ],
)
def test_a_length_that_no_frame_has_is_refused(
    little: Any, head: bytes, kind: str, told: str
) -> None:
    reader = little.ReaderSession(little.Options(edition=2))
    reader.receive_data(head)
    with pytest.raises(getattr(little, kind)) as caught:
        reader.next_event()
    assert caught.value.offset == 1
    assert told in str(caught.value)
