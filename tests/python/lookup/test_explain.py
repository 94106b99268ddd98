"""The command that explains."""

import json
import os
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.python.traffic import running

LINE = "Nov 30 09:00:01 mx1 postfix/cleanup[7]: warning: milter inet:127.0.0.1:8891: {}"
CLOSED = LINE.format("can't read SMFIC_BODYEOB reply packet header: Success")
FOREIGN = LINE.format("unreasonable packet length: 1213486160 > 1073741823")
OTHER = "Nov 30 09:00:01 mx1 postfix/qmgr[7]: 4B1C: removed"


class Done(NamedTuple):
    status: int
    out: str
    err: str


def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
    done = running.run(*arguments, stdin=stdin)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_line_is_explained() -> None:
    done = run("explain", CLOSED)
    assert done.status == 0
    assert "1. The filter crashed, or the system killed it" in done.out
    assert "\n  To blame: filter.\n" in done.out
    assert max(map(len, done.out.splitlines())) < 140


def test_a_log_is_explained_each_kind_of_line_once(tmp_path: Path) -> None:
    file = tmp_path / "mail.log"
    file.write_text("\n".join([CLOSED, OTHER, FOREIGN, CLOSED, CLOSED.replace("8891", "8892")]))
    for arguments, text in (([file], b""), (["-"], file.read_bytes())):
        done = run("explain", *arguments, stdin=text)
        assert done.status == 0
        heads = [line for line in done.out.splitlines() if line.startswith("Nov 30")]
        assert heads == [f"{CLOSED} (3 lines)", FOREIGN]


def test_a_log_may_have_any_bytes_and_come_through_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    text = b"\xff\xfe\n" + CLOSED.encode() + b"\n"
    with ThreadPoolExecutor() as pool:
        done = pool.submit(run, "explain", pipe)
        pipe.write_bytes(text)
        assert CLOSED in done.result().out
    assert CLOSED in run("explain", "-", stdin=text).out


def test_what_cannot_be_read_does_not_hide_the_rest(tmp_path: Path) -> None:
    socket_file = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(socket_file))
        done = run("explain", socket_file, "CHGHEADER", "x" * 5000)
    assert done.status == 2
    assert "reply/change-header" in done.out
    assert done.err.startswith(f"milter-protocol: nothing is known of '{'x' * 9}")
    assert f"milter-protocol: {socket_file}: " in done.err


def test_a_log_without_such_lines_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "mail.log"
    file.write_text(f"{OTHER}\n6\nHELO\n")
    assert run("explain", file) == (1, "", "")


def test_words_of_one_line_need_no_quotation_marks() -> None:
    done = run("explain", "timeout", "before", "data", "read,", "where=eom")
    assert done.status == 0
    assert "Sendmail" in done.out


def test_several_words_are_explained_one_by_one() -> None:
    done = run("explain", "CHGHEADER", "zork", "0x1")
    assert done.status == 0
    assert "reply/change-header" in done.out
    assert "SMFIF_ADDHDRS" in done.out
    assert "nothing is known of 'zork'" in done.err


def test_what_is_unknown_is_a_problem() -> None:
    done = run("explain", "zork")
    assert (done.status, done.out) == (1, "")


@pytest.mark.parametrize("arguments", [[], ["--zork", "6"]])
def test_wrong_use_has_a_status_of_its_own(arguments: list[str]) -> None:
    assert run("explain", *arguments).status == 2


def test_programs_get_json() -> None:
    done = run("explain", "--json", FOREIGN)
    (found,) = map(json.loads, done.out.splitlines())
    assert found["symptom"] == "symptom/postfix-long-length"
    assert found["causes"][0]["id"] == "cause/not-a-milter"
    assert found["causes"][0]["checks"][0]["run"] == "ss -ltnp 'sport = :8891'"
    assert found["captured"][1]["meanings"][0] == 'The bytes of the length are the text "HTTP".'
    (name,) = map(json.loads, run("explain", "--json", "SMFIR_ACCEPT").out.splitlines())
    assert (name["kind"], name["id"]) == ("name", "reply/accept")


def test_no_control_character_of_a_log_reaches_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "mail.log"
    file.write_text(CLOSED.replace("mx1", "mx1\x1b[31m"))
    assert "\x1b" not in run("explain", file).out


def test_all_causes_are_shown_in_detail_if_asked_for() -> None:
    text = "can't read SMFIC_OPTNEG reply packet header"
    assert len(run("explain", "--full", text).out) > len(run("explain", text).out)
