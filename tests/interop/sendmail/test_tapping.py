"""A tap in front of a filter of Sendmail, as docs/tapping.md puts it there."""

import time
from pathlib import Path

from tests.interop.guide_to_tapping import Guide, codes
from tests.interop.sendmail.conftest import World
from tests.ports import held_port

CONTENT = b"Subject: tapped\r\n\r\nHello\r\n"


def goes_through(world: World, recording: Path) -> bool | None:
    """Whether a mail goes through the tap; `None` if Sendmail is not there, as it restarts."""
    seen = len(codes(recording))
    try:
        done, _ = world.exchange(content=CONTENT, service="tcp")
    except OSError:
        return None
    assert done.accepted
    return len(codes(recording)) > seen


def test_in_front_of_a_filter(world: World, tcp: str, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    pid.write_text(f"{world.sendmail.pid}\nthe command\n")
    with held_port() as port:
        places = {
            "/etc/mail/sendmail.cf": str(world.sendmail.configuration),
            "/run/sendmail/mta/sendmail.pid": str(pid),
            "8891": tcp.removeprefix("inet:").partition("@")[0],
            "8890": str(port),
        }
        guide = Guide("In front of a filter of Sendmail", places)
        with guide.tapping(tmp_path):
            for is_tapped in (True, False):
                end = time.monotonic() + 30
                while goes_through(world, tmp_path / "milter.jsonl") is not is_tapped:
                    assert time.monotonic() < end
                guide.run(guide.out if is_tapped else [])
