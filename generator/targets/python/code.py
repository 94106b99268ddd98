"""Code on one line; the formatter breaks it."""

from collections.abc import Sequence


def call(indent: int, head: str, arguments: Sequence[str], tail: str) -> list[str]:
    """A call."""
    return [f"{' ' * indent}{head}{', '.join(arguments)}{tail}"]


def tuple_of(items: Sequence[str]) -> str:
    """A tuple."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
