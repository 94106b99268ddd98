"""What a mail server delivers, compared with what `testing` says."""

from collections.abc import Callable
from dataclasses import replace

import milter_protocol as mp
from milter_protocol.testing import Mail, ModificationError, Profile, modified
from tests.interop.modifications.headers import HEADERS
from tests.interop.modifications.mail import mail_of
from tests.interop.modifications.random_lists import RANDOM
from tests.interop.modifications.rest import ENVELOPE_AND_BODY
from tests.interop.scripted import EVERY_ACTION
from tests.interop.sink import Delivered
from tests.interop.smtp import Transaction

LISTS = {**HEADERS, **ENVELOPE_AND_BODY, **RANDOM}
REQUESTS = {
    "with a blank put in": EVERY_ACTION,
    "as it is": mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.HEADER_LEADING_SPACE),
}
_OWN_RECEIVED = "by mail.example.test"


class Comparison:
    """A mail, and modifications of it.

    Attributes:
        mail: the mail.
        replies: the modifications.
    """

    def __init__(self, name: str, token: str) -> None:
        """Take a list, and a text that no other mail has."""
        self.mail = mail_of(token)
        self.replies = [_with_token(each, token.encode()) for each in LISTS[name]]

    def check(
        self,
        done: Transaction,
        arrived: Callable[[], list[Delivered]],
        profile: Profile,
        options: mp.Options | None,
    ) -> None:
        """Compare what a server has done with what its profile says.

        Args:
            done: what it replied to the client.
            arrived: waits for what it delivers.
            profile: the server.
            options: what was negotiated.
        """
        try:
            expected = modified(self.mail, self.replies, profile, options)
        except ModificationError:
            assert done.last.code == 451
            return
        assert done.accepted
        (delivered,) = arrived()
        assert as_mail(delivered) == replace(
            expected, recipients=tuple(sorted(expected.recipients))
        )


def _with_token(reply: mp.Message, token: bytes) -> mp.Message:
    payload = reply.payload
    if b"{token}" not in payload:
        return reply
    return type(reply).from_payload(payload.replace(b"{token}", token))


def as_mail(delivered: Delivered) -> Mail:
    """A mail as it was delivered, without the header that the server has added.

    Sendmail breaks lines that are too long for a mailer with an exclamation mark.
    """
    return Mail(
        delivered.sender.partition(" ")[0],
        tuple(sorted(_address(each) for each in delivered.recipients)),
        tuple(
            (name, value.replace("!\n ", ""))
            for name, value in delivered.headers
            if not _is_own(name, value)
        ),
        delivered.body,
    )


def _address(recipient: str) -> str:
    return recipient[: recipient.rindex(">") + 1]


def _is_own(name: str, value: str) -> bool:
    return name == "Received" and _OWN_RECEIVED in value
