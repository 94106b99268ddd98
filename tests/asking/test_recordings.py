"""Profiles do what the programs did in recordings."""

import asyncio
from pathlib import Path

import pytest

import milter_protocol as mp
from tests.asking.replaying import CAPTURES, Recording, replay

OTHERS = {
    "an UNKNOWN inside a mail": (
        "postfix-3.7_v[2346]_unknown-commands",
        "sendmail-8.17_v6_unknown-commands",
        "*_v6_negotiate-no-data-unknown",
        "*_v6_negotiate-old-style-eom-only",
    ),
    "recipients that the program refuses": (
        "postfix-3.7_v6_negotiate-everything",
        "postfix-3.7_v6_purepythonmilter",
        "postfix-3.7_v6_pymilter",
    ),
    "addresses without brackets": ("*_esmtp-parameters",),
    "mail that does not come by SMTP": ("*_non-smtpd-*", "*_sendmail-bs-socketpair"),
    "clients that are not on a network": ("postfix-3.7_v6_smtpd-on-local-socket",),
    "filters that break": (
        "*_purepythonmilter-more-replies",
        "postfix-3.7_v4_purepythonmilter",
        "sendmail-8.17_v6_purepythonmilter",
    ),
}
"""Recordings of what profiles do not do."""

KNOWN = ("j", "v", "_", "{mail_addr}", "{rcpt_addr}", "{msg_id}", "{client_addr}", "{client_port}")
"""Macros whose values do not depend on the configuration of the recorded program."""


def _paths() -> list[Path]:
    """The recordings of the programs, but not of what profiles do not do."""
    others = {path for each in OTHERS.values() for name in each for path in _found(name)}
    return sorted({*_found("postfix-*"), *_found("sendmail-*")} - others)


def _found(name: str) -> set[Path]:
    found = set(CAPTURES.glob(f"{name}.jsonl"))
    assert found, name
    return found


def _shown(message: mp.Message) -> object:
    """A message, or the names of macros with the values that can be known."""
    if not isinstance(message, mp.Macro):
        return message
    values = {name: value if name in KNOWN else None for name, value in message.macros}
    return message.command, *values.items()


@pytest.mark.parametrize("path", _paths(), ids=lambda path: path.stem)
def test_a_profile_sends_what_its_program_did(path: Path, tmp_path: Path) -> None:
    recording = Recording.read(path)
    sent = asyncio.run(asyncio.wait_for(replay(recording, tmp_path / "socket"), 20))
    assert [*map(_shown, sent)] == [*map(_shown, recording.commands)]
