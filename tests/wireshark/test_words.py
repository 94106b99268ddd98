"""What is wrong in a conversation: `decode` and the dissector, which share their words, agree."""

from collections import Counter

import pytest

import milter_protocol as mp
from tests.python.traffic.running import MODIFY, Said, capture, recorded, rows
from tests.wireshark.conftest import Make
from tests.wireshark.recording import Capture
from tests.wireshark.running import show
from tests.wireshark.words import got, words

QUARANTINED = recorded(MODIFY)[:-2]
WORKING, VERDICT = Said("filter", "p", b""), Said("filter", "c", b"")
ABORT, CLOSE = Said("mta", "A", b""), Said("mta", "Q", b"")
NEXT = [Said("mta", "M", b"<b@x.test>\0"), VERDICT]
LONG = Said("mta", "B", b"x" * 70_000)


def said(side: str, message: mp.Message) -> Said:
    frame = mp.encode(message)
    return Said(side, chr(frame[4]), frame[5:])


def answered(answer: mp.Negotiate, *more: Said) -> list[Said]:
    """A conversation in which an offer gets an answer."""
    offer = mp.Negotiate(6, mp.Actions(0x1FF), mp.Steps(0x1FFFFF))
    return [said("mta", offer), said("filter", answer), *more]


CONNECT = said("mta", mp.Connect("client.example", mp.AddressFamily.UNKNOWN))
HELO = said("mta", mp.Helo("client.example"))
MAIL, HELO_STAGE = mp.MacroStage.MAIL, mp.MacroStage.HELO
LISTS: list[tuple[mp.MacroStage | int, str]] = [
    (MAIL, "i"),
    (77, "j"),
    (HELO_STAGE, "i"),
    (MAIL, ""),
]
CASES: dict[str, tuple[list[Said], list[str]]] = {
    "quarantine, the end": (QUARANTINED, ["unanswered"]),
    "quarantine, abort": ([*QUARANTINED, ABORT, CLOSE], ["unanswered"]),
    "quarantine, abort, another mail": ([*QUARANTINED, ABORT, *NEXT], ["unanswered"]),
    "quarantine, another mail": ([*QUARANTINED, *NEXT], ["unanswered"]),
    "quarantine, still working": ([*QUARANTINED, WORKING], ["unanswered"]),
    "quarantine, still working, abort": ([*QUARANTINED, WORKING, ABORT], []),
    "quarantine at once": (
        answered(mp.Negotiate(6, mp.Actions.QUARANTINE), CONNECT, QUARANTINED[-1], HELO, VERDICT),
        ["wrong-reply", "unanswered"],
    ),
    "long": (answered(mp.Negotiate(6), CONNECT, VERDICT, LONG, VERDICT), ["too-long"]),
    "long behind an offer": ([said("mta", mp.Negotiate(6)), LONG, ABORT], ["too-long"]),
    "longer than all limits": ([LONG._replace(payload=b"x" * 1_200_000), ABORT], ["too-long"]),
    "long, nothing heard": ([LONG, ABORT], []),
    "a version above the offer": (answered(mp.Negotiate(7)), ["negotiation"]),
    "an old version": (answered(mp.Negotiate(1)), ["negotiation"]),
    "a flag": (answered(mp.Negotiate(6, mp.Actions(0x200))), ["negotiation"]),
    "flags": (
        answered(mp.Negotiate(6, mp.Actions(0x40000600), mp.Steps(0x20000000))),
        ["negotiation"],
    ),
    "lists of macros": (answered(mp.Negotiate(6, macro_lists=LISTS)), ["negotiation"] * 3),
    "wrong sides": (
        answered(
            mp.Negotiate(6),
            CONNECT,
            VERDICT,
            said("filter", mp.Data()),
            VERDICT._replace(side="mta"),
        ),
        ["wrong-side", "wrong-side"],
    ),
}


@pytest.fixture(scope="module")
def shown(make: Make) -> dict[str, list[str]]:
    file = Capture()
    for name, (lines, _) in CASES.items():
        file.conversation(name, [(each.side, each.frame) for each in lines])
    found: dict[str, list[str]] = {name: [] for name in CASES}
    for seen in show(make("milter")[1], file, "-2"):
        assert not seen.shown("error")
        found[file.packets[seen.packet].conversation] += got(seen)
    return found


@pytest.mark.parametrize("name", CASES)
def test_both_tools_say_the_same(name: str, shown: dict[str, list[str]]) -> None:
    lines, kinds = CASES[name]
    told = [each for row in rows(capture(lines)) for each in row.get("findings", ())]
    findings = [
        mp.Finding(mp.FindingKind(each["kind"]), each["reason"], each["violation"]) for each in told
    ]
    if (lines[0].code, lines[1].code) != ("O", "O"):
        # Each tool goes its own way where it does not know what was agreed.
        findings = [each for each in findings if each.kind is mp.FindingKind.TOO_LONG]
        shown = {name: [each for each in shown[name] if "too-long" in each]}
    assert sorted(shown[name]) == sorted(map(words, findings))
    about = Counter(each.kind.value for each in findings if each.kind in kinds)
    assert about == Counter(kinds)
