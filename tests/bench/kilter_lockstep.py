"""The session of `lockstep` with kilter.protocol's `FilterProtocol`."""

from kilter.protocol import messages as m
from kilter.protocol.buffer import SimpleBuffer
from kilter.protocol.core import FilterProtocol

from tests.bench.lockstep import FRAMES

# One for all, as for one process: making them is not part of the work.
incoming = SimpleBuffer(131_072)
outgoing = SimpleBuffer(1_024)


def talk() -> list[bytes]:
    """With `FilterProtocol`; gives what it writes."""
    protocol = FilterProtocol()
    written: list[bytes] = []
    for frame in FRAMES:
        incoming[:] = frame
        for message in protocol.read_from(incoming):
            if not protocol.needs_response(message):
                continue
            reply: m.Negotiate | m.Accept | m.Continue
            match message:
                case m.Negotiate():
                    reply = m.Negotiate(6, m.ActionFlags.ADD_HEADERS, m.ProtocolFlags(0))
                case m.EndOfMessage():
                    reply = m.Accept()
                case _:
                    reply = m.Continue()
            protocol.write_to(outgoing, reply)
            written.append(bytes(outgoing[:]))
            del outgoing[:]
    return written
