"""How the files are laid out."""

import json
from typing import Any

_INDENT = "  "
_ON_A_LINE = "steps"
"""The key whose items take a line each: there are thousands."""


def laid_out(value: Any, indent: str = "") -> str:
    """A value as JSON."""
    inner = indent + _INDENT
    match value:
        case dict() if value:
            lines = [f"{_short(key)}: {_member(key, each, inner)}" for key, each in value.items()]
            return _block("{", "}", lines, indent)
        case list() if value:
            return _block("[", "]", [laid_out(each, inner) for each in value], indent)
    return _short(value)


def _member(key: str, value: Any, indent: str) -> str:
    if key == _ON_A_LINE and isinstance(value, list):
        return _block("[", "]", [_short(each) for each in value], indent)
    return laid_out(value, indent)


def _block(opening: str, closing: str, lines: list[str], indent: str) -> str:
    inner = indent + _INDENT
    return f"{opening}\n{inner}" + f",\n{inner}".join(lines) + f"\n{indent}{closing}"


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
