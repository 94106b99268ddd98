"""The names that people write for commands and replies, and replies as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._table import NEGOTIATION
from .._tellings import ACCEPT, REFUSE
from ..aio import Responder
from ..errors import LocalProtocolError
from ..kinds import INTERIM, VERDICTS
from ._edits import EDITS
from .content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .._message import Message
    from .edit import Edit


def _steps() -> dict[str, type[Message]]:
    kinds = {handler: kind for kind, handler in Responder.HANDLERS.items()}
    elsewhere = {**Responder.ALIASES, **Responder.ALSO_CALLED}
    names = {name: kinds[handler] for name, handler in elsewhere.items() if handler in kinds}
    found = {name.replace("_", "-"): kind for name, kind in {**kinds, **names}.items()}
    return {_in_spec(NEGOTIATION): NEGOTIATION, **found} if NEGOTIATION else found


def _replies() -> dict[str, type[Message]]:
    found: dict[str, type[Message]] = {}
    for kind in sorted(VERDICTS | INTERIM, key=lambda each: each.ID):
        in_c = kind.SYMBOL.partition("_")[2] or kind.SYMBOL
        for name in (_in_spec(kind), in_c.lower().replace("_", "-")):
            found.setdefault(name, kind)
    return found


def _in_spec(kind: type[Message]) -> str:
    return kind.ID.partition("/")[2]


_CRLF, _LF = "\r\n", "\n"
STEPS: Mapping[str, type[Message]] = _steps()
"""The commands by all their names."""
REPLIES: Mapping[str, type[Message]] = _replies()
"""The replies by all their names."""
_CODED = next((kind for kind, digit in REFUSE.items() if kind.FIELDS and not digit), None)


def name_of(kind: type[Message]) -> str:
    """The name of a command or a reply: the shortest one.

    That of a modification and that of the negotiation are those of the spec.
    """
    if kind in EDITS or kind is NEGOTIATION:
        return _in_spec(kind)
    known = STEPS if kind in Responder.HANDLERS else REPLIES
    names = [name for name, named in known.items() if named is kind]
    return min(names, key=len)


ACCEPTING = frozenset(map(name_of, ACCEPT))
"""The names of the replies that accept a mail; one that nobody refused is accepted too."""


def step_of(name: str, steps: Iterable[type[Message]]) -> type[Message]:
    """The command of a name.

    Args:
        name: any of its names.
        steps: the commands that are possible.

    Raises:
        ValueError: none of them has this name.
    """
    possible = list(steps)
    kind = STEPS.get(name.strip().lower().replace("_", "-"))
    if kind not in possible:
        known = ", ".join(map(name_of, possible))
        raise ValueError(f"{name!r} is not a step; write one of {known}")
    assert kind is not None
    return kind


def text_of(reply: Message) -> str:
    """A reply as people write it, such as `accept`, or a name with a code and a text."""
    kind = type(reply)
    if edit := EDITS.get(kind):
        return f"{name_of(kind)} {_text_of_edit(reply, edit)}".rstrip(" ")
    values = [str(value) for field in kind.FIELDS if (value := getattr(reply, field)) is not None]
    text = " ".join(values)
    if kind is not _CODED:
        return f"{name_of(kind)} {text}".rstrip(" ")
    return f"{_name_by_code(text)} {text.replace('%%', '%').replace(_CRLF, _LF)}"


def reply_of(text: str) -> Message:
    """The reply that a text names, as `text_of` gives it.

    Raises:
        ValueError: the text does not name a reply, or the reply cannot hold what follows.
    """
    kind, rest = _kind_and_rest(text)
    if rest and (digit := REFUSE.get(kind)) and _CODED is not None:
        if not rest.startswith(digit):
            reason = f"goes with a code that begins with {digit}, such as {digit}50"
            raise ValueError(f"{text!r}: {name_of(kind)} {reason}")
        kind = _CODED
    return edit_of(kind, rest) if kind in EDITS else _verdict(kind, rest)


def beginning_of(text: str) -> str:
    """The beginning of the text of a reply, with any name of the reply, as `text_of` gives it.

    Raises:
        ValueError: the text does not name a reply.
    """
    kind, rest = _kind_and_rest(text)
    name = _name_by_code(rest) if kind is _CODED else name_of(kind)
    return f"{name} {rest}".rstrip(" ")


def edit_of(kind: type[Any], text: str) -> Message:
    """A modification with what people write after its name.

    Args:
        kind: its class.
        text: the text, such as `X-A: b`.

    Raises:
        ValueError: a part is missing, or the modification cannot hold it.
    """
    edit = EDITS[kind]
    given: dict[str, Any] = {}
    if edit.index is not None:
        number, _, text = text.partition(" ")
        if not (number.isascii() and number.isdecimal()):
            raise ValueError(f"{name_of(kind)}: {number!r} is not a number; {_form(kind, edit)}")
        given[edit.index] = int(number)
    if edit.name is not None:
        name, colon, text = text.partition(":")
        if not colon or not name.strip():
            raise ValueError(f"{name_of(kind)}: the name is missing; {_form(kind, edit)}")
        given[edit.name] = name.strip()
        text = text.removeprefix(" ")
    elif further := _further(kind, edit):
        text, _, more = text.partition(" ")
        given |= {further[0]: more} if more else {}
    is_data = edit.do is Content.replaces_body
    given[edit.value] = text.encode("utf-8", "surrogateescape") if is_data else text
    return _made(kind, **given)


def _kind_and_rest(text: str) -> tuple[type[Message], str]:
    name, _, rest = text.strip().partition(" ")
    kind = REPLIES.get(name.lower())
    if kind is None:
        known = ", ".join(dict.fromkeys(map(name_of, REPLIES.values())))
        raise ValueError(f"{name!r} is not a reply; write one of {known}")
    return kind, rest.strip()


def _name_by_code(text: str) -> str:
    """The name of the reply without a text that refuses as a code does."""
    kinds = (kind for kind, digit in REFUSE.items() if digit and digit == text[:1])
    kind = next(kinds, _CODED)
    return name_of(kind) if kind else text


def _text_of_edit(reply: Message, edit: Edit) -> str:
    *front, value = (getattr(reply, field) for field in edit.fields)
    text = value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else str(value)
    if edit.name is not None:
        text = f"{front.pop()}: {text}"
    further = (getattr(reply, field) for field in _further(type(reply), edit))
    return " ".join(map(str, filter(None, [*map(str, front), text, *further])))


def _further(kind: type[Message], edit: Edit) -> list[str]:
    """The fields that say more than what is done."""
    return [field for field in kind.FIELDS if field not in edit.fields]


def _form(kind: type[Message], edit: Edit) -> str:
    index = "NUMBER " if edit.index is not None else ""
    return f"write it as in {name_of(kind)} '{index}NAME: VALUE'"


def _verdict(kind: type[Any], text: str) -> Message:
    if kind is _CODED:
        text = text.replace("%", "%%")
    if text and not kind.FIELDS:
        raise ValueError(f"{name_of(kind)} has no text, but here is {text!r}")
    if kind.FIELDS and not text:
        raise ValueError(f"{name_of(kind)} needs a text, such as one that begins with 550")
    return _made(kind, *([text] if text else []))


def _made(kind: type[Any], *values: str, **given: Any) -> Message:
    try:
        message: Message = kind(*values, **given)
    except LocalProtocolError as error:
        raise ValueError(str(error)) from error
    return message
