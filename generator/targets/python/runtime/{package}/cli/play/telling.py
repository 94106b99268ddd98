"""What a played responder has heard, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..._message import Message
from ...testing.naming import name_of, text_of
from ...testing.playing import Instead
from ...traffic.json_lines import message_object, plain
from ..screen import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

    from ...testing.playing import Played, Reply
    from ..screen import Screen


class Log:
    """Prints what was heard and replied, as it happens."""

    def __init__(self, stream: TextIO, screen: Screen, *, as_json: bool) -> None:
        """Print on a stream.

        Args:
            stream: the stream.
            screen: prints for people on it.
            as_json: whether to print one JSON object for each command instead.
        """
        self._stream = stream
        self._screen = screen
        self._as_json = as_json
        self._conversations = 0

    def begun(self, addresses: Iterable[tuple[str, int] | str]) -> None:
        """Print where the responder listens."""
        for each in addresses:
            where = f"unix:{each}" if isinstance(each, str) else _inet(*each)
            if self._as_json:
                self._write(listens=plain(where))
            else:
                self._screen.print(
                    (f"-- listens on {self._screen.words.line(where)}", Look.HEADING)
                )
        self._stream.flush()

    def heard(self, played: Played, replies: Sequence[Reply]) -> None:
        """Print what was heard last, and what is replied."""
        event, macros = played.heard[-1]
        name = _name(event)
        if self._as_json:
            told = message_object(event) if isinstance(event, Message) else None
            self._write(
                connection=played.number,
                step=name,
                message=told,
                macros={str(plain(key)): plain(text) for key, text in macros.items()},
                replies=[plain(_text(each)) for each in replies],
            )
            return
        words = self._screen.words
        atoms: list[str] = []
        if isinstance(event, Message):
            for field in type(event).FIELDS:
                atoms += words.atoms(field, getattr(event, field))
        lead = f"{played.number:>4} {self._screen.arrows[0]} {name}"
        self._screen.print_atoms((lead, Look.INITIATOR), len(lead), 9, atoms)
        for reply in replies:
            text = words.line(_text(reply))
            arrow = self._screen.arrows[1]
            self._screen.print((f"{played.number:>4} {arrow} {text}", Look.RESPONDER))
        self._stream.flush()

    def ended(self, played: Played) -> None:
        """Print what was wrong in a conversation that has ended."""
        self._conversations += 1
        if self._as_json:
            self._write(connection=played.number, complaints=[*map(plain, played.complaints)])
            return
        for text in played.complaints:
            self._screen.print((f"{played.number:>4} !! {text}", Look.VIOLATION))
        self._screen.print((f"{played.number:>4} -- ended", Look.DIM))
        self._stream.flush()

    def end(self) -> None:
        """Print how many conversations there were."""
        if not self._as_json:
            self._screen.print((f"-- conversations: {self._conversations}", Look.HEADING))

    def _write(self, **document: Any) -> None:
        self._stream.write(json.dumps(document) + "\n")
        self._stream.flush()


def _inet(host: str, port: int) -> str:
    return f"{'inet6' if ':' in host else 'inet'}:{port}@{host}"


def _name(event: object) -> str:
    return name_of(type(event)) if isinstance(event, Message) else "aborted"


def _text(reply: Reply) -> str:
    if not isinstance(reply, Instead):
        return text_of(reply)
    return f"{text_of(reply.of)}, with the fault {reply.name}"
