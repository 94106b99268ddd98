"""The parts of a message's layout: cells in groups, with the place and size of each."""

from dataclasses import dataclass

from generator.model import Bytes, Field, Message, Number, Pairs, Records, Text, Texts, When

UNKNOWN = "…"
"""An offset that depends on whether fields before it are present."""

_SMALL = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Bytes that belong together."""

    name: str
    offset: str
    size: str
    width: int = 0
    nul: bool = False

    @property
    def variable(self) -> bool:
        """Whether the length differs from message to message."""
        return self.width == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cells that are present together: always, on a condition, or several times."""

    cells: tuple[Cell, ...]
    kind: str = "always"
    label: str = ""


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
    def __init__(self) -> None:
        self.texts = 0

    def cell(self, item: Field, ruler: _Ruler, name: str = "") -> Cell:
        offset = str(ruler)
        match item:
            case Number():
                ruler.fixed += item.size
                return Cell(
                    name=name or item.name,
                    offset=offset,
                    size=f"{item.size} byte{'s' if item.size > 1 else ''}",
                    width=item.size,
                )
            case Bytes(name=bytes_name):
                return Cell(name=bytes_name, offset=offset, size="to the end")
            case _:
                length = self.length()
                ruler.lengths.append(length)
                ruler.fixed += 1
                own = "" if isinstance(item, When) else item.name
                return Cell(name=name or own, offset=offset, size=f"{length} + 1", nul=True)

    def length(self) -> str:
        self.texts += 1
        return f"n{str(self.texts).translate(_SMALL)}"

    def group(self, item: Field, ruler: _Ruler) -> Group | None:
        """The group of its own that a field needs, or `None` for one that is always there."""
        inner = _Ruler(0, sign="+")
        match item:
            case When():
                values = _either([value.partition("/")[2] for value in item.values])
                cells = tuple(self.cell(each, ruler) for each in item.fields)
                ruler.known = False
                return Group(cells=cells, kind="maybe", label=f"only if {item.field} is {values}")
            case Text(optional=True):
                return Group(cells=(self.cell(item, ruler),), kind="maybe", label="may be left out")
            case Texts():
                return Group(
                    cells=(self.cell(item, inner),),
                    kind="repeat",
                    label=f"from {ruler}: any number, to the end",
                )
            case Pairs():
                return Group(
                    cells=(
                        self.cell(item, inner, item.key),
                        self.cell(item, inner, item.value),
                    ),
                    kind="repeat",
                    label=f"from {ruler}: {item.name}, any number of pairs, to the end",
                )
            case Records():
                return Group(
                    cells=tuple(self.cell(each, inner) for each in item.fields),
                    kind="repeat",
                    label=f"from {ruler}: {item.record}, any number, to the end",
                )
        return None


def groups_of(message: Message, head: tuple[Cell, ...]) -> tuple[Group, ...]:
    """The groups of a message's frame.

    Args:
        message: a message.
        head: the cells before the payload.
    """
    layout = _Layout()
    ruler = _Ruler(sum(cell.width for cell in head))
    groups: list[Group] = []
    plain = list(head)
    for item in message.fields:
        group = layout.group(item, ruler)
        if group is None:
            plain.append(layout.cell(item, ruler))
            continue
        if plain:
            groups.append(Group(cells=tuple(plain)))
            plain = []
        groups.append(group)
    if plain:
        groups.append(Group(cells=tuple(plain)))
    return tuple(groups)


def offsets_of(message: Message, start: int) -> dict[str, str]:
    """The offset of each field, by its name, where it follows from the fields before it."""
    layout = _Layout()
    ruler = _Ruler(start)
    offsets: dict[str, str] = {}
    for item in message.fields:
        if isinstance(item, When):
            for each in item.fields:
                offsets[each.name] = layout.cell(each, ruler).offset
            ruler.known = False
        else:
            offsets[item.name] = str(ruler)
            if layout.group(item, ruler) is None:
                layout.cell(item, ruler)
    return offsets


def _either(values: list[str]) -> str:
    return " or ".join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)
