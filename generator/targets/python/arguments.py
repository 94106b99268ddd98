"""What the constructor of a message takes, in its docstring."""

from generator.model import Bytes, Leaf, Message, Number, Pairs, Spec, Text, Texts, When
from generator.model.text import Claim
from generator.targets.python.names import member_of, snake
from generator.targets.python.text import docstring_of_lines, plain, wrap


def init_doc(spec: Spec, message: Message) -> str:
    """Each argument with its range, and what is refused."""
    lines = ["Build the message.", "", "Args:"]
    for item in message.fields:
        parts = item.fields if isinstance(item, When) else (item,)
        where = ""
        if isinstance(item, When):
            values = " or ".join(f"`{member_of(spec, value)}`" for value in item.values)
            where = f"; for {values} only"
        for part in parts:
            summary = plain(spec, Claim(id="field", doc=part.doc).summary)
            about = f"{_range(part)}{where}. {summary}".strip()
            first, *rest = wrap(f"{snake(part.name)}: {about}", 12, hanging=4)
            lines += [f"    {first}", *(f"    {line}" for line in rest)]
    refused = "an argument does not fit its field, or a text breaks a rule."
    lines += ["", "Raises:", f"    EncodeError: {refused}"]
    return docstring_of_lines(lines, 8)


def _range(field: Leaf) -> str:
    match field:
        case Number() if field.flags:
            return "flags, or their number"
        case Number() if field.enum:
            return "a member"
        case Number():
            return f"a number from 0 to {(1 << 8 * field.size) - 1}"
        case Text():
            return "text without NUL" + (", or `None`" if field.optional else "")
        case Bytes():
            return "bytes, at least one" if field.min_length == 1 else "bytes"
        case Texts():
            return "texts without NUL"
        case Pairs():
            return "pairs of texts, or a mapping"
        case _:
            return "records, or tuples of their fields"
