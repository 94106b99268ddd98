"""Replies and values that only some versions have."""

from tests.generator.inventing import framed
from tests.wireshark.conftest import Make
from tests.wireshark.recording import Capture
from tests.wireshark.running import show
from tests.wireshark.words import got

ORDER = framed("O", b"tea\0\0\0x'")


def hello(version: int) -> bytes:
    return framed("H", version.to_bytes(4, "big") + bytes(8))


def test_a_reply_outside_its_versions_is_pointed_out(make: Make) -> None:
    _, full = make("full")
    capture = Capture()
    for version in (4, 5):
        said = [("mta", hello(version)), ("filter", hello(version))]
        said += [("mta", ORDER), ("filter", framed("l", b"\0\1"))]
        capture.conversation(str(version), said)
    found = [got(each) for each in show(full, capture)]
    new = "note too-new: Leave needs version 5; version 4 is in use"
    wrong = "violation wrong-reply: Leave does not answer Order"
    assert found == [[], [], [], [new, wrong], [], [], [], []]


def test_interim_replies_and_where_final_ones_lead_depend_on_the_version(make: Make) -> None:
    _, full = make("full")
    capture = Capture()
    done = [("mta", ORDER), ("filter", framed("y", b"")), ("mta", framed("E", b""))]
    # A picture may be sent where the order stays open.
    refused = [("filter", framed("n", b"no\0")), ("mta", framed("\\", b"x"))]
    late = [("filter", framed('"', b""))]
    for version in (4, 5):
        for name, said in (("refused", refused), ("late", late)):
            begun = [("mta", hello(version)), ("filter", hello(version)), *done]
            capture.conversation(f"{name} {version}", [*begun, *said])
    found = [got(each) for each in show(full, capture)]
    inside = ["violation out-of-order: Picture may not be sent in the phase inside"]
    wrong = ["violation wrong-reply: Wait does not answer Done"]
    assert found == [[], [], [], [], [], [], inside, [], [], [], [], [], wrong, *([[]] * 13)]


def test_a_value_of_another_version_is_pointed_out(make: Make) -> None:
    _, full = make("full")
    capture = Capture()
    for version in (4, 5):
        # In the cellar since version 5, under the roof until version 4.
        for shelf in (b"\0\2", b"\0\3"):
            said = [("mta", hello(version)), ("filter", hello(version))]
            said.append(("mta", framed("O", b"tea\0" + shelf + b"x'")))
            capture.conversation(f"{version} {shelf!r}", said)
    found = [got(each) for each in show(full, capture)]
    new = ["note too-new: Order has shelf/cellar, which needs version 5; version 4 is in use"]
    old = ["note too-old: Order has shelf/attic, which ended with version 4; version 5 is in use"]
    assert found == [[], [], new, *([[]] * 8), old]


def test_a_stage_of_another_version_is_pointed_out(make: Make) -> None:
    _, full = make("full")
    capture = Capture()
    deeds = bytes.fromhex("80000000")
    for version in (4, 5):
        offer = version.to_bytes(4, "big") + deeds + bytes(4)
        asked = offer + bytes.fromhex("00000006") + b"n\0"
        capture.conversation(
            str(version), [("mta", framed("H", offer)), ("filter", framed("H", asked))]
        )
    found = [got(each) for each in show(full, capture)]
    lacks = "violation negotiation: a list of macros is for Done, but version 4 has no such stage"
    assert found == [[], [lacks], [], []]
