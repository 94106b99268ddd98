"""What real programs tolerate can be seen from a frame."""

from collections.abc import Iterator, Sequence

from generator.check.lenience import lenient_differences
from generator.check.standing import layouts
from generator.limits import longest
from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import (
    Enum,
    Leaf,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Side,
    Spec,
    Text,
    Texts,
)
from generator.model.errors import PAYLOAD_ERRORS
from generator.model.tolerance import Tolerance
from generator.resolve import Places
from generator.tolerating import tolerance_of
from generator.wire import agreed_for

GOES_ON = frozenset({"takes", "trims", "drops", "reads-as", "reads-on"})
"""The outcomes of a frame that a program takes or passes over."""
_ENDS_IN_TEXT = "unterminated"


def tolerance(spec: Spec, places: Places) -> Iterator[Problem]:
    """A tolerance is about an error of a payload, and about a field and a value of its message."""
    for message in spec.messages:
        for index, each in enumerate(message.tolerated):
            spot = places.elements[message.id][0]
            path = ("tolerated", index)
            for number, error in enumerate(each.errors):
                if error not in PAYLOAD_ERRORS:
                    place = spot.place(*path, "errors", number)
                    yield unknown_word(
                        place, "tolerance", "error of a payload", error, PAYLOAD_ERRORS
                    )
            fields = [field.name for field in message.leaf_fields]
            if each.field and each.field not in fields:
                place = spot.place(*path, "field")
                yield unknown_word(place, "tolerance", f"field of {message.id}", each.field, fields)
            values = [
                value.id for enum in _enums(spec, message) if enum.is_char for value in enum.values
            ]
            if each.after and each.after not in values:
                place = spot.place(*path, "after")
                yield unknown_word(
                    place, "tolerance", f"value of one byte in {message.id}", each.after, values
                )
            if each.reading == "completed" and not _can_be_completed(spec, message, each):
                yield Problem(
                    spot.place(*path, "reading"),
                    "tolerance",
                    f"a NUL at the end fixes no error but '{_ENDS_IN_TEXT}' of a last text",
                )
            elif each.reading == "completed" and not _has_room(spec):
                yield Problem(
                    spot.place(*path, "reading"),
                    "tolerance",
                    "a length has no room for a NUL after the longest payload",
                    "state a limit on payloads below what the length has room for",
                )
            if each.reading == "cut" and not _can_be_cut(message, each):
                yield Problem(
                    spot.place(*path, "reading"),
                    "tolerance",
                    "what is left before the error is malformed as well",
                    "name a `field:` that a payload can end before, such as an optional one",
                )


def _has_room(spec: Spec) -> bool:
    """Whether a frame can be one byte longer than any that is read."""
    return longest(spec) < spec.protocol.framing.greatest_payload


def _can_be_completed(spec: Spec, message: Message, tolerance: Tolerance) -> bool:
    """Whether a payload is good with a NUL after it, in one version at least."""
    return tolerance.errors == (_ENDS_IN_TEXT,) and any(
        _ends_in_text(fields, tolerance) for fields in layouts(spec, message)
    )


def _ends_in_text(fields: Sequence[Leaf], tolerance: Tolerance) -> bool:
    *others, last = fields or (None,)
    if tolerance.field != getattr(last, "name", "") and (tolerance.field or others):
        return False
    match last:
        case Text(prefix=0, length=0, max_length=None):
            return last.min_length <= (tolerance.condition == "not-empty")
        case Texts(count=0, prefix=0):
            return True
    return False


def _can_be_cut(message: Message, tolerance: Tolerance) -> bool:
    """Whether a payload is good that ends before the error."""
    if tolerance.errors == ("trailing-bytes",):
        return True
    fields = [each for each in message.leaf_fields if tolerance.field in (None, each.name)]
    return all(_can_end_before(each) for each in fields)


def _can_end_before(field: Leaf) -> bool:
    """Whether a payload can end before the field, or before an item of it."""
    match field:
        case Numbers() | Texts() | Pairs() | Records():
            return not field.count
        case Text() | Number():
            return field.optional
    return False


def length_tolerance(spec: Spec, places: Places) -> Iterator[Problem]:
    """A responder reads on after lengths that no frame has."""
    spot = places.elements["protocol/framing"][0]
    framing = spec.protocol.framing
    most = framing.length_with(longest(spec))
    role = spec.protocol.side(Side.RESPONDER)
    able = {each.id for each in spec.implementations if each.role == role}
    for index, each in enumerate(spec.protocol.tolerated_lengths):
        path = ("framing", "tolerated", index)
        if each.least > each.greatest:
            yield Problem(
                spot.place(*path, "least"),
                "length-tolerance",
                f"the least, {each.least}, is above the greatest, {each.greatest}",
            )
        elif each.least <= most and each.greatest >= framing.least_length:
            yield Problem(
                spot.place(*path, "least"),
                "length-tolerance",
                f"frames can have such a length: by the limits they have up to {most}",
            )
        elif not framing.least_length <= each.read_as <= most:
            yield Problem(
                spot.place(*path, "read-as"),
                "length-tolerance",
                f"no frame has the length {each.read_as}, only {framing.least_length} to {most}",
            )
        for number, by in enumerate(each.by):
            if by not in able:
                yield Problem(
                    spot.place(*path, "by", number),
                    "length-tolerance",
                    f"the role of {by} is not '{role}'",
                    "a stream of replies has no word for lengths that are tolerated",
                )


def answer_tolerance(spec: Spec, places: Places) -> Iterator[Problem]:
    """An initiator takes more than it offered in a field that is negotiated."""
    negotiation = spec.session.negotiation
    if negotiation is None:
        return
    negotiated = (negotiation.version, *negotiation.flags)
    role = spec.protocol.side(Side.INITIATOR)
    able = {each.id for each in spec.implementations if each.role == role}
    for index, each in enumerate(negotiation.tolerated):
        path = ("negotiation", "tolerated", index)
        if each.field not in negotiated:
            place = places.session(*path, "field")
            rule, what = "answer-tolerance", "negotiated field"
            yield unknown_word(place, rule, what, each.field, negotiated)
        for number, by in enumerate(each.by):
            if by not in able:
                yield Problem(
                    places.session(*path, "by", number),
                    "answer-tolerance",
                    f"the role of {by} is not '{role}'",
                    "the other side gets an offer, not an answer",
                )


def _enums(spec: Spec, message: Message) -> Iterator[Enum]:
    for field in message.leaf_fields:
        if isinstance(field, Number) and field.enum:
            yield spec.enum(field.enum)


def vector_tolerated(spec: Spec, places: Places) -> Iterator[Problem]:
    """A malformed vector says what real programs make of it."""
    for topic in spec.vectors:
        for vector in topic.malformed:
            for told in lenient_differences(spec, vector):
                yield Problem(places.place(f"vector/{vector.id}"), "vector-tolerated", *told)


def vector_tolerated_by(spec: Spec, places: Places) -> Iterator[Problem]:
    """A program that tolerates a malformed vector has the opinion that it goes on with it."""
    for topic in spec.vectors:
        for vector in topic.malformed:
            tolerance = tolerance_of(spec, vector.frame, *agreed_for(spec, vector))
            if tolerance is None:
                continue
            for by in tolerance.by:
                opinion = vector.opinions.get(by.partition("/")[2])
                if opinion is None or opinion.outcome not in GOES_ON:
                    outcome = f"says '{opinion.outcome}'" if opinion else "has no opinion on it"
                    yield Problem(
                        places.place(f"vector/{vector.id}"),
                        "vector-tolerated-by",
                        f"{by} tolerates the frame by its message, and {outcome} here",
                        "let it have one of these outcomes: " + ", ".join(sorted(GOES_ON)),
                    )


def vector_lenient(spec: Spec, places: Places) -> Iterator[Problem]:
    """A stream says what a lenient reader makes of each of its chunks."""
    for topic in spec.vectors:
        for stream in topic.streams:
            for told in lenient_differences(spec, stream):
                yield Problem(
                    places.place(f"vector/{stream.id}", "lenient"), "vector-lenient", *told
                )
