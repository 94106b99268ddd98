"""What Postfix logs when something is wrong is explained with the right cause first."""

import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.interop.logs.situations import explained, send_mail, situations
from tests.interop.postfix.server import Postfix, Service
from tests.needs.asking import need
from tests.ports import held_port

SOON = {"milter_command_timeout": "2s", "milter_content_timeout": "2s"}
SETTINGS = {
    "misspelt": {"milter_protocol": "6,fast"},
    "misspelt-action": {"milter_default_action": "acept"},
}


@pytest.fixture(scope="module")
def logged() -> Iterator[dict[str, list[str]]]:
    """The lines of each situation, which is that of a service of its own."""
    need("postfix")
    with ExitStack() as stack:
        enter = stack.enter_context
        folder = Path(enter(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        closed = folder / "queue" / "closed"
        closed.mkdir(parents=True)
        sockets = enter(socket.socket(socket.AF_UNIX))
        sockets.bind(str(closed / "socket"))
        sockets.listen()
        closed.chmod(0o700)
        milters = enter(situations())
        milters |= {"missing": "unix:nothing-here", "rights": "unix:closed/socket"}
        milters |= dict.fromkeys(SETTINGS, milters["down"])
        services = {
            name: Service("127.0.0.1", {"smtpd_milters": address, **SOON, **SETTINGS.get(name, {})})
            for name, address in milters.items()
        }
        unused = enter(held_port("127.0.0.1"))
        postfix = enter(Postfix(folder, services, sink=unused, filter_port=unused))
        lines = {}
        seen = 0
        for name in services:
            send_mail(postfix.address(name))
            everything = postfix.log()
            lines[name] = everything[seen:].splitlines()
            seen = len(everything)
        yield lines


@pytest.mark.parametrize(
    ("situation", "symptom", "cause"),
    [
        ("down", "postfix-connect", "filter-not-running"),
        ("missing", "postfix-connect", "socket-elsewhere"),
        ("rights", "postfix-connect", "socket-rights"),
        ("web", "postfix-long-length", "not-a-milter"),
        ("leaves", "postfix-read-header", "negotiation-refused"),
        ("silent", "postfix-read-header", "not-a-milter"),
        ("newer", "postfix-version", "version-too-high"),
        ("early", "postfix-unexpected-response", "unexpected-reply"),
        ("long", "postfix-long-length", "malformed-frames"),
        ("crash", "postfix-read-header", "filter-crashed"),
        ("hangs", "postfix-read-header", "filter-slow"),
        ("misspelt", "postfix-bad-protocol", "misspelt-setting"),
        ("misspelt-action", "postfix-default-action", "misspelt-setting"),
    ],
)
def test_a_warning_has_the_right_cause_first(
    logged: dict[str, list[str]], situation: str, symptom: str, cause: str
) -> None:
    found = [explained(line) for line in logged[situation] if "warning: " in line]
    assert f"symptom/{symptom}" in [each.symptom.id for each in found], logged[situation]
    first = next(each for each in found if each.symptom.id == f"symptom/{symptom}")
    assert [each.id for each in first.causes][:1] == [f"cause/{cause}"], logged[situation]


def test_a_verdict_that_is_missing_looks_like_a_filter_that_is_slow(
    logged: dict[str, list[str]],
) -> None:
    (line,) = (each for each in logged["no-verdict"] if "warning: " in each)
    causes = [each.id for each in explained(line).causes]
    assert causes[0] == "cause/filter-slow"
    assert "cause/verdict-missing" in causes


def test_what_the_client_hears_is_the_default_action(logged: dict[str, list[str]]) -> None:
    line = next(each for each in logged["down"] if "milter-reject" in each)
    assert [each.id for each in explained(line).causes][:1] == ["cause/default-action"]


def test_each_warning_about_filters_is_known(logged: dict[str, list[str]]) -> None:
    for line in (line for each in logged.values() for line in each if "warning: " in line):
        assert explained(line)
