# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a test gives."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, SupportsBytes

from .._tellings import TELLINGS
from ..aio.settings import check_count
from ..errors import shortened
from .clients import MailClient
from .mail import Mail
from .reading import ReadMail, read_mail
from .texts import check_text
from .warning import warn

if TYPE_CHECKING:
    from .._message import Message
    from .profile import Profile

AnyMail = Mail | bytes | SupportsBytes | os.PathLike[str]
"""What a mail can be given as: read already, as bytes, or as the path of a file."""

_SENDER = "<sender@example.org>"
_RECIPIENTS = ("<recipient@example.net>",)
_STOPS = tuple(each.command for of, each in TELLINGS.items() if of not in ("dropped", "unknown"))


def taken(mail: AnyMail, profile: Profile) -> ReadMail:
    """A mail with an envelope, and what is odd about it, which is warned of.

    Raises:
        TypeError: this is not a mail.
        MailRefusedError: the program does not take this mail from a client.
        OSError: the file cannot be read.
    """
    if isinstance(mail, Mail):
        return ReadMail(replace(mail, recipients=mail.recipients or _RECIPIENTS), ())
    if isinstance(mail, os.PathLike):
        data = Path(mail).read_bytes()
    elif isinstance(mail, bytes | bytearray | memoryview | SupportsBytes):
        data = bytes(mail)
    else:
        remedy = "; for a file, give a Path, and for text its `encode()`"
        wanted = "a mail must be bytes, a Path, an EmailMessage or a Mail"
        raise TypeError(f"{wanted}, not {shortened(mail)}{remedy * isinstance(mail, str)}")
    read = with_envelope(data, profile)
    for oddity in read.oddities:
        warn(str(oddity))
    return read


def with_envelope(data: bytes, profile: Profile) -> ReadMail:
    """A mail of a file with a made-up envelope, and what is odd about it.

    Raises:
        MailRefusedError: the program does not take this mail from a client.
    """
    return read_mail(data, profile, sender=_SENDER, recipients=_RECIPIENTS)


def check(
    greeting: str | None,
    stop: type[Message] | None = None,
    macros: Mapping[str, str] | None = None,
    auth: str | None = None,
) -> None:
    """Check the argument of a greeting, where a mail stops, values of macros, and a login.

    Raises:
        TypeError: something is of another type.
        ValueError: a text cannot be sent, or the class is not that of a command of a mail.
    """
    if greeting is not None:
        check_text("the argument of HELO", greeting)
    if greeting == "":
        raise ValueError("a client must greet with a name; leave `helo` out for the default")
    if stop is not None and stop not in _STOPS:
        _refuse_stop(stop)
    if macros is not None:
        _check_macros(macros)
    if auth is not None:
        check_text("auth", auth)


def check_client(client: Any) -> None:
    """Check a client.

    Raises:
        TypeError: this is not a client, or a part of it is of another type.
        ValueError: its name or its address cannot be sent, or its port is out of range.
    """
    if not isinstance(client, MailClient):
        example = "such as MailClient(None, '192.0.2.9')"
        raise TypeError(f"client must be a MailClient, {example}, not {shortened(client)}")
    if client.name is not None:
        check_text("the name of the client", client.name)
    if client.name == "":
        raise ValueError("a client has a name; give None for one that has none")
    check_text("the address of the client", client.address)
    try:
        client.version  # noqa: B018
    except ValueError as error:
        raise ValueError(f"the address of the client: {error}") from None
    check_count("the port of the client", client.port, 0, 65535)


def _refuse_stop(given: Any) -> NoReturn:
    is_class = isinstance(given, type)
    names = ", ".join(each.__name__ for each in _STOPS)
    reason = f"stop_after must be the class of a command of a mail, one of {names}"
    shown = given.__name__ if is_class else shortened(given)
    raise (ValueError if is_class else TypeError)(f"{reason}; not {shown}")


def _check_macros(macros: Any) -> None:
    if not isinstance(macros, Mapping):
        example = "such as {'auth_authen': 'anna'}"
        raise TypeError(f"macros must be a mapping, {example}, not {shortened(macros)}")
    for name, value in macros.items():
        check_text("the name of a macro", name)
        check_text(f"macros[{name!r}]", value)
