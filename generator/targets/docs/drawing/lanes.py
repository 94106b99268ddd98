"""A state diagram: phases in a column, and a lane beside it for each move that does not just go on.

Moves from a phase to the next one are arrows between the boxes: the usual way. What leads elsewhere
has a lane, with a dot in the row of each phase that it starts from and an arrow into the phase that
it leads to. So no line crosses a box however many phases and moves there are.
"""

from dataclasses import dataclass, replace

from generator.targets.docs.drawing.shapes import (
    Drawing,
    Shape,
    dot,
    filled,
    line,
    rectangle,
    words,
)

_ROW = 52
_BOX = 32
_TOP = 30
_LANE = 22
_LETTER = 8.6
_LEAST_WIDTH = 360


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What leads from some phases to another; phases by their places in the column."""

    label: str
    sources: tuple[int, ...]
    target: int
    dashed: bool = False


def draw_lanes(title: str, names: tuple[str, ...], moves: tuple[Move, ...]) -> Drawing:
    """Draw the column and the lanes."""
    box = round(max(len(name) for name in names) * _LETTER) + 24
    lanes = [lane for move in moves if (lane := _aside(move)).sources]
    width = max(_LEAST_WIDTH, box + _LANE * (len(lanes) + 1))
    shapes: list[Shape] = []
    for place in range(len(names)):
        y = _middle(place)
        if lanes:
            shapes.append(line(f"M{box} {y}H{box + _LANE * len(lanes) + 6}", "guide", "1 5"))
    for place, name in enumerate(names):
        y = _middle(place)
        shapes.append(rectangle(1, y - _BOX // 2, box - 2, _BOX, "phase"))
        shapes.append(words(box // 2, y + 5, name, "name", 14, "middle"))
    _draw_steps(shapes, box, moves)
    for number, move in enumerate(lanes, 1):
        _draw_lane(shapes, box, box + _LANE * number, move)
    return Drawing(
        kind="lanes",
        title=title,
        width=width,
        height=_TOP + _ROW * len(names) - (_ROW - _BOX) + 4,
        shapes=tuple(shapes),
    )


def _aside(move: Move) -> Move:
    """The move without its arrow between two boxes."""
    if move.dashed:
        return move
    return replace(move, sources=tuple(each for each in move.sources if each != move.target - 1))


def _middle(place: int) -> int:
    return _TOP + _ROW * place + _BOX // 2


def _draw_steps(shapes: list[Shape], box: int, moves: tuple[Move, ...]) -> None:
    labels: dict[int, list[str]] = {}
    for move in moves:
        if not move.dashed and move.target - 1 in move.sources:
            labels.setdefault(move.target, []).append(move.label)
    x = box // 2
    for target, codes in sorted(labels.items()):
        start, end = _middle(target - 1) + _BOX // 2, _middle(target) - _BOX // 2
        shapes.append(line(f"M{x} {start}V{end - 5}", "step"))
        shapes.append(filled(f"M{x} {end}l-4 -7h8z", "head"))
        shapes.append(words(x + 10, (start + end) // 2 + 5, " ".join(codes), "code", 14))


def _draw_lane(shapes: list[Shape], box: int, x: int, move: Move) -> None:
    sources = [_middle(place) for place in move.sources]
    arrival = _middle(move.target) - 9
    dashes = "4 3" if move.dashed else ""
    kind = "lane reply" if move.dashed else "lane"
    shapes.append(line(f"M{x} {min([*sources, arrival])}V{max([*sources, arrival])}", kind, dashes))
    shapes.append(line(f"M{x} {arrival}H{box + 6}", kind, dashes))
    shapes.append(filled(f"M{box} {arrival}l7 -4v8z", f"head {kind}"))
    shapes.extend(dot(x, y, kind) for y in sources)
    shapes.append(words(x, 14, move.label, "code", 14, "middle"))
