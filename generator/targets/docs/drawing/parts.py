"""The parts of a message's layout: cells in groups, with the place and size of each."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import (
    Bytes,
    Constant,
    Field,
    Leaf,
    Number,
    Numbers,
    Pairs,
    Records,
    Text,
    Texts,
    When,
    leaves_of,
)
from generator.targets.docs.parts import field_part

UNKNOWN = "…"
"""An offset that depends on whether fields before it are present."""

_SMALL = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_WIDEST = 8
"""A cell of this many bytes is as wide as cells get."""

_List = Numbers | Texts | Pairs | Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Bytes that belong together.

    Attributes:
        name: what stands in it.
        offset: what stands above it.
        size: what stands below it.
        width: how many bytes wide it is drawn; 0: its length varies.
        nul: whether a NUL ends it.
        field: the field that it belongs to; empty in front of the payload.
        part: its mark; empty: that of its field.
        counts: for a number in front of others, `n` if it counts bytes, and `m` if items.
    """

    name: str
    offset: str
    size: str
    width: int = 0
    nul: bool = False
    field: str = ""
    part: str = ""
    counts: str = ""

    @property
    def mark(self) -> str:
        """What marks all that is about the same part of a frame, if anything does."""
        return self.part or (field_part(self.field) if self.field else "")

    @property
    def variable(self) -> bool:
        """Whether the length differs from message to message."""
        return self.width == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cells that are present together: always, on a condition, or several times.

    Attributes:
        cells: the cells.
        kind: `always`, `maybe` or `repeat`.
        label: what stands above them.
        start: for a group that repeats, the offset of the first.
    """

    cells: tuple[Cell, ...]
    kind: str = "always"
    label: str = ""
    start: str = ""


class _Ruler:
    """Counts offsets; the lengths of texts stay letters with an index."""

    def __init__(self, offset: int, sign: str = "") -> None:
        self.fixed = offset
        self.lengths: list[str] = []
        self.known = True
        self.sign = sign

    def __str__(self) -> str:
        if not self.known:
            return UNKNOWN
        return self.sign + " + ".join([str(self.fixed), *self.lengths])


class _Layout:
    def __init__(self, flags: Container[str]) -> None:
        self.flags = flags
        self.letters = {"n": 0, "m": 0}

    def letter(self, letter: str) -> str:
        """The next length, an `n`, or the next number of items, an `m`."""
        self.letters[letter] += 1
        return f"{letter}{str(self.letters[letter]).translate(_SMALL)}"

    def number(self, counts: str, size: int, ruler: _Ruler, field: str) -> Cell:
        """A number in front of what it counts."""
        return replace(self.fixed(self.letter(counts), size, ruler, field), counts=counts)

    def fixed(self, name: str, size: int, ruler: _Ruler, field: str, text: str = "") -> Cell:
        offset = str(ruler)
        ruler.fixed += size
        text = text or f"{size} byte{'s' if size > 1 else ''}"
        width = min(size, _WIDEST)
        return Cell(name=name, offset=offset, size=text, width=width, field=field)

    def cells(self, item: Leaf, ruler: _Ruler) -> Iterator[Cell]:
        """The cells of a field; a list is one, after the number of its items."""
        match item:
            case Number():
                yield self.fixed(item.name, item.size, ruler, item.name)
            case Constant():
                yield self.fixed(item.name, item.size, ruler, item.name, f"always {item.is_}")
            case Bytes(prefix=0, length=0):
                yield Cell(name=item.name, offset=str(ruler), size="to the end", field=item.name)
                ruler.known = False
            case Text() | Bytes() if item.length:
                yield self.fixed(item.name, item.length, ruler, item.name)
            case Text() | Bytes():
                yield from self.text(item.name, item.prefix, ruler, item.name)
            case Numbers() | Texts() | Pairs() | Records():
                many = "to the end"
                if item.count:
                    number = self.number("m", item.count, ruler, item.name)
                    yield number
                    many = f"{number.name} times"
                yield Cell(name=item.name, offset=str(ruler), size=many, field=item.name)
                ruler.known = False

    def text(self, name: str, prefix: int, ruler: _Ruler, field: str) -> Iterator[Cell]:
        """A text after its length, or before its NUL."""
        if prefix:
            number = self.number("n", prefix, ruler, field)
            yield number
            size = length = number.name
        else:
            length = self.letter("n")
            size = f"{length} + 1"
        yield Cell(name=name, offset=str(ruler), size=size, nul=not prefix, field=field)
        ruler.lengths.append(length)
        ruler.fixed += not prefix

    def one(self, item: _List) -> tuple[Cell, ...]:
        """The cells of one item of a list."""
        inner = _Ruler(0, sign="+")
        match item:
            case Numbers():
                return (self.fixed(item.name, item.type.size, inner, item.name),)
            case Texts():
                return tuple(self.text(item.name, item.prefix, inner, item.name))
            case Pairs():
                return tuple(
                    cell
                    for name in (item.key, item.value)
                    for cell in self.text(name, item.prefix, inner, item.name)
                )
            case Records():
                cells = (cell for each in item.fields for cell in self.of_record(each, inner))
                return tuple(replace(cell, field=item.name, part=cell.mark) for cell in cells)

    def of_record(self, item: Field, ruler: _Ruler) -> Iterator[Cell]:
        """The cells of a part of a record, which may be absent in a condition."""
        if not isinstance(item, When):
            yield from self.cells(item, ruler)
            return
        for each in item.fields:
            for cell in self.of_record(each, ruler):
                yield replace(cell, size=f"{cell.size}, or none")
        ruler.known = False

    def conditional(self, item: When, ruler: _Ruler, before: str) -> Iterator[Group]:
        """A group of the fields of a condition, and others of the conditions between them."""
        values = _either([value.partition("/")[2] for value in item.values])
        label = f"{before}{item.field} {verb(item, self.flags)} {values}"
        found: list[Cell] = []
        for each in item.fields:
            if not isinstance(each, When):
                found += self.cells(each, ruler)
                continue
            if found:
                yield Group(cells=tuple(found), kind="maybe", label=label)
            ruler.known, found = False, []
            yield from self.conditional(each, ruler, f"{label}, and ")
        if found:
            yield Group(cells=tuple(found), kind="maybe", label=label)
        ruler.known = False

    def groups(self, item: Field, ruler: _Ruler) -> Iterator[Group]:
        match item:
            case When():
                yield from self.conditional(item, ruler, "only if ")
            case Numbers() | Texts() | Pairs() | Records():
                many = "any number of pairs, to the end"
                if not isinstance(item, Pairs):
                    many = "any number, to the end"
                if item.count:
                    number = self.number("m", item.count, ruler, item.name)
                    yield Group(cells=(number,))
                    many = f"{number.name} times"
                start = f"from {ruler}: " if ruler.known else ""
                label = f"{start}{_called(item)}{many}"
                yield Group(cells=self.one(item), kind="repeat", label=label, start=str(ruler))
                ruler.known = False
            case Number(optional=True) | Text(optional=True):
                cells = tuple(self.cells(item, ruler))
                yield Group(cells=cells, kind="maybe", label="may be left out")
                ruler.known = False
            case _:
                yield Group(cells=tuple(self.cells(item, ruler)))


def flags_of(fields: Iterable[Field]) -> frozenset[str]:
    """The names of the fields that are flags."""
    return frozenset(
        each.name for each in leaves_of(fields) if isinstance(each, Number) and each.flags
    )


def verb(condition: When, flags: Container[str]) -> str:
    """The verb between a field and the values for which a condition holds."""
    return "has" if condition.field in flags else "is"


def groups_of(fields: Sequence[Field], head: tuple[Cell, ...]) -> tuple[Group, ...]:
    """The groups of a message's frame.

    Args:
        fields: the fields of the message.
        head: the cells before the payload.
    """
    layout = _Layout(flags_of(fields))
    ruler = _Ruler(sum(cell.width for cell in head))
    groups = [Group(cells=head)]
    for item in fields:
        for group in layout.groups(item, ruler):
            if group.kind == groups[-1].kind == "always":
                groups[-1] = Group(cells=groups[-1].cells + group.cells)
            else:
                groups.append(group)
    return tuple(groups)


def offsets_of(groups: Iterable[Group]) -> dict[str, str]:
    """The offset of each field, by its name."""
    found: dict[str, str] = {}
    for group in groups:
        for cell in group.cells:
            offset = cell.offset
            if group.kind == "repeat":
                offset = group.start
            found.setdefault(cell.field, offset)
    return found


def _called(item: _List) -> str:
    """The name of a list whose cells do not show it."""
    name = {Records: "record", Pairs: "name"}.get(type(item))
    return f"{getattr(item, name)}, " if name else ""


def _either(values: list[str]) -> str:
    return " or ".join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)
