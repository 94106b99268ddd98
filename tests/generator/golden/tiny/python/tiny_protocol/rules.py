# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Rules for text: what a well-behaved sender writes.

A decoder passes everything on. The rules are checked when a message is built, and can be asked for
with `broken_rules`.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ._local_errors import EncodeError, LocalProtocolError
from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Pattern


class Rule(NamedTuple):
    """A rule for a text.

    Attributes:
        id: its id in the spec and in the reference.
        pattern: the expression that must be found in the text, or must not.
        must_match: whether it must be found.
        is_error: whether building a message against the rule is refused.
        doc: what the rule says.
        hint: what to do.
    """

    id: str
    pattern: Pattern[bytes]
    must_match: bool
    is_error: bool
    doc: str
    hint: str

    def is_broken_by(self, text: bytes) -> bool:
        """Whether a text breaks the rule."""
        return (self.pattern.search(text) is None) is self.must_match


def _refuse(text: bytes, message: str, field: str, rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        if rule.is_broken_by(text):
            reason = f"{rule.doc} {rule.hint}"
            raise EncodeError("broken-rule", reason, message, field, rule.id)


RULES: Final[dict[str, list[tuple[str, tuple[str, ...], tuple[tuple[Rule, ...], ...]]]]] = {}
"""For a message the fields that have rules, the fields of records that lead to the texts in them,
and the rules of each text of an item: a pair has two."""


def _texts_of(
    value: Any, inner: tuple[str, ...], path: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], bytes]]:
    """The texts, each with the places of the items and of the fields of records that lead to it."""
    if inner and hasattr(value, inner[0]):
        path = (*path, value._fields.index(inner[0]))
        yield from _texts_of(getattr(value, inner[0]), inner[1:], path)
        return
    for place, each in enumerate((value,) if isinstance(value, str | bytes) else value or ()):
        if isinstance(each, bytes):
            yield (*path, place), each
        elif isinstance(each, str):
            yield (*path, place), each.encode("utf-8", "surrogateescape")
        else:
            yield from _texts_of(each, inner, (*path, place))


def broken_rules(message: Message) -> list[tuple[str, Rule]]:
    """The rules that a message breaks, each with the field.

    Args:
        message: any message; one that was built here breaks only rules that are not errors.

    Returns:
        The name of a field and the rule that its text breaks, for each, in the order of the texts
        in the frame.

    Raises:
        LocalProtocolError: the argument is not a message.
    """
    if not isinstance(message, Message):
        raise LocalProtocolError(f"expected a message, not {type(message).__name__}")
    broken: list[tuple[int, tuple[int, ...], str, Rule]] = []
    for field, inner, rules in RULES.get(type(message).__name__, ()):
        value = getattr(message, field if inner else f"{field}_bytes")
        texts = (((0,), value),) if type(value) is bytes else _texts_of(value, inner)
        for path, text in texts:
            for rule in rules[path[-1] % len(rules)]:
                if rule.is_broken_by(text):
                    broken.append((message.FIELDS.index(field), path, field, rule))
    broken.sort(key=itemgetter(0, 1))
    return [(field, rule) for _, _, field, rule in broken]
