"""The headers of a mail while a responder modifies them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .cutting import cut_header, cut_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .profile import Profile

_GREATEST_SIGNED = 0x7FFFFFFF


@dataclass(slots=True)
class _Header:
    """A header.

    Attributes:
        name: its name.
        value: what stands after the colon; `None` where it is not delivered.
        is_own: whether a responder does not see it.
        is_fixed: whether it stays as it is when a header of its name is added or changed.
    """

    name: str
    value: str | None
    is_own: bool = False
    is_fixed: bool = False

    def has(self, name: str) -> bool:
        """Whether it has a name, in any spelling."""
        return self.name.lower() == name.lower()


class Headers:
    """The list of headers that a program modifies."""

    def __init__(
        self, headers: Iterable[tuple[str, str]], profile: Profile, *, keeps_space: bool
    ) -> None:
        """Begin with the headers that a responder was shown.

        Args:
            headers: names and values; a value begins right after the colon.
            profile: the program.
            keeps_space: whether values of the responder begin right after the colon too. If not, a
                space is put before them.
        """
        own = [_Header(name, None, True, is_fixed) for name, is_fixed in profile.own_headers]
        shown = [_Header(name, value) for name, value in headers]
        self._list = [*own, *shown]
        known = {each.name.lower() for each in shown} & profile.withheld_if_new
        self._withheld = profile.withheld | (frozenset() if known else profile.withheld_if_new)
        self._profile = profile
        self._space = "" if keeps_space else " "

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """The headers that are delivered, without those that the program made itself."""
        for each in self._list:
            if each.value is not None and each.name.lower() not in self._withheld:
                yield self._cut(each.name, each.value)

    def add(self, name: str, value: str) -> None:
        """Add a header."""
        replaced = (each for each in self._list if self._replaceable(each, name))
        if header := next(replaced, None):
            self._set(header, value)
        else:
            self._place(name, value)

    def insert(self, index: int, name: str, value: str) -> None:
        """Insert a header at an index of the whole list."""
        index = self._signed(index)
        place = index + 1 if self._profile.inserts == "after" else index
        self._list.insert(place, _Header(name, self._written(name, value)))

    def change(self, index: int, name: str, value: str) -> None:
        """Change or, with an empty value, remove the header of a name that an index counts."""
        index = max(self._signed(index), 1)
        same = [each for each in self._list if each.has(name) and not each.is_own]
        if index <= len(same):
            self._change(same[index - 1], name, value)
        elif own := [each for each in self._list if self._replaceable(each, name)]:
            if value:
                self._set(own[-1], value)
        elif value:
            self._place(name, value)

    def _change(self, header: _Header, name: str, value: str) -> None:
        if value:
            if self._profile.changed_name == "new":
                header.name = name
            self._set(header, value)
        elif self._profile.removed == "counted":
            header.value = None
        else:
            self._list = [each for each in self._list if each is not header]

    def _replaceable(self, header: _Header, name: str) -> bool:
        return header.is_own and not header.is_fixed and header.has(name)

    def _place(self, name: str, value: str) -> None:
        at = len(self._list)
        if self._profile.adds == "before-same":
            at = next((at for at, each in enumerate(self._list) if each.has(name)), at)
        self._list.insert(at, _Header(name, self._written(name, value)))

    def _set(self, header: _Header, value: str) -> None:
        header.value = self._written(header.name, value)
        header.is_own = False

    def _cut(self, name: str, value: str) -> tuple[str, str]:
        name = name[: self._profile.name_limit or len(name)]
        text = f"{name}:{value}".encode("utf-8", "surrogateescape")
        cut = cut_lines(text, self._profile.line_limit, self._profile.fold.encode())
        return name, cut.decode("utf-8", "surrogateescape")[len(name) + 1 :]

    def _signed(self, index: int) -> int:
        return 0 if self._profile.index == "signed" and index > _GREATEST_SIGNED else index

    def _written(self, name: str, value: str) -> str:
        """A value as written in a mail; no line of it can pass for another header."""
        text = f"{name}:{self._space}{value}".encode("utf-8", "surrogateescape")
        cut = cut_header(text, self._profile.reading.header_limit)
        first, *others = cut.decode("utf-8", "surrogateescape")[len(name) + 1 :].split("\n")
        fold = self._profile.fold
        folded = (each if each[:1] in (" ", "\t") else f"{fold}{each}" for each in others)
        return "\n".join([first, *folded])
