"""A mail, and what OpenDKIM should have made of it."""

import asyncio
import base64
import hashlib
import re
from dataclasses import replace

import milter_protocol as mp
from milter_protocol import Actions, Steps
from milter_protocol.testing import PROFILES, Mail, read_mail
from tests.interop.opendkim.driving import Outcome, Sender, hand_over
from tests.interop.opendkim.running import AUTHSERV, DOMAIN, SELECTOR
from tests.story import OFFERED

_TEXT = """\
From: Alice <alice@example.com>
To: Bob <bob@example.net>,
\tCarol <carol@example.net>
Subject: an ü, and  more
Date: Mon, 03 Jun 2024 10:00:00 +0000
X-Empty:

Hello.

.
Grüße

"""
MAIL = read_mail(
    _TEXT.encode(),
    PROFILES["postfix"],
    sender="alice@example.com",
    recipients=["bob@example.net", "<carol@example.net>"],
).mail
LONG = replace(MAIL, body=b"".join(b"This is line %6d.\r\n" % line for line in range(14000)))

OFFERS = {
    "version 6": OFFERED,
    "version 4": mp.Options(4, Actions(0x1FF), Steps(0x3FF)),
    "version 3": mp.Options(3, Actions(0x1FF), Steps(0x17F)),
    "version 2": mp.Options(2, Actions(0x3F), Steps(0x7F)),
}


def one(address: str, sender: Sender, mail: Mail, offer: mp.Options = OFFERED) -> Outcome:
    [outcome] = asyncio.run(hand_over(address, sender, mail, offer=offer))
    return outcome


def result(outcome: Outcome) -> str:
    """What OpenDKIM says of the signature: pass, fail, none …"""
    found = re.match(r" (\S+);\s+dkim=(\w+)", outcome.header("Authentication-Results"))
    assert found is not None
    assert found[1] == AUTHSERV
    return found[2]


def _body_hash(mail: Mail) -> str:
    """The hash that the signature must have: the body as it is, with one line end at its end."""
    body = mail.body.rstrip(b"\r\n") + b"\r\n"
    return base64.b64encode(hashlib.sha256(body).digest()).decode()


def check_signature(signed: Outcome, mail: Mail) -> None:
    assert signed.verdict == mp.Accept()
    [insertion] = signed.modifications
    assert isinstance(insertion, mp.InsertHeader)
    assert (insertion.index, insertion.name) == (0, "DKIM-Signature")
    assert signed.mail.headers[1:] == mail.headers
    assert signed.header("DKIM-Signature").startswith(" v=1;")
    signature = re.sub(r"\s", "", signed.header("DKIM-Signature"))
    tags = dict(tag.split("=", 1) for tag in signature.split(";"))
    assert (tags["d"], tags["s"], tags["c"]) == (DOMAIN, SELECTOR, "simple/simple")
    assert tags["bh"] == _body_hash(mail)
