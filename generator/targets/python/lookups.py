"""What a word or a line of a log is looked up in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.diff.peers import in_sentence
from generator.log_texts import PATTERNS, literals, logs_beside
from generator.lower.things import Thing, things_of
from generator.model import Cause, Log, Slot, Spec, Suspect, Symptom
from generator.targets.python.docstrings import wrapped_literal

_WIDTH = 74
Prose = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class ThingView:
    """Something of the protocol that has names."""

    id: str
    what: str
    name: str
    names: tuple[str, ...]
    code: int | None
    sender: str
    summary: str


@dataclass(frozen=True, slots=True)
class SlotView:
    """A place of a text."""

    holds: str
    texts: tuple[str, ...]
    flags: str


@dataclass(frozen=True, slots=True)
class SymptomView:
    """A text that a program logs, with literals that fit on lines."""

    id: str
    literals: tuple[str, ...]
    slots: tuple[SlotView, ...]
    blames: str
    doc: str
    versions: str
    causes: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class LogView:
    """A program and what it logs."""

    id: str
    program: str
    tags: tuple[str, ...]
    symptoms: tuple[SymptomView, ...]


@dataclass(frozen=True, slots=True)
class CauseView:
    """A cause, with literals that fit on lines."""

    id: str
    title: str
    doc: str
    checks: tuple[tuple[str, str, tuple[str, ...]], ...]
    remedy: str


class Lookups:
    """What all that can be looked up is, for the templates."""

    def __init__(self, spec: Spec, prose: Prose, names: Mapping[str, str]) -> None:
        self._spec = spec
        self._prose = prose
        self._names = names
        self._sides = {side: in_sentence(title) for side, title in spec.protocol.titles.items()}
        self.things = [self._thing(each) for each in things_of(spec)]
        self.patterns = PATTERNS
        self.logs = [self._log(log) for log in spec.logs]
        self.causes = [self._cause(cause) for cause in spec.causes]
        self.failures = [
            (failure.id, failure.texts, self._literal(failure.doc)) for failure in spec.failures
        ]

    def _literal(self, text: str) -> str:
        return _literal(self._prose(" ".join(text.split())))

    def _thing(self, thing: Thing) -> ThingView:
        claim = thing.claim
        name = self._names.get(claim.id, "")
        names = tuple(dict.fromkeys(filter(None, (*thing.called, name))))
        summary = self._literal(claim.summary)
        return ThingView(claim.id, thing.what, name, names, thing.code, thing.sender, summary)

    def _log(self, log: Log) -> LogView:
        symptoms = tuple(self._symptom(log, each) for each in log.symptoms)
        return LogView(log.id, log.title, log.tags, symptoms)

    def _symptom(self, log: Log, symptom: Symptom) -> SymptomView:
        return SymptomView(
            id=symptom.id,
            literals=tuple(_literal(each) for each in literals(log, symptom)),
            slots=tuple(map(self._slot, symptom.slots)),
            blames=self._sides.get(symptom.blames, symptom.blames),
            doc=self._literal(symptom.doc),
            versions=symptom.versions,
            causes=symptom.causes,
        )

    def _slot(self, slot: Slot) -> SlotView:
        return SlotView(slot.holds, slot.is_, self._names[slot.flags] if slot.flags else "None")

    def _cause(self, cause: Cause) -> CauseView:
        checks = tuple(
            (_literal(each.run), self._literal(each.shows), logs_beside(self._spec, each.of))
            for each in cause.checks
        )
        return CauseView(
            id=cause.id,
            title=self._literal(cause.title),
            doc=self._literal(cause.doc),
            checks=checks,
            remedy=self._literal(cause.remedy),
        )


def _literal(text: str) -> str:
    return wrapped_literal(text, _WIDTH) or '""'
