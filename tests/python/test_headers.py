"""Changes of headers have the same effect in MTAs that count in different ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol import testing

PLAIN = mp.Options()
KEEPS_BLANK = mp.Options(steps=mp.Steps.HEADER_LEADING_SPACE)
Fields = list[tuple[str, str]]


def taken(fields: Fields, options: mp.Options = PLAIN) -> mp.Headers:
    headers = mp.Headers(options)
    for name, value in fields:
        headers.take(mp.Header(name, value))
    return headers


NAMES = st.sampled_from(["X-Spam", "x-spam", "Subject"])
VALUES = st.text("abc", min_size=1, max_size=3)
FIELDS = st.lists(st.tuples(NAMES, VALUES), max_size=8)
STEPS = st.lists(st.tuples(st.integers(0, 7), st.one_of(st.none(), VALUES)), max_size=8)


@pytest.mark.parametrize("options", [PLAIN, KEEPS_BLANK], ids=["plain", "keeps blank"])
@pytest.mark.parametrize("profile", testing.PROFILES.values(), ids=testing.PROFILES)
@given(fields=FIELDS, steps=STEPS, added=st.lists(VALUES, max_size=1))
def test_the_effect_is_what_was_asked_for(
    options: mp.Options,
    profile: testing.Profile,
    fields: Fields,
    steps: list[tuple[int, str | None]],
    added: list[str],
) -> None:
    headers = taken(fields, options)
    wanted: list[tuple[str, str | None]] = list(fields)
    for place, value in steps:
        if place >= len(fields):
            continue
        name = fields[place][0]
        same = [each.lower() for each, _ in fields[: place + 1]].count(name.lower())
        if value is None:
            headers.remove(name, same)
        else:
            headers.change(name, same, value)
        wanted[place] = (name, value)
    for value in added:
        headers.add("X-New", value)
    mail = testing.Mail(headers=tuple((name, f" {value}") for name, value in fields))
    made = testing.modified(mail, headers.modifications(), profile, options)
    kept = [(name, f" {value}") for name, value in wanted if value is not None]
    assert list(made.headers) == kept + [("X-New", f" {value}") for value in added]


def test_removing_all_of_a_name() -> None:
    headers = taken([("X-Spam", "a"), ("Subject", "b"), ("x-spam", "c"), ("X-Spam", "d")])
    headers.remove("X-SPAM")
    headers.remove("X-Other")
    assert headers.count("x-Spam") == 3
    assert headers.modifications() == [
        mp.ChangeHeader(3, "X-SPAM", ""),
        mp.ChangeHeader(2, "X-SPAM", ""),
        mp.ChangeHeader(1, "X-SPAM", ""),
    ]


def test_setting_leaves_one() -> None:
    headers = taken([("Subject", "a"), ("Subject", "b")])
    headers.set("subject", "[SPAM] a")
    headers.set("X-Spam", "yes")
    assert headers.modifications() == [
        mp.ChangeHeader(2, "subject", ""),
        mp.ChangeHeader(1, "subject", "[SPAM] a"),
        mp.AddHeader("X-Spam", "yes"),
    ]


def test_setting_again_leaves_one_too() -> None:
    headers = taken([("Subject", "a")])
    for name in ("Subject", "X-Spam"):
        headers.add(name, "added")
        headers.set(name, "first")
        headers.set(name.upper(), "last")
    assert headers.modifications() == [
        mp.ChangeHeader(1, "SUBJECT", "last"),
        mp.AddHeader("X-SPAM", "last"),
    ]


def test_the_blank_after_the_colon_is_written_by_one_of_both() -> None:
    headers = taken([("Subject", " a")], KEEPS_BLANK)
    headers.set("Subject", "b")
    headers.add("X-Spam", "yes")
    assert headers.modifications() == [
        mp.ChangeHeader(1, "Subject", " b"),
        mp.AddHeader("X-Spam", " yes"),
    ]


def test_mistakes_say_what_to_do() -> None:
    headers = taken([("Received", "a"), ("Received", "b")])
    for occurrence in (0, 3, -1, "1", True):
        with pytest.raises(mp.LocalProtocolError, match="must be a number from 1 to 2, not "):
            headers.remove("Received", occurrence)  # type: ignore[arg-type]
    with pytest.raises(mp.LocalProtocolError, match="no 'X-Spam' was taken; add one"):
        headers.change("X-Spam", 1, "yes")
    with pytest.raises(mp.LocalProtocolError, match="is empty, which removes the header; call rem"):
        headers.change("Received", 1, "")
    for name in ("Received", "X-Spam"):
        with pytest.raises(mp.LocalProtocolError, match="is empty, which removes the header"):
            headers.set(name, "")
    assert headers.modifications() == []
    headers.add("X-Spam:", "yes")
    with pytest.raises(mp.EncodeError, match=r"AddHeader\.name"):
        headers.modifications()
