"""Recording as packets: pcapng with headers of TCP and IP, which are made up."""

from __future__ import annotations

import ipaddress
import time
from typing import TYPE_CHECKING

from dpkt import ip, ip6, pcapng, tcp

from ...aio.addresses import InetAddress, parse
from ..records import Lane, Piece, Start, Stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..records import Found
    from .file import RecordFile

    _Host = ipaddress.IPv4Address | ipaddress.IPv6Address

_RAW_IP = 101
"""The number that pcapng has for packets that begin with the header of IP."""

_GREATEST = 1 << 18
_SEGMENT = 1 << 14
_WINDOW = 0xFFFF
_PORT = 8891
_FIRST_PORT, _PORTS = 1024, 64000
_LOCALHOST = ipaddress.IPv4Address("127.0.0.1")


class PacketRecording:
    """Writes what is heard as packets of one TCP connection for each stream.

    Ends that have no address of IP get one of this host.
    """

    def __init__(self, file: RecordFile) -> None:
        """Write to a file.

        Raises:
            OSError: it cannot be written.
        """
        self._file = file
        self._writer = pcapng.Writer(file, snaplen=_GREATEST, linktype=_RAW_IP)
        self._connections: dict[int, _Connection] = {}

    def add(self, stream: int, item: Found) -> None:
        """Write what was found in a stream.

        Raises:
            OSError: it cannot be written.
        """
        if isinstance(item, Start):
            connection = self._connections[stream] = _Connection(stream, item.facts)
            now = time.time()
            self._write(connection.packet(Lane.FIRST, tcp.TH_SYN), now)
            self._write(connection.packet(Lane.SECOND, tcp.TH_SYN | tcp.TH_ACK), now)
            self._write(connection.packet(Lane.FIRST, tcp.TH_ACK), now)
        elif isinstance(item, Piece):
            connection, data = self._connections[stream], item.data
            for at in range(0, len(data), _SEGMENT):
                segment = data[at : at + _SEGMENT]
                self._write(
                    connection.packet(item.lane, tcp.TH_PUSH | tcp.TH_ACK, segment), item.time
                )
        elif isinstance(item, Stop):
            connection = self._connections.pop(stream)
            for lane in (Lane.FIRST, Lane.SECOND):
                self._write(connection.packet(lane, tcp.TH_FIN | tcp.TH_ACK), time.time())

    def close(self) -> None:
        """Write nothing more.

        Raises:
            OSError: not all could be written.
        """
        self._file.close()

    def _write(self, packet: bytes, when: float | None) -> None:
        self._writer.writepkt(packet, when)


class _Connection:
    def __init__(self, stream: int, facts: Mapping[str, str]) -> None:
        made_up = _FIRST_PORT + stream % _PORTS
        opener, opened_port = _end(facts["from"], made_up)
        target, target_port = _end(facts["to"], _PORT)
        self._is_six = 6 in (opener.version, target.version)
        first, second = self._packed(opener), self._packed(target)
        self._ends = {Lane.FIRST: (first, opened_port), Lane.SECOND: (second, target_port)}
        self._next = dict.fromkeys(self._ends, 0)

    def _packed(self, host: _Host) -> bytes:
        if self._is_six and host.version == 4:
            host = ipaddress.IPv6Address(f"::ffff:{host}")
        return host.packed

    def packet(self, lane: Lane, flags: int, data: bytes = b"") -> bytes:
        """A packet with bytes of a direction."""
        other = Lane.SECOND if lane is Lane.FIRST else Lane.FIRST
        (source, source_port), (target, target_port) = self._ends[lane], self._ends[other]
        segment = tcp.TCP(
            sport=source_port,
            dport=target_port,
            seq=self._next[lane],
            ack=self._next[other] if flags & tcp.TH_ACK else 0,
            flags=flags,
            win=_WINDOW,
            data=data,
        )
        counted = len(data) + bool(flags & (tcp.TH_SYN | tcp.TH_FIN))
        self._next[lane] = (self._next[lane] + counted) & 0xFFFFFFFF
        if self._is_six:
            size = len(segment)
            return bytes(
                ip6.IP6(
                    src=source, dst=target, nxt=ip.IP_PROTO_TCP, plen=size, hlim=64, data=segment
                )
            )
        return bytes(
            ip.IP(src=source, dst=target, p=ip.IP_PROTO_TCP, len=20 + len(segment), data=segment)
        )


def _end(address: str, port: int) -> tuple[_Host, int]:
    """The host and port of an end; those it does not have are made up."""
    parsed = parse(address)
    if not isinstance(parsed, InetAddress):
        return _LOCALHOST, port
    try:
        return ipaddress.ip_address(parsed.host), parsed.port
    except ValueError:
        return _LOCALHOST, parsed.port
