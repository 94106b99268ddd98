"""Mails that are read and modified, whatever is in the files and whatever a filter replies."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol.testing import (
    PROFILES,
    Mail,
    MailRefusedError,
    ModificationError,
    Profile,
    modified,
    read_mail,
    shown_headers,
)

profiles = st.sampled_from(list(PROFILES.values()))
bits = st.sampled_from(
    [b"\n", b"\r\n", b"\r", b"\0", b"A", b"b-C", b":", b" ", b"\t", b"x", b"\xe9", b"From ", b"--"]
)
files = st.lists(bits, max_size=40).map(b"".join)
names = st.sampled_from(["A", "a", "X-B", "Received", "Date"])
values = st.lists(st.sampled_from(["x", " ", "\t", "\n", "A:", "é", "\udcff"]), max_size=8).map(
    "".join
)
headers = st.tuples(names, values.filter(lambda value: not re.search(r"\n(?![ \t])", value)))
indexes = st.sampled_from([*range(6), 99, 0x7FFFFFFF, 0xFFFFFFFF])
addresses = st.lists(st.sampled_from(["<", ">", "a@x", ",", '"', "(", ")", " ", "\\", "é"])).map(
    "".join
)


def _header(kind: type[mp.Message], index: bytes, name: str, value: str) -> mp.Message:
    texts = f"{name}\0{value}\0".encode("utf-8", "surrogateescape")
    return kind.from_payload(index + texts)


def _address(kind: type[mp.Message], address: str) -> mp.Message:
    return kind.from_payload(address.encode() + b"\0")


of_headers = st.one_of(
    st.builds(_header, st.just(mp.AddHeader), st.just(b""), names, values),
    st.builds(
        _header,
        st.sampled_from([mp.InsertHeader, mp.ChangeHeader]),
        indexes.map(lambda index: index.to_bytes(4)),
        names,
        values,
    ),
)
of_envelopes = st.builds(
    _address,
    st.sampled_from([mp.ChangeSender, mp.AddRecipient, mp.AddRecipientPar, mp.RemoveRecipient]),
    addresses,
)
others = st.sampled_from([mp.ReplaceBody(b"a\r"), mp.Progress(), mp.Quarantine("why")])


@given(files, profiles)
def test_a_file_is_read_or_refused_and_never_in_silence(data: bytes, profile: Profile) -> None:
    try:
        mail, oddities = read_mail(data, profile)
    except MailRefusedError:
        assert profile.reading.bare_cr == "refused"
        return
    assert all(1 <= each.line <= data.count(b"\n") + 1 for each in oddities)
    assert list(oddities) == sorted(oddities)
    if not oddities:
        lines = data.removesuffix(b"\n").replace(b"\r\n", b"\n").removesuffix(b"\r")
        whole = bytes(mail).removesuffix(b"\r\n").replace(b"\r\n", b"\n")
        assert lines in (whole, whole.removesuffix(b"\n"))


@given(st.lists(headers), st.sampled_from([b"", b"\r\n", b"text\r\n.\r\n"]), profiles)
def test_what_is_written_is_read_again(
    fields: list[tuple[str, str]], body: bytes, profile: Profile
) -> None:
    mail = Mail(headers=tuple(fields), body=body)
    read = read_mail(bytes(mail), profile)
    assert read.mail == mail
    assert bool(read.oddities) == (not fields)


@given(st.lists(of_headers), profiles, st.booleans())
def test_no_line_of_a_value_passes_for_a_header(
    replies: list[mp.Message], profile: Profile, keeps_space: bool
) -> None:
    steps = mp.Steps.HEADER_LEADING_SPACE if keeps_space else mp.Steps(0)
    mail = Mail(headers=(("A", " 1"), ("X-B", " 2")))
    changed = modified(mail, replies, profile, mp.Options(steps=steps))
    assert read_mail(bytes(changed), profile).mail.headers == changed.headers
    assert modified(mail, [], profile) == mail


@given(st.lists(st.one_of(of_headers, of_envelopes, others)), profiles)
def test_whatever_a_filter_replies_is_carried_out_or_refused(
    replies: list[mp.Message], profile: Profile
) -> None:
    mail = Mail("<a@x>", ("<b@x>", "<c@x>"), (("A", " 1"),), b"old\r\n")
    try:
        changed = modified(mail, replies, profile)
    except ModificationError:
        assert profile.body == "in-one-run"
        return
    for address in (changed.sender, *changed.recipients):
        assert (address[0], address[-1]) == ("<", ">")
    pieces = sum(isinstance(each, mp.ReplaceBody) for each in replies)
    assert changed.body == (b"a\r" * pieces + b"\r\n" if pieces else b"old\r\n")


def test_addresses_get_their_brackets() -> None:
    mail = Mail("a@x", ("b@x", "<c@x>"))
    assert mail == Mail("<a@x>", ("<b@x>", "<c@x>"))
    assert Mail("").sender == Mail().sender == "<>"


def test_a_mail_is_written_with_the_line_ends_of_smtp() -> None:
    mail = Mail(headers=(("A", " 1\n\t2"), ("B", "\udcff")), body=b"text\r\n")
    assert bytes(mail) == b"A: 1\r\n\t2\r\nB:\xff\r\n\r\ntext\r\n"


@pytest.mark.parametrize(
    ("steps", "shown"),
    [(mp.Steps(0), ("1", " 2", "\t3", "", "5")), (mp.Steps.HEADER_LEADING_SPACE, None)],
)
def test_a_filter_is_shown_the_blank_that_it_asked_for(
    steps: mp.Steps, shown: tuple[str, ...] | None
) -> None:
    values = (" 1", "  2", "\t3", "", "5")
    mail = Mail(headers=tuple(("A", value) for value in values))
    headers = shown_headers(mail, mp.Options(steps=steps))
    assert headers == tuple(("A", value) for value in shown or values)
