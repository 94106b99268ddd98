# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each reply does to a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._message import Message
    from ..options import Options
    from .content import Content


def carry_out(reply: Message, content: Content) -> None:
    """Do to the content of a mail what a reply asks for, if it asks for anything."""


def keeps_space(options: Options | None) -> bool:
    """Whether values of headers hold the white space behind the colon."""
    return False
