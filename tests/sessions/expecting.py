"""What is to be true of a session, from what it heard."""

import milter_protocol as mp
from milter_protocol._table import MACRO_ORDER

ORDERED = {chr(command.CODE): place for place, command in enumerate(MACRO_ORDER)}


class ExpectedMacros:
    """Which macros hold, told from what was sent: a set for each command, and what ends it."""

    def __init__(self) -> None:
        self._sets: dict[int, dict[str, str]] = {}
        self._unused: set[int] = set()

    def take(self, message: mp.Message) -> None:
        announces = isinstance(message, mp.Macro)
        place = _place(message.command if isinstance(message, mp.Macro) else type(message).CODE)
        for other in list(self._sets):
            if other > place or (other == place and (announces or place not in self._unused)):
                del self._sets[other]
        self._unused = {other for other in self._unused if other < place}
        if isinstance(message, mp.Macro):
            self._sets[place] = {name.strip("{}"): value for name, value in message.macros}
            self._unused.add(place)
        if isinstance(message, mp.QuitNewConnection):
            self._sets.clear()
            self._unused.clear()

    @property
    def now(self) -> dict[str, str]:
        return {name: value for each in self._sets.values() for name, value in each.items()}


def _place(code: int | str) -> int:
    return ORDERED.get(code if isinstance(code, str) else chr(code), len(ORDERED))
