"""What the templates of the Python package print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.limits import default_limit, greatest, plausible, tolerated_limit
from generator.lower.codec import Codec
from generator.lower.escaping import prose
from generator.lower.findings import THE_END, kinds, reasons
from generator.lower.names import upper
from generator.lower.roles import Roles
from generator.lower.table import NONE, FlagPlace
from generator.lower.views import FieldView
from generator.model import EnumValue, Message, Spec, Stranger
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.text import Claim
from generator.targets.python import arguments, construct, fields, reading
from generator.targets.python.asking import decisions, families, refusals, tellings
from generator.targets.python.docstrings import docstring, summary_and_rest
from generator.targets.python.formats import formats
from generator.targets.python.formatting import formatted as formatted
from generator.targets.python.handlers import aliases, also_called, handlers
from generator.targets.python.headers import headers
from generator.targets.python.logged import logged
from generator.targets.python.lookups import Lookups
from generator.targets.python.messages import Classes, message_class
from generator.targets.python.names import (
    ARGUMENTS,
    BESIDE_HANDLERS,
    PYTHON,
    TYPES,
    in_docstring,
    snake,
)
from generator.targets.python.parsed import parsed
from generator.targets.python.reading import readers
from generator.targets.python.rules import acceptors, rule_views, ruled_fields
from generator.targets.python.samples import PythonSamples
from generator.targets.python.testing import edits, profiles
from generator.targets.python.unions import replies, unions
from generator.targets.python.values import enum_class, flags_class, phase_class


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a frame's length."""

    default: int
    greatest: int
    tolerated: int
    tolerated_by: str
    plausible: int


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, PYTHON)
        self.roles = Roles(spec, BESIDE_HANDLERS, ARGUMENTS)
        self.package = snake(spec.project.name)
        self.samples = PythonSamples(self, self.package)
        self.package_doc = docstring([f"{spec.protocol.title}.", *self._summed_up(spec)], 0)
        self.enum_classes = [enum_class(self.prose, each) for each in spec.enums]
        self.flag_classes = [
            flags_class(self.prose, each, each in spec.negotiated.values())
            for each in spec.flag_sets
        ]
        self.checks = rule_views(spec, self.prose)
        self.acceptors = acceptors(self.messages, self.checks)
        self.ruled_fields = list(ruled_fields(self.acceptors))
        self.searched = sorted({r.constant for each in self.acceptors for r in each.searched})
        self.remembers = any(each.remembers for each in self.acceptors)
        self.commands = self._classes(spec.commands)
        self.replies = self._classes(spec.replies)
        self.classes = [*self.commands.messages, *self.replies.messages]
        taken = {*TYPES, *self.names_of_enums, *self.commands.names, *self.replies.names}
        self.unions = unions(spec, taken, self.roles.spelled)
        types = {id_: each.name for id_, each in replies(spec, taken).items()}
        self.handlers = handlers(spec, self.prose, types)
        self.aliases = aliases(spec, self.handlers)
        self.also_called = also_called(spec, self.handlers)
        least, newest = self.table.versions
        rows = list(enumerate(self.table.rows))
        self.lacking = [
            (version, [place for place, row in rows if version not in row.versions])
            for version in range(least, newest + 1)
        ]
        self.phase_class = phase_class(self.prose, spec.session.phases)
        self.agreed_types = reading.tuple_of(list(dict.fromkeys(each.type for each in self.agreed)))
        self.framing = spec.protocol.framing
        self.byte_order = spec.protocol.byte_order
        self.struct_order = reading.ORDERS[self.byte_order]
        self.framing_doc = self._framing_doc()
        self.readers = readers(field for each in self.messages for field in each.steps)
        negotiated = self.negotiation.fields if self.negotiation else ()
        self.lists = next((each for each in negotiated if each.key == self.table.lists), None)
        length_with = self.framing.length_with
        self.limits = Limits(
            default=length_with(default_limit(spec)),
            greatest=length_with(greatest(spec)),
            tolerated=self.table.tolerated_max_length,
            tolerated_by=self._titles(
                each.tolerated_by for each in spec.limits if each.payload == tolerated_limit(spec)
            ),
            plausible=length_with(plausible(spec)),
        )
        self.tolerated_by = self._titles(
            each.by for message in spec.messages for each in message.tolerated
        )
        self.beginnings = sorted(spec.strangers, key=_known_digits, reverse=True)
        self.finding_kinds = {upper(kind): (kind, text) for kind, text in kinds(self.roles).items()}
        self.reasons = {
            upper(name): (upper(x.kind), x.text) for name, x in reasons(self.roles).items()
        }
        self.the_end = THE_END
        self.wire_errors = {**FRAME_ERRORS, **PAYLOAD_ERRORS}
        self.edits = list(edits(spec))
        self.profiles = list(profiles(spec, self.prose, self._names))
        self.tellings = tellings(spec)
        self.families = families(spec, self._names)
        self.decisions = decisions(spec)
        self.refusals = refusals(spec)
        self.spaces_kept_with = self._names.get(spec.session.leading_space or "", "")
        self.literal = repr
        self.fields = fields
        self.reading = reading
        self.arguments = arguments
        self.construct = construct
        self.field_name = snake
        self.parsed = parsed
        self.has_formats = any(parsed(field) for each in self.messages for field in each.fields)
        self.headers = headers(spec, self.messages)
        self.logged = logged(self.messages)
        self.formats = formats(self.messages)
        self.lookups = Lookups(spec, self.prose, self._names)

    @property
    def narrow(self) -> dict[int, list[tuple[tuple[str, ...], list[tuple[int | str, EnumValue]]]]]:
        """For each message the fields with values that some version lacks, and these values."""
        found: dict[int, list[tuple[tuple[str, ...], list[tuple[int | str, EnumValue]]]]] = {}
        for each in self.table.narrow:
            path = (PYTHON.field_of(each.path[0]), *map(PYTHON.part_of, each.path[1:]))
            values = [(chr(x.number) if each.is_char else x.number, x) for x in each.values]
            found.setdefault(each.message, []).append((path, values))
        return found

    def prose(self, text: str) -> str:
        """A text of the spec with its links as names of the package."""
        return prose(text, lambda id_: f"`{self._names.get(id_, id_)}`")

    def doc_of(self, field: FieldView, otherwise: str, indent: int) -> str:
        """The docstring of a field."""
        return docstring([self.prose(field.text) or otherwise], indent)

    @property
    def head_format(self) -> str:
        """What stands before a payload, as a format of the library struct."""
        return self.struct_order + self.head(self._letter_of_length, "B", "")

    @property
    def length_format(self) -> str:
        """The same up to the end of the length, without the code where that comes first."""
        return f"{self.struct_order}{'x' * self.framing.length_at}{self._letter_of_length}"

    @property
    def _letter_of_length(self) -> str:
        return reading.letter_of(f"u{8 * self.framing.length}")

    @property
    def uncounted(self) -> str:
        """What is added to a length to give the size of a frame, if anything is."""
        return f" + {self.framing.uncounted}" if self.framing.uncounted else ""

    def head(self, length: str, code: str, between: str = ", ") -> str:
        """Something for the length and something for the code, in their order in a frame."""
        given = {"length": length, "code": code}
        return between.join(given[name] for name, *_ in self.framing.parts)

    def messages_that(self, property: str) -> list[str]:
        """The classes of the messages whose row of the table has a property."""
        rows = enumerate(self.table.rows)
        return self.all_qualified(place for place, row in rows if getattr(row, property))

    def phases_that(self, property: str) -> list[str]:
        """The phases that have a property."""
        phases = enumerate(self.table.phases)
        return [self.phase(place) for place, phase in phases if getattr(phase, property)]

    def phase(self, place: int) -> str:
        """A phase, or `None`."""
        return "None" if place == NONE else self.phases[place].name

    def qualified(self, place: int) -> str:
        """The class of a message with its module, or `None`."""
        if place == NONE:
            return "None"
        module = "commands" if self.table.rows[place].is_command else "replies"
        return f"{module}.{self.messages[place].name}"

    def all_qualified(self, places: Iterable[int]) -> list[str]:
        """The classes of messages with their modules."""
        return list(map(self.qualified, places))

    def flag(self, place: FlagPlace | None) -> str:
        """A flag with its class, or `None`."""
        return self._names[place.id] if place else "None"

    @property
    def layout_flags(self) -> str:
        """The class of the flags that layouts depend on."""
        flags = self._spec.layout_flags
        return self._names[flags.id] if flags else ""

    @property
    def names_of_enums(self) -> list[str]:
        """The classes of the module of enums."""
        return [*(each.name for each in (*self.enum_classes, *self.flag_classes)), "Phase"]

    @property
    def tables_of_enums(self) -> list[str]:
        """The tables of the module of enums."""
        return [f"{x.constant}_{end}" for x in self.enum_classes for end in ("MEMBERS", "NUMBERS")]

    @property
    def names_of_rules(self) -> list[str]:
        """What messages use of the module of rules."""
        refusing = [each for each in self.acceptors if each.errors]
        names = [each.fine if each.remembers else each.function for each in refusing]
        return [*names, *(f"search_{each.lower()}" for each in self.searched)]

    def _classes(self, messages: Sequence[Message]) -> Classes:
        holding = [each for each in self.acceptors if each.errors]
        ids = {each.id for each in messages}
        views = [each for each in self.messages if each.message.id in ids]
        own = {f.record for view in views for f in reading.every(view.fields)}
        return Classes(
            [
                message_class(
                    self._spec, view, [x for x in holding if x.message == view.name], self.prose
                )
                for view in views
            ],
            [each for each in self.records if each.record in own],
        )

    def _framing_doc(self) -> str:
        framing = Claim(id="protocol/framing", doc=self.framing.doc)
        parts = summary_and_rest(self.prose(framing.doc), self.prose(framing.summary))
        return docstring(["Single frames, read and written.", *parts], 0)

    def _summed_up(self, spec: Spec) -> list[str]:
        return summary_and_rest(self.prose(spec.protocol.doc), self.prose(spec.protocol.summary))

    def _titles(self, programs: Iterable[Iterable[str]]) -> str:
        """Programs as people call them, in the order of the spec."""
        wanted = set(chain.from_iterable(programs))
        titles = (each.title for each in self._spec.implementations if each.id in wanted)
        return ", ".join(map(in_docstring, titles))


view = View


def _known_digits(stranger: Stranger) -> int:
    return len(stranger.digits.replace(".", ""))
