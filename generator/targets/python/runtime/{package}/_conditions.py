"""Conditions of a layout: fields that are not there in every frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._layout import Lack
from ._versions import is_in, left_out, not_agreed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import IntFlag

    from ._layout import Layout, Part, Step, Values
    from ._versions import Terms


@dataclass(frozen=True, slots=True)
class _Condition:
    inner: tuple[Step, ...]

    def leaves(self) -> Iterator[Part]:
        for each in self.inner:
            yield from each.leaves()

    def lacking(self, terms: Terms) -> Iterator[Lack]:
        for each in self.inner:
            yield from each.lacking(terms)

    def _written(self, values: Values, terms: Terms, where: Layout) -> bytes:
        return b"".join(each.written(values, terms, where) for each in self.inner)


@dataclass(frozen=True, slots=True)
class _OnAgreed(_Condition):
    def holds(self, terms: Terms) -> bool:
        """Whether the fields are there under some terms."""
        raise NotImplementedError

    def lacks(self, terms: Terms) -> str:
        """Why one of them is not there, in words that its name completes."""
        raise NotImplementedError

    def why_not(self, terms: Terms) -> str:
        """Why they cannot be given, where they are not there."""
        raise NotImplementedError

    def lacking(self, terms: Terms) -> Iterator[Lack]:
        if self.holds(terms):
            yield from _Condition.lacking(self, terms)
        else:
            yield from (Lack(part.name, self.lacks(terms)) for part in self.leaves())

    def check(self, values: Values, where: Layout, *, varies: bool = False) -> None:
        for each in self.inner:
            each.check(values, where, varies=True)

    def written(self, values: Values, terms: Terms, where: Layout) -> bytes:
        if self.holds(terms):
            return self._written(values, terms, where)
        for part in self.leaves():
            if values[part.name] not in (None, part.default):
                raise where.error("unexpected", self.why_not(terms), part)
        return b""


@dataclass(frozen=True, slots=True)
class OfVersions(_OnAgreed):
    """Fields that some versions have."""

    since: int = 0
    until: int | None = None

    def holds(self, terms: Terms) -> bool:
        return is_in(terms.version, self.since, self.until)

    def lacks(self, terms: Terms) -> str:
        return f"version {terms.version} does not have"

    def why_not(self, terms: Terms) -> str:
        return left_out(terms.version, self.since, self.until)


@dataclass(frozen=True, slots=True)
class OfAgreed(_OnAgreed):
    """Fields that are there only if a flag was agreed."""

    flag: IntFlag

    def holds(self, terms: Terms) -> bool:
        return bool(terms.flags & self.flag)

    def lacks(self, _terms: Terms) -> str:
        return f"without {self._name} there is no"

    def why_not(self, _terms: Terms) -> str:
        return not_agreed(self._name)

    @property
    def _name(self) -> str:
        return f"{type(self.flag).__name__}.{self.flag.name}"


@dataclass(frozen=True, slots=True)
class _OnAnother(_Condition):
    selector: str

    def check(self, values: Values, where: Layout, *, varies: bool = False) -> None:
        if self.holds(values):
            for each in self.inner:
                each.check(values, where, varies=varies)
            return
        for part in self.leaves():
            value = values[part.name]
            if value is not None and not part.is_default(value, where):
                reason = f"must be left out for this {self.selector}"
                raise where.error("unexpected", reason, part)
            values[part.name] = None

    def written(self, values: Values, terms: Terms, where: Layout) -> bytes:
        return self._written(values, terms, where) if self.holds(values) else b""

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Whether the other field has a value with which the fields are there."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class OfValues(_OnAnother):
    """Fields that are there only with some values of another one."""

    numbers: tuple[int, ...]

    def holds(self, values: Mapping[str, Any]) -> bool:
        return values[self.selector] in self.numbers


@dataclass(frozen=True, slots=True)
class OfFlags(_OnAnother):
    """Fields that are there only if another one has at least one of some flags."""

    mask: int

    def holds(self, values: Mapping[str, Any]) -> bool:
        return bool((values[self.selector] or 0) & self.mask)
