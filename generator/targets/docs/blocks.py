"""What a page is made of; each kind of block has a template of its own."""

from dataclasses import dataclass
from typing import ClassVar

from generator.targets.docs.drawing.shapes import Drawing


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the page's title."""

    level: int
    text: str
    anchor: str = ""
    template: ClassVar[str] = "blocks/heading.md.j2"

    @property
    def hashes(self) -> str:
        """The mark of its level."""
        return "#" * self.level

    @property
    def attributes(self) -> str:
        """Its anchor, where it does not follow from the text."""
        return f" {{#{self.anchor}}}" if self.anchor else ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, finished."""

    text: str
    template: ClassVar[str] = "blocks/prose.md.j2"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each cell is one line of Markdown."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = "rows"
    template: ClassVar[str] = "blocks/table.md.j2"

    @property
    def without_empty(self) -> "Table":
        """The table without its empty columns."""
        kept = [place for place in range(len(self.head)) if any(row[place] for row in self.rows)]
        rows = tuple(tuple(row[place] for place in kept) for row in self.rows)
        return Table(tuple(self.head[place] for place in kept), rows, self.kind)


@dataclass(frozen=True, slots=True)
class Proof:
    """How sure a claim is, and the evidence for it."""

    sure: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the proofs of it: none or one."""

    text: str
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """Texts with their proofs, one after another."""

    items: tuple[Said, ...]
    kind: str = "claims"
    template: ClassVar[str] = "blocks/claims.md.j2"


@dataclass(frozen=True, slots=True)
class Column:
    """What one side says."""

    title: str
    items: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Texts side by side, below each other where there is no room."""

    sides: tuple[Column, ...]
    template: ClassVar[str] = "blocks/sides.md.j2"


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with a line below it."""

    drawing: Drawing
    caption: str
    template: ClassVar[str] = "blocks/figure.md.j2"


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several alternatives for the reader."""

    title: str
    blocks: "tuple[Figure | Table | Prose, ...]"


@dataclass(frozen=True, slots=True)
class Tabs:
    """Alternatives, shown one at a time, beginning with the first; switching needs no script."""

    tabs: tuple[Tab, ...]
    template: ClassVar[str] = "blocks/tabs.md.j2"


@dataclass(frozen=True, slots=True)
class Frame:
    """A whole frame to copy, in several notations, of which the first is digits."""

    notations: Tabs
    template: ClassVar[str] = "blocks/frame.md.j2"


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines of a conversation that are not of the protocol."""

    lines: tuple[str, ...]
    template: ClassVar[str] = "blocks/beside.md.j2"


@dataclass(frozen=True, slots=True)
class Sent:
    """A frame of a conversation: a line that opens to its bytes and to what holds then."""

    anchor: str
    lane: str
    line: str
    phase: str
    blocks: "tuple[Prose | Table, ...]"
    template: ClassVar[str] = "blocks/sent.md.j2"


@dataclass(frozen=True, slots=True)
class Lanes:
    """A conversation: what is beside it, and what each side sends."""

    titles: tuple[str, str, str]
    lines: tuple[Beside | Sent, ...]
    template: ClassVar[str] = "blocks/lanes.md.j2"


Block = Heading | Prose | Table | Claims | Sides | Figure | Tabs | Frame | Lanes


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, below the folder of the reference."""

    path: str
    title: str
    anchor: str
    blocks: tuple[Block, ...]
    nav_title: str
    description: str
    """What it is about in one plain line, for search engines and lists of pages."""
    is_definition: bool = False
    """Whether it tells what its subjects are: a search shows it before pages that mention them."""


@dataclass(frozen=True, slots=True)
class NavGroup:
    """Pages that stand together in the navigation, under a title or without one."""

    title: str
    pages: tuple[Page, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The title, if there is one."""
        return (self.title,) if self.title else ()

    @property
    def indent(self) -> str:
        """The spaces before its pages."""
        return " " * (10 if self.title else 6)


def section(level: int, text: str, blocks: list[Block], anchor: str = "") -> list[Block]:
    """A heading and what stands below it; nothing if that is nothing."""
    return [Heading(level, text, anchor), *blocks] if blocks else []
