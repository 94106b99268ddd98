"""Shapes of a drawing, as elements of SVG.

Colours come from the style sheet of the site by class. Each shape also has plain attributes that
give a readable drawing where there is no style sheet.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """An element with its attributes."""

    tag: str
    attributes: tuple[tuple[str, str | int], ...]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Shapes and the room that they take."""

    kind: str
    title: str
    width: int
    height: int
    shapes: tuple[Shape, ...]


def rectangle(
    x: int, y: int, width: int, height: int, kind: str, dashes: str = "", part: str = ""
) -> Shape:
    """A box with a thin line, and with the mark of the part of a frame that it stands for."""
    return Shape(
        "rect",
        (
            ("x", x),
            ("y", y),
            ("width", width),
            ("height", height),
            ("rx", 3),
            ("class", kind),
            ("fill", "none"),
            ("stroke", "currentColor"),
            *((("stroke-dasharray", dashes),) if dashes else ()),
            *((("data-part", part),) if part else ()),
        ),
    )


def words(x: int, y: int, text: str, kind: str, size: int, anchor: str = "start") -> Shape:
    """One line of text."""
    return Shape(
        "text",
        (
            ("x", x),
            ("y", y),
            ("class", kind),
            ("font-size", size),
            ("text-anchor", anchor),
            ("fill", "currentColor"),
        ),
        text,
    )


def line(path: str, kind: str, dashes: str = "") -> Shape:
    """A line along a path."""
    return Shape(
        "path",
        (
            ("d", path),
            ("class", kind),
            ("fill", "none"),
            ("stroke", "currentColor"),
            *((("stroke-dasharray", dashes),) if dashes else ()),
        ),
    )


def filled(path: str, kind: str) -> Shape:
    """A filled shape."""
    return Shape("path", (("d", path), ("class", kind), ("fill", "currentColor")))


def dot(x: int, y: int, kind: str) -> Shape:
    """A filled circle."""
    return Shape(
        "circle", (("cx", x), ("cy", y), ("r", 4), ("class", kind), ("fill", "currentColor"))
    )
