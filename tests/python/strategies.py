"""Messages of every kind, as a user builds them."""

from hypothesis import strategies as st

import milter_protocol as mp

text = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=40),
    st.binary(max_size=40).map(lambda raw: bytes(b for b in raw if b not in b"\0\r\n")),
)
some_text = text.filter(len)
value = st.one_of(text, st.just("folded\n once\n\ttwice"))
header_name = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_characters=":"),
    min_size=1,
    max_size=20,
).filter(lambda name: not set(name) & set("\x7f\x85\xa0") and name.isprintable())
u32 = st.integers(0, 2**32 - 1)
texts = st.lists(text, max_size=5)
data = st.binary(max_size=300)
some_data = st.binary(min_size=1, max_size=300)
reply_text = st.builds(
    lambda code, enhanced, words: f"{code} {enhanced}{words}",
    st.sampled_from(["450", "451", "471"]),
    st.sampled_from(["", "4.7.1 "]),
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n%0123456789"), max_size=30),
)
stage = st.one_of(st.sampled_from(mp.MacroStage), u32)

connect = st.one_of(
    st.builds(mp.Connect, hostname=text, family=st.just(mp.AddressFamily.UNKNOWN)),
    st.builds(
        mp.Connect,
        hostname=text,
        family=st.sampled_from([f for f in mp.AddressFamily if f is not mp.AddressFamily.UNKNOWN]),
        port=st.integers(0, 65535),
        address=text,
    ),
)

messages = st.one_of(
    connect,
    st.builds(
        mp.Negotiate,
        version=u32,
        actions=u32,
        steps=u32,
        macro_lists=st.lists(st.tuples(stage, text), max_size=4),
    ),
    st.builds(
        mp.Macro,
        command=st.one_of(st.sampled_from(mp.CommandCode), st.characters(max_codepoint=255)),
        macros=st.one_of(
            st.lists(st.tuples(text, text), max_size=5),
            st.dictionaries(st.text(max_size=5).filter(lambda t: "\0" not in t), st.just("x")),
        ),
    ),
    st.builds(mp.Helo, hostname=text),
    st.builds(mp.EnvelopeFrom, sender=text, arguments=texts),
    st.builds(mp.EnvelopeRecipient, recipient=text, arguments=texts),
    st.builds(mp.Unknown, command=text),
    st.builds(mp.Header, name=some_text, value=value),
    st.builds(mp.Body, data=some_data),
    st.builds(mp.EndOfMessage, data=data),
    st.builds(mp.ReplyCode, text=reply_text),
    st.builds(mp.AddHeader, name=header_name, value=value),
    st.builds(mp.ChangeHeader, index=u32, name=header_name, value=value),
    st.builds(mp.InsertHeader, index=u32, name=header_name, value=value),
    st.builds(mp.ChangeSender, sender=some_text, arguments=st.none() | text),
    st.builds(mp.AddRecipient, recipient=some_text),
    st.builds(mp.AddRecipientPar, recipient=some_text, arguments=st.none() | text),
    st.builds(mp.RemoveRecipient, recipient=some_text),
    st.builds(mp.ReplaceBody, data=data),
    st.builds(mp.Quarantine, reason=some_text),
    st.builds(mp.SetSymbolList, data=data),
    *(st.builds(message) for message in mp.MESSAGES if not message.FIELDS),
)

codes = st.sampled_from([message.CODE for message in mp.MESSAGES])
payloads = st.one_of(
    st.binary(max_size=60),
    st.lists(
        st.sampled_from([b"\0", b"a", b"\xff", b"4", b"U", b"L", b"ab", b"\0\0\0\x06"]), max_size=14
    ).map(b"".join),
    messages.map(lambda message: message.payload),
    st.tuples(messages, st.integers(0, 400), st.binary(max_size=3)).map(
        lambda parts: parts[0].payload[: parts[1]] + parts[2]
    ),
)


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
