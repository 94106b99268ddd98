"""What is given on the command line and in a script, as values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..._tellings import TELLINGS
from ...aio import Responder
from ...testing import PROFILES, MailClient
from ...testing.naming import step_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..._message import Message
    from ...testing import Profile

_CLIENT = re.compile(r"(?P<name>[^\[\]]*)\[(?P<address>[^\[\]]*)\](?::(?P<port>\d+))?")
_NAMELESS = ("", "unknown")
_RELEASE = re.compile(r"\d+(?:\.\d+)?")


def _profiles() -> dict[str, Profile]:
    releases = {name: _RELEASE.match(each.examined) for name, each in PROFILES.items()}
    return {f"{name}-{found[0]}": PROFILES[name] for name, found in releases.items() if found}


PROFILE_NAMES: Mapping[str, Profile] = _profiles()
"""The programs by their names and releases."""
ENDS = [each.command for of, each in TELLINGS.items() if of not in ("dropped", "unknown")]
"""The commands after which a client can break off."""


def client_of(text: str) -> MailClient:
    """The client that a text names: `NAME[ADDRESS]`, with `:PORT` or without, or either of them.

    Raises:
        ValueError: the text does not name a client.
    """
    if found := _CLIENT.fullmatch(text):
        name, address, port = found["name"], found["address"], found["port"]
        given = {"port": int(port)} if port else {}
        client = MailClient(None if name in _NAMELESS else name, address, **given)
    else:
        client = MailClient(None, text)
        try:
            client.version  # noqa: B018
        except ValueError:
            client = MailClient(text)
    client.version  # noqa: B018
    return client


def profile_of(text: str) -> Profile:
    """The program of a name, with its release or without.

    Raises:
        ValueError: no program is called so.
    """
    if text in PROFILES:
        return PROFILES[text]
    if text in PROFILE_NAMES:
        return PROFILE_NAMES[text]
    raise ValueError(f"{text!r} is not known; write one of {', '.join(PROFILE_NAMES)}")


def end_of(text: str) -> type[Message]:
    """The command that a mail ends after.

    Raises:
        ValueError: the text does not name a command of a mail.
    """
    return step_of(text, ENDS)


def any_step_of(text: str) -> type[Message]:
    """The command that a verdict can answer.

    Raises:
        ValueError: the text does not name a command with a reply.
    """
    return step_of(text, Responder.HANDLERS)


def macros_of(texts: Iterable[str]) -> dict[str, str]:
    """Macros of `NAME=VALUE`.

    Raises:
        ValueError: a text lacks the name or the value.
    """
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not name or not equals:
            raise ValueError(f"{text!r} is not a macro; write NAME=VALUE")
        found[name] = value
    return found
