"""Fields that depend on the version, and what kinds of field a display filter can ask for."""

import shutil
from pathlib import Path

import pytest

from generator.reading import read_spec
from tests.generator.folders import SPECS
from tests.generator.inventing import framed
from tests.wireshark.conftest import Make
from tests.wireshark.recording import Capture
from tests.wireshark.running import Dissector, Seen, click, dissector, show, tshark
from tests.wireshark.words import got

# A message as each version lays it out; a field `weight` is in the middle of the last alone.
GROWING = {
    1: bytes.fromhex("0007 09 7800 00 6c00"),
    2: bytes.fromhex("0007 6d00 7800 00 6c00"),
    3: bytes.fromhex("0007 6d00 0000002a 00 00 6c00 ffff"),
}
NAMES = {
    1: ["first", "old", "older", "mode", "last"],
    2: ["first", "middle", "older", "mode", "last"],
    3: ["first", "middle", "weight", "mode", "blob", "last", "late"],
}
NUMBERS = bytes.fromhex(
    "cafe ff ffffffffffffffff 81 fed4 ffffffff ffdfffffffffffff 01 41 64 ff 0007"
)
BOXES = bytes.fromhex(
    "00 0000 00 0000 00 00000001 0003 6d0a6500 07 02 ff 01 74 01 ffff 7f 00 00 00 00"
)


def hello(version: int, flags: int = 0) -> bytes:
    return framed("H", version.to_bytes(4, "big") + flags.to_bytes(4, "big"))


@pytest.fixture
def kinds(make: Make) -> Dissector:
    return make("kinds")[1]


def test_fields_follow_the_negotiation(kinds: Dissector) -> None:
    capture = Capture()
    for version, payload in GROWING.items():
        said = [("mta", hello(3)), ("filter", hello(version)), ("mta", framed("G", payload))]
        capture.conversation(str(version), said)
    capture.conversation("unheard", [("mta", framed("G", GROWING[3]))])
    capture.conversation("older", [("mta", framed("G", GROWING[2]))])
    capture.conversation("offered", [("mta", hello(2)), ("mta", framed("G", GROWING[2]))])
    for options in ((), ("-2",)):
        seen = [
            each for each in show(kinds, capture, *options) if each.all("code")[0].value == b"G"
        ]
        assert [own(each) for each in seen] == [*NAMES.values(), NAMES[3], NAMES[2], NAMES[2]]
        assert [each.shown("error") for each in seen] == [[]] * 6
        guesses = [[x for x in each.shown("note") if x.startswith("version: ")] for each in seen]
        guess = (
            "version: no agreement was captured: the fields are those of version {}, without flags"
        )
        assert guesses == [[], [], [], *([guess.format(each)] for each in (3, 2, 2))]
    # What was found out is kept, whichever packet is looked at first.
    reports = [number for number, each in capture.packets.items() if each.side == "mta"][1:6:2]
    trees = [str(tree) for tree in click(kinds, reports[::-1])[::-1]]
    assert ["kinds.growing.weight" in tree for tree in trees] == [False, False, True]
    assert ["kinds.growing.middle" in tree for tree in trees] == [False, True, True]


def test_fields_follow_the_flags(kinds: Dissector) -> None:
    capture = Capture()
    taken = bytes.fromhex("0000000000000001 0005")
    for flags in (0x100, 0x1):
        said = [("mta", hello(3, flags)), ("filter", hello(3, flags))]
        capture.conversation(hex(flags), [*said, ("filter", framed("\0", taken))])
    seen = [each for each in show(kinds, capture) if each.all("code")[0].value == b"\0"]
    assert [own(each) for each in seen] == [["sum", "ticket"], ["sum", "hint"]]
    assert [each.one("taken.ticket") for each in seen] == ["5", None]


def test_a_negotiation_is_read_in_the_version_that_it_states(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    shutil.copytree(SPECS["kinds"], folder, ignore=shutil.ignore_patterns("vectors"))
    messages = folder / "messages.yaml"
    last = "doc: What the clerk can do.}\n"
    more = "      - {name: clerk, type: text, since: 3, doc: Who it is.}\n"
    messages.write_text(messages.read_text("utf-8").replace(last, last + more), "utf-8")
    made = dissector(read_spec(folder)[0], tmp_path)
    capture = Capture()
    offer = framed("H", (3).to_bytes(4, "big") + bytes(4) + b"me\0")
    said = [("mta", offer), ("filter", hello(2)), ("mta", framed("G", GROWING[2]))]
    capture.conversation("2", said)
    seen = show(made, capture)
    assert [each.shown("error") for each in seen] == [[], [], []]
    assert [each.one("hello.clerk") for each in seen] == ["me", None, None]
    assert own(seen[2]) == NAMES[2]
    # It lacks what version 3 has, and is not taken for one of version 2.
    lacking = Capture()
    lacking.conversation("malformed", [("mta", hello(3))])
    (malformed,) = show(made, lacking)
    (error,) = malformed.shown("error")
    assert error.startswith("unterminated: ")


def own(seen: Seen) -> list[str]:
    """The names of the fields of the message itself, but for numbers in front of others."""
    names = [each.name.split(".")[2:] for each in seen.fields if each.name.count(".") > 1]
    return [name for name, *further in names if not further]


@pytest.mark.parametrize(
    "asked",
    [
        "kinds.numbers.wide == 18446744073709551615",
        "kinds.numbers.long == -9007199254740993",
        "kinds.numbers.byte == -127 && kinds.numbers.short < -299 && kinds.numbers.middle == -1",
        "kinds.numbers.fresh == True",
        "kinds.numbers.magic == 0xcafe && kinds.numbers.version_mark == -1",
        "kinds.numbers.extra == 7 && !kinds.numbers.level",
        "kinds.lists.boxes.count == 1 && kinds.lists.boxes.items.count == 2",
        'kinds.lists.boxes.items.title == "t" && kinds.lists.boxes.items.title.length == 0',
        "kinds.lists.boxes.items.parts == 65535 && kinds.lists.boxes.heavy == 0",
    ],
)
def test_display_filters_have_the_types_of_the_fields(kinds: Dissector, asked: str) -> None:
    capture = Capture()
    capture.conversation("all", [("mta", framed("\1", NUMBERS)), ("mta", framed("L", BOXES))])
    shown = show(kinds, capture)
    assert [each.shown("error") for each in shown] == [[], []]
    file = kinds.folder / "capture.pcap"
    port = ("-d", f"tcp.port=={capture.port},kinds")
    found = tshark(kinds, "-r", file, *port, "-Y", asked).splitlines()
    assert len(found) == 1, asked


def test_the_packet_list_shows_what_was_sent(kinds: Dissector) -> None:
    capture = Capture()
    capture.conversation("all", [("mta", framed("\1", NUMBERS)), ("mta", framed("L", BOXES))])
    show(kinds, capture)
    port = ("-d", f"tcp.port=={capture.port},kinds", "-Y", "kinds")
    file = kinds.folder / "capture.pcap"
    numbers, lists = tshark(
        kinds, "-r", file, *port, "-T", "fields", "-e", "_ws.col.Info"
    ).splitlines()
    values = "255 18446744073709551615 -127 -300 -1 -9007199254740993 true 65 100 7"
    assert numbers.startswith(f"> Numbers {values} ")
    assert lists.startswith("> Lists 3 m.e -1 t 65535 127  false")


def test_a_rule_holds_in_a_record(kinds: Dissector) -> None:
    capture = Capture()
    capture.conversation("all", [("mta", framed("L", BOXES))])
    (seen,) = show(kinds, capture)
    assert "violation text: boxes: The text is one line." in got(seen)


def test_a_count_takes_no_longer_than_its_items(kinds: Dissector) -> None:
    capture = Capture()
    payload = bytes.fromhex("00 0000 00 0000 00 ffffffff 0003")
    capture.conversation("all", [("mta", framed("L", payload))])
    (seen,) = show(kinds, capture)
    assert [each.partition(":")[0] for each in seen.shown("error")] == ["unterminated"]
