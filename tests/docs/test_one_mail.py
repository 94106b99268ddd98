"""The picture of one mail in the guide is a conversation that both sides agree with."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import milter_protocol as mp
from tests.story import OFFERED

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "images" / "one-mail.svg"
SVG = "{http://www.w3.org/2000/svg}"
Session = mp.MTASession | mp.FilterSession
REQUEST = mp.Options(actions=mp.Actions.ADD_HEADERS)
SAID: dict[str, Any] = {
    type(message).__name__: message
    for message in (
        mp.Connect("mx.example", mp.AddressFamily.INET, 51234, "192.0.2.7"),
        mp.Helo("mx.example"),
        mp.EnvelopeFrom("<anna@example.org>"),
        mp.EnvelopeRecipient("<bert@example.net>"),
        mp.Data(),
        mp.Header("Subject", "hello"),
        mp.EndOfHeaders(),
        mp.Body(b"Hello\r\n"),
        mp.Macro(mp.CommandCode.END_OF_MESSAGE, [("i", "4F7B21")]),
        mp.EndOfMessage(),
        mp.Close(),
        mp.Continue(),
        mp.AddHeader("X-Checked", "yes"),
        mp.Accept(),
    )
}


def arrows() -> list[tuple[str, str, str]]:
    """Who says what in the picture, and what is written on the arrow."""
    groups = ElementTree.parse(PICTURE).iter(f"{SVG}g")
    return [
        (group.attrib["data-from"], group.attrib["data-message"], "".join(group.itertext()))
        for group in groups
        if "data-from" in group.attrib
    ]


def test_the_arrows_bear_the_names_of_what_is_said() -> None:
    assert all(re.match(rf"{name}\b", label) for _, name, label in arrows())


def test_the_arrows_lead_to_the_one_who_is_told() -> None:
    groups = [g for g in ElementTree.parse(PICTURE).iter(f"{SVG}g") if "data-from" in g.attrib]
    heads = {
        (group.attrib["data-from"], group.findall(f"{SVG}path")[-1].attrib["d"].split()[0])
        for group in groups
    }
    assert heads == {("mta", "M380"), ("filter", "M60")}


def test_both_sessions_agree_with_the_picture() -> None:
    mta, filter = mp.MTASession(OFFERED), mp.FilterSession(REQUEST)
    conversation = [(side, name) for side, name, _ in arrows()]
    assert conversation[:2] == [("mta", "Negotiate"), ("filter", "Negotiate")]
    mta.open()
    for writes, reads in ((mta, filter), (filter, mta)):
        reads.receive_data(writes.data_to_send())
        assert isinstance(reads.next_event(), mp.Negotiated)
    for side, name in conversation[2:]:
        both: tuple[Session, Session] = (mta, filter) if side == "mta" else (filter, mta)
        says, hears = both
        says.send(SAID[name])
        hears.receive_data(says.data_to_send())
        assert hears.next_event() == SAID[name]
        assert hears.next_event() is None
    assert {name for _, name in conversation} == {*SAID, "Negotiate"}
    assert (mta.closed, filter.closed) == (True, True)
