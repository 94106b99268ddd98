"""Payloads that can be recognized as good without taking them apart."""

from collections.abc import Sequence

from generator.lower.operations import Bytes, Number, Operation, Pairs, Records, Text, Texts
from generator.targets.python.shapes import is_plain


def guard(steps: Sequence[Operation]) -> str:
    """An expression that is true only if the payload is good, or nothing.

    It looks at the number of NULs and at the last byte, and so costs less than taking apart.
    """
    if not is_plain(steps):
        return ""
    fixed = 0
    rest = list(steps)
    while rest and isinstance(number := rest[0], Number):
        if number.known:
            return ""
        fixed += number.size
        rest.pop(0)
    count = 0
    least = [0]
    while rest and isinstance(text := rest[0], Text) and not text.optional:
        least.append(text.min_length)
        count += 1
        rest.pop(0)
    if len(rest) > 1 or max(least[2:], default=0) or max(least) > 1:
        return ""
    expression = _of_tail(fixed, count, rest[0] if rest else None)
    if expression and max(least):
        expression += f" and payload[{fixed}]"
    return expression


def is_pair(steps: Sequence[Operation]) -> bool:
    """Whether two texts are all that a payload can hold."""
    return len(steps) == 2 and all(
        isinstance(item, Text)
        and is_plain([item])
        and not item.optional
        and item.min_length <= 1 - place
        for place, item in enumerate(steps)
    )


_FEW = 100
"""Below so many bytes, counting NULs is quicker than finding them one after another."""


def _by_length(counting: str, finding: str) -> str:
    """One of two expressions: `count` looks at byte after byte, and `find` jumps."""
    return f"({counting} if len(payload) < {_FEW} else {finding})"


def _of_tail(fixed: int, count: int, tail: Operation | None) -> str:
    nuls = f"payload.count(0, {fixed})" if fixed else "payload.count(0)"
    first = f"payload.find(0, {fixed})" if fixed else "payload.find(0)"
    second = f"payload.find(0, {first} + 1)"
    last = "not payload[-1]"
    match tail:
        case Bytes(min_length=min_length):
            least = fixed + min_length
            return "" if count else (f"len(payload) >= {least}" if least else "True")
        case None if not count:
            return f"len(payload) == {fixed}" if fixed else "not payload"
        case None if count == 1:
            return f"{first} == len(payload) - 1 >= {fixed}"
        case None:
            exact = f"{nuls} == {count}"
            if count == 2:
                exact = _by_length(exact, f"{second} == len(payload) - 1")
            return f"{exact} and {last}"
        case Text(min_length=0) if count:
            some = f"{nuls} in ({count}, {count + 1})"
            if count == 1:
                some = _by_length(some, f"{second} in (-1, len(payload) - 1)")
            return f"{some} and {last}"
        case Texts() if count == 1:
            return f"len(payload) > {fixed} and {last}"
        case Texts() if count:
            return f"{nuls} >= {count} and {last}"
        case Pairs() if not count and fixed:
            good = f"len(payload) == {fixed} or not (payload[-1] or {nuls} % 2)"
            return f"len(payload) > {fixed - 1} and ({good})"
        case Records() if not count:
            return f"len(payload) == {fixed}"
    return ""
