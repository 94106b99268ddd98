# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Testing a filter: a mail, and what a mail server makes of it after the filter's replies.

`modified` gives the mail as it is delivered. `PROFILES` has the programs whose manner of carrying
out modifications was measured, by name.
"""

from __future__ import annotations

from .content import ModificationError
from .filtering import modified, shown_headers
from .mail import Mail
from .profile import OwnHeader, Profile
from .profiles import PROFILES

__all__ = [
    "PROFILES",
    "Mail",
    "ModificationError",
    "OwnHeader",
    "Profile",
    "modified",
    "shown_headers",
]
