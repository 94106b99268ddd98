"""Transports that are joined in memory behave as those of sockets."""

import asyncio

from milter_protocol.testing.in_memory import MemoryTransport


class Ear(asyncio.Protocol):
    """Notes what happens to it."""

    def __init__(self) -> None:
        self.events: list[str | int] = []
        self.transport: asyncio.BaseTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.events.append(len(data))

    def eof_received(self) -> bool:
        self.events.append("end")
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self.events.append("lost")

    def pause_writing(self) -> None:
        self.events.append("full")

    def resume_writing(self) -> None:
        self.events.append("empty")


async def joined() -> tuple[MemoryTransport, Ear, MemoryTransport, Ear]:
    ends, ears = MemoryTransport.pair(), (Ear(), Ear())
    for end, ear in zip(ends, ears, strict=True):
        await end.open(lambda ear=ear: ear)  # type: ignore[misc]
    return ends[0], ears[0], ends[1], ears[1]


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


def test_what_was_written_arrives_before_the_end() -> None:
    async def main() -> None:
        ours, ear, theirs, other = await joined()
        ours.write(b"12345")
        ours.write_eof()
        assert other.events == []
        await settle()
        assert other.events == [5, "end", "lost"]
        assert ear.events == ["end", "lost"]
        assert ours.is_closing()
        assert theirs.is_closing()

    asyncio.run(main())


def test_a_writer_is_asked_to_pause_until_enough_is_read() -> None:
    async def main() -> None:
        ours, ear, theirs, other = await joined()
        ours.set_write_buffer_limits(high=100, low=10)
        theirs.pause_reading()
        ours.write(b"x" * 101)
        await settle()
        assert (ear.events, other.events, ours.get_write_buffer_size()) == (["full"], [], 101)
        theirs.resume_reading()
        await settle()
        assert (ear.events, other.events, ours.get_write_buffer_size()) == (
            ["full", "empty"],
            [101],
            0,
        )

    asyncio.run(main())


def test_nothing_waits_for_an_end_that_is_closed() -> None:
    async def main() -> None:
        ours, ear, theirs, other = await joined()
        theirs.pause_reading()
        ours.write(b"x" * 100_000)
        theirs.abort()
        await settle()
        ours.write(b"more")
        assert sorted(ear.events[:-1], key=str) == ["empty", "end", "full"]
        assert ear.events[-1] == "lost"
        assert other.events == ["lost"]

    asyncio.run(main())
