"""Values as literals of Lua."""

import textwrap
from collections.abc import Mapping

_ROOM = 116
_SHORT = 64
_SMALL = 16


def lua(value: object, indent: int = 0) -> str:
    """A value as a literal, in one line where that is short. `None` is left out of tables."""
    if isinstance(value, str):
        return _quoted(value, indent)
    if isinstance(value, bytes):
        escaped = "".join(f"\\x{byte:02x}" for byte in value)
        return f'"{escaped}"'
    if isinstance(value, Mapping):
        there = {key: each for key, each in value.items() if each is not None}
        parts = [f"{_key(key)} = {lua(each, indent + 4)}" for key, each in there.items()]
    elif isinstance(value, list | tuple):
        parts = [lua(each, indent + 4) for each in value]
    else:
        return "nil" if value is None else str(value).lower()
    if not parts:
        return "{}"
    line = f"{{ {', '.join(parts)} }}"
    if len(line) < _SHORT and "\n" not in line:
        return line
    tab = "\n" + " " * (indent + 4)
    if all(len(part) < _SMALL for part in parts):
        joined = ", ".join(part.replace(" ", "\0") for part in parts)
        lines = textwrap.wrap(joined, _ROOM - 4 - indent)
        return f"{{{tab}{tab.join(lines)},\n{' ' * indent}}}".replace("\0", " ")
    return f"{{{tab}{f',{tab}'.join(parts)},\n{' ' * indent}}}"


def _key(key: object) -> str:
    return key if isinstance(key, str) and key.isidentifier() else f"[{lua(key)}]"


def _quoted(text: str, indent: int) -> str:
    """A text, in several parts where it is long."""
    parts = textwrap.wrap(text, _ROOM - 24 - indent, drop_whitespace=False) or [""]
    literals = (part.replace("\\", "\\\\").replace('"', '\\"') for part in parts)
    return f" ..\n{' ' * (indent + 4)}".join(f'"{each}"' for each in literals)
