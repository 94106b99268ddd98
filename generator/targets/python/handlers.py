"""The handlers of a responder that is a class: one for each command."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model import Exchange, Message, Spec
from generator.targets.python.docstrings import docstring, section
from generator.targets.python.names import class_of, snake

Prose = Callable[[str], str]

OF_ALL_RESPONDERS = {
    *("agreed", "connection", "dropped", "ended", "macros", "options", "request", "request_for"),
    *("run", "send"),
}
"""What the class has that handlers are written in."""


@dataclass(frozen=True, slots=True)
class Handler:
    """A handler.

    Attributes:
        name: its name.
        command: the class of its command.
        doc: its docstring.
        returns: the type of what it returns.
    """

    name: str
    command: str
    doc: str
    returns: str


def handlers(spec: Spec, prose: Prose, types: Mapping[str, str]) -> list[Handler]:
    """A handler for each command that concerns who writes a responder.

    The negotiation does not, and neither does what only comes along with a command.

    Args:
        spec: the spec.
        prose: makes a text of Python's of one of the spec.
        types: the names of the types of what may be the reply to each command that gets one.
    """
    negotiation = spec.session.negotiation
    return [
        _handler(spec, command, prose, types)
        for command in spec.commands
        if not command.announces and not (negotiation and command.id == negotiation.message)
    ]


def aliases(spec: Spec, handlers: Iterable[Handler]) -> dict[str, str]:
    """The names of commands in C, which are not those of handlers, and the handlers."""
    return _handlers_by(spec, handlers, _names_in_c)


def also_called(spec: Spec, handlers: Iterable[Handler]) -> dict[str, str]:
    """The names of commands elsewhere, which are not those of handlers, and the handlers."""
    return _handlers_by(spec, handlers, lambda command: map(snake, command.also_called))


def _names_in_c(command: Message) -> Iterable[str]:
    api = command.api or ""
    words = (api, *(each.partition("_")[2] for each in (api, command.symbol)))
    return filter(None, map(str.lower, words))


def _handlers_by(
    spec: Spec, handlers: Iterable[Handler], names_of: Callable[[Message], Iterable[str]]
) -> dict[str, str]:
    named = {each.command: each.name for each in handlers}
    negotiation = spec.session.negotiation
    if negotiation:
        named[class_of(negotiation.message)] = "request_for"
    found: dict[str, str] = {}
    for command in spec.commands:
        if handler := named.get(class_of(command.id)):
            for word in names_of(command):
                found.setdefault(word, handler)
    return {word: name for word, name in found.items() if word not in named.values()}


def _handler(spec: Spec, command: Message, prose: Prose, types: Mapping[str, str]) -> Handler:
    name = snake(command.name)
    name = f"{name}_" if name in OF_ALL_RESPONDERS else name
    exchange = spec.session.exchange_of(command.id)
    return Handler(
        name=name,
        command=class_of(command.id),
        doc=_doc(spec, prose(command.summary), exchange),
        returns=f"{types[command.id]} | None" if exchange else "None",
    )


def _doc(spec: Spec, summary: str, exchange: Exchange | None) -> str:
    if exchange is None:
        return docstring([summary], 8)
    return docstring([summary], 8, section("Returns", [_returns(spec, exchange)], 8, hanging=0))


def _returns(spec: Spec, exchange: Exchange) -> str:
    negotiation = spec.session.negotiation
    default = negotiation.emulated_with if negotiation else None
    finals = exchange.final_replies
    text = _listed(reply for reply in finals if reply != default)
    if default in finals:
        none = f"`None` for {_listed([default])}"
        text = f"{text}; {none}" if text else none
    text += "."
    if exchange.interim:
        text += f" What may be sent before: {_listed(exchange.interim_replies)}."
    return text


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(f"`{class_of(id_)}`" for id_ in ids)
