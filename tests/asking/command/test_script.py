"""Scripts of several mails with expectations, and the reports about them."""

import os
import signal
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

import milter_protocol as mp
from milter_protocol.testing.playing import Answer, Instead, Played, Script
from tests.asking.command.conftest import MAIL, Ask


def refuse_ads(said: Played) -> mp.Reply:
    (*_, sender) = said.of(mp.EnvelopeFrom)
    return mp.ReplyCode("550 5.7.1 No ads") if "ads" in sender.sender else mp.Continue()


FILTER: Script = {
    mp.EnvelopeFrom: refuse_ads,
    mp.EnvelopeRecipient: lambda said: (
        mp.TemporaryFailure() if "nobody" in said.of(mp.EnvelopeRecipient)[-1].recipient else ()
    ),
    mp.EndOfMessage: [mp.AddHeader("X-A", "1"), mp.AddHeader("X-B", "2"), mp.Accept()],
}


def broken(_: Played) -> mp.Reply:
    raise ZeroDivisionError


BOTH = ["add-header X-A: 1", "add-header X-B: 2"]


def entry(**more: object) -> dict[str, object]:
    named = {key.replace("_", "-"): value for key, value in more.items()}
    return {"name": "it", "text": "Subject: x\n\nbye\n"} | named


GOOD = [
    entry(sender="ads@x.org", expect="reject 550 5.7.1", at="mail"),
    entry(expect="accept", at="end-of-message", refused={}, modifications=BOTH),
    entry(
        recipients=["bert@x.org", "nobody@x.org"],
        refused={"nobody@x.org": "tempfail"},
        delivered="delivered.eml",
    ),
    entry(abort_after="data", modifications=[]),
    entry(same_connection=True, helo="second", macros={"{mail_host}": "x"}),
]
WRONG = [
    (entry(expect="accept", sender="ads@x.org"), ["expected accept, got reject 550 5.7.1 No ads"]),
    (entry(at="rcpt"), ["expected the verdict at rcpt, got it at eom"]),
    (
        entry(modifications=["add-header X-A: 1", "add-header X-C: 3"]),
        ["expected add-header X-C: 3", "did not expect add-header X-B: 2"],
    ),
    (
        entry(modifications=BOTH[::-1]),
        ["the modifications came in another order, or another number of times"],
    ),
    (entry(delivered="other.eml"), ["the delivered mail is another one than expected"]),
    (
        entry(delivered="other.eml", sender="ads@x.org"),
        ["expected that the mail is delivered, and it is not"],
    ),
    (
        entry(refused={"a@x.org": "reject"}),
        ["expected that <a@x.org> is refused, and it is not"],
    ),
    (
        entry(recipients=["bert@x.org", "nobody@x.org"], refused={}),
        ["did not expect that <nobody@x.org> is refused"],
    ),
    (
        entry(recipients=["bert@x.org", "nobody@x.org"], refused={"nobody@x.org": "reject"}),
        ["expected reject for <nobody@x.org>, got tempfail"],
    ),
]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / "delivered.eml").write_bytes(b"Subject: x\r\nX-A: 1\r\nX-B: 2\r\n\r\nbye\r\n")
    (tmp_path / "other.eml").write_bytes(b"Subject: y\n\nbye\n")
    return tmp_path / "mails.yaml"


def written(script: Path, entries: list[dict[str, object]]) -> tuple[str, str]:
    script.write_text(yaml.safe_dump(entries), "utf-8")
    return "--script", str(script)


def test_mails_that_come_as_expected_pass(ask: Ask, script: Path) -> None:
    done = ask(FILTER, *written(script, GOOD), "--tap", "--helo", "first")
    plan = "TAP version 13\n1..5\n"
    assert done == (0, plan + "".join(f"ok {n} - it\n" for n in range(1, 6)), "", done.play)
    said = [done.play.conversation() for _ in range(4)]
    assert [len(each.of(mp.EnvelopeFrom)) for each in said] == [1, 1, 1, 2]
    assert said[-1].kinds.count("EndOfMessage") == 1
    assert [each.hostname for each in said[-1].of(mp.Helo)] == ["first", "second"]


def test_each_difference_is_reported(ask: Ask, script: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    entries = [each for each, _ in WRONG]
    done = ask(FILTER, *written(script, [*entries, GOOD[0]]), "--junit", str(report), "--tap")
    assert done.status == 1
    expected = [texts for _, texts in WRONG]
    blocks = done.out.split("not ok ")[1:]
    told = [yaml.safe_load(each.partition("  ---\n")[2].partition("  ...\n")[0]) for each in blocks]
    assert [each["differences"] for each in told] == expected
    assert done.out.endswith(f"ok {len(WRONG) + 1} - it\n")
    suites = ElementTree.parse(report).getroot()
    (suite,) = suites
    counts = {key: suite.attrib[key] for key in ("tests", "failures", "errors")}
    assert counts == {
        "tests": str(len(WRONG) + 1),
        "failures": str(len(WRONG)),
        "errors": "0",
    }
    assert [(each.text or "").splitlines() for each in suite.iter("failure")] == expected


def test_a_mail_that_could_not_be_asked_about_is_an_error(
    ask: Ask, script: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.xml"
    failing: Script = {mp.Body: broken}
    done = ask(failing, *written(script, [entry(name="a # \x07")]), "--junit", str(report), "--tap")
    assert done.status == 1
    assert "not ok 1 - a \\# \\x07\n" in done.out
    (case,) = ElementTree.parse(report).getroot().iter("testcase")
    (error,) = case
    assert (case.attrib["name"], error.tag) == ("a # \\x07", "error")
    assert error.attrib["message"] == "the connection ended before Body was answered"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "a script must be a list of mails"),
        ("a: [", "this is not YAML: while parsing"),
        ("- 1", "mail 1: this is not a mapping of keys to values"),
        ("- {name: one}", "mail 1: give either 'mail', the name of a file, or 'text'"),
        ("- {mail: not-there}", "mail 1, not-there: mail: cannot read not-there: No such file"),
        ("- {text: x, expct: y}", "mail 1: 'expct' is not a key; keys are name, mail"),
        ("- {text: x, helo: no}", "mail 1: helo must be a text, not False; a text that YAML takes"),
        ("- {text: x, expect: no}", "mail 1: expect must be a text, not False"),
        ("- {text: x, expect: 550}", "mail 1: expect must be a text, not 550"),
        ("- {text: x, expect: fine}", "mail 1: expect: 'fine' is not a reply; write one of"),
        ("- {text: x, at: fine}", "mail 1: at: 'fine' is not a step; write one of connect"),
        ("- {text: x, recipients: a@x}", "mail 1: recipients must be a list of texts, not 'a@x'"),
        ("- {text: x, recipients: [1]}", "mail 1: recipients must have texts only, not 1"),
        ("- {text: x, refused: {a@x: 5}}", "mail 1: refused must have texts only, not 5"),
        ("- {text: x, client: 'a[1]'}", "mail 1: client: '1' does not appear to be an IPv4"),
        ("- {text: x}\n- {name: b}", "mail 2: give either"),
    ],
)
def test_a_script_that_is_wrong_is_refused_with_the_place(
    ask: Ask, script: Path, text: str, complaint: str
) -> None:
    script.write_text(text)
    done = ask({}, "--script", str(script))
    assert (done.status, done.out) == (2, "")
    assert f"mails.yaml: {complaint}" in done.err


def test_the_options_of_the_command_hold_for_each_mail(ask: Ask, script: Path) -> None:
    mails = [entry(mail=MAIL, text=None), entry(client="192.0.2.9", macros={"mail_host": "own"})]
    options = ("--client", "a.org[192.0.2.8]", "--auth", "anna", "--macro", "mail_mailer=given")
    done = ask(FILTER, *written(script, mails), *options, "--macro", "mail_host=given")
    assert done.status == 0
    said = [done.play.conversation() for _ in mails]
    clients = [each.of(mp.Connect)[0] for each in said]
    assert [each.address for each in clients] == ["192.0.2.8", "192.0.2.9"]
    macros = [each.macros_at(mp.EnvelopeFrom) for each in said]
    assert [each["mail_host"] for each in macros] == ["given", "own"]
    assert {(each["auth_authen"], each["mail_mailer"]) for each in macros} == {("anna", "given")}


def test_an_interruption_bails_out(ask: Ask, script: Path, tmp_path: Path) -> None:
    mails = iter(range(3))

    def decide(_: Played) -> Answer:
        if next(mails) == 1:
            os.kill(os.getpid(), signal.SIGINT)
            return Instead(b"", mp.Accept())
        return mp.Accept()

    report = tmp_path / "report.xml"
    entries = written(script, [entry()] * 3)
    done = ask({mp.EndOfMessage: decide}, *entries, "--tap", "--junit", str(report))
    assert done.status == 130
    assert done.out == "TAP version 13\n1..3\nok 1 - it\nBail out! Interrupted\n"
    assert len(list(ElementTree.parse(report).getroot().iter("testcase"))) == 1
