"""What messages and records are laid out as: fields, and conditions with fields in them.

The conditions are in `_conditions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from ._local_errors import EncodeError
from ._shapes import Several
from ._versions import must_be_given

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ._shapes import Shape
    from ._versions import Terms

Values = dict[str, Any]


class Lack(NamedTuple):
    """A field that is not there under some terms, and why, in words that its name completes."""

    name: str
    why: str


class Step(Protocol):
    """A part of a layout."""

    def leaves(self) -> Iterator[Part]:
        """The fields with values in it."""

    def lacking(self, terms: Terms) -> Iterator[Lack]:
        """The fields in it that are not there under some terms."""

    def check(self, values: Values, where: Layout, *, varies: bool = False) -> None:
        """Put what is on the wire in place of what a caller gave.

        Args:
            values: what was given by name; `None` for what was not.
            where: the layout that it is a part of.
            varies: whether it depends on what was agreed what may be given.

        Raises:
            EncodeError: a value does not fit its field, or is ruled out by another.
        """

    def written(self, values: Values, terms: Terms, where: Layout) -> bytes:
        """The bytes under some terms.

        Raises:
            EncodeError: a field is there that is not given, or is given and not there.
        """


@dataclass(frozen=True, slots=True)
class Constant:
    """Bytes that are always the same."""

    data: bytes

    def leaves(self) -> Iterator[Part]:
        return iter(())

    def lacking(self, _terms: Terms) -> Iterator[Lack]:
        return iter(())

    def check(self, values: Values, where: Layout, *, varies: bool = False) -> None:
        pass

    def written(self, _values: Values, _terms: Terms, _where: Layout) -> bytes:
        return self.data


@dataclass(frozen=True, slots=True)
class Part:
    """A field with a value.

    Attributes:
        name: its name.
        shape: how its value is checked and written.
        default: what it counts as where it is not there, as it is on the wire.
        may_be_absent: whether it can be absent although it has a default.
        later: for a field that can be left out at the end, the fields that need it; else `None`.
    """

    name: str
    shape: Shape
    default: Any = None
    may_be_absent: bool = False
    later: tuple[str, ...] | None = None

    def leaves(self) -> Iterator[Part]:
        yield self

    def lacking(self, terms: Terms) -> Iterator[Lack]:
        item = self.shape.item if isinstance(self.shape, Several) else None
        if isinstance(item, Record):
            for lack in item.layout.lacking(terms):
                yield lack._replace(name=f"{self.name}.{lack.name}")

    def check(self, values: Values, where: Layout, *, varies: bool = False) -> None:
        value = values[self.name]
        if value is not None:
            values[self.name] = self.shape.raw(value, *where.place(self))
        elif self.default is not None and not self.may_be_absent:
            values[self.name] = self.default
        elif not varies and self.later is None:
            self.shape.raw(None, *where.place(self))
        elif not varies:
            self._refuse_before_others(values, where)

    def written(self, values: Values, terms: Terms, where: Layout) -> bytes:
        value = self.default if values[self.name] is None else values[self.name]
        if value is not None:
            return self.shape.written(value, terms)
        if self.later is None:
            raise where.error("missing", must_be_given(terms), self)
        self._refuse_before_others(values, where)
        return b""

    def _refuse_before_others(self, values: Values, where: Layout) -> None:
        if needed_by := [each for each in self.later or () if values[each] is not None]:
            raise where.error("missing", f"must be given, because {needed_by[0]} is", self)

    def is_default(self, value: Any, where: Layout) -> bool:
        """Whether a value that a caller gave is what the field counts as without one."""
        try:
            return bool(self.default == self.shape.raw(value, *where.place(self)))
        except EncodeError:
            return False


class Layout:
    """What a message or a record is made of.

    Attributes:
        steps: its parts in their order.
        names: the fields that have values, in their order.
    """

    __slots__ = ("_label", "_message", "names", "steps")

    def __init__(self, message: str, label: str, *steps: Step) -> None:
        """Lay out a message or a record.

        Args:
            message: the message that errors name.
            label: the field that errors name; empty where it is the field itself.
            steps: the parts.
        """
        self.steps = steps
        self.names = tuple(part.name for part in self.leaves())
        self._message = message
        self._label = label

    def leaves(self) -> Iterator[Part]:
        """The fields that have values."""
        for step in self.steps:
            yield from step.leaves()

    def lacking(self, terms: Terms) -> Iterator[Lack]:
        """The fields that are not there under some terms; those of records after a dot."""
        for step in self.steps:
            yield from step.lacking(terms)

    def place(self, part: Part) -> tuple[str, str]:
        """The message and the field that an error of a part names."""
        return self._message, self._label or part.name

    def error(self, kind: str, reason: str, part: Part) -> EncodeError:
        """The error of a part that is there or is not; in a record, its reason names the part."""
        if self._label:
            reason = f"{part.name} {reason}"
        return EncodeError(kind, reason, *self.place(part))

    def raw(self, given: Iterable[Any]) -> tuple[Any, ...]:
        """Values as they are on the wire.

        Args:
            given: what a caller gives for each field; `None` for what is not given.

        Raises:
            EncodeError: a value does not fit its field, or is ruled out by another.
        """
        values = dict(zip(self.names, given, strict=True))
        for step in self.steps:
            step.check(values, self)
        return tuple(values.values())

    def written(self, raw: Sequence[Any], terms: Terms) -> bytes:
        """The bytes under some terms.

        Raises:
            EncodeError: a field is there that is not given, or is given and not there.
        """
        values = dict(zip(self.names, raw, strict=True))
        return b"".join(step.written(values, terms, self) for step in self.steps)


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its class and what it is made of."""

    kind: Callable[..., tuple[Any, ...]]
    layout: Layout

    def raw(self, value: Any, message: str, field: str) -> tuple[Any, ...]:
        try:
            record = self.kind(*value)
        except Exception:
            reason = f"must be records: {self.kind.__name__}, or tuples of its fields"
            raise EncodeError("wrong-type", reason, message, field) from None
        return self.layout.raw([getattr(record, name) for name in self.layout.names])

    def written(self, raw: tuple[Any, ...], terms: Terms) -> bytes:
        return self.layout.written(raw, terms)
