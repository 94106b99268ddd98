"""A stream of another protocol is named for what it is."""

import pytest

import milter_protocol as mp
from milter_protocol.traffic.records import Damage, Frame, Lane
from milter_protocol.traffic.stream import Stream
from tests.python.traffic.running import PLAIN, of_type, recorded, rows

RDP = bytes.fromhex(
    "0300002f2ae00000000000436f6f6b69653a206d737473686173683d41646d696e697374720d0a0100080003000000"
)
TOLD_BY_FOUR_BYTES = {
    "an RDP client": RDP,
    "a SOCKS 4 client": b"\x04\x01\x00\x19\xc0\x00\x02\x07\0",
    "a SOCKS 5 client": b"\x05\x02\x00\x02",
    "a TLS client that begins with an SSL 2.0 hello": b"\x80\x2e\x01\x03\x01\0\x15\0\0",
    "an SSL 2.0 client": b"\x80\x2c\x01\x00\x02\0\x03\0\0",
    "a TLS client": b"\x16\x03\x03\x02\x00\x01\0\x01\xfc\x03\x03",
    "a NetBIOS client": b"\x81\0\0\x44\x20CKFDENECFDEFFC",
    "an SQL Server client": b"\x12\x01\x00\x34\0\0\x01\0\0\0\x15\0\x06",
    "a Redis client": b"*1\r\n$4\r\nPING\r\n",
    "a memcached client": b"stats\r\n",
    "an LDAP client": b"0\x84\0\0\0\x2d\x02\x01\x07\x63\x84\0\0\0\x24",
    "an MQTT client": b"\x10\x10\0\x04MQTT\x04\x02\0\x3c\0\x04test",
    "an ONC RPC client": b"\x80\0\0\x28\x72\xfe\x1d\x13\0\0\0\0\0\0\0\x02\0\x01\x86\xa0",
    "an HTTP client (OPTIONS)": b"OPTIONS / HTTP/1.1\r\n\r\n",
    "a SIP client (OPTIONS)": b"OPTIONS sip:nm SIP/2.0\r\n",
    "an HTTP client (TRACE)": b"TRACE / HTTP/1.1\r\n\r\n",
    "a proxy that sends PROXY protocol version 1": b"PROXY TCP4 192.0.2.1 192.0.2.2 1 25\r\n",
    "a proxy that sends PROXY protocol version 2": b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c",
    "an SMTP server (220)": b"220-mx.example.org ESMTP\r\n",
    "an SSH peer": b"SSH-2.0-OpenSSH_9.2\r\n",
}
TOLD_BY_MORE = {
    "an SMB client": b"\0\0\0\x54\xffSMBr\0\0\0\0\x18\x01\x28",
    "an SMB 2 client": b"\0\0\0\x66\xfeSMB\x40\0\0\0",
    "a PostgreSQL client": b"\0\0\0\x24\0\x03\0\0user\0postgres\0",
    "a DNS client": b"\0\x1e\0\x06\x01\0\0\x01\0\0\0\0\0\0\x07version\x04bind\0\0\x10\0\x03",
    "a MySQL server": b"\x4a\0\0\0\x0a8.0.36\0\x08\0\0\0",
    "a SOCKS 5 client": b"\x05\x01\x00",
    "a TLS client": b"\x16\x03\x01",
}
STREAMS = [*TOLD_BY_FOUR_BYTES.items(), *TOLD_BY_MORE.items()]
MILTER = b"".join(each.frame for each in recorded(PLAIN) if each.side == "mta")


@pytest.mark.parametrize(("peer", "stream"), STREAMS)
def test_recorded_traffic_names_the_peer(peer: str, stream: bytes) -> None:
    lines = rows(stream)
    (damage,) = of_type(lines, "damage")
    assert (damage["kind"], damage["offset"], damage["skipped"]) == ("foreign", 0, len(stream))
    assert damage["reason"].endswith(f"the peer is {peer}")
    assert of_type(lines, "frame") == []


def cut(stream: bytes, size: int) -> list[Frame | Damage]:
    found = Stream(Lane.FIRST, 1 << 20)
    pieces = (stream[at : at + size] for at in range(0, len(stream), size))
    items = [item for piece in pieces for item in found.feed(piece)]
    return [*items, *found.end()]


@pytest.mark.parametrize("stream", [each for _, each in STREAMS])
def test_the_pieces_in_which_a_stream_comes_change_nothing(stream: bytes) -> None:
    whole = cut(stream, len(stream))
    assert [cut(stream, size) for size in (1, 3, 5)] == [whole] * 3


def test_only_the_beginning_of_a_stream_is_that_of_a_stranger() -> None:
    stranger = TOLD_BY_MORE["an SMB client"]
    (damage,) = of_type(rows(MILTER + stranger + MILTER), "damage")
    assert (damage["kind"], damage["offset"]) != ("foreign", 0)
    assert damage["offset"] == len(MILTER)
    assert "SMB" not in damage["reason"]
    kinds = {each.kind for each in cut(MILTER + stranger, len(MILTER)) if isinstance(each, Damage)}
    assert kinds
    assert "foreign" not in kinds


@pytest.mark.parametrize("size", range(1, 13))
def test_a_stream_that_is_shorter_than_what_tells_a_stranger_is_read(size: int) -> None:
    frame = size.to_bytes(4, "big") + b"B" + b"x" * (size - 1)
    assert of_type(rows(frame), "damage") == []


@pytest.mark.parametrize(("peer", "stream"), TOLD_BY_FOUR_BYTES.items())
def test_a_session_names_the_peer(peer: str, stream: bytes) -> None:
    for session in (mp.FilterSession(), mp.MTASession()):
        session.receive_data(stream)
        with pytest.raises(mp.ForeignError, match="the peer is ") as caught:
            session.next_event()
        assert caught.value.reason.endswith(f"the peer is {peer}")


def test_four_bytes_alone_tell_the_kind_and_whom_they_fit_first() -> None:
    with pytest.raises(mp.ForeignError, match="the peer seems to be an RDP client"):
        mp.Decoder().feed(RDP[:4])
    with pytest.raises(mp.ForeignError, match="the peer seems to be an RDP client"):
        mp.Decoder().feed(RDP[:5] + b"\xd0")
    with pytest.raises(mp.ForeignError, match=r"seems to be an HTTP client \(OPTIONS\)"):
        mp.Decoder().feed(b"OPTI")


@pytest.mark.parametrize("stream", TOLD_BY_MORE.values())
def test_a_believable_length_is_not_a_stranger_to_a_decoder(stream: bytes) -> None:
    decoder = mp.Decoder(max_length=1 << 20)
    try:
        decoder.feed(stream)
    except mp.ForeignError:
        pytest.fail("frames begin like that too")
    except mp.RemoteProtocolError:
        pass
