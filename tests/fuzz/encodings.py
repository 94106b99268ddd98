"""Messages to encode: as they are, with a limit about their size, and with one thing wrong."""

from collections.abc import Iterable, Iterator

from generator.limits import default_limit
from generator.model import (
    Bytes,
    Constant,
    Field,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
    leaves_of,
)
from generator.model.composed import Valued
from generator.model.values import Unencodable
from generator.wire import flags_in, length_of, range_of, read_frame
from generator.writing import Given, RefusalError, check_value
from tests.fuzz.made import Maker, Terms, Values, present

SURROGATES = ("d800", "dbff", "dc00", "dc7f", "dd00", "dfff", "d800d800", "0061d83d0062")
"""Strings that have no UTF-8, as UTF-16; those that stand for a single byte are not among them."""
_LONGEST = 4096
"""The longest text that is written into a question."""


class Encodings:
    """Questions about what an encoder makes of the values of a frame."""

    def __init__(self, spec: Spec, maker: Maker) -> None:
        self.spec = spec
        self.maker = maker
        self.random = maker.random
        self.max_length = spec.protocol.framing.length_with(default_limit(spec))

    def question(self, terms: Terms, frame: bytes, asked: Terms) -> str:
        """A question about the values of a good frame, to write them as was agreed otherwise."""
        reading = read_frame(self.spec, frame, **terms._asdict())
        message = reading.message
        fields = message.value_fields
        values: Values = {field.name: reading.values.get(field.name) for field in fields}
        limit = self.max_length
        # Never two things at once, for what the types of a language rule out it sees first.
        if not all(self.obeys(each, values[each.name], terms) for each in fields):
            asked = terms
        elif asked == terms and fields and self.random.random() < 0.7:
            self.spoil(message, values, terms)
        elif asked == terms and self.random.random() < 0.5:
            framing = self.spec.protocol.framing
            greatest = framing.length_with(framing.greatest_payload)
            limit = length_of(self.spec, frame) + self.random.randint(-2, 2)
            # In C and Go, 0 is the default limit.
            limit = min(max(limit, framing.least_length, 1), greatest)
        numbers = map(str, (*asked, limit, message.code))
        return f'["encode",{",".join((*numbers, *_items(values.values())))}]'

    def obeys(self, field: Valued, value: Given, terms: Terms) -> bool:
        """Whether a value that fits its field, or that is absent, breaks no rule."""
        try:
            if value is not None:
                check_value(self.spec, field, value, *terms)
        except RefusalError:
            return False
        return True

    def spoil(self, message: Message, values: Values, terms: Terms) -> None:
        """Put something wrong in the place of one value."""
        field = self.random.choice(message.value_fields)
        value = values[field.name]
        if field not in present(self.spec, message, values, terms):
            # Where nothing may be given, anything is too much but for a default.
            given = self.maker.value(field, terms)
            values[field.name] = given if self.obeys(field, given, terms) else None
        elif value is None:
            self.leave_out_one(message, values, field, terms)
        elif self.random.random() < 0.2:
            values[field.name] = None
        else:
            values[field.name] = self.spoilt(field, value, terms)
        values |= dict.fromkeys(decided_by(field.name, message.fields))

    def leave_out_one(self, message: Message, values: Values, field: Valued, terms: Terms) -> None:
        """Give an optional field a value, and all before it but one."""
        fields = list(present(self.spec, message, values, terms))
        absent = [
            each
            for each in fields[: fields.index(field)]
            if not isinstance(each, Constant) and values[each.name] is None
        ]
        kept = self.random.choice(absent) if absent else None
        for each in (*absent, field):
            given = self.maker.value(each, terms)
            if each is not kept and not self.obeys(each, given, terms):
                return
            values[each.name] = None if each is kept else given

    def spoilt(self, field: Valued, value: Given, terms: Terms) -> Given:
        """A value that cannot be written, or none."""
        match field:
            case Number():
                return self.number(field)
            case Text() | Bytes():
                assert isinstance(value, bytes)
                return self.sized(field, value)
        assert isinstance(value, tuple)
        if field.count == 1 and value and self.random.random() < 0.1:
            return value[:1] * (1 << 8)
        items = list(value)
        if not items:
            return None
        place = self.random.randrange(len(items))
        items[place] = self.item(field, items[place], terms)
        return tuple(items)

    def item(self, field: Numbers | Texts | Pairs | Records, item: Given, terms: Terms) -> Given:
        """An item of a list with something wrong in it."""
        if isinstance(field, Numbers):
            return self.number(field)
        if isinstance(field, Texts):
            return self.text(item, not field.prefix)
        assert isinstance(item, tuple)
        parts = list(item)
        if not parts:
            return item
        place = self.random.randrange(len(parts))
        if isinstance(field, Pairs):
            parts[place] = self.text(parts[place], not field.prefix)
        elif parts[place] is not None:
            part = field.value_fields[place]
            deciding = {each.field for each in field.fields if isinstance(each, When)}
            # A default that stands for what was not agreed is another thing than a value.
            is_there = part.holds(terms.version, flags_in(self.spec, terms.flags))
            if is_there and part.name not in deciding:
                parts[place] = self.spoilt(part, parts[place], terms)
        return tuple(parts)

    def number(self, field: Number | Numbers) -> int | None:
        """A number that does not fit, or that nothing stands for."""
        bits = 8 * field.type.size
        if field.type.form == "bool":
            return None
        closed = self.maker.closed(field)
        if closed and self.random.random() < 0.6:
            unknown = self.random.randrange(1 << bits)
            return unknown if unknown not in closed else -1
        known = range_of(field)
        above = known[-1] + 1, (1 << bits) + self.random.choice((0, 1, 255))
        below = known[0] - 1, known[0] - 256
        # In JavaScript, flags with the highest bit are negative.
        is_flags = isinstance(field, Number) and field.flags
        return self.random.choice(above if is_flags else above + below)

    def sized(self, field: Text | Bytes, value: bytes) -> Given:
        """A value of a wrong length, or a text that cannot be written."""
        least = field.length or field.min_length
        most = field.length or field.max_length or (1 << 8 * field.prefix if field.prefix else 0)
        if least and self.random.random() < 0.3:
            return value[: self.random.randrange(least)]
        if 0 < most < _LONGEST and self.random.random() < 0.3:
            return (value or b"x").ljust(most + self.random.randint(1, 9), b"x")
        is_terminated = not field.prefix and not field.length
        return self.text(value, is_terminated) if isinstance(field, Text) else None

    def text(self, text: Given, is_terminated: bool) -> Given:
        """A text that cannot be written, or that breaks many a rule."""
        assert isinstance(text, bytes)
        chance = self.random.random()
        if chance < 0.4:
            return Unencodable(bytes.fromhex(self.random.choice(SURROGATES)))
        if chance < 0.6 or not is_terminated:
            return text + self.random.choice((b"\n", b"\r\n", b":", b"\rx", b"\nx"))
        place = self.random.randrange(len(text) + 1)
        return text[:place] + b"\0" + text[place:]


def decided_by(selector: str, fields: Iterable[Field]) -> Iterator[str]:
    """The names of what stands in the conditions that look at a field."""
    for item in fields:
        if isinstance(item, When) and item.field == selector:
            yield from (x.name for x in leaves_of(item.fields) if not isinstance(x, Constant))
        elif isinstance(item, When):
            yield from decided_by(selector, item.fields)


def _items(values: Iterable[Given]) -> Iterator[str]:
    for value in values:
        match value:
            case None:
                yield "null"
            case Unencodable(utf16):
                yield f'"~{utf16.hex()}"'
            case bytes():
                yield f'"{value.hex()}"'
            case tuple():
                yield str(len(value))
                for item in value:
                    yield from _items(item if isinstance(item, tuple) else (item,))
            case _:
                yield str(value)
