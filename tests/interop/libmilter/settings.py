"""How judges are set up."""

import milter_protocol as mp
from tests.interop.libmilter.judging import Setting

ENVELOPE = mp.Steps.NO_CONNECT | mp.Steps.NO_HELO | mp.Steps.NO_MAIL | mp.Steps.NO_RECIPIENT
CONTENT = mp.Steps.NO_HEADERS | mp.Steps.NO_END_OF_HEADERS | mp.Steps.NO_BODY
NEWER = mp.Steps.NO_UNKNOWN | mp.Steps.NO_DATA
QUIET = (
    mp.Steps.NO_REPLY_CONNECT
    | mp.Steps.NO_REPLY_HELO
    | mp.Steps.NO_REPLY_MAIL
    | mp.Steps.NO_REPLY_RECIPIENT
    | mp.Steps.NO_REPLY_DATA
    | mp.Steps.NO_REPLY_UNKNOWN
    | mp.Steps.NO_REPLY_HEADER
    | mp.Steps.NO_REPLY_END_OF_HEADERS
    | mp.Steps.NO_REPLY_BODY
)
SETTINGS = {"everything": Setting(), "quiet": Setting(QUIET)}
"""The settings under which every sequence of up to four commands is tried."""

MORE_SETTINGS = {
    **SETTINGS,
    "nothing": Setting(ENVELOPE | CONTENT | NEWER),
    "no-envelope": Setting(ENVELOPE),
    "no-newer-commands": Setting(NEWER),
    "absent-callbacks": Setting(
        (ENVELOPE | CONTENT | NEWER) & ~mp.Steps.NO_MAIL, callbacks="ME", negotiates=False
    ),
    "no-body": Setting(ENVELOPE | mp.Steps.NO_BODY),
    "no-content": Setting(CONTENT),
    "no-end-of-headers": Setting(mp.Steps.NO_END_OF_HEADERS | mp.Steps.SKIP),
    "no-recipients": Setting(mp.Steps.NO_RECIPIENT),
    "no-sender": Setting(mp.Steps.NO_MAIL | mp.Steps.NO_END_OF_HEADERS | NEWER),
    "content-alone": Setting(ENVELOPE | NEWER | mp.Steps.SKIP),
    "skipping": Setting(mp.Steps.SKIP | mp.Steps.NO_REPLY_HEADER),
}
"""Steps that are left out loosen libmilter's table, each in another place."""
