# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Leaving out the comments of C."""

from __future__ import annotations

import re

_BEGIN = re.compile(rb"/\*|//")


class Comments:
    """Leaves out comments of a text that comes in parts. The cost is linear in the text."""

    def __init__(self) -> None:
        self._until = b""

    def leave_out(self, text: bytes, *, ends: bool = True) -> bytes:
        """The next part without what is commented out.

        Args:
            text: the part, without the end of its line.
            ends: whether the line ends here.
        """
        kept = []
        at = 0
        while True:
            if self._until:
                stop = text.find(self._until, at)
                if stop < 0:
                    break
                at = stop + len(self._until)
            begin = _BEGIN.search(text, at)
            if begin is None:
                self._until = b""
                kept.append(text[at:])
                break
            kept.append(text[at : begin.start()])
            self._until = b"*/" if begin.group() == b"/*" else b"\n"
            at = begin.end()
        if ends and self._until == b"\n":
            self._until = b""
        # A comment stands for a space.
        return b" ".join(kept)
