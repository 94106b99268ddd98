"""The names of a protocol for the two sides, in texts that are about any protocol.

Templates and runtimes call the two sides `initiator` and `responder`, and what a phase with
`in-message` is inside of a `transaction`. A spec has words of its own for these.
"""

import re
from collections.abc import Container

from generator.diff.peers import in_sentence
from generator.lower.names import spelled
from generator.model import Side, Spec

_PLACE = re.compile(
    r"(?:\b(?P<article>[Aa])n? )?(?<![a-z])(?P<word>initiator|responder|transaction)", re.IGNORECASE
)
_BEFORE_A_NAME = tuple('_-"{/')
_AFTER_A_NAME = tuple('_"')
_BEFORE_AN_ARGUMENT = re.compile(r"(\(|, |\n *)$")


class Roles:
    """What replaces these words.

    Args:
        spec: the spec.
        taken: names of classes that the code of a language has for something else.
        arguments: names that an argument cannot have where it stands for a side.
    """

    def __init__(
        self, spec: Spec, taken: Container[str] = (), arguments: Container[str] = ()
    ) -> None:
        self._taken = taken
        self._arguments = arguments
        roles = [spec.protocol.role(side) for side in (Side.INITIATOR, Side.RESPONDER)]
        self._transaction = spec.session.transaction
        self.sides = {"initiator": roles[0].side, "responder": roles[1].side}
        self._titles = {"initiator": roles[0].title, "responder": roles[1].title}

    def spelled(self, text: str) -> str:
        """A text with the protocol's own words.

        `Initiator` is the title, as written in the names of classes, and `INITIATOR` names a
        constant. `initiator` beside an underscore, a hyphen or a quotation mark, or as an argument,
        is the word that names the side, with an underscore at its end if no argument can have the
        name; elsewhere it is the title inside of a sentence. `a` and `an` are adapted.
        """
        return _PLACE.sub(self._replaced, text)

    def _replaced(self, found: re.Match[str]) -> str:
        word = self._word(found)
        if article := found["article"]:
            return f"{article}{'n' if _sounds_open(word) else ''} {word}"
        return word

    def _word(self, found: re.Match[str]) -> str:
        word, key = found["word"], found["word"].lower()
        if key == "transaction":
            return self._transaction if word == key else self._transaction.capitalize()
        if word.isupper():
            return self.sides[key].upper()
        before, after = found.string[: found.start("word")], found.string[found.end() :]
        if not word.islower():
            is_whole = not after[:1].isalpha()
            return spelled(self._titles[key], str, self._taken if is_whole else ())
        is_argument = _BEFORE_AN_ARGUMENT.search(before) and after[:1] in (":", ",", ")")
        if is_argument:
            return spelled(self.sides[key], str, self._arguments)
        if before.endswith(_BEFORE_A_NAME) or after.startswith(_AFTER_A_NAME):
            return self.sides[key]
        return in_sentence(self._titles[key])


def _sounds_open(word: str) -> bool:
    """Whether a word begins with the sound of a vowel; the letters of an abbreviation are read."""
    return word[0] in ("AEFHILMNORSX" if word.isupper() else "aeioAEIO")
