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
        content.add_header(reply.name, reply.value)
    elif isinstance(reply, replies.ChangeHeader):
        content.change_header(reply.index, reply.name, reply.value)
    elif isinstance(reply, replies.InsertHeader):
        content.insert_header(reply.index, reply.name, reply.value)
    elif isinstance(reply, replies.ChangeSender):
        content.change_sender(reply.sender)
    elif isinstance(reply, replies.AddRecipient):
        content.add_recipients(reply.recipient)
    elif isinstance(reply, replies.AddRecipientPar):
        content.add_recipient(reply.recipient)
    elif isinstance(reply, replies.RemoveRecipient):
        content.remove_recipients(reply.recipient)
    elif isinstance(reply, replies.ReplaceBody):
        content.replace_body(reply.data)
    elif isinstance(reply, replies.Quarantine):
        content.quarantine(reply.reason)


def keeps_space(options: Options | None) -> bool:
    """Whether values of headers hold the white space behind the colon."""
    return options is not None and options.has(Steps.HEADER_LEADING_SPACE)
