"""Which macros hold when: in libmilter, by what its notes in the spec tell, and in a session."""

from collections.abc import Sequence

Pairs = Sequence[tuple[str, str]]

ANY_STATE = "note/libmilter-macro-any-state"
EMPTY = "note/libmilter-macro-empty-frame"
REPLACED = "note/libmilter-macro-replaced"
CLEARED = "note/libmilter-macro-cleared"
SEARCH_ORDER = "note/libmilter-macro-search-order"
NOTES = frozenset({ANY_STATE, EMPTY, REPLACED, CLEARED, SEARCH_ORDER})
"""All in which libmilter and a session differ, by the ids of the notes that list it."""

_ORDER = "CHMRTLNBE"
_KNOWN_TO_LIBMILTER = "CHMRTNE"
_CLEAR_WHAT_IS_LATER = "CHMR"
_CLEAR_ALL = "OKQ"
_NEW_CONNECTION = "K"


class Keeping:
    """Macros as libmilter keeps them; without its notes, as the scopes in the spec tell."""

    def __init__(self, notes: frozenset[str]) -> None:
        self._notes = notes
        self._sets: list[tuple[int, dict[str, str]]] = []
        self._ahead: set[int] = set()

    def take(self, letter: str, pairs: Pairs) -> None:
        """Take the macros of a command."""
        if ANY_STATE in self._notes and letter not in _KNOWN_TO_LIBMILTER:
            return
        if EMPTY in self._notes and not pairs:
            return
        slot = _slot(letter)
        if REPLACED in self._notes:
            self._sets = [each for each in self._sets if each[0] != slot]
        else:
            self._forget(slot)
        self._sets.append((slot, dict(pairs)))
        self._ahead.add(slot)

    def begin(self, letter: str) -> None:
        """Take a command that is acted upon."""
        slot = _slot(letter)
        if CLEARED in self._notes:
            if letter in _CLEAR_WHAT_IS_LATER:
                self._forget(slot + 1)
            elif letter in _CLEAR_ALL:
                self._forget(0)
        elif letter == _NEW_CONNECTION:
            self._forget(0)
        else:
            self._forget(slot + 1 if slot in self._ahead else slot)
            self._ahead.discard(slot)

    def value(self, name: str) -> str:
        """The value of a macro, or `-`."""
        sets = sorted(self._sets, key=_first) if SEARCH_ORDER in self._notes else self._sets
        values = [macros[name] for _, macros in sets if name in macros]
        return values[-1] if values else "-"

    def _forget(self, slot: int) -> None:
        self._sets = [each for each in self._sets if each[0] < slot]
        self._ahead = {each for each in self._ahead if each < slot}


def _first(kept: tuple[int, dict[str, str]]) -> int:
    return kept[0]


def _slot(letter: str) -> int:
    return _ORDER.index(letter) if letter in _ORDER else len(_ORDER)
