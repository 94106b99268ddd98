# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Segments of TCP in packets; dpkt knows the headers around them."""

from __future__ import annotations

from socket import AF_INET, AF_INET6, inet_ntop
from typing import TYPE_CHECKING, NamedTuple

from dpkt import Packet as Headers
from dpkt import UnpackError, pcap
from dpkt.ethernet import Ethernet
from dpkt.ip import IP
from dpkt.ip6 import IP6
from dpkt.sll import SLL
from dpkt.sll2 import SLL2
from dpkt.tcp import TCP, TH_ACK, TH_FIN, TH_RST, TH_SYN

if TYPE_CHECKING:
    from collections.abc import Callable

_RAW = (12, 14, 101, 228, 229)
_IP6_HEAD = 40
_PADDED_TO = 46


class End(NamedTuple):
    """An end of a connection."""

    address: str
    port: int

    def __str__(self) -> str:
        address = f"[{self.address}]" if ":" in self.address else self.address
        return f"{address}:{self.port}"


class Segment(NamedTuple):
    """A segment of TCP.

    Attributes:
        source: who sends it.
        target: to whom.
        sequence: the number of its first byte.
        acknowledged: the number of the byte that the sender expects next, if it says so.
        data: its bytes.
        missing: how many more it had that were not captured.
        opens: whether it opens its direction.
        ends: whether it ends its direction.
        aborts: whether it ends the connection.
    """

    source: End
    target: End
    sequence: int
    acknowledged: int | None
    data: bytes
    missing: int
    opens: bool
    ends: bool
    aborts: bool


def segment_of(link: int, packet: bytes) -> Segment | None:
    """The segment in a packet; `None` if there is none.

    Args:
        link: the type of the link that it was captured from.
        packet: its bytes.
    """
    found = _inside(link, packet)
    return None if found is None else found[0]


def link_of(packet: bytes) -> int | None:
    """The link that a packet comes from, judged by whether its headers fit its length.

    Args:
        packet: its bytes, as some program shows them.

    Returns:
        A number of libpcap, or `None` if this does not look like a packet with a segment.
    """
    for link in _LINKS:
        found = _inside(link, packet)
        if found is not None and (found[1] == 0 or found[2] <= _PADDED_TO):
            return link
    return None


def _inside(link: int, packet: bytes) -> tuple[Segment, int, int] | None:
    """A segment, how many bytes are after it, and the length of all from the network's header."""
    unwrap = _LINKS.get(link)
    try:
        headers = None if unwrap is None else unwrap(packet)
        while headers is not None and not isinstance(headers, IP | IP6):
            headers = headers.data if isinstance(headers.data, Headers) else None
        tcp = None if headers is None else headers.data
    except (UnpackError, IndexError, AttributeError):
        return None
    if headers is None or not isinstance(tcp, TCP):
        return None
    is_old = isinstance(headers, IP)
    whole = headers.len if is_old else headers.plen and _IP6_HEAD + headers.plen
    at = packet.find(bytes(headers.src) + bytes(headers.dst)) - (12 if is_old else 8)
    there = len(packet) - at
    family = AF_INET if is_old else AF_INET6
    segment = Segment(
        End(inet_ntop(family, headers.src), tcp.sport),
        End(inet_ntop(family, headers.dst), tcp.dport),
        tcp.seq,
        tcp.ack if tcp.flags & TH_ACK else None,
        bytes(tcp.data),
        max(0, whole - there) if whole else 0,
        bool(tcp.flags & TH_SYN),
        bool(tcp.flags & TH_FIN),
        bool(tcp.flags & TH_RST),
    )
    return segment, max(0, there - whole) if whole else 0, whole


def _raw(packet: bytes) -> Headers:
    return (IP6 if packet[0] >> 4 == 6 else IP)(packet)


def _loopback(packet: bytes) -> Headers:
    return _raw(packet[4:])


_LINKS: dict[int, Callable[[bytes], Headers]] = {
    **dict.fromkeys(_RAW, _raw),
    pcap.DLT_EN10MB: Ethernet,
    pcap.DLT_LINUX_SLL: SLL,
    pcap.DLT_LINUX_SLL2: SLL2,
    **dict.fromkeys((pcap.DLT_NULL, pcap.DLT_LOOP), _loopback),
}
