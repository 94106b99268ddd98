"""What the command shows of a filter's decisions, and how it ends."""

import io
import json
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol.__main__ import main
from milter_protocol.testing.playing import Script
from tests.asking.command.conftest import MAIL, Ask
from tests.ports import held_port

NO = mp.ReplyCode("550 5.7.1 No")
CHANGES: Script = {
    mp.EndOfMessage: [
        mp.ChangeHeader(1, "subject", "[x] Lunch"),
        mp.AddHeader("X-A", "b"),
        mp.AddRecipient("<carl@example.net>"),
        mp.ReplaceBody(b"new\r\n"),
        mp.Accept(),
    ]
}


@pytest.mark.parametrize(
    ("script", "verdict"),
    [
        ({}, "continue (at eom)"),
        ({mp.Connect: mp.Reject()}, "reject (at connect)"),
        ({mp.Helo: mp.TemporaryFailure()}, "tempfail (at helo)"),
        ({mp.EnvelopeFrom: NO}, "reject 550 5.7.1 No (at mail)"),
        ({mp.EnvelopeRecipient: mp.ReplyCode("451 No, 100%%")}, "tempfail 451 No, 100% (at rcpt)"),
        ({mp.Data: mp.Discard()}, "discard (at data)"),
        ({mp.Header: mp.Accept()}, "accept (at header)"),
        ({mp.EndOfHeaders: mp.ReplyCode("550-a\r\n550 b")}, "reject 550-a\\n550 b (at eoh)"),
        ({mp.Body: mp.Reject()}, "reject (at body)"),
        ({mp.Connect: mp.Shutdown()}, "shutdown (at connect)"),
    ],
)
def test_a_verdict_is_shown_with_its_step(ask: Ask, script: Script, verdict: str) -> None:
    done = ask(script, MAIL)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == f"{MAIL}: {verdict}"


def test_changes_are_shown_as_a_diff(ask: Ask) -> None:
    done = ask(CHANGES, MAIL, "--recipient", "bert@example.net", "--sender", "<>")
    assert done.status == 0
    assert done.out.splitlines() == [
        f"{MAIL}: accept (at eom)",
        "  change-header 1 subject: [x] Lunch",
        "  add-header X-A: b",
        "  add-recipient <carl@example.net>",
        '  replace-body "new\\r\\n"',
        f"--- {MAIL}",
        f"+++ {MAIL}, delivered by Postfix",
        "@@ -1,13 +1,15 @@",
        " MAIL FROM:<>",
        " RCPT TO:<bert@example.net>",
        "+RCPT TO:<carl@example.net>",
        " ",
        " From: Anna <anna@example.org>",
        " To: Bert <bert@example.net>",
        "-Subject: Lunch",
        "+subject: [x] Lunch",
        " X-Checked: yes, I swear",
        " Date: Mon, 3 Jun 2024 10:00:00 +0000",
        " Message-ID: <lunch@example.org>",
        " MIME-Version: 1.0",
        " Content-Type: text/plain; charset=utf-8",
        "+X-A: b",
        " ",
        "-Shall we meet at teh café?",
        "+new",
    ]


def test_the_changed_mail_is_written_or_shown_whole(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "delivered.eml"
    sign = {mp.EndOfMessage: [mp.AddHeader("X-A", "b"), mp.Quarantine("look"), mp.Accept()]}
    assert ask(sign, MAIL, "-o", str(file)).status == 0
    head, body = Path(MAIL).read_bytes().split(b"\n\n")
    assert file.read_bytes() == head + b"\nX-A: b\n\n" + body
    whole = ask(sign, MAIL, "--full").out
    envelope = "MAIL FROM:<sender@example.org>\nRCPT TO:<recipient@example.net>\n\n"
    assert whole.endswith("\nQUARANTINE: look\n" + envelope + file.read_text("utf-8"))


def test_programs_get_an_object_for_each_mail(ask: Ask) -> None:
    refuse_one = {
        **CHANGES,
        mp.EnvelopeRecipient: lambda said: (
            NO if said.heard[-1].event.recipient == "<x@example.net>" else mp.Continue()
        ),
    }
    to = ("--recipient", "x@example.net", "--recipient", "bert@example.net")
    done = ask(refuse_one, MAIL, *to, "--json")
    (told,) = map(json.loads, done.out.splitlines())
    assert told["refused"] == {"<x@example.net>": "reject 550 5.7.1 No"}
    assert (told["verdict"], told["step"], told["failure"]) == ("accept", "eom", None)
    assert [each["id"] for each in told["modifications"]] == [
        *("reply/change-header", "reply/add-header", "reply/add-recipient", "reply/replace-body"),
    ]
    assert told["delivered"]["recipients"] == ["<bert@example.net>", "<carl@example.net>"]
    assert told["delivered"]["headers"][2] == ["subject", " [x] Lunch"]


def test_the_filter_is_told_what_was_asked_for(ask: Ask) -> None:
    done = ask(
        {},
        MAIL,
        *("--client", "unknown[192.0.2.9]:2525", "--helo", "there", "--auth", "anna"),
        *("--sender", "<a@b.org> SIZE=3", "--macro", "mail_host=else", "--as", "sendmail"),
        *("--protocol", "2"),
        request=mp.Options(),
    )
    assert (done.status, done.err) == (0, "")
    said = done.play.conversation()
    assert said.offer is not None
    assert said.offer.version == 2
    (connect,) = said.of(mp.Connect)
    assert (connect.hostname, connect.address, connect.port) == ("[192.0.2.9]", "192.0.2.9", 2525)
    assert said.of(mp.Helo)[0].hostname == "there"
    (sender,) = said.of(mp.EnvelopeFrom)
    assert (sender.sender, sender.arguments) == ("<a@b.org>", ("SIZE=3",))
    macros = said.macros_at(mp.EnvelopeFrom)
    assert (macros["auth_authen"], macros["auth_type"]) == ("anna", "PLAIN")
    assert macros["mail_host"] == "else"


def test_several_mails_come_over_one_connection(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Subject: two\n\nbye\n")))
    odd = tmp_path / "odd.eml"
    odd.write_bytes(b"From anna\nA: 1\n\nbye\n")
    done = ask({}, MAIL, "-", str(odd), "--abort-after", "rcpt", "--macro", "none=1")
    lost = "the macro 'none' is not sent: the filter did not ask for it, nor is Postfix configured"
    lines = done.out.splitlines()
    assert [line for line in lines if not line.startswith(f"  {lost}")] == [
        f"{MAIL}: nothing decided (at rcpt)",
        "standard input: nothing decided (at rcpt)",
        f"{odd}: nothing decided (at rcpt)",
        "  line 1: Postfix makes a header X-Mailbox-Line of 'From anna'",
    ]
    assert len(lines) == 7
    kinds = done.play.conversation().kinds
    assert kinds.count("EnvelopeRecipient") == 3
    assert kinds.count("Abort") == 4, "one is for the greeting"
    assert kinds.count("Connect") == 1


def test_a_mail_that_is_dropped_is_over_before_the_client_quits(ask: Ask) -> None:
    """Sendmail tells of mails that clients drop, and of nothing when they quit."""
    done = ask({}, MAIL, "--abort-after", "rcpt", "--as", "sendmail")
    assert done.play.conversation().kinds[-2:] == ["Abort", "Close"]


def test_a_client_that_was_refused_comes_back_with_its_next_mail(ask: Ask) -> None:
    done = ask({mp.Connect: mp.Reject()}, MAIL, MAIL)
    assert done.out == f"{MAIL}: reject (at connect)\n" * 2
    assert [done.play.conversation().kinds.count("Connect") for _ in range(2)] == [1, 1]


@pytest.mark.parametrize(
    ("script", "expected", "difference"),
    [
        ({mp.EnvelopeFrom: NO}, "reject", None),
        ({mp.EnvelopeFrom: NO}, "reject 550 5.7.1", None),
        ({mp.EnvelopeFrom: NO}, "reply-code 550 5.7.1 No", None),
        (
            {mp.EnvelopeFrom: NO},
            "reject 550 5.7",
            "expected reject 550 5.7, got reject 550 5.7.1 No",
        ),
        ({mp.EnvelopeFrom: NO}, "tempfail", "expected tempfail, got reject 550 5.7.1 No"),
        ({}, "accept", None),
        ({}, "continue", None),
        ({mp.EndOfMessage: mp.Accept()}, "continue", "expected continue, got accept"),
        ({mp.Header: mp.Discard()}, "accept", "expected accept, got discard"),
    ],
)
def test_what_is_expected_decides_on_the_status(
    ask: Ask, script: Script, expected: str, difference: str | None
) -> None:
    done = ask(script, MAIL, "--expect", expected)
    assert done.status == (0 if difference is None else 1)
    shown = [line[5:] for line in done.out.splitlines() if line.startswith("  !! ")]
    assert shown == ([] if difference is None else [difference])


def test_nothing_of_a_mail_or_a_filter_reaches_the_terminal_as_it_is(
    ask: Ask, tmp_path: Path
) -> None:
    evil = "\x1b[31m\x07"
    file = tmp_path / "mail.eml"
    file.write_text(f"Subject: {evil}\nX{evil}\n")
    script = {mp.EndOfMessage: [mp.AddHeader("X-A", evil), mp.ReplyCode(f"550 {evil}")]}
    for arguments in ([], ["--full"], ["--tap", "--expect", "accept"], ["--json"]):
        done = ask(script, str(file), *arguments)
        assert [c for c in done.out if not c.isprintable() and c != "\n"] == []
        assert "x1b" in done.out or "u001b" in done.out
    accepting = {mp.EndOfMessage: [mp.AddHeader("X-A", evil), mp.Accept()]}
    assert "\x1b" not in ask(accepting, str(file)).out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["HERE"], "give either mails or a script"),
        (["127.0.0.1:8891", MAIL], "this is not an address; write inet:"),
        (["HERE", "not-there.eml"], "not-there.eml: cannot be read: No such file"),
        (["HERE", MAIL, "--client", "a[b]"], "'b' does not appear to be an IPv4 or IPv6 address"),
        (["HERE", MAIL, "--macro", "x"], "'x' is not a macro; write NAME=VALUE"),
        (["HERE", MAIL, "--as", "exim"], "'exim' is not known; write one of postfix-3.7, sendmail"),
        (["HERE", MAIL, "--protocol", "5"], "Postfix has the versions 6, 4, 3, 2, not 5"),
        (["HERE", MAIL, "--abort-after", "unknown"], "'unknown' is not a step; write one of conn"),
        (["HERE", MAIL, "--expect", "550 no"], "'550' is not a reply; write one of"),
        (["HERE", MAIL, MAIL, "-o", "x"], "-o takes the delivered mail of one MAIL"),
        (["HERE", MAIL, "--script", "x"], "give either mails or a script"),
    ],
)
def test_wrong_use_is_told(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with held_port() as port:
        here = f"inet:{port}@127.0.0.1"
        status = main(["ask", *(here if each == "HERE" else each for each in arguments)])
    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert complaint in " ".join(err.split())


@pytest.mark.parametrize(
    ("sender", "reason"),
    [
        ("<anna\n@example.org>", "sender has an LF at index 5"),
        ("anna@example.org SIZE=3", "sender: 'anna@example.org SIZE=3' is not an address"),
    ],
)
def test_an_address_that_no_client_can_send_is_wrong_use(
    ask: Ask, sender: str, reason: str
) -> None:
    done = ask({}, MAIL, "--sender", sender)
    assert done.status == 2
    assert done.out.startswith(f"{MAIL}: this cannot be sent: {reason}")


def test_a_file_that_the_server_refuses_is_wrong_use(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"A: 1\nB: a\rb\n\nold\n")
    done = ask({}, str(file), "--as", "sendmail-8.17")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith("mail.eml: line 2: Sendmail refuses a CR without LF\n")


def test_the_mail_is_modified_as_the_server_does_it(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(b"A: 1\nB: 2\nC: 3\n\nold\n")
    pieces = [mp.ReplaceBody(b"1\r\n"), mp.InsertHeader(10, "X", "y"), mp.ReplaceBody(b"2\r\n")]
    script: Script = {mp.EndOfMessage: [*pieces, mp.Accept()]}
    done = ask(script, str(file), "--as", "sendmail", "--full")
    assert done.out.endswith("\n\nA: 1\nB: 2\nX: y\nC: 3\n\n1\n2\n")
    done = ask(script, str(file))
    assert done.status == 1
    assert "reply 3: Postfix takes a new body only in one run of replies." in done.out


def test_a_filter_that_fails_is_a_problem(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    with held_port() as port:
        assert main(["ask", f"inet:{port}@127.0.0.1", MAIL]) == 1
    assert "Connect call failed" in capsys.readouterr().out
    done = ask({mp.Body: lambda _: 1 // 0}, MAIL, MAIL)
    assert done.status == 1
    closed = f"{MAIL}: the connection ended before Body was answered\n"
    assert done.out == closed * 2
