"""The spec in the words of Kaitai Struct."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.lower import escaping
from generator.lower.codec import Codec
from generator.lower.names import snake
from generator.lower.spelling import Language
from generator.lower.views import FieldView
from generator.model import Spec
from generator.wire import newest

# What Kaitai and the languages that it compiles to keep for themselves. The compiler does not look.
RESERVED = """
abstract alias alignas alignof and and_eq array as asm assert async auto await base begin bitand
bitor bitsizeof bool boolean box break byte callable case catch chan char checked class clone compl
const constexpr continue crate decimal declare decltype def default defer defined del delegate
delete die do double dyn echo elif else elseif elsif empty end enddeclare endfor endforeach endif
endswitch endwhile ensure enum eval event except exit explicit export extends extern fallthrough
false final finally fixed float fn for foreach friend from func function global go goto if impl
implements implicit import in include inline instanceof insteadof int interface internal is isset
lambda let list local lock long loop map match mod module move mut mutable namespace native new next
nil noexcept nonlocal not not_eq notify null nullptr object operator or or_eq out override package
params pass print private protected pub public raise range readonly redo ref register repeat require
rescue retry return sbyte sealed select self short signed sizeof stackalloc static strictfp string
struct super switch synchronized template then this throw throws trait transient true try type
typedef typeid typename typeof uint ulong unchecked undef union unless unsafe unset unsigned until
use ushort using var virtual void volatile wait when where while with xor xor_eq yield
"""

KAITAI = Language(
    title="Kaitai Struct",
    types={"u8": "u1", "u16": "u2", "u32": "u4", "u64": "u8"},
    type_name=snake,
    field_name=snake,
    constant=lambda kind, name: f"{snake(kind)}::{snake(name)}",
    reserved=frozenset(RESERVED.split()),
    width=90,
)


_TRUTHS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a frame: the name of its field, and what it counts, in words."""

    name: str
    counted: str


LENGTHS = {
    "payload": Length("len_payload", "payload"),
    "code-and-payload": Length("len_body", "code and the payload"),
    "frame": Length("len_frame", "whole frame"),
}


@dataclass(frozen=True, slots=True)
class Param:
    """What a parser must be given: its name, what it is, and a value for an example."""

    name: str
    doc: str
    value: int


@dataclass(frozen=True, slots=True)
class Part:
    """A field, and when it is there, as an expression of Kaitai's; empty: always."""

    field: FieldView
    condition: str

    @property
    def scalar(self) -> str:
        """The condition as YAML."""
        return escaping.quoted(self.condition) if ": " in self.condition else self.condition


def parts(steps: Iterable[FieldView]) -> list[Part]:
    """The fields in their order, those of conditions with these."""
    found: list[Part] = []
    _add(found, steps, [])
    return found


def _add(found: list[Part], steps: Iterable[FieldView], around: list[str]) -> None:
    for step in steps:
        if step.kind == "when":
            _add(found, step.inner, [*around, *_tests(found, step)])
        else:
            eof = ["not _io.eof"] if step.is_optional else []
            found.append(Part(step, _all([*around, *eof])))


def _tests(found: Iterable[Part], condition: FieldView) -> list[str]:
    """What must be true so that the fields of a condition are there."""
    if condition.test == "versions":
        since, until = condition.versions.since, condition.versions.until
        tests = [f"_root.version >= {since}"] if since else []
        return tests if until is None else [*tests, f"_root.version <= {until}"]
    if condition.test == "agreed":
        return [f"_root.flags & {condition.mask} != 0"]
    selector = next(each for each in found if each.field.name == condition.selector)
    value = f"{condition.selector}.{'value' if condition.test == 'flags' else 'to_i'}"
    tests = []
    if selector.condition and selector.field.default is not None:
        value = f"({selector.condition} ? {value} : {selector.field.default!r})"
    elif selector.condition:
        tests = [selector.condition]
    if condition.test == "flags":
        return [*tests, f"{value} & {condition.mask} != 0"]
    return [*tests, " or ".join(f"{value} == {number}" for number in condition.numbers)]


def _all(tests: list[str]) -> str:
    if len(tests) > 1:
        tests = [f"({each})" if " or " in each else each for each in dict.fromkeys(tests)]
    return " and ".join(tests)


def lengths_of(field: FieldView) -> str:
    """The lengths that a value may have, as an expression; empty where it may have any."""
    value = "_.value.length" if field.prefix else "_.length"
    bounds = [f"{value} >= {field.min_length}"] if field.min_length else []
    bounds += [f"{value} <= {field.max_length}"] if field.max_length is not None else []
    return " and ".join(bounds)


def _all_fields(steps: Iterable[FieldView]) -> Iterator[FieldView]:
    for step in steps:
        yield step
        yield from _all_fields(step.inner)


def quoted(name: str) -> str:
    """A name as YAML reads it, some of which would be truths."""
    return f"'{name}'" if name in _TRUTHS else name


def word(id_: str) -> str:
    """An id as one name; its kind keeps it apart from the keywords of languages."""
    return snake(id_.replace("/", "-"))


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, KAITAI)
        self.id = spec.protocol.id
        self.length = LENGTHS[spec.protocol.framing.counts]
        self.parts = parts
        self.lengths_of = lengths_of
        fields = list(_all_fields(step for each in self.messages for step in each.steps))
        tests = {each.test for each in fields}
        params = {
            "versions": Param("version", "version of the protocol that was agreed", newest(spec)),
            "agreed": Param("flags", "flags that were agreed, as a number", 0),
        }
        self.params = [each for test, each in params.items() if test in tests]
        self.is_wide = any(each.size == 8 for each in fields)
        self.prefixes = sorted({each.prefix for each in fields if each.prefix})
        self.pairs = sorted({each.prefix for each in fields if each.kind == "pairs"} | {0})
        self.quoted = quoted
        self.word = word


view = View
