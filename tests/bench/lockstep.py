"""A whole session in lockstep: each frame arrives alone, and each is answered before the next.

The filters go on at every step and accept at the end.
"""

import milter_protocol as mp
from tests.bench import corpus

FRAMES = [
    sample.frame
    for sample in corpus.SESSION
    if sample.code != "B" or len(sample.frame) > corpus.LONGEST_BODY
]
"""From the negotiation to the end: 20 headers and one body of 64 KB."""

REQUEST = mp.Options(actions=mp.Actions.ADD_HEADERS)


def talk() -> list[bytes]:
    """With `FilterSession`; gives what it writes."""
    session = mp.FilterSession(REQUEST)
    written = []
    for frame in FRAMES:
        session.receive_data(frame)
        while session.next_event() is not None:
            if session.awaited:
                session.send(mp.Accept() if session.awaited is mp.EndOfMessage else mp.Continue())
        if data := session.data_to_send():
            written.append(data)
    return written
