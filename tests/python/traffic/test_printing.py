"""What people read: plain words, and nothing of a peer that a terminal would obey."""

import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.python.traffic.running import (
    PLAIN,
    ROOT,
    Said,
    capture,
    command,
    decode,
    environment,
    recorded,
    run,
)

NASTY = b"\x1b]0;owned\x07\x1b[2J\x9b31m\r\n\x7f\x08\xe2\x80\xaeevil\xc2\x9b\xff\xe2\x82\xac"


def lines_of(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_a_conversation_in_words() -> None:
    status, text = decode(PLAIN.read_bytes())
    assert status == 0
    shown = lines_of(text)
    for line in (
        "5 → Connect hostname=localhost family=INET port=36984 address=127.0.0.1 [connected]",
        "6 ← Continue",
        "7 → Macro for HELO",
        "wants steps: none",
        '20 → Header name=From value="Alice <alice@example.com>" [headers]',
        '38 → Body data="Hello Bob,\\r\\n.this line starts with a dot\\r\\n\\r\\nBye\\r\\n" [body]',
        "41 → EndOfMessage [end-of-message]",
        "42 ← Continue [greeted]",
        "45 → Close [closed]",
        "-- standard input: 44 frames (30 of the MTA, 14 of the filter), nothing unusual",
    ):
        assert line in shown
    words = " ".join(shown)
    assert 'mta="postfix 3.7.11" milter="testmilter (libmilter 8.17.1)" scenario=plain' in words
    assert "offers actions: SMFIF_ADDHDRS SMFIF_CHGBODY SMFIF_ADDRCPT" in words
    assert "Macro for CONNECT j=mail.example.test {daemon_name}=mail.example.test" in words
    assert '_="localhost [127.0.0.1]"' in words


def test_an_offer_of_nothing_and_bits_without_a_name() -> None:
    offer = Said("mta", "O", bytes.fromhex("000000020000000000000000"))
    answer = Said("filter", "O", bytes.fromhex("000000020000000100000000") + bytes(4) + b"j {i}\0")
    words = " ".join(lines_of(decode(capture([offer, answer]))[1]))
    assert "offers actions: none meaning SMFIF_ADDHDRS SMFIF_CHGBODY" in words
    assert "wants actions: SMFIF_ADDHDRS" in words
    assert 'wants macro lists: CONNECT: "j {i}"' in words
    odd = Said("mta", "O", bytes.fromhex("000000060000800100000000"))
    assert "offers actions: SMFIF_ADDHDRS 0x00008000" in " ".join(lines_of(decode(odd.frame)[1]))


@pytest.mark.parametrize("code", ["H", "B", "L", "D", "U", "y", "Z", "C"])
def test_no_control_character_of_a_peer_reaches_the_terminal(code: str) -> None:
    payload = (b"C" if code == "D" else b"") + NASTY + b"\0" + NASTY + b"\0"
    side = "filter" if code == "y" else "mta"
    for data in (
        capture([Said(side, code, payload)], milter=NASTY.decode("latin-1"), **{"\x1b[7m": "x"}),
        Said(side, code, payload).frame + b"\xff" + NASTY,
    ):
        for options in ((), ("--full",), ("--json",)):
            _, text = decode(data, *options)
            bad = [c for c in text if (not c.isprintable() and c != "\n")]
            assert bad == []


def test_what_control_characters_are_shown_as() -> None:
    _, text = decode(capture([Said("mta", "H", NASTY + b"\0")]))
    assert r'hostname="\x1b]0;owned\x07\x1b[2J\x9b31m\r\n\x7f\x08\u202eevil\u009b\xff€"' in text


def test_the_name_of_a_file_does_not_reach_the_terminal_either(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\x1b[2J\xff"
    Path(os.fsdecode(name)).write_bytes(PLAIN.read_bytes())
    for options in ((), ("--json",)):
        done = run("decode", *options, os.fsdecode(name))
        assert done.returncode == 0
        assert b"\x1b" not in done.stdout
    done = run("decode", os.fsdecode(name) + "\x1b")
    assert (done.returncode, b"\x1b" in done.stderr) == (2, False)


def test_long_values_are_shortened_unless_all_is_wanted() -> None:
    body = Said("mta", "B", b"0123456789" * 5000)
    header = Said("mta", "L", b"Subject\0" + b"abcdefghi " * 900 + b"\0")
    data = body.frame + header.frame
    _, short = decode(data)
    assert "(50,000 bytes)" in short
    assert "(9,000 bytes)" in short
    assert len(short) < 1000
    _, full = decode(data, "--full")
    assert "0123456789" * 5000 in full
    assert "abcdefghi " * 900 in full


def test_lines_are_broken_between_words() -> None:
    _, text = decode(PLAIN.read_bytes())
    assert max(map(len, text.splitlines())) <= 100


def test_a_stream_that_cannot_show_arrows_gets_plain_ascii() -> None:
    said = [Said("mta", "H", "grüße".encode() + b"\0"), Said("filter", "c", b"")]
    done = run("decode", "-", stdin=capture(said), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout.isascii()
    assert rb'-> Helo hostname="gr\u00fc\u00dfe"' in done.stdout
    assert b"<- Continue" in done.stdout


def test_colours_only_where_they_are_wanted() -> None:
    data = capture([Said("filter", "c", b"")])
    assert "\x1b[" not in decode(data)[1]
    assert "\x1b[1;31m!! not-awaited" in decode(data, "--color", "always")[1]


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_has_colours_unless_it_is_asked_not_to(
    variables: dict[str, str], coloured: bool
) -> None:
    primary, secondary = pty.openpty()
    with os.fdopen(primary, "rb", buffering=0) as screen:
        process = subprocess.Popen(
            command("decode", str(PLAIN)), stdout=secondary, env=environment(**variables), cwd=ROOT
        )
        os.close(secondary)
        text = b""
        while b"-- " not in text and (piece := screen.read(4096)):
            text += piece
        process.kill()
        process.wait()
    assert (b"\x1b[" in text) is coloured


def test_one_side_alone_is_judged_by_its_messages_only() -> None:
    commands = b"".join(each.frame for each in recorded(PLAIN) if each.side == "mta")
    status, text = decode(commands)
    assert status == 0
    assert "raw: the MTA alone, inferred from the codes" in text
    assert "[connected]" not in text
    status, text = decode(Said("filter", "y", b"550 100% spam\0").frame)
    assert status == 1
    assert "!! text: text: " in text
    both = Said("mta", "C", b"mx\0U").frame + Said("filter", "c", b"").frame
    status, text = decode(both, "--from", "mta")
    assert status == 1
    assert "!! wrong-side: the MTA never sends Continue" in text
