"""A fuzzer guided by coverage, for the Python package; takes the options of libFuzzer.

Nothing but the two families of errors may come out, and what was decoded is encoded to the same
bytes, whole or in pieces. Neither do the pieces matter to a session.
"""

import sys

import atheris

with atheris.instrument_imports(include=["milter_protocol"]):
    import milter_protocol as mp

PIECE = 7


def whole(data: bytes) -> None:
    """One frame, as it is and with the length that it has."""
    for frame in (data, len(data).to_bytes(4, "big") + data):
        offset = 0
        try:
            message = mp.decode(frame)
        except mp.RemoteProtocolError as error:
            offset = error.offset
        else:
            assert mp.encode(message) == frame
            # To show it is to read all its fields.
            assert repr(message).startswith(type(message).__name__)
            mp.broken_rules(message)
        assert 0 <= offset <= len(frame)


def heard(data: bytes, size: int) -> list[object]:
    """What a decoder makes of a stream in pieces of a size."""
    decoder = mp.Decoder()
    found: list[object] = []
    for start in range(0, len(data), size):
        piece: bytes | None = data[start : start + size]
        while piece is not None:
            try:
                found += decoder.feed(piece)
                piece = None
            except mp.RemoteProtocolError as error:
                found += [*error.messages, (error.kind, error.frame_start + error.offset)]
                if isinstance(error, mp.FrameError):
                    return found
                piece = b""
    return found


def sides() -> tuple[mp.FilterSession | mp.MTASession, ...]:
    """Both sides of a session, as lenient as they can be; the MTA has made its offer."""
    mta = mp.MTASession(strict=False)
    mta.open()
    return mp.FilterSession(), mta


def told(session: mp.FilterSession | mp.MTASession, data: bytes, size: int) -> list[object]:
    """What a session gives and says of itself when bytes come in pieces, and then the end.

    A filter answers everything with Continue.
    """
    found: list[object] = []
    for start in (*range(0, len(data), size), len(data)):
        session.receive_data(data[start : start + size])
        try:
            while True:
                event = session.next_event()
                if event is not None:
                    macros = dict(session.macros) if isinstance(session, mp.FilterSession) else None
                    about = (session.phase, session.awaited, session.in_message, session.agreed)
                    found.append((event, about, macros))
                elif isinstance(session, mp.FilterSession) and session.awaited is not None:
                    session.send(mp.Continue())
                else:
                    break
        except mp.RemoteProtocolError as error:
            assert session.closed
            found.append(error)
    return [*found, session.data_to_send(), session.closed]


def one(data: bytes) -> None:
    """What is tried with each input."""
    whole(data)
    assert heard(data, PIECE) == heard(data, max(len(data), 1))
    for one_way, other_way in zip(sides(), sides(), strict=True):
        assert told(one_way, data, PIECE) == told(other_way, data, max(len(data), 1))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
