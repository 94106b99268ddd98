"""What a filter says at the end of a message: the texts that it has, and the frames wanted.

Two reply codes are among them, which end other messages.
"""

import struct

from tests.bench.framing import frame, texts

RESULTS = "Authentication-Results"
RESULTS_VALUE = (
    "mx1.example.com; dkim=pass header.d=news.example.org header.s=k2024;\n"
    "\tspf=pass smtp.mailfrom=bounce-7f31@news.example.org; dmarc=pass header.from=example.org"
)
SEAL = "ARC-Seal"
SEAL_VALUE = (
    "i=2; a=rsa-sha256; cv=pass; d=example.com; s=arc2024; t=1717398811;\n"
    "\tb=KJ0sNbqVdMkzDiUO2hEoUQ5eHZKBq0cGv1Y0vhXq2mGOQ4bqkV0cWm2Z0o1FJXcP\n"
    "\t c6gEJbAh0aWw3XnRrGxkqzT8fR6sV7kN1u4Yt0pLmHd9eS2yQiZj5oKfCxBvUwNa"
)
SCORE = "X-Spam-Score"
SCORE_VALUE = "-2.1 (--)"
STATUS = "X-Spam-Status"
STATUS_VALUE = "No, score=-2.1 required=5.0 tests=[DKIM_VALID=-0.1, SPF_PASS=-0.001, BULK=-1.999]"
SCANNED = "X-Virus-Scanned"
SCANNED_VALUE = "amavis at mx1.example.com"
SUBJECT = "Subject"
SUBJECT_VALUE = "[bulk] Grüße aus der Redaktion"
RECEIPT = "Disposition-Notification-To"

SENDER = "<srs0=7f31=news.example.org=bounce@example.com>"
SENDER_ARGUMENTS = "RET=HDRS ENVID=QQ314159"
ARCHIVE = "<archive@example.com>"
COPY = "<copy@example.com>"
COPY_ARGUMENTS = "NOTIFY=NEVER"
RECIPIENT = "<alice@example.com>"

LATER = "451 4.7.1 Greylisted, please try again in 300 seconds"
REFUSED = "550 5.7.1 Message refused by the policy of this site"


def _numbered(index: int, *values: str) -> bytes:
    return struct.pack(">I", index) + texts(*values)


CONTINUES = 28
"""The commands of the standard session that are answered before its end: each but the negotiation,
macros, the end of the message and the end of the session."""

FRAMES = [
    frame("h", texts(RESULTS, RESULTS_VALUE)),
    frame("h", texts(SCORE, SCORE_VALUE)),
    frame("h", texts(STATUS, STATUS_VALUE)),
    frame("h", texts(SCANNED, SCANNED_VALUE)),
    frame("i", _numbered(0, SEAL, SEAL_VALUE)),
    frame("i", _numbered(1, RESULTS, RESULTS_VALUE)),
    frame("m", _numbered(1, SUBJECT, SUBJECT_VALUE)),
    frame("m", _numbered(1, RECEIPT, "")),
    frame("e", texts(SENDER)),
    frame("e", texts(SENDER, SENDER_ARGUMENTS)),
    frame("+", texts(ARCHIVE)),
    frame("2", texts(COPY, COPY_ARGUMENTS)),
    frame("-", texts(RECIPIENT)),
    frame("y", texts(LATER)),
    frame("y", texts(REFUSED)),
    frame("a"),
]
