"""Values of JSON that stand for bytes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from .in_text import in_base64, is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIKE = re.compile(rb'\s*(?:\{\s*"|\[\s*[\[{"])')
_STRING = re.compile(rb'"((?:[^"\\]|\\.)*)"?|\[(\s*\d+(?:\s*,\s*\d+){4,})', re.DOTALL)
_TRIED = 64
"""How many places where no value begins are passed over."""
_BETWEEN = re.compile(r"0x|[\s:,_-]")


def are_objects(head: bytes) -> bool:
    """Whether a text is JSON that has the beginning of a frame in it."""
    if not _LIKE.match(head):
        return False
    for text, numbers in _STRING.findall(head):
        value = [int(each) for each in numbers.split(b",")] if numbers else _unescaped(text)
        if is_head(bytes_of(value)):
            return True
    return False


def whole_in(head: bytes) -> list[Any]:
    """What is whole in the beginning of a file."""
    whole = parsed(head)
    if whole is not None:
        return [whole]
    decoder = json.JSONDecoder()
    text, found, at = head.decode("utf-8", "replace"), [], 0
    left = _TRIED
    while left and (at := text.find("{", at)) >= 0:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at += 1
            left -= 1
        else:
            found.append(value)
    return found


def records(value: Any, name: str | None) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects in a value that have bytes, and under which name; by default it is found out."""
    if isinstance(value, list):
        for each in value:
            record = {"": each} if isinstance(each, str) else each
            yield from records(record, name)
    elif isinstance(value, dict):
        names = [each for each in value if (name is None or each == name) and bytes_of(value[each])]
        found = next((each for each in names if is_head(bytes_of(value[each]))), None)
        if found is None and name is not None:
            found = next(iter(names), None)
        if found is not None:
            yield value, found
            return
        for each in value.values():
            yield from records(each, name)


def parsed(text: bytes) -> Any:
    """The value that a text is in JSON; `None` if it is not."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def bytes_of(value: Any) -> bytes:
    """The bytes that a value stands for; empty if it does for none."""
    if isinstance(value, dict) and value.get("type") == "Buffer":
        value = value.get("data")
    if isinstance(value, list):
        are_bytes = all(type(each) is int and -128 <= each < 256 for each in value)
        return bytes(each % 256 for each in value) if are_bytes else b""
    if not isinstance(value, str):
        return b""
    try:
        return bytes.fromhex(_BETWEEN.sub("", value))
    except ValueError:
        pass
    return in_base64(value.encode("utf-8", "replace")) or value.encode("latin-1", "ignore")


def _unescaped(text: bytes) -> Any:
    """The text that stands in quotes; its end may be cut off."""
    digits = text[: len(text) & ~1] if b"\\" not in text else text
    return parsed(b'"%s"' % digits) or ""
