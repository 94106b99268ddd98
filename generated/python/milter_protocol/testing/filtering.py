# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a filter is shown of a mail, and what a program makes of the mail after its replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._edits import EDITS, keeps_space
from .content import Content, ModificationError
from .mail import Mail

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._message import Message
    from ..options import Options
    from .profile import Profile


def shown_headers(mail: Mail, options: Options | None = None) -> tuple[tuple[str, str], ...]:
    """The headers as a filter is shown them.

    Args:
        mail: the mail.
        options: what was negotiated. By default, and where the leading space was not asked for, one
            space after the colon is left out.
    """
    if keeps_space(options):
        return mail.headers
    return tuple((name, value.removeprefix(" ")) for name, value in mail.headers)


def modified(
    mail: Mail, replies: Iterable[Message], profile: Profile, options: Options | None = None
) -> Mail:
    """The mail as a program delivers it after the replies of a filter.

    The headers that the program adds itself are left out, such as its `Received`, but indexes count
    them if the program does. What the program does to mails without a filter is left out too:
    rewritten addresses, and long lines that are broken.

    Args:
        mail: the mail that the filter was shown. It is not changed.
        replies: what the filter replied to the end of the message, in order. Replies that change
            nothing, such as verdicts, may be among them.
        profile: the program.
        options: what was negotiated. By default, and where the leading space was not asked for, a
            space is put before each value of a header.

    Raises:
        ModificationError: the program would not carry these out, and would not take the mail; or
            a filter may not ask for them, and what they lead to is not known.
    """
    content = Content(mail, profile, keeps_space=keeps_space(options))
    for content.place, reply in enumerate(replies, 1):
        if edit := EDITS.get(type(reply)):
            edit.do(content, *(getattr(reply, field) for field in edit.fields))
    try:
        return Mail(
            sender=content.sender,
            recipients=content.recipients,
            headers=tuple(content.headers),
            body=content.body,
            quarantine=content.reason,
        )
    except ValueError as error:
        raise ModificationError(
            f"what {profile.title} would do with this is not known: {error}"
        ) from None
