# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Texts of headers."""

from __future__ import annotations

import re

_FOLD = re.compile(r"\r?\n(?=[ \t])")


def header_text(value: str) -> str:
    """What a header says, on one line (RFC 5322, section 2.2.3).

    Args:
        value: what stands after the colon, with or without the space there, and folded or not.

    Returns:
        The text without the line breaks of folding, and without spaces and tabs at both ends.
    """
    return _FOLD.sub("", value).strip(" \t")
