# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each reply does to a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .. import replies
from ..enums import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .._message import Message
    from ..options import Options
    from .content import Content

MODIFICATIONS: Final[Mapping[type[Message], Callable[[Any, Content], None]]] = {
    replies.AddHeader: lambda reply, content: content.adds_header(reply.name, reply.value),
    replies.ChangeHeader: lambda reply, content: content.changes_header(
        reply.index, reply.name, reply.value
    ),
    replies.InsertHeader: lambda reply, content: content.inserts_header(
        reply.index, reply.name, reply.value
    ),
    replies.ChangeSender: lambda reply, content: content.changes_sender(reply.sender),
    replies.AddRecipient: lambda reply, content: content.adds_recipients(reply.recipient),
    replies.AddRecipientPar: lambda reply, content: content.adds_recipient(reply.recipient),
    replies.RemoveRecipient: lambda reply, content: content.removes_recipients(reply.recipient),
    replies.ReplaceBody: lambda reply, content: content.replaces_body(reply.data),
    replies.Quarantine: lambda reply, content: content.quarantines(reply.reason),
}
"""What is done to the content of a mail, by the reply that asks for it."""


def keeps_space(options: Options | None) -> bool:
    """Whether values of headers hold the white space behind the colon."""
    return options is not None and options.has(Steps.HEADER_LEADING_SPACE)
