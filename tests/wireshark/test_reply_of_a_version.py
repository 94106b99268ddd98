"""A reply that ends an exchange only in some versions."""

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
        said += [("mta", ORDER), ("filter", framed("l", b""))]
        capture.conversation(str(version), said)
    found = [got(each) for each in show(full, capture)]
    wrong = ["violation wrong-reply: Leave does not answer Order"]
    assert found == [[], [], [], wrong, [], [], [], []]


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
