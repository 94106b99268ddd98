"""Testing a responder: passing mails to it as mail servers do, in memory.

`asking` gives an `Initiator`, which passes mails to a responder and shows what happens to them;
`ask` does that for one mail where asyncio is not in use. `read_mail` reads a file as a mail server
would take it, and reports what is odd about it. `modified` gives the delivered mail after a
responder's replies. `PROFILES` has the programs that can be imitated, by name.
"""

from __future__ import annotations

from .asking import AskOptions, MailOptions, ask, asking
from .clients import MailClient
from .content import ModificationError
from .filtering import modified, shown_headers
from .habits import Habits
from .in_a_thread import Play, PlayerThread
from .mail import Mail
from .mail_server import Initiator
from .oddities import MailRefusedError, Oddity
from .profile import OwnHeader, Profile, Reading
from .profiles import PROFILES
from .reading import ReadMail, read_mail
from .result import Result
from .taking import AnyMail
from .warning import MailWarning

__all__ = [
    "PROFILES",
    "AnyMail",
    "AskOptions",
    "Habits",
    "Initiator",
    "Mail",
    "MailClient",
    "MailOptions",
    "MailRefusedError",
    "MailWarning",
    "ModificationError",
    "Oddity",
    "OwnHeader",
    "Play",
    "PlayerThread",
    "Profile",
    "ReadMail",
    "Reading",
    "Result",
    "ask",
    "asking",
    "modified",
    "read_mail",
    "shown_headers",
]
