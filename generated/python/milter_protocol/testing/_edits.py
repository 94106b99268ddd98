# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each reply does to a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .. import replies
from ..enums import Steps
from .content import Content
from .edit import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._message import Message
    from ..options import Options


EDITS: Final[Mapping[type[Message], Edit]] = {
    replies.AddHeader: Edit(Content.adds_header, name="name", value="value"),
    replies.ChangeHeader: Edit(Content.changes_header, index="index", name="name", value="value"),
    replies.InsertHeader: Edit(Content.inserts_header, index="index", name="name", value="value"),
    replies.ChangeSender: Edit(Content.changes_sender, value="sender"),
    replies.AddRecipient: Edit(Content.adds_recipients, value="recipient"),
    replies.AddRecipientPar: Edit(Content.adds_recipient, value="recipient"),
    replies.RemoveRecipient: Edit(Content.removes_recipients, value="recipient"),
    replies.ReplaceBody: Edit(Content.replaces_body, value="data"),
    replies.Quarantine: Edit(Content.quarantines, value="reason"),
}
"""What is done to the content of a mail, by the reply that asks for it."""


def keeps_space(options: Options | None) -> bool:
    """Whether values of headers hold the white space after the colon."""
    return options is not None and options.has(Steps.HEADER_LEADING_SPACE)
