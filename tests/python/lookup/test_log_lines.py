"""Lines of logs are found again, whole and in part, and the causes fit what they say."""

import itertools
import re
import subprocess
import sys

import pytest

from generator.log_texts import literals
from generator.model import Log, Symptom
from milter_protocol.lookup import FoundLine, look_up
from tests.generator.folders import SPEC
from tests.generator.specs import read_once
from tests.python.traffic.running import environment

SPEC_OF_ALL = read_once(SPEC)[0]
FILLED = {
    "text": "something",
    "number": "12",
    "failure": "Connection refused",
    "command": "SMFIC_RCPT",
    "reply": "SMFIR_ACCEPT",
    "flags": "1ff",
    "version": "4",
    "length": "1347375956",
    "name": "scanner",
    "address": "inet:127.0.0.1:8891",
    "path": "/run/scanner/socket",
    "queue-id": "4B1C2D3E4F",
}
LOGGED = [(log, symptom) for log in SPEC_OF_ALL.logs for symptom in log.symptoms]
SYMPTOMS = [pytest.param(*each, id=each[1].id.partition("/")[2]) for each in LOGGED]


def filled(symptom: Symptom) -> list[str]:
    return [slot.is_[0] if slot.is_ else FILLED[slot.holds] for slot in symptom.slots]


def logged(log: Log, symptom: Symptom) -> str:
    """What the program writes, with something in each place."""
    texts = itertools.zip_longest(literals(log, symptom), filled(symptom), fillvalue="")
    return "".join(itertools.chain.from_iterable(texts))


def prefixed(log: Log, text: str) -> str:
    return f"Nov 30 09:00:01 mx1 {log.tags[0]}[4711]: {text}" if log.tags else text


def lines(text: str) -> list[FoundLine]:
    return [each for each in look_up(text) if isinstance(each, FoundLine)]


def causes(text: str) -> list[str]:
    return [cause.id.partition("/")[2] for cause in lines(text)[0].causes]


@pytest.mark.parametrize(("log", "symptom"), SYMPTOMS)
def test_a_line_is_found_behind_what_a_log_puts_in_front(log: Log, symptom: Symptom) -> None:
    found = lines(prefixed(log, logged(log, symptom)))[0]
    assert found.symptom.id == symptom.id
    assert found.is_whole


@pytest.mark.parametrize(("log", "symptom"), SYMPTOMS)
def test_what_was_filled_in_is_captured(log: Log, symptom: Symptom) -> None:
    found = {each.symptom.id: each.captured for each in lines(logged(log, symptom))}
    captured = [each.text for each in found[symptom.id]]
    expected = filled(symptom)
    for slot, text in enumerate([*literals(log, symptom)][1:]):
        if not text and slot + 1 < len(expected):  # Two slots side by side cannot be told apart.
            expected[slot : slot + 2] = ["", expected[slot] + expected[slot + 1]]
    assert captured == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can't read SMFIC_BODYEOB reply packet header: Success", "postfix-read-header"),
        ("can't read SMFIC_BODYEOB reply packet header", "postfix-read-header"),
        ("unreasonable packet length: 1347375956", "postfix-long-length"),
        ("timeout before data read, where=eom", "sendmail-timeout"),
        ("Milter (x): to error state", "sendmail-error-state"),
        ("st_optionneg[7]: 0x3d does not fulfill action requirements 0x1ff", "libmilter-actions"),
    ],
)
def test_a_part_of_a_line_will_do(text: str, expected: str) -> None:
    assert lines(text)[0].symptom.id == f"symptom/{expected}"


@pytest.mark.parametrize(
    "text",
    [
        "hello world",
        "Nov 30 09:00:01 mx1 nginx[80]: listens on 80",
        "Nov 30 09:00:01 mx1 kernel: eth0: link is up",
        "Nov 30 09:00:01 mx1 sshd[80]: connect to Milter service x: Connection refused",
        "warning",
        "",
    ],
)
def test_other_lines_are_not_explained(text: str) -> None:
    assert look_up(text) == ()


READ = "warning: milter unix:/run/x.sock: can't read {} reply packet header: {}"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (READ.format("SMFIC_BODYEOB", "Success"), "filter-crashed"),
        (READ.format("SMFIC_BODYEOB", "Undefined error: 0"), "filter-crashed"),
        (READ.format("SMFIC_BODYEOB", "Application error"), "filter-crashed"),
        (READ.format("SMFIC_BODYEOB", "Connection timed out"), "filter-slow"),
        (READ.format("SMFIC_RCPT", "Connection timed out"), "filter-busy"),
        (READ.format("SMFIC_OPTNEG", "Connection timed out"), "not-a-milter"),
        (READ.format("SMFIC_OPTNEG", "Success"), "negotiation-refused"),
        ("connect to Milter service inet:x:1: Connection refused", "filter-not-running"),
        ("connect to Milter service unix:/x: Permission denied", "socket-rights"),
        ("connect to Milter service unix:/x: No such file or directory", "socket-elsewhere"),
        ("connect to Milter service inet:x:1: No route to host", "network"),
        ("unreasonable packet length: 1213486160 > 1073741823", "not-a-milter"),
        ("unreasonable packet length: 2130706432 > 1073741823", "malformed-frames"),
        ("Milter (x): timeout before data read, where=eom", "filter-slow"),
        ("Milter (x): timeout before data read, where=negotiate", "not-a-milter"),
        ("Milter (x): timeout before data read, where=helo", "filter-busy"),
    ],
)
def test_what_a_line_holds_decides_about_the_causes(text: str, first: str) -> None:
    assert causes(text)[0] == first


def test_no_cause_is_there_that_needs_another_error() -> None:
    found = causes("connect to Milter service unix:/x: Permission denied")
    assert "filter-not-running" not in found
    assert "network" not in found


def test_what_was_filled_in_is_explained() -> None:
    (found,) = lines("milter inet:x:1: request mask 0x211 conflict with MTA request mask 0x1ff")
    wanted = found.captured[1]
    assert (wanted.holds, wanted.text) == ("flags", "211")
    assert [each.partition(":")[0] for each in wanted.meanings] == [
        "SMFIF_ADDHDRS",
        "SMFIF_CHGHDRS",
        "0x00000200",
    ]


def runs(text: str) -> list[str]:
    return [check.run for found in lines(text) for each in found.causes for check in each.checks]


@pytest.mark.parametrize(
    ("address", "command"),
    [
        ("inet:127.0.0.1:8891", "ss -ltnp 'sport = :8891'"),
        ("inet:8891@localhost", "ss -ltnp 'sport = :8891'"),
        ("inet:[::1]:8891", "ss -ltnp 'sport = :8891'"),
        ("unix:/run/x/sock", "ss -lxp | grep -F '/run/x/sock'"),
        ("local:/run/x/sock", "ss -lxp | grep -F '/run/x/sock'"),
    ],
)
def test_commands_are_filled_in_with_the_address(address: str, command: str) -> None:
    found = runs(f"connect to Milter service {address}: Connection refused")
    assert command in found
    assert not [each for each in found if re.search(r"\{[a-z]", each)]


def test_nothing_from_a_log_is_run_by_a_shell() -> None:
    line = "connect to Milter service unix:/x';reboot;': Connection refused"
    assert not [each for each in runs(line) if "reboot" in each]


def test_nothing_from_a_log_becomes_an_option_of_a_command() -> None:
    (found,) = lines("warning: connect to Milter service --/x: Connection refused")
    assert found.captured[0].text == "--/x"
    assert all("--/x" not in check.run for cause in found.causes for check in cause.checks)


def test_an_unknown_error_rules_no_cause_out() -> None:
    (known,) = lines(READ.format("SMFIC_OPTNEG", "Connection timed out"))
    (unknown,) = lines(READ.format("SMFIC_OPTNEG", "Der Kalender ist voll"))
    assert {each.id for each in known.causes} < {each.id for each in unknown.causes}


def test_commands_about_another_mta_are_left_out() -> None:
    sendmail = runs("sendmail[7]: x: Milter (dkim): timeout before data read, where=eom")
    assert "grep '^Xdkim' /etc/mail/sendmail.cf" in sendmail
    assert not [each for each in sendmail if "postconf" in each]


def test_the_reason_inside_of_a_line_comes_first() -> None:
    line = "abnormally closing milter connection from: ::1, error: invalid macro command (no name)"
    found = [each.symptom.id for each in lines(f"#1(rspamd_proxy) <b4>; proxy; x: {line}")]
    assert found == ["symptom/rspamd-macro-name", "symptom/rspamd-abnormal"]


LONGEST = 1000
LIMITED = """
import resource, sys
from milter_protocol.lookup import look_up
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
for line in sys.stdin:
    look_up(line)
"""
"""A process that is killed when all lines together take longer than any of them would take."""


def hostile(log: Log, symptom: Symptom) -> str:
    """A line that has what stands between the slots of a text many times, and never its end."""
    first, *others = literals(log, symptom)
    between = [text for text in others if text][:-1]
    room = (LONGEST - len(first)) // max(len(between), 1)
    return first + "".join(f"a{text}" * (room // (len(text) + 1)) for text in between)


def test_no_line_takes_long() -> None:
    texts = [hostile(log, symptom) for log, symptom in LOGGED if symptom.slots]
    assert any(len(text) > LONGEST * 0.9 for text in texts)
    limited = [sys.executable, "-c", LIMITED]
    subprocess.run(limited, input="\n".join(texts).encode(), env=environment(), check=True)
