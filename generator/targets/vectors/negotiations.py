"""What is published of negotiations."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from generator.document.derived import Difference, Shapes
from generator.document.shapes import ID, NUMBER, Json, Key, Shape
from generator.limits import default_limit
from generator.model import Answer, NegotiationVector, Spec
from generator.model.keys import keys_of
from generator.wire import negotiated_in

_Get = Callable[[Any], Any]


def negotiation_shape(spec: Spec, opinions: Key, refusal: Shape) -> Shape:
    """A negotiation as it is published."""
    names = spec.session.negotiation.flags if spec.session.negotiation else ()
    flags = Shape("flags", "Flags by their fields.", list(map(_flags, names)))
    numbers = Shape(
        "numbers",
        (Answer.__doc__ or "").partition(":")[0] + ".",
        (
            Key("version", NUMBER, "The version.", attrgetter("version")),
            *(_flags(name, attrgetter("flags")) for name in names),
        ),
    )
    keys = keys_of(NegotiationVector)

    def part(name: str, type_: Json | Shape, optional: bool = True) -> tuple[Key, ...]:
        get = attrgetter(name.replace("-", "_"))
        return (Key(name, type_, keys[name].doc, lambda of: get(of) or None, optional),)

    longest = Key(
        "max-length",
        NUMBER,
        "The greatest length of a frame under the answer.",
        lambda of: of.answer and _longest(spec, of.answer),
        True,
    )
    instead = {
        "offer": part("offer", numbers, optional=False),
        "request": part("request", numbers, optional=False),
        "if-offered": part("if-offered", flags),
        "answer": (*part("answer", numbers), longest),
        "refused": part("refused", ID),
        "error": part("error", refusal),
        "opinions": (opinions,),
    }
    return Shapes({NegotiationVector: Difference(instead=instead)}).of(NegotiationVector)


def _flags(name: str, get: _Get = lambda of: of) -> Key:
    return Key(name, NUMBER, f"The flags {name}.", lambda of: dict(get(of))[name])


def _longest(spec: Spec, agreed: Answer) -> int:
    """The greatest length of a frame under the agreed options."""
    flags = negotiated_in(spec, dict(agreed.flags))
    holding = (each.payload for each in spec.limits if each.holds(agreed.version, flags))
    return spec.protocol.framing.length_with(max(holding, default=default_limit(spec)))
