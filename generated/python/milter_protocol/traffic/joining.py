# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Two files that hold the two directions of one conversation."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from ..conversation import Conversation
from .following import hear
from .reading import UnreadableError
from .records import Damage, Frame, Lane, Side, Start
from .speakers import side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .records import Cut

_TELLING = 64


def join(first: Iterable[Cut], second: Iterable[Cut]) -> Iterator[Cut]:
    """Join two directions; a reply stands after the command that it answers.

    Args:
        first: the frames of one direction.
        second: the frames of the other.

    Raises:
        UnreadableError: they are not two directions.
    """
    lanes = {Lane.FIRST: _Direction(first), Lane.SECOND: _Direction(second)}
    one, other = lanes.values()
    if one.side is other.side is not None:
        raise UnreadableError(f"both files are what the {one.side} sent; join it with the replies")
    is_second = one.side is Side.FILTER or other.side is Side.MTA
    opener = Lane.SECOND if is_second else Lane.FIRST
    format_ = " and ".join(dict.fromkeys(each.start.format for each in lanes.values()))
    yield Start(format_, both=True, facts={})
    conversation = Conversation()
    while True:
        is_owed = bool(conversation.awaited)
        for side in (Side.FILTER, Side.MTA) if is_owed else Side:
            lane = opener if side is Side.MTA else _other(opener)
            item = next(lanes[lane].items, None)
            if item is not None:
                break
        else:
            return
        if isinstance(item, Damage):
            conversation.lose_track()
            yield item if item.where is None else item._replace(where=lane)
        else:
            hear(conversation, side, item)
            yield item._replace(where=lane)


class _Direction:
    """One direction.

    Attributes:
        start: what its file says of itself.
        side: who speaks, if the first frames tell.
        items: what is found in it.
    """

    def __init__(self, cuts: Iterable[Cut]) -> None:
        iterator = iter(cuts)
        head = list(islice(iterator, _TELLING))
        starts = [item for item in head if isinstance(item, Start)]
        sides = {side_of(item.code) for item in head if isinstance(item, Frame)} - {None}
        if len(starts) != 1 or starts[0].both or len(sides) > 1:
            raise UnreadableError("one of the files has both directions already; decode it alone")
        (self.start,) = starts
        self.side = next(iter(sides), None)
        found = chain(head, iterator)
        self.items = (item for item in found if isinstance(item, Frame | Damage))


def _other(lane: Lane) -> Lane:
    return Lane.SECOND if lane is Lane.FIRST else Lane.FIRST
