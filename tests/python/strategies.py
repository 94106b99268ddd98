"""Messages of every kind that the package has, and frames that may hold some."""

from hypothesis import strategies as st

import milter_protocol as mp
from tests.fuzz.made import Terms
from tests.python.making import Making

MAKING = Making(mp)
SPEC = MAKING.spec
NEWEST = Terms(MAKING.versions[-1])

messages = MAKING.messages(NEWEST)
codes = st.sampled_from([message.CODE for message in mp.MESSAGES])
payloads = MAKING.payloads(NEWEST)


def framed(code: int, payload: bytes) -> bytes:
    return (len(payload) + 1).to_bytes(4, "big") + bytes((code,)) + payload


frames = st.one_of(
    st.builds(framed, codes, payloads),
    st.builds(framed, st.integers(0, 255), payloads),
    st.binary(max_size=40),
    st.tuples(st.builds(framed, codes, payloads), st.integers(0, 80), st.binary(max_size=2)).map(
        lambda parts: parts[0][: parts[1]] + parts[2]
    ),
)
