"""Characters that a text of the spec may not hold.

They break lines, are not seen, or change the order in which others are seen. Generated code would
then say something else to a compiler than to a reader.
"""

import unicodedata

_CONTROL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of control and format characters, surrogates and separators of lines."""


def unwanted(text: str, allowed: str = "", refused: str = "") -> tuple[int, str] | None:
    """The first character of a text that may not stand in it: its place, and it in words."""
    for at, each in enumerate(text):
        if each in refused or (each not in allowed and _is_unwanted(each)):
            return at, f"U+{ord(each):04X} {unicodedata.name(each, '')}".strip()
    return None


def _is_unwanted(character: str) -> bool:
    if character.isascii():
        return not character.isprintable()
    is_noncharacter = ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    return is_noncharacter or unicodedata.category(character) in _CONTROL
