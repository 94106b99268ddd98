"""Words of a page: names, numbers and code."""

import re

from generator.model import Message, Spec

LIKE_HTML = re.compile("<[!?]")
"""What Python-Markdown takes for HTML even between backticks."""


def code(text: str) -> str:
    """A text as it is, in the type of code."""
    if LIKE_HTML.search(text):
        letters = (each if each.isalnum() or each == " " else f"&#{ord(each)};" for each in text)
        return f"<code>{''.join(letters)}</code>"
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if longest else ""
    return f"{fence}{blank}{text}{blank}{fence}"


def title(name: str) -> str:
    """The name of an id as a title."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def hexadecimal(number: int, size: int = 4) -> str:
    """A set of flags as a number of so many bytes."""
    return f"0x{number:0{2 * size}x}"


def called(message: Message) -> str:
    """What a message is called in words."""
    return message.title or message.name.replace("-", " ")


def short_symbol(spec: Spec, message: Message) -> str:
    """The symbol of a message without what all symbols of its kind begin with."""
    same = spec.commands if message in spec.commands else spec.replies
    prefix = message.symbol[: message.symbol.find("_") + 1]
    is_shared = all(each.symbol.startswith(prefix) for each in same)
    return message.symbol.removeprefix(prefix) if is_shared else message.symbol
