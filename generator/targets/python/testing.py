"""What the templates of the part for tests print."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Spec
from generator.model.editing import PARTS, Reading
from generator.targets.python.asking import habits, offers
from generator.targets.python.docstrings import docstring
from generator.targets.python.names import class_of, snake, upper

_FACTS = (
    *("inserts", "adds", "changed_name", "removed", "index", "fold", "recipients"),
    *("name_limit", "line_limit", "body", "repeated", "empty_sender"),
)
_FACTS_OF_READING = (
    *("mailbox_lines", "mailbox_header", "bare_cr", "nul"),
    *("longest_name", "header_limit", "all_headers_limit"),
)


@dataclass(frozen=True, slots=True)
class EditView:
    """What a reply does.

    Attributes:
        reply: its class.
        method: the method that does it.
        arguments: the fields with what it takes.
    """

    reply: str
    method: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Profile:
    """How a program carries it out.

    Attributes:
        name: the key in the table of all.
        constant: the name in Python.
        doc: the docstring.
        title: what people call the program.
        examined: its version.
        own_headers: the headers that it does not show, and whether they stay as they are.
        withheld: the names of headers that it does not deliver, in small letters.
        withheld_if_new: the same of those that a client can send.
        facts: the other attributes and their values.
        reading: the attributes of how it takes a mail, and their values as literals.
        habits: the same of how it asks a responder.
        offers: what it offers in each version, as arguments.
    """

    name: str
    constant: str
    doc: str
    title: str
    examined: str
    own_headers: tuple[tuple[str, bool], ...]
    withheld: tuple[str, ...]
    withheld_if_new: tuple[str, ...]
    facts: tuple[tuple[str, str | int], ...]
    reading: tuple[tuple[str, str], ...]
    habits: tuple[tuple[str, str], ...]
    offers: tuple[tuple[int, str], ...]


def edits(spec: Spec) -> Iterator[EditView]:
    """What replies do."""
    for reply in spec.replies:
        if edit := reply.edit:
            fields = ((part, getattr(edit, part)) for part in PARTS[edit.does])
            arguments = ", ".join(f"{part}={snake(field)!r}" for part, field in fields)
            yield EditView(class_of(reply.id), snake(edit.does), arguments)


def profiles(
    spec: Spec, prose: Callable[[str], str], names: Mapping[str, str]
) -> Iterator[Profile]:
    """How programs carry it out.

    Args:
        spec: the spec.
        prose: makes a text of Python's of one of the spec.
        names: the names in Python, by ids.
    """
    for program in spec.implementations:
        editing, reading = program.editing, program.reading
        if editing and reading:
            yield Profile(
                name=program.name,
                constant=upper(program.name),
                doc=docstring([f"{program.title}, {program.examined}.", prose(editing.doc)], 0),
                title=program.title,
                examined=program.examined,
                own_headers=tuple((each.name, each.fixed) for each in editing.own_headers),
                withheld=_small(editing.withheld),
                withheld_if_new=_small(editing.withheld_if_new),
                facts=tuple((name, getattr(editing, name)) for name in _FACTS),
                reading=tuple(_reading(reading)),
                habits=tuple(habits(spec, program)),
                offers=tuple(offers(spec, program, names)),
            )


def _small(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name.lower() for name in names))


def _reading(reading: Reading) -> Iterator[tuple[str, str]]:
    """The attributes of a class of the runtime."""
    for name in ("mailbox_starts", "not_names"):
        yield name, repr(tuple(each.encode() for each in getattr(reading, name)))
    for name in ("closing", "not_shown"):
        names = _small(getattr(reading, name))
        yield name, f"frozenset({names})" if names else "frozenset()"
    for name in _FACTS_OF_READING:
        yield name, repr(getattr(reading, name))
