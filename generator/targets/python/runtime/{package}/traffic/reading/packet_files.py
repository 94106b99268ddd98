"""Files of packets: pcap and pcapng, with dpkt, which knows their blocks and the headers inside.

dpkt's own readers take one interface for all and believe any length, so the blocks are read here.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Literal, NamedTuple

from dpkt import UnpackError, pcap, pcapng

from ..records import Damage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

_LARGEST = 1 << 24
_TICKS_PER_SECOND = 1_000_000
_RESOLUTION, _OFFSET = pcapng.PCAPNG_OPT_IF_TSRESOL, pcapng.PCAPNG_OPT_IF_TSOFFSET
_HEAD = 8
_SIMPLE = 12
_LITTLE_PCAP = {
    pcap.PMUDPCT_MAGIC: _TICKS_PER_SECOND,
    pcap.PMUDPCT_MAGIC_NANO: 1_000_000_000,
}
_BIG_PCAP = {
    pcap.TCPDUMP_MAGIC: _TICKS_PER_SECOND,
    pcap.TCPDUMP_MAGIC_NANO: 1_000_000_000,
}
_LINKS = 0xFFFF
CUT_OFF = Damage("incomplete", "the last packet of the file is cut off")


class Packet(NamedTuple):
    """A packet as it was captured.

    Attributes:
        link: the type of the link, a number that libpcap gave it.
        data: its bytes, of which the end may be missing.
        time: when it was captured, in seconds since 1970, if the file tells.
    """

    link: int
    data: bytes
    time: float | None = None


class _Interface(NamedTuple):
    link: int
    ticks: float
    offset: int


def packets(file: BufferedReader) -> Iterator[Packet | Damage]:
    """The packets of a file, and what is damaged in it."""
    is_next_generation = file.peek(_HEAD)[:4] == struct.pack(">I", pcapng.PCAPNG_BT_SHB)
    return _next_generation(file) if is_next_generation else _classic(file)


def _classic(file: BufferedReader) -> Iterator[Packet | Damage]:
    head = file.read(pcap.FileHdr.__hdr_len__)
    if len(head) < pcap.FileHdr.__hdr_len__:
        yield CUT_OFF
        return
    header = pcap.FileHdr(head)
    if header.magic not in _BIG_PCAP | _LITTLE_PCAP:
        yield Damage("bad-packet", "this is not a file of packets")
        return
    is_big = header.magic in _BIG_PCAP
    ticks = (_BIG_PCAP if is_big else _LITTLE_PCAP)[header.magic]
    header, kind = (header, pcap.PktHdr) if is_big else (pcap.LEFileHdr(head), pcap.LEPktHdr)
    while start := file.read(kind.__hdr_len__):
        packet = kind(start) if len(start) == kind.__hdr_len__ else None
        if packet is not None and packet.caplen > _LARGEST:
            yield Damage("bad-packet", f"a packet of {packet.caplen:,} bytes cannot be")
            return
        data = b"" if packet is None else file.read(packet.caplen)
        if packet is None or len(data) < packet.caplen:
            yield CUT_OFF
            return
        time = packet.tv_sec + packet.tv_usec / ticks
        yield Packet(header.linktype & _LINKS, data, time)


def _next_generation(file: BufferedReader) -> Iterator[Packet | Damage]:
    order: Literal["<", ">"] = "<"
    interfaces: list[_Interface] = []
    while head := file.read(_HEAD):
        rest = b""
        if head[:4] == struct.pack(">I", pcapng.PCAPNG_BT_SHB):
            rest = file.read(4)
            is_big = rest == struct.pack(">I", pcapng.BYTE_ORDER_MAGIC)
            order, interfaces = (">" if is_big else "<"), []
        if len(head) < _HEAD:
            yield CUT_OFF
            return
        kind, size = struct.unpack(f"{order}II", head)
        if not _HEAD + 4 <= size <= _LARGEST:
            yield Damage("bad-packet", f"a block of {size:,} bytes cannot be")
            return
        block = head + rest + file.read(size - _HEAD - len(rest))
        if len(block) < size:
            yield CUT_OFF
            return
        try:
            if kind == pcapng.PCAPNG_BT_IDB:
                interfaces.append(_interface(block, order))
            elif kind in _PACKETS:
                yield _packet(block, order, interfaces)
        except (UnpackError, IndexError, struct.error) as error:
            yield Damage("bad-packet", f"a block cannot be read: {error}")


def _interface(block: bytes, order: str) -> _Interface:
    is_little = order == "<"
    kind = pcapng.InterfaceDescriptionBlockLE if is_little else pcapng.InterfaceDescriptionBlock
    found = kind(block)
    ticks, offset = float(_TICKS_PER_SECOND), 0
    for option in found.opts:
        if option.code == _RESOLUTION and option.data:
            power = option.data[0]
            ticks = float((2 if power & 0x80 else 10) ** (power & 0x7F))
        elif option.code == _OFFSET:
            (offset,) = struct.unpack(f"{order}q", option.data)
    return _Interface(found.linktype, ticks, offset)


def _packet(block: bytes, order: str, interfaces: list[_Interface]) -> Packet:
    (kind,) = struct.unpack_from(f"{order}I", block)
    if kind == pcapng.PCAPNG_BT_SPB:
        (length,) = struct.unpack_from(f"{order}I", block, _HEAD)
        return Packet(interfaces[0].link, block[_SIMPLE : min(_SIMPLE + length, len(block) - 4)])
    found = _PACKETS[kind][order](block)
    interface = interfaces[found.iface_id]
    time = interface.offset + ((found.ts_high << 32) | found.ts_low) / interface.ticks
    return Packet(interface.link, found.pkt_data, time)


_PACKETS = {
    pcapng.PCAPNG_BT_EPB: {"<": pcapng.EnhancedPacketBlockLE, ">": pcapng.EnhancedPacketBlock},
    pcapng.PCAPNG_BT_PB: {"<": pcapng.PacketBlockLE, ">": pcapng.PacketBlock},
    pcapng.PCAPNG_BT_SPB: {},
}
