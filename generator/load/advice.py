"""How to write what was meant, where something is of another type than its key."""

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.load.document import Hexadecimal
from generator.model.keys import Key, branches_of, is_part, keys_of, plain, words_of, written

_TRUTHS = {
    **dict.fromkeys(("y", "yes", "on", "true"), True),
    **dict.fromkeys(("n", "no", "off", "false"), False),
}
_NOTHING = frozenset({"none", "null", "~", "never", "nothing"})
_WHOLE = re.compile(r"(0|[1-9][0-9]*)(\.0*)?(e\+?[0-9]{1,2})?")
_WITH_BASE = re.compile(r"(0x|\\x)[0-9a-f]{1,16}|0b[01]{1,64}|0o[0-7]{1,22}")


@cache
def adapter_of(type_: Any) -> TypeAdapter[Any]:
    """What reads a type of the spec language."""
    return TypeAdapter(type_)


def advice(keys: Sequence[Key], value: Any, *, is_quoted: bool = False) -> str:
    """How to write what a value was meant for; what the key is, where that cannot be known.

    Args:
        keys: the keys that lead to the value, its own last.
        value: a value that the key cannot have, or a text that could be read as several things.
        is_quoted: whether it is a text, and no reader takes it for anything else.
    """
    key = keys[-1]
    text = value if isinstance(value, str) else json.dumps(value)
    if isinstance(value, str | bool) and not is_quoted and _fits(key, text):
        return f'write "{text}"'
    truth = _TRUTHS.get(text.lower())
    if (number := _number(value)) is not None:
        if told := next(_of_number(keys, value, number, is_quoted), ""):
            return told
    elif is_quoted and truth is not None and _fits(key, truth):
        return f"write {json.dumps(truth)} without quotes"
    if words := words_for(keys):
        return f"known: {', '.join(words)}"
    is_needed = key.required or any(key.name in part.ONE_OF for part in _parts(keys))
    if text.lower() in _NOTHING and not is_needed:
        return "leave the key out"
    kinds = kinds_of(key)
    if bool in kinds and (truth is not None or int not in kinds):
        told = "true or false" if truth is None else json.dumps(truth)
        return f"write {told}" if kinds == [bool] else f"write {told}, or a number"
    if int in kinds:
        return "write a number, decimal or hexadecimal"
    return key.doc if str in kinds else "write keys and values, or a list of them"


def kinds_of(key: Key) -> list[Any]:
    """The plain types that a key may have."""
    return [plain(each) for each in branches_of(written(key.type))]


def words_for(keys: Sequence[Key]) -> Sequence[str]:
    """The words that a key may have, in whichever of the types that its mapping can be."""
    key = keys[-1]
    parts = _parts(keys)
    types = [keys_of(part)[key.name].type for part in parts if key.name in keys_of(part)]
    types += [key.type, *branches_of(written(key.type))]
    return list(dict.fromkeys(word for each in types for word in words_of(each)))


def _of_number(keys: Sequence[Key], value: Any, number: int, is_quoted: bool) -> Iterator[str]:
    """How to write what may be a number."""
    key = keys[-1]
    if _fits(key, number):
        yield f"write {number}{' without quotes' * is_quoted}"
    if written(key.type) is str:
        digits = _digits(plain(key.type), value, number)
        if _fits(key, digits):
            yield f'write "{digits}"'
        character = chr(number) if number in range(0x20, 0x7F) else ""
        if _fits(key, character) and adapter_of(key.type).validate_python(character) == number:
            yield f"write {json.dumps(character)}"
    for part in _parts(keys):
        for name, other in keys_of(part).items():
            if {key.name, name} == {*part.ONE_OF} and key.name != name and _fits(other, number):
                yield f"write `{name}: {number}` in its place"


def _digits(meant: Any, value: Any, number: int) -> str:
    """A number as the text that it would be in quotes."""
    is_hexadecimal = isinstance(value, Hexadecimal)
    if meant is bytes:
        digits = f"{number:x}" if is_hexadecimal else str(number)
        return digits.zfill(len(digits) + len(digits) % 2)
    if meant is str:
        return f"{number:#x}" if is_hexadecimal else str(number)
    # What stands for a number by its character: 0x7 is not the character "7".
    return "" if is_hexadecimal or isinstance(value, str) else str(number)


def _parts(keys: Sequence[Key]) -> list[Any]:
    """The mappings that a key can be in."""
    if len(keys) < 2:
        return []
    branches = map(written, branches_of(written(keys[-2].type)))
    return [each for each in branches if is_part(each)]


def _number(value: Any) -> int | None:
    """The whole number that something stands for, if that is certain."""
    if isinstance(value, int):
        return None if isinstance(value, bool) else value
    text = str(value).strip().replace("_", "").lower()
    if _WITH_BASE.fullmatch(text):
        return int(text.replace("\\x", "0x"), 0)
    number = Decimal(text) if _WHOLE.fullmatch(text) else None
    return int(number) if number is not None and number == number.to_integral_value() else None


def _fits(key: Key, value: Any) -> bool:
    try:
        adapter_of(key.type).validate_python(value)
    except ValidationError:
        return False
    return True
