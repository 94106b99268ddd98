"""Laying out lists as formatters do that know a width: in one line if it is long enough."""

import textwrap
from collections.abc import Iterable


def listed(
    indent: int, head: str, items: Iterable[object], tail: str, *, width: int, fill: bool = False
) -> str:
    """Items between a head and a tail, in one line if they fit.

    Where they do not, each item has a line of its own with a comma behind it; with `fill`, as many
    as fit share a line, which formatters do to numbers.
    """
    space = " " * indent
    texts = [str(item) for item in items]
    line = f"{space}{head}{', '.join(texts)}{tail}"
    if len(line) <= width or not texts:
        return line
    rows = [f"{text}," for text in texts]
    if fill:
        rows = textwrap.wrap(" ".join(rows), width - indent - 2)
    inner = (f"{space}  {row}" for row in rows)
    return "\n".join((f"{space}{head.rstrip()}", *inner, f"{space}{tail.lstrip()}"))
