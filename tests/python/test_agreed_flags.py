"""Fields that only a negotiated flag brings, in the package of a toy and in its sessions."""

import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.python.making import made_of
from tests.story import pass_on

ADDING, NAMING, SHELVING = FLAGS = (0x1, 0x100, 0x80000000)
ALL = sum(FLAGS)
OF_FLAG = {
    ADDING: {"weight": 5, "remark": "r"},
    NAMING: {"label": "n", "pieces": 2, "marks": 1, "owner": "o"},
    SHELVING: {"shelf": 4, "stickers": ("s",)},
}
"""What each flag brings to a parcel, but for what two flags bring together."""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    for making in made_of(TOYS / "kinds", tmp_path_factory.mktemp("kinds")):
        yield making.package


def parcel(kinds: Any, flags: int = 0, **values: Any) -> Any:
    """A parcel with all that some flags bring."""
    for flag, brought in OF_FLAG.items():
        values = (brought if flags & flag else {}) | values
    return kinds.Parcel(1, kinds.Mode.COUNTED, (), "last", **values)


@pytest.mark.parametrize("flags", [0, *FLAGS, ADDING | NAMING, ALL])
def test_a_frame_is_read_with_the_flags_with_which_it_was_written(kinds: Any, flags: int) -> None:
    message = parcel(kinds, flags)
    frame = kinds.encode(message, flags=flags)
    read = kinds.decode(frame, flags=flags)
    for flag, brought in OF_FLAG.items():
        for name, value in brought.items():
            default = {"weight": 7}.get(name)
            assert getattr(read, name) == (value if flags & flag else default), name
    assert kinds.Decoder(flags=flags).feed(frame) == [read]
    assert kinds.Parcel.from_payload(frame[5:], flags=flags) == read
    assert read.payload == frame[5:]
    assert kinds.encode(read, flags=flags) == frame


def test_flags_may_be_members_of_their_set(kinds: Any) -> None:
    frame = kinds.encode(parcel(kinds, ALL), flags=ALL)
    assert kinds.encode(parcel(kinds, ALL), flags=kinds.Skills(ALL)) == frame
    assert kinds.Decoder(flags=kinds.Skills(ALL)).flags == ALL


def test_no_flag_is_agreed_unless_it_is_given(kinds: Any) -> None:
    frame = kinds.encode(parcel(kinds), flags=0)
    assert kinds.encode(parcel(kinds)) == frame
    assert kinds.decode(frame) == kinds.decode(frame, flags=0)
    assert kinds.Decoder().flags == 0


def test_a_decoder_takes_the_flags_when_they_are_agreed(kinds: Any) -> None:
    decoder = kinds.Decoder()
    bare, named = parcel(kinds), parcel(kinds, NAMING)
    frames = kinds.encode(bare), kinds.encode(named, flags=NAMING)
    (read,) = decoder.feed(frames[0])
    assert read.label is None
    decoder.flags = NAMING
    assert [each.label for each in decoder.feed(frames[1] + frames[1])] == ["n", "n"]


@pytest.mark.parametrize("wrong", ["1", -1, 1 << 32, 1.0, True, None])
def test_flags_must_be_a_number(kinds: Any, wrong: Any) -> None:
    frame = kinds.encode(parcel(kinds))
    acts: Sequence[Callable[[], Any]] = (
        lambda: kinds.decode(frame, flags=wrong),
        lambda: kinds.encode(parcel(kinds), flags=wrong),
        lambda: kinds.Decoder(flags=wrong),
    )
    for act in acts:
        with pytest.raises(kinds.LocalProtocolError, match="flags must be a number"):
            act()


def test_flags_of_another_set_are_refused(kinds: Any) -> None:
    with pytest.raises(kinds.LocalProtocolError, match="flags must be of Skills"):
        kinds.Decoder(flags=kinds.Marks.NAMED)


@pytest.mark.parametrize(
    ("values", "flags", "kind", "field", "told"),
    [
        ({"label": "n"}, ADDING, "unexpected", "label", "Skills.NAMING was not agreed"),
        ({"weight": 6}, 0, "unexpected", "weight", "Skills.ADDING was not agreed"),
        ({"pieces": 6}, ADDING, "unexpected", "pieces", "Skills.NAMING was not agreed"),
        ({"shelf": 6}, ADDING, "unexpected", "shelf", "Skills.SHELVING was not agreed"),
        ({}, NAMING, "missing", "label", "in version 3 with the agreed flags"),
        ({"shelf": 1}, SHELVING, "missing", "stickers", "in version 3 with the agreed flags"),
    ],
)
def test_what_the_flags_lack_or_bring_is_told(
    kinds: Any, values: dict[str, Any], flags: int, kind: str, field: str, told: str
) -> None:
    with pytest.raises(kinds.EncodeError) as caught:
        kinds.encode(parcel(kinds, **values), flags=flags)
    assert (caught.value.kind, caught.value.message, caught.value.field) == (kind, "Parcel", field)
    assert told in str(caught.value)


def test_a_flag_does_not_bring_what_the_version_lacks(kinds: Any) -> None:
    with pytest.raises(kinds.EncodeError, match="it needs version 3 or later"):
        kinds.encode(parcel(kinds, SHELVING, stickers=None), version=2, flags=SHELVING)


def test_construct_tells_what_was_not_agreed(kinds: Any) -> None:
    whole = kinds.constructs.FRAME
    container = whole.parse(kinds.encode(parcel(kinds)))
    container.payload["label"] = b"n"
    with pytest.raises(kinds.LocalProtocolError, match="the flag 0x100 was not agreed"):
        whole.build(container)


def test_a_message_is_passed_on_under_other_flags_where_it_fits(kinds: Any) -> None:
    plain = kinds.decode(kinds.encode(parcel(kinds)))
    assert kinds.decode(kinds.encode(plain, flags=ADDING), flags=ADDING) == plain
    hinted = kinds.decode(kinds.encode(parcel(kinds, hint="h")))
    with pytest.raises(kinds.EncodeError) as caught:
        kinds.encode(hinted, flags=ADDING)
    assert (caught.value.kind, caught.value.field) == ("missing", "remark")


def test_an_error_knows_the_flags_with_which_the_frame_was_read(kinds: Any) -> None:
    frame = kinds.encode(parcel(kinds, NAMING), flags=NAMING)
    with pytest.raises(kinds.RemoteProtocolError) as caught:
        kinds.decode(frame, flags=ADDING)
    assert caught.value.flags == ADDING


def talk(kinds: Any, offered: int, requested: int) -> Any:
    """The sessions of both sides after their negotiation."""
    scale = kinds.ScaleSession(kinds.Options(edition=3, skills=offered), strict=True)
    request = kinds.Options(skills=requested & offered)
    clerk = kinds.ClerkSession(request, strict=True)
    scale.open()
    assert len(pass_on(scale, clerk)) == 1
    assert len(pass_on(clerk, scale)) == 1
    assert int(scale.agreed.skills) == int(clerk.agreed.skills) == offered & requested
    return scale, clerk


@pytest.mark.parametrize("agreed", [0, *FLAGS, ALL])
def test_sessions_write_and_read_as_they_agreed(kinds: Any, agreed: int) -> None:
    scale, clerk = talk(kinds, ALL, agreed)
    message = parcel(kinds, agreed)
    scale.send(message)
    (heard,) = pass_on(scale, clerk)
    assert heard.label == message.label
    assert heard.shelf == message.shelf
    assert heard.weight == (message.weight if agreed & ADDING else 7)
    ticket = 9 if agreed & NAMING else None
    clerk.send(kinds.Taken(1, ticket=ticket))
    (taken,) = pass_on(clerk, scale)
    assert taken == kinds.Taken(1, ticket=ticket)


def test_a_session_refuses_to_send_what_was_not_agreed(kinds: Any) -> None:
    scale, clerk = talk(kinds, ALL, ADDING)
    with pytest.raises(kinds.EncodeError, match=r"Skills\.NAMING was not agreed"):
        scale.send(parcel(kinds, NAMING))
    scale.send(parcel(kinds, ADDING))
    (heard,) = pass_on(scale, clerk)
    assert heard.weight == 5
    with pytest.raises(kinds.EncodeError, match=r"Skills\.NAMING was not agreed"):
        clerk.send(kinds.Taken(1, ticket=1))
    clerk.send(kinds.Taken(1))
    pass_on(clerk, scale)
    assert scale.awaited is clerk.awaited is None


def test_a_session_reads_by_what_it_agreed_and_not_by_what_was_offered(kinds: Any) -> None:
    _, clerk = talk(kinds, ALL, 0)
    clerk.receive_data(kinds.encode(parcel(kinds, NAMING), flags=NAMING))
    with pytest.raises(kinds.RemoteProtocolError):
        clerk.next_event()


def test_what_comes_in_one_piece_with_the_offer_is_read_as_agreed(kinds: Any) -> None:
    """A scale that expects what the clerk agrees to may not wait for its answer."""
    clerk = kinds.ClerkSession(kinds.Options(skills=NAMING))
    offer = kinds.encode(kinds.Hello(3, ALL))
    named = kinds.encode(parcel(kinds, NAMING), flags=NAMING)
    clerk.receive_data(offer + named)
    assert isinstance(clerk.next_event(), kinds.Negotiated)
    assert clerk.next_event().label == "n"


def test_the_result_of_a_negotiation_tells_what_is_not_there(kinds: Any) -> None:
    options = kinds.Options(skills=ADDING)
    clerk = kinds.ClerkSession(options)
    clerk.receive_data(kinds.encode(kinds.Hello(3, ADDING)))
    lines = clerk.next_event().explain()
    assert "without Skills.NAMING there is no Parcel.label" in lines
    assert "without Skills.NAMING there is no Parcel.layers.title" in lines
    assert not any("Parcel.weight" in line for line in lines)


def recording(kinds: Any, agreed: int, *sides: str) -> bytes:
    """A conversation as a file has it, of both sides or of one."""
    message = parcel(kinds, agreed)
    ticket = 9 if agreed & NAMING else None
    said = [
        ("mta", kinds.Hello(3, ALL)),
        ("filter", kinds.Hello(3, agreed)),
        ("mta", message),
        ("filter", kinds.Taken(1, ticket=ticket)),
    ]
    frames = [(side, kinds.encode(each, flags=agreed)) for side, each in said if side in sides]
    lines: list[Any] = [{"scenario": "x"}]
    lines += [
        {"dir": side, "cmd": chr(frame[4]), "payload": frame[5:].hex()} for side, frame in frames
    ]
    return "\n".join(map(json.dumps, lines)).encode()


def decoded(kinds: Any, file: Path) -> list[Any]:
    output = io.StringIO()
    with redirect_stdout(output):
        import_module(f"{kinds.__name__}.__main__").main(["decode", "--json", str(file)])
    return [json.loads(line) for line in output.getvalue().splitlines()]


@pytest.mark.parametrize("agreed", [0, ADDING, NAMING, ALL])
def test_a_recording_is_read_as_was_agreed(kinds: Any, agreed: int, tmp_path: Path) -> None:
    file = tmp_path / "talk.jsonl"
    file.write_bytes(recording(kinds, agreed, "mta", "filter"))
    records = decoded(kinds, file)
    (sent,) = [each for each in records if each.get("name") == "Parcel"]
    (taken,) = [each for each in records if each.get("name") == "Taken"]
    assert sent["fields"]["label"] == ("n" if agreed & NAMING else None)
    assert sent["fields"]["weight"] == (5 if agreed & ADDING else 7)
    assert taken["fields"]["ticket"] == (9 if agreed & NAMING else None)
    assert records[-1]["violations"] == records[-1]["damages"] == 0


@pytest.mark.parametrize("agreed", [0, ALL])
def test_one_side_of_a_recording_is_read_as_may_have_been_agreed(
    kinds: Any, agreed: int, tmp_path: Path
) -> None:
    file = tmp_path / "scale.jsonl"
    file.write_bytes(recording(kinds, agreed, "mta"))
    records = decoded(kinds, file)
    (sent,) = [each for each in records if each.get("name") == "Parcel"]
    assert sent["fields"]["label"] == ("n" if agreed & NAMING else None)
    assert records[-1]["damages"] == 0
