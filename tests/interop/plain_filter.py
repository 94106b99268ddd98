"""A filter that asks for any lists of macros, and answers all else with continue."""

import socket
import threading
from pathlib import Path
from typing import NamedTuple, Self

import milter_protocol as mp
from tests.story import VERSION, encoded

_SECONDS = 30.0
_MODE = 0o666
_PIECE = 1 << 16


class ListOfMacros(NamedTuple):
    """A list of the answer.

    Attributes:
        stage: the number of its stage, which need not exist.
        names: the names of macros.
    """

    stage: int
    names: str


ASKED = "{client_addr}"
OTHER = "{client_name}"
_CONNECT = mp.MacroStage.CONNECT
UNKNOWN_STAGE = len(mp.MacroStage)
_GRANTED = mp.Actions.SET_MACRO_LIST
WRONG_LISTS: dict[str, tuple[mp.Actions, tuple[ListOfMacros, ...]]] = {
    "not agreed": (mp.Actions(0), (ListOfMacros(_CONNECT, ASKED),)),
    "before an unknown stage": (
        _GRANTED,
        (ListOfMacros(_CONNECT, ASKED), ListOfMacros(UNKNOWN_STAGE, OTHER)),
    ),
    "behind an unknown stage": (
        _GRANTED,
        (ListOfMacros(UNKNOWN_STAGE, OTHER), ListOfMacros(_CONNECT, ASKED)),
    ),
    "twice": (_GRANTED, (ListOfMacros(_CONNECT, OTHER), ListOfMacros(_CONNECT, ASKED))),
}
"""Answers that a session of this package refuses to give."""


class PlainFilter:
    """Listens as long as the context lasts, and holds one conversation.

    A filter of this package sends no lists of macros that are wrong.
    """

    def __init__(self, path: Path, actions: mp.Actions, lists: tuple[ListOfMacros, ...]) -> None:
        """Prepare.

        Args:
            path: where to listen.
            actions: those of its answer, which leaves no step out.
            lists: the lists of its answer.
        """
        self._path = path
        without_lists = encoded(mp.Negotiate(6, actions, mp.Steps(0)))
        payload = without_lists[4:] + b"".join(
            each.stage.to_bytes(4, "big") + each.names.encode() + b"\0" for each in lists
        )
        self._answer = len(payload).to_bytes(4, "big") + payload
        self._heard: list[mp.Message] = []
        self._thread = threading.Thread(target=self._converse, daemon=True)
        self._listener = socket.socket(socket.AF_UNIX)

    def __enter__(self) -> Self:
        self._listener.settimeout(_SECONDS)
        self._listener.bind(str(self._path))
        self._path.chmod(_MODE)
        self._listener.listen()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        self._path.unlink()

    def heard(self) -> list[mp.Message]:
        """All that the MTA has said, when the conversation is over."""
        self._thread.join(_SECONDS)
        assert not self._thread.is_alive(), "the conversation does not end"
        return self._heard

    def _converse(self) -> None:
        line, _ = self._listener.accept()
        decoder = mp.Decoder(version=VERSION)
        with line:
            line.settimeout(_SECONDS)
            while piece := line.recv(_PIECE):
                for message in decoder.feed(piece):
                    self._heard.append(message)
                    if isinstance(message, mp.Negotiate):
                        line.sendall(self._answer)
                    elif mp.awaits_reply(type(message), mp.Options()):
                        line.sendall(encoded(mp.Continue()))


def names_at(heard: list[mp.Message], command: type[mp.Message]) -> set[str]:
    """The names of the macros that came for the first command of a class."""
    macros = (each for each in heard if isinstance(each, mp.Macro))
    announced = next(each for each in macros if each.command == chr(command.CODE))
    return {name for name, _ in announced.macros}
