"""Warnings that point to the line of the test."""

from __future__ import annotations

import asyncio
import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

INNER_FOLDERS = tuple(
    f"{each}{os.sep}" for each in (Path(__file__).parents[1], Path(asyncio.__file__).parent)
)
"""The folders of files that stand between the line of a test and a warning."""


class MailWarning(UserWarning):
    """Something about a mail does not reach the responder, or not as it was given."""


def warn(text: str) -> None:
    """Warn of something at the line that led to it outside of this package."""
    level = 1
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_code.co_filename.startswith(INNER_FOLDERS):
        frame = frame.f_back
        level += 1
    warnings.warn(text, MailWarning, stacklevel=level)
