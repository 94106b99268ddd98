"""What messages give of their fields, taken apart, compared with standards and with recordings."""

import ipaddress
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp
from tests.story import decoded

FOLDER = Path(__file__).resolve().parents[1] / "captures"
TEXTS = st.text(st.characters(exclude_characters="\0\r\n", exclude_categories=["Cs"]), max_size=20)


@cache
def recorded() -> frozenset[mp.Message]:
    """The messages of all recordings that have something to take apart."""
    return frozenset(_recorded())


def _recorded() -> Iterator[mp.Message]:
    kinds = (mp.Connect, mp.EnvelopeFrom, mp.EnvelopeRecipient, mp.ReplyCode, mp.Header)
    codes = {chr(kind.CODE) for kind in kinds}
    for file in FOLDER.glob("*.jsonl"):
        for line in file.read_text("utf-8").splitlines()[1:]:
            row = json.loads(line)
            if row["cmd"] in codes:
                body = row["cmd"].encode("latin-1") + bytes.fromhex(row["payload"])
                yield decoded(len(body).to_bytes(4, "big") + body)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("<anna@example.org>", "anna@example.org"),
        ("anna@example.org", "anna@example.org"),
        ("<>", ""),
        ("", ""),
        ("<postmaster>", "postmaster"),
        ('<"quoted>local"@example.org>', '"quoted>local"@example.org'),
        # RFC 5321, appendix C: a source route.
        ("<@ONE,@TWO:JOE@THREE>", "JOE@THREE"),
        ("<eve@[IPv6:2001:db8::1]>", "eve@[IPv6:2001:db8::1]"),
        ("<anna@example.org", "<anna@example.org"),
    ],
)
def test_addresses(text: str, address: str) -> None:
    for message in (mp.EnvelopeFrom(text), mp.EnvelopeRecipient(text)):
        assert message.address == address
    assert mp.address_of(text) == address


@given(st.text().filter(lambda text: not text.startswith("@")))
def test_what_is_in_brackets_is_the_address(text: str) -> None:
    assert mp.address_of(f"<{text}>") == text


def test_recorded_addresses_have_brackets_or_none() -> None:
    seen = set()
    for message in recorded():
        if isinstance(message, mp.EnvelopeFrom | mp.EnvelopeRecipient):
            raw: str = getattr(message, message.FIELDS[0])
            assert raw in (message.address, f"<{message.address}>")
            seen.add(raw[:1] == "<")
    assert seen == {True, False}


def test_parameters_of_a_recording() -> None:
    # Both MTAs passed on what the client had sent.
    arguments = ("SIZE=201", "BODY=8BITMIME", "RET=HDRS", "ENVID=QQ314159")
    message = next(each for each in recorded() if getattr(each, "arguments", ()) == arguments)
    assert isinstance(message, mp.EnvelopeFrom)
    assert dict(message.parameters) == {
        "SIZE": "201",
        "BODY": "8BITMIME",
        "RET": "HDRS",
        "ENVID": "QQ314159",
    }
    assert message.parameters["size"] == "201"
    assert "Body" in message.parameters


def test_a_parameter_without_a_value_and_one_that_is_not_there() -> None:
    parameters = mp.EnvelopeFrom("<>", ["smtputf8", "AUTH=", "SIZE=1", "size=2"]).parameters
    assert dict(parameters) == {"SMTPUTF8": None, "AUTH": "", "SIZE": "1"}
    assert parameters.get("BODY", "7BIT") == "7BIT"
    assert parameters.decoded("SMTPUTF8") is parameters.decoded("ENVID") is None
    assert parameters == mp.Parameters(["SIZE=1", "AUTH=", "SMTPUTF8"])
    assert len({parameters, mp.Parameters(["SIZE=1", "AUTH=", "SMTPUTF8"])}) == 1


def test_parameters_in_one_text() -> None:
    assert mp.ChangeSender("<a@b>", "RET=HDRS ENVID=x1").parameters == {
        "RET": "HDRS",
        "ENVID": "x1",
    }
    assert not mp.ChangeSender("<a@b>").parameters


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        ("e+3Dmc2@example.com", "e=mc2@example.com"),  # RFC 4954, section 5
        ("rfc822;Bob@Example.COM", "rfc822;Bob@Example.COM"),
        ("a+2Bb", "a+b"),
        ("+C3+A4", "ä"),
        ("<>", "<>"),
    ],
)
def test_xtext(encoded: str, text: str) -> None:
    assert mp.decode_xtext(encoded) == text
    assert mp.encode_xtext(text) == encoded
    assert mp.EnvelopeFrom("<>", [f"AUTH={encoded}"]).parameters.decoded("auth") == text


@pytest.mark.parametrize("text", ["+", "a+", "a+2", "a+zz", "a++2"])
def test_what_is_not_xtext_stays_as_it_is(text: str) -> None:
    assert mp.decode_xtext(text) == text


@given(TEXTS)
def test_xtext_gives_back_what_was_encoded(text: str) -> None:
    encoded = mp.encode_xtext(text)
    assert mp.decode_xtext(encoded) == text
    # RFC 3461, section 4: only these characters, without `+` and `=`.
    assert all("!" <= each <= "~" and each != "=" for each in encoded)


@pytest.mark.parametrize(
    ("text", "ip"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8::1", "2001:db8::1"),
        ("IPv6:2001:db8::1", "2001:db8::1"),
        ("ipv6:0:0:0:0:0:0:0:1", "::1"),
        ("unknown", None),
        ("/run/socket", None),
        ("", None),
        ("IPv6:", None),
        ("192.0.2", None),
    ],
)
def test_ip_addresses(text: str, ip: str | None) -> None:
    expected = None if ip is None else ipaddress.ip_address(ip)
    assert mp.Connect("x", mp.AddressFamily.INET6, 1, text).ip == expected
    assert mp.ip_of(text) == expected


def test_recorded_ip_addresses() -> None:
    seen = {each.family: each.ip for each in recorded() if isinstance(each, mp.Connect)}
    assert type(seen[mp.AddressFamily.INET]) is ipaddress.IPv4Address
    assert type(seen[mp.AddressFamily.INET6]) is ipaddress.IPv6Address
    assert seen[mp.AddressFamily.UNIX] is seen[mp.AddressFamily.UNKNOWN] is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("hello", "hello"),
        (" hello", "hello"),
        ("\thello ", "hello"),
        # RFC 5322, section 2.2.3.
        (" This\n is a test", "This is a test"),
        ("This\r\n\tis a test", "This\tis a test"),
        ("", ""),
        ("a\nb", "a\nb"),
    ],
)
def test_texts_of_headers(value: str, text: str) -> None:
    assert mp.Header("Subject", value).header_text == text


@given(TEXTS)
def test_the_text_of_a_header_does_not_depend_on_the_blank(text: str) -> None:
    assert mp.Header("a", text).header_text == mp.Header("a", f" {text}").header_text


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((550, "5.7.1", "Score is 100% of the limit"), "550 5.7.1 Score is 100%% of the limit"),
        ((451, "4.3.2", "Come back later"), "451 4.3.2 Come back later"),
        ((550, "5.1.1"), "550 5.1.1"),
        ((550, None, "No enhanced code here"), "550 No enhanced code here"),
        (
            (450, "4.7.1", "Greylisted", "please try again"),
            "450-4.7.1 Greylisted\r\n450 4.7.1 please try again",
        ),
    ],
)
def test_replies_as_programs_wrote_them(parts: tuple[int, str | None], text: str) -> None:
    assert mp.ReplyCode(text) in recorded()
    assert mp.ReplyCode.of(*parts) == mp.ReplyCode(text)
    assert mp.ReplyCode(text).reply == mp.SmtpReply(*parts[:2], lines=parts[2:])


def test_what_is_not_a_reply() -> None:
    broken = next(
        each for each in recorded() if isinstance(each, mp.ReplyCode) and "\nsec" in each.text
    )
    assert broken.reply is None


@given(
    st.integers(400, 599),
    st.booleans(),
    st.lists(TEXTS.filter(lambda text: text == text.strip(" ") and not text[:1].isdigit())),
)
def test_a_reply_has_the_parts_that_it_was_made_of(
    code: int, is_enhanced: bool, lines: list[str]
) -> None:
    enhanced = f"{code // 100}.7.1" if is_enhanced else None
    parts = mp.SmtpReply(code, enhanced, () if lines == [""] else tuple(lines))
    message = mp.ReplyCode.of(code, enhanced, *lines)
    assert message.reply == parts
    assert mp.broken_rules(message) == mp.broken_rules(mp.ReplyCode(f"{code} x"))


@pytest.mark.parametrize(
    ("parts", "error"),
    [
        (("550", None), "ReplyCode.code: must be a number of three digits, not '550'"),
        ((True, None), "ReplyCode.code: must be a number of three digits, not True"),
        (
            (250, None, "ok"),
            "ReplyCode.code: in '250': A reply begins with three digits, the first of them",
        ),
        (
            (550, "No such box"),
            "ReplyCode.enhanced: must be an enhanced status code such as 5.7.1, or None for a "
            "reply without one; not 'No such box'",
        ),
        (
            (550, "4.1.1", "no"),
            "ReplyCode.enhanced: in '550 4.1.1': The enhanced status code has the class of the",
        ),
        (
            (550, None, "4 items"),
            "ReplyCode.text: The enhanced status code has the class of the",
        ),
        (
            (550, None, "a\nb"),
            "ReplyCode.lines: 'a\\nb' has a line break; give each line as an argument",
        ),
        ((550, None, b"a"), "ReplyCode.lines: must be texts, not b'a'"),
        ((550, None, "a\0"), "ReplyCode.text: has a NUL"),
    ],
)
def test_what_cannot_be_a_reply_says_why(parts: tuple[int, str | None], error: str) -> None:
    with pytest.raises(mp.LocalProtocolError) as caught:
        mp.ReplyCode.of(*parts)
    assert str(caught.value).startswith(error)
