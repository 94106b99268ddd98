# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A mail as a test gives it."""

from __future__ import annotations

import os
import warnings
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, SupportsBytes

from .mail import Mail
from .reading import ReadMail, read_mail

if TYPE_CHECKING:
    from .profile import Profile

AnyMail = Mail | bytes | SupportsBytes | os.PathLike[str]

_SENDER = "<sender@example.org>"
_RECIPIENTS = ("<recipient@example.net>",)


class MailWarning(UserWarning):
    """Something about a mail does not reach the filter, or not as it was given."""


def taken(mail: AnyMail, profile: Profile) -> ReadMail:
    """A mail with an envelope, and what is odd about it, which is warned of.

    Raises:
        MailRefusedError: the program does not take this mail from a client.
        OSError: the file cannot be read.
    """
    if isinstance(mail, Mail):
        return ReadMail(replace(mail, recipients=mail.recipients or _RECIPIENTS), ())
    data = Path(mail).read_bytes() if isinstance(mail, os.PathLike) else bytes(mail)
    read = read_mail(data, profile, sender=_SENDER, recipients=_RECIPIENTS)
    for oddity in read.oddities:
        warnings.warn(str(oddity), MailWarning, stacklevel=3)
    return read
