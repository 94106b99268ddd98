# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each reply does to a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import replies
from ..enums import Steps

if TYPE_CHECKING:
    from .._message import Message
    from ..options import Options
    from .content import Content


def carry_out(reply: Message, content: Content) -> None:
    """Do to the content of a mail what a reply asks for, if it asks for anything."""
    if isinstance(reply, replies.AddHeader):
        content.adds_header(reply.name, reply.value)
    elif isinstance(reply, replies.ChangeHeader):
        content.changes_header(reply.index, reply.name, reply.value)
    elif isinstance(reply, replies.InsertHeader):
        content.inserts_header(reply.index, reply.name, reply.value)
    elif isinstance(reply, replies.ChangeSender):
        content.changes_sender(reply.sender)
    elif isinstance(reply, replies.AddRecipient):
        content.adds_recipients(reply.recipient)
    elif isinstance(reply, replies.AddRecipientPar):
        content.adds_recipient(reply.recipient)
    elif isinstance(reply, replies.RemoveRecipient):
        content.removes_recipients(reply.recipient)
    elif isinstance(reply, replies.ReplaceBody):
        content.replaces_body(reply.data)
    elif isinstance(reply, replies.Quarantine):
        content.quarantines(reply.reason)


def keeps_space(options: Options | None) -> bool:
    """Whether values of headers hold the white space behind the colon."""
    return options is not None and options.has(Steps.HEADER_LEADING_SPACE)
