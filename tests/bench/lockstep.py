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

WISH = mp.Options(actions=mp.Actions.ADD_HEADERS)


def talk() -> list[mp.Event]:
    """With `FilterSession`; gives what it writes."""
    session = mp.FilterSession(WISH)
    written: list[mp.Event] = []
    for frame in FRAMES:
        for event in session.receive(frame):
            if isinstance(event, bytes):
                written.append(event)
            elif session.awaited:
                reply = mp.Accept() if session.awaited is mp.EndOfMessage else mp.Continue()
                written += session.send(reply)
    return written
