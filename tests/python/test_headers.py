"""Changes of headers have the same effect in MTAs that count in different ways."""

from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp

PLAIN = mp.Options()
KEEPS_BLANK = mp.Options(steps=mp.Steps.HEADER_LEADING_SPACE)
Fields = list[tuple[str, str]]


@dataclass
class Field:
    """A header as an MTA holds it; what stands after the colon, or nothing if it was removed."""

    name: str
    value: str | None


def sendmail(fields: Fields, changes: Iterable[mp.Message], blank: str) -> Fields:
    """A removed header still counts, and a new one comes before the first of its name."""
    held = [Field(*each) for each in fields]
    for change in changes:
        if isinstance(change, mp.ChangeHeader):
            same = [each for each in held if each.name.lower() == change.name.lower()]
            same[change.index - 1].value = blank + change.value if change.value else None
        elif isinstance(change, mp.AddHeader):
            names = [each.name.lower() for each in held]
            key = change.name.lower()
            place = names.index(key) if key in names else len(held)
            held.insert(place, Field(change.name, blank + change.value))
    return [(each.name, each.value) for each in held if each.value is not None]


def postfix(fields: Fields, changes: Iterable[mp.Message], blank: str) -> Fields:
    """A removed header counts no more, and a new one comes last."""
    held = list(fields)
    for change in changes:
        if isinstance(change, mp.ChangeHeader):
            key = change.name.lower()
            place = [at for at, each in enumerate(held) if each[0].lower() == key][change.index - 1]
            name = held[place][0]
            held[place : place + 1] = [(name, blank + change.value)] if change.value else []
        elif isinstance(change, mp.AddHeader):
            held.append((change.name, blank + change.value))
    return held


def taken(fields: Fields, options: mp.Options = PLAIN) -> mp.Headers:
    headers = mp.Headers(options)
    for name, value in fields:
        headers.take(mp.Header(name, value))
    return headers


NAMES = st.sampled_from(["Received", "received", "X-Spam", "Subject"])
VALUES = st.text("abc", min_size=1, max_size=3)
FIELDS = st.lists(st.tuples(NAMES, VALUES.map(" {}".format)), max_size=8)
STEPS = st.lists(st.tuples(NAMES, st.integers(1, 4), st.one_of(st.none(), VALUES)), max_size=8)


@pytest.mark.parametrize("options", [PLAIN, KEEPS_BLANK], ids=["plain", "keeps blank"])
@pytest.mark.parametrize("mta", [sendmail, postfix])
@given(fields=FIELDS, steps=STEPS, added=st.lists(st.tuples(st.just("X-New"), VALUES), max_size=2))
def test_the_effect_is_what_was_asked_for(
    options: mp.Options,
    mta: object,
    fields: Fields,
    steps: list[tuple[str, int, str | None]],
    added: Fields,
) -> None:
    headers = taken(fields, options)
    wanted: list[tuple[str, str | None]] = list(fields)
    for name, occurrence, value in steps:
        same = [at for at, each in enumerate(fields) if each[0].lower() == name.lower()]
        if occurrence > len(same):
            continue
        if value is None:
            headers.remove(name, occurrence)
        else:
            headers.change(name, occurrence, value)
        at = same[occurrence - 1]
        wanted[at] = (fields[at][0], None if value is None else f" {value}")
    for name, value in added:
        headers.add(name, value)
    expected = [(name, value) for name, value in wanted if value is not None]
    new = [(name, f" {value}") for name, value in added]
    if mta is sendmail:
        new.reverse()
    blank = "" if options is KEEPS_BLANK else " "
    assert callable(mta)
    assert mta(fields, headers.modifications(), blank) == expected + new


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
    headers.add("X-Spam:", "yes")
    with pytest.raises(mp.EncodeError, match=r"AddHeader\.name"):
        headers.modifications()
