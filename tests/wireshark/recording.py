"""Conversations over TCP as captures."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path

import dpkt

CAPTURES = Path(__file__).resolve().parents[1] / "captures"
SEGMENT = 1460
SIDES = ("mta", "filter")
_ETHERNET = {"src": b"\2\0\0\0\0\1", "dst": b"\2\0\0\0\0\2"}
_ADDRESSES = {"mta": b"\x0a\0\0\1", "filter": b"\x0a\0\0\2"}


@dataclass
class Packet:
    """Where a piece of a conversation went."""

    conversation: str
    side: str
    number: int


@dataclass
class Capture:
    """A capture that grows.

    Attributes:
        packets: what each packet with data belongs to, by its number.
        port: where the filter listens.
    """

    port: int = 8891
    packets: dict[int, Packet] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._file = BytesIO()
        self._writer = dpkt.pcap.Writer(self._file, nano=True)
        self._count = 0
        self._client = 1024

    def content(self) -> bytes:
        return self._file.getvalue()

    def conversation(
        self,
        name: str,
        said: Iterable[tuple[str, bytes]],
        *,
        segment: int = SEGMENT,
        handshake: bool = True,
    ) -> None:
        """Add a conversation, each piece of it in segments of a size."""
        self._client += 1
        assert self._client < self.port
        sequence = {"mta": 100_000, "filter": 500_000}
        if handshake:
            self._packet("mta", sequence, dpkt.tcp.TH_SYN)
            self._packet("filter", sequence, dpkt.tcp.TH_SYN | dpkt.tcp.TH_ACK)
            self._packet("mta", sequence, dpkt.tcp.TH_ACK)
        for side, data in said:
            for at in range(0, len(data), segment):
                piece = data[at : at + segment]
                self._packet(side, sequence, dpkt.tcp.TH_PUSH | dpkt.tcp.TH_ACK, piece)
                self.packets[self._count] = Packet(name, side, self._count)

    def reuse(self) -> None:
        """Let the next conversation have the ports of the last one."""
        self._client -= 1

    def _packet(self, side: str, sequence: dict[str, int], flags: int, data: bytes = b"") -> None:
        other = SIDES[side == "mta"]
        ports = (self._client, self.port) if side == "mta" else (self.port, self._client)
        tcp = dpkt.tcp.TCP(
            sport=ports[0],
            dport=ports[1],
            seq=sequence[side],
            ack=sequence[other] if flags & dpkt.tcp.TH_ACK else 0,
            flags=flags,
            data=data,
        )
        sequence[side] += len(data) + bool(flags & dpkt.tcp.TH_SYN)
        ends = {"src": _ADDRESSES[side], "dst": _ADDRESSES[other]}
        ip = dpkt.ip.IP(p=dpkt.ip.IP_PROTO_TCP, data=tcp, **ends)
        ip.len = len(ip)
        self._count += 1
        # A millisecond lies between two packets.
        self._writer.writepkt(
            bytes(dpkt.ethernet.Ethernet(data=ip, **_ETHERNET)), self._count / 1000
        )


def frame(code: int, payload: bytes) -> bytes:
    return (1 + len(payload)).to_bytes(4, "big") + bytes([code]) + payload


def recorded(file: Path) -> list[tuple[str, bytes, int]]:
    """The frames of a recording: who sent it, its bytes and the line of the file."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [
        (row["dir"], frame(ord(row["cmd"]), bytes.fromhex(row["payload"])), number)
        for number, row in enumerate(rows, 1)
        if "cmd" in row
    ]


@cache
def chunks() -> Mapping[str, list[tuple[str, int]]]:
    """For each recording who wrote how many bytes at once."""
    lines = (CAPTURES / "chunks" / "chunks.jsonl").read_text("utf-8").splitlines()
    return {row["file"]: row["chunks"] for row in map(json.loads, lines)}


def as_written(file: Path) -> list[tuple[str, bytes]]:
    """The bytes of a recording as they were written; where nobody knows, each frame alone."""
    said = recorded(file)
    streams = {side: b"".join(data for by, data, _ in said if by == side) for side in SIDES}
    at = dict.fromkeys(SIDES, 0)
    pieces = []
    for side, size in chunks().get(file.name, ()):
        pieces.append((side, streams[side][at[side] : at[side] + size]))
        at[side] += size
    if any(at[side] != len(streams[side]) for side in SIDES):
        return [(side, data) for side, data, _ in said]
    return pieces
