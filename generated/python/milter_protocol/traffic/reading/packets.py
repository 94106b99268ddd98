# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Conversations in packets, whether a file has them or a text shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import Damage, Piece
from .packet_files import Packet, packets
from .reassembly import Reassembly
from .segments import link_of, segment_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..records import Found
    from .connections import Event
    from .source import Source

_LARGEST = 1 << 18


def read_packets(source: Source) -> Iterator[Event]:
    """What happens to the connections of a file of packets."""
    return _events(packets(source.file()))


def is_packet(block: bytes) -> bool:
    """Whether bytes are a packet with a segment of TCP, or the beginning of one."""
    return link_of(block) is not None


def read_blocks(blocks: Iterable[Found]) -> Iterator[Event]:
    """What happens to the connections in packets that a text shows.

    Args:
        blocks: what its reader finds. What is not bytes there is about the packets.
    """
    link: int | None = None

    def found() -> Iterator[Packet]:
        nonlocal link
        for block in _blocks(blocks):
            link = link_of(block) if link is None else link
            if link is not None:
                yield Packet(link, block)

    return _events(found())


def _blocks(found: Iterable[Found]) -> Iterator[bytes]:
    block = bytearray()
    for item in found:
        if isinstance(item, Piece):
            if item.begins and block:
                yield bytes(block)
                block.clear()
            block += item.data[: _LARGEST - len(block)]
    if block:
        yield bytes(block)


def _events(found: Iterable[Packet | Damage]) -> Iterator[Event]:
    together = Reassembly()
    for packet in found:
        if isinstance(packet, Damage):
            yield packet
        elif segment := segment_of(packet.link, packet.data):
            yield from together.take(segment, packet.time)
    yield from together.end()
