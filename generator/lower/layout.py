"""Long lines as the formatters of languages with braces break them."""

import textwrap
from collections.abc import Iterable, Sequence
from functools import partial

_SHORT = 9
"""The length up to which all items may share lines."""
_filled = partial(textwrap.wrap, break_long_words=False, break_on_hyphens=False)


def doc_comment(
    indent: int,
    paragraphs: Iterable[str],
    tags: Sequence[str] = (),
    *,
    columns: int = 100,
    paragraph: str = "",
) -> str:
    """A comment between `/**` and `*/`, with the end of its last line.

    Args:
        indent: how far it is indented.
        paragraphs: its text; empty ones are left out.
        tags: what follows about parameters and the like, a text for each.
        columns: how long lines may be.
        paragraph: what stands before each paragraph but the first.
    """
    pad, room, lines = " " * indent, columns - indent - 3, list[str]()
    texts = [each for each in paragraphs if each]
    if len(texts) == 1 and not tags and len(texts[0]) <= room - 4:
        return f"{pad}/** {texts[0]} */\n"
    for place, text in enumerate(texts):
        lines += ["", *_filled(paragraph + text, room)] if place else _filled(text, room)
    lines += [""] if tags else []
    for tag in tags:
        lines += _filled(tag, room, subsequent_indent="    ")
    inner = "".join(f"{pad} * {line}".rstrip() + "\n" for line in lines)
    return f"{pad}/**\n{inner}{pad} */\n"


def call(
    indent: int,
    head: str,
    items: Sequence[object],
    tail: str = "",
    more: str = "",
    *,
    columns: int = 100,
) -> str:
    """A head with items in parentheses: on one line, or all on the next one, or each on its own.

    Args:
        indent: how far it is indented.
        head: what stands before the parentheses.
        items: what stands in them.
        tail: what stands right after them.
        more: what follows, and goes to a line of its own where there is no room.
        columns: how long lines may be.
    """
    texts = [str(each) for each in items]
    pad, deeper = " " * indent, "\n" + " " * (indent + 4)
    line = f"{pad}{head}({', '.join(texts)}){tail}"
    below = deeper + more.strip() if more else ""
    if len(line) > columns:
        line = f"{pad}{head}({deeper}{', '.join(texts)}){tail}"
        if max(map(len, line.split("\n"))) > columns:
            lines = [*(f"{each}," for each in texts[:-1]), f"{texts[-1]}){tail}"]
            if max(map(len, texts)) <= _SHORT:
                lines = _filled(" ".join(lines), columns - len(deeper) + 1)
            return f"{pad}{head}({deeper}{deeper.join(lines)}{below}"
    return line + (more if len(line.rpartition("\n")[2] + more) <= columns else below)


def listed(
    indent: int,
    head: str,
    items: Iterable[object],
    tail: str,
    *,
    width: int,
    fill: bool = False,
    apart: bool = False,
) -> str:
    """Items between a head and a tail, in one line if they fit and need not stand apart.

    Where they do not, each item has a line of its own with a comma after it; with `fill`, as many
    as fit share a line, which formatters do to numbers. The value of a function that is the last
    item goes to a line of its own first.
    """
    space = " " * indent
    texts = [str(item) for item in items]
    line = f"{space}{head}{', '.join(texts)}{tail}"
    if (len(line) <= width and not apart) or not texts:
        return line
    call, arrow, value = texts[-1].partition(" =>")
    first = f"{space}{head}{', '.join([*texts[:-1], call])}{arrow}"
    if arrow and len(first) <= width:
        return f"{first}\n{space}  {value.strip()},\n{space}{tail}"
    rows = [f"{_item(indent + 2, text, width)}," for text in texts]
    if fill:
        rows = textwrap.wrap(" ".join(rows), width - indent - 2)
    inner = (f"{space}  {row}" for row in rows)
    return "\n".join((f"{space}{head.rstrip()}", *inner, f"{space}{tail.lstrip()}"))


def _item(indent: int, text: str, width: int) -> str:
    """An item, which may be an array of its own, or a value with another one for its absence."""
    if indent + len(text) < width:
        return text
    value, either, other = text.partition(" ?? ")
    if either:
        return f"{value} ??\n{' ' * (indent + 2)}{other}"
    if not text.startswith("["):
        return text
    return listed(indent, "[", text[1:-1].split(", ", 2), "]", width=width).lstrip()


def chosen(indent: int, head: str, test: str, items: Sequence[str], *, width: int) -> str:
    """A value that depends on a test, one of two, in one line if it fits."""
    space = " " * indent
    first, second = items
    line = f"{space}{head}{test} ? {first} : {second};"
    if len(line) <= width:
        return line
    return f"{space}{head}{test}\n{space}  ? {first}\n{space}  : {second};"


def below(head: str, value: str, *, width: int) -> str:
    """A value after a head, or on the next line if it does not fit there."""
    line = f"{head} {value}"
    return line if len(line) <= width else f"{head}\n  {value}"
