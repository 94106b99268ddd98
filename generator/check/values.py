"""Numbers and names make sense."""

from collections.abc import Iterator

from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import Number, Pairs, Spec
from generator.resolve import Places


def default_limit(spec: Spec, places: Places) -> Iterator[Problem]:
    """One limit holds where nothing was agreed."""
    defaults = [limit.id for limit in spec.limits if limit.default]
    for id_ in defaults[1:]:
        yield Problem(places.place(id_), "default-limit", f"{defaults[0]} is the default already")
    if spec.limits and not defaults:
        yield Problem(places.place(spec.limits[0].id), "default-limit", "no limit is the default")


def limit_width(spec: Spec, places: Places) -> Iterator[Problem]:
    """The length of a frame has room for every limit."""
    greatest = spec.protocol.framing.greatest_payload
    for limit in spec.limits:
        if limit.payload > greatest:
            message = f"a length has room for at most {greatest} bytes of payload"
            yield Problem(places.place(limit.id, "payload"), "limit-width", message)


def agreed_limit(spec: Spec, places: Places) -> Iterator[Problem]:
    """A limit that is not the default holds with a flag or a version, and no other one does."""
    rule = "agreed-limit"
    negotiates = spec.session.negotiation is not None
    for limit in spec.limits:
        conditions = {"since": limit.since, "until": limit.until}
        keys = [key for key, value in conditions.items() if value]
        if limit.is_agreed and not (keys or limit.negotiated_with):
            message = f"{limit.id} never holds"
            hint = "write `default: true`, or the flag or the versions that it holds with"
            yield Problem(places.place(limit.id), rule, message, hint)
        elif keys and not (limit.is_agreed and negotiates):
            why = (
                "holds whatever is agreed" if negotiates else "has versions, and none is negotiated"
            )
            yield Problem(places.place(limit.id, keys[0]), rule, f"{limit.id} {why}")
        elif (id_ := limit.negotiated_with) and not limit.versions & spec.flag(id_)[1].offered:
            message = f"no version has both {limit.id} and {id_}"
            yield Problem(places.place(limit.id, "negotiated-with"), rule, message)


def announces(spec: Spec, places: Places) -> Iterator[Problem]:
    """A message that announces a command has a field with its code, at a place that is known."""
    of_messages = {enum.id for enum in spec.enums if enum.of_messages}
    for message in spec.commands:
        if message.announces is None:
            continue
        names = [getattr(field, "name", "") for field in message.fields]
        stated = [field for field in message.leaf_fields if field.name == message.announces]
        place = places.place(message.id, "announces")
        if not any(isinstance(each, Number) and each.enum in of_messages for each in stated):
            text = f"'{message.announces}' is not a field whose enum is made from commands"
            yield Problem(place, "announces", text)
        elif message.announces not in names or not all(
            isinstance(each, Number)
            and each.versions & message.versions == message.versions
            and not each.negotiated_with
            for each in message.fields[: names.index(message.announces) + 1]
        ):
            text = f"'{message.announces}' does not always stand at the same byte"
            hint = "let it be there in all versions, and have nothing but such numbers in front"
            yield Problem(place, "announces", text, hint)
        elif not any(isinstance(each, Pairs) for each in message.leaf_fields):
            text = f"{message.id} has no pairs, which are the macros of the command"
            yield Problem(place, "announces", text)


def unknown_role(spec: Spec, places: Places) -> Iterator[Problem]:
    """A program is one of the two sides."""
    for program in spec.implementations:
        if program.role not in spec.protocol.titles:
            place = places.place(program.id, "role")
            known = list(spec.protocol.titles)
            yield unknown_word(place, "unknown-role", "role", program.role, known)


def enum_value(spec: Spec, places: Places) -> Iterator[Problem]:
    """The values of an enum of characters are written as characters, those of others as numbers."""
    for enum in spec.enums:
        key, other = ("code", "number") if enum.is_char else ("number", "code")
        hint = f"or let the enum be `of: {'u8' if enum.is_char else 'char'}`"
        for value in () if enum.of_messages else enum.values:
            spot = places.elements[value.id][0]
            if (*spot.path, other) in spot.document.places:
                text = f"the values of {enum.id} need a `{key}:`"
                yield Problem(spot.key_place(other), "enum-value", text, hint)


def offer_field(spec: Spec, places: Places) -> Iterator[Problem]:
    """An offer of a program names a known version and the fields of flags that are negotiated."""
    negotiation = spec.session.negotiation
    names = negotiation.flags if negotiation else ()
    numbers = [version.number for version in spec.versions]
    for program in spec.implementations:
        spot = places.elements[program.id][0]
        for index, offer in enumerate(program.offers):
            for name, _ in offer.flags:
                if name not in names:
                    place = spot.key_place("offers", index, name)
                    yield unknown_word(place, "offer-field", "field of flags", name, names)
            if offer.version not in numbers:
                place = spot.place("offers", index, "version")
                number = str(offer.version)
                yield unknown_word(place, "offer-field", "version", number, list(map(str, numbers)))


def support(spec: Spec, places: Places) -> Iterator[Problem]:
    """A program states once how far it has a message."""
    for program in spec.implementations:
        seen: set[str] = set()
        for index, support in enumerate(program.support):
            for number, id_ in enumerate(support.about):
                if id_ in seen:
                    spot = places.elements[program.id][0]
                    place = spot.place("support", index, "about", number)
                    text = f"the support of {id_} is stated above already"
                    yield Problem(place, "support", text, "state it once")
                seen.add(id_)
