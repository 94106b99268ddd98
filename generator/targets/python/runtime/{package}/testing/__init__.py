"""Testing a responder: a mail, and what a mail server makes of it after the responder's replies.

`read_mail` reads a file as a mail server would take it, and says what is odd about it. `modified`
gives the mail as it is delivered after a responder's replies. `PROFILES` has the programs whose
ways were measured, by name.
"""

from __future__ import annotations

from .content import ModificationError
from .filtering import modified, shown_headers
from .mail import Mail
from .oddities import MailRefusedError, Oddity
from .profile import OwnHeader, Profile, Reading
from .profiles import PROFILES
from .reading import ReadMail, read_mail

__all__ = [
    "PROFILES",
    "Mail",
    "MailRefusedError",
    "ModificationError",
    "Oddity",
    "OwnHeader",
    "Profile",
    "ReadMail",
    "Reading",
    "modified",
    "read_mail",
    "shown_headers",
]
