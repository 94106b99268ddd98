"""What scripts explain lines of logs with: texts of programs, and why they log them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.peers import in_sentence
from generator.limits import plausible
from generator.log_texts import PATTERNS, literals, logs_beside
from generator.lower.things import kind_of_flags
from generator.model import Cause, Failure, Log, Slot, Spec, Stranger, Suspect, Symptom
from generator.strangers import length_test
from generator.targets.docs.index import Index, Spot
from generator.targets.docs.writer import Writer


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is filled in: what it holds, its texts, and the kind of flags in it."""

    holds: str
    texts: tuple[str, ...]
    flags: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a program logs: what stands between its slots, and what it means."""

    id: str
    spot: Spot
    literals: tuple[str, ...]
    slots: tuple[Place, ...]
    blames: str
    doc: str
    suspects: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A program with the names under which it logs, and its texts."""

    id: str
    title: str
    tags: tuple[str, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A command, what it shows, and the logs to which it does not belong."""

    run: str
    shows: str
    not_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause, with commands that show whether it is there."""

    id: str
    spot: Spot
    title: str
    doc: str
    checks: tuple[Check, ...]
    remedy: str


class Logs:
    """All of it, for a template."""

    def __init__(self, spec: Spec, index: Index) -> None:
        self._spec = spec
        self._writer = Writer(spec, index, "")
        self.patterns = PATTERNS
        self.plausible = spec.protocol.framing.length_with(plausible(spec))
        self.strangers = tuple(_strangers(spec))
        self.programs = tuple(map(self._program, spec.logs))
        self.reasons = tuple(map(self._reason, spec.causes))
        self.failures = tuple(map(self._failure, spec.failures))

    def _program(self, log: Log) -> Program:
        return Program(log.id, log.title, log.tags, tuple(self._text(log, x) for x in log.symptoms))

    def _text(self, log: Log, symptom: Symptom) -> Text:
        titles = self._spec.protocol.titles
        return Text(
            id=symptom.id,
            spot=self._writer.index[symptom.id],
            literals=literals(log, symptom),
            slots=tuple(map(self._place, symptom.slots)),
            blames=in_sentence(titles.get(symptom.blames, symptom.blames)),
            doc=self._writer.plain(symptom.doc),
            suspects=symptom.causes,
        )

    def _place(self, slot: Slot) -> Place:
        flags = kind_of_flags(self._spec.flag_set(slot.flags)) if slot.flags else ""
        return Place(slot.holds, slot.is_, flags)

    def _reason(self, cause: Cause) -> Reason:
        plain = self._writer.plain
        checks = tuple(
            Check(each.run, plain(each.shows), logs_beside(self._spec, each.of))
            for each in cause.checks
        )
        spot = self._writer.index[cause.id]
        title, doc, remedy = map(plain, (cause.title, cause.doc, cause.remedy))
        return Reason(cause.id, spot, title, doc, checks, remedy)

    def _failure(self, failure: Failure) -> tuple[tuple[str, ...], str, str]:
        return failure.texts, failure.id, self._writer.plain(failure.doc)


def _strangers(spec: Spec) -> Iterator[tuple[int, int, str]]:
    """What a length tells about its peer: what is masked, what is left, and who that is."""
    for each in sorted(spec.strangers, key=_known_digits):
        if test := length_test(spec, each):
            yield test.mask, test.value, each.is_


def _known_digits(stranger: Stranger) -> int:
    return len(stranger.digits.replace(".", ""))
