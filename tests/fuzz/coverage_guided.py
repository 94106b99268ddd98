"""A fuzzer guided by coverage, for the Python package; takes the options of libFuzzer.

Nothing but the two families of errors may come out, and what was decoded is encoded to the same
bytes, whole or in pieces.
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


def answered(data: bytes) -> None:
    """Either side of a session."""
    for session in (mp.FilterSession(), mp.MTASession()):
        try:
            session.receive(data)
            session.end()
        except mp.RemoteProtocolError:
            pass


def one(data: bytes) -> None:
    """What is tried with each input."""
    whole(data)
    assert heard(data, PIECE) == heard(data, max(len(data), 1))
    answered(data)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
