"""Headers that are longer than a program takes them."""

from __future__ import annotations

_NICE_CUT = 0.9
"""The part of a limit after which a header is cut between lines, and not in one."""


def cut_header(text: bytes, limit: int) -> bytes:
    """A header, its name included, up to a limit; the lines that it is folded into are kept whole.

    Where this would leave much less than the limit, it is cut inside a line. 0: there is no limit.
    """
    if not limit or len(text) <= limit:
        return text
    end = text.rfind(b"\n", 0, limit + 1)
    return text[: end if end + 1 > _NICE_CUT * limit else limit]


def cut_lines(text: bytes, limit: int, fold: bytes) -> bytes:
    """A header, its name included, whose lines have a limit. 0: there is no limit.

    The last line is cut. One before it loses the byte after the limit, and goes on in a new line,
    before which `fold` is put if it does not begin with white space.
    """
    if not limit:
        return text
    lines = []
    while True:
        line, line_end, rest = text.partition(b"\n")
        lines.append(line[:limit])
        if not line_end:
            return b"\n".join(lines)
        text = text[limit + 1 :] if len(line) > limit else rest
        if not text.startswith((b" ", b"\t")):
            text = fold + text
