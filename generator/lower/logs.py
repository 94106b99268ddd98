"""What programs log and why, with the texts as one kind of reader gets them."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.diff.peers import in_sentence
from generator.log_texts import PATTERNS, literals, logs_beside
from generator.model import Cause, Failure, Log, Slot, Spec, Suspect, Symptom


@dataclass(frozen=True, slots=True)
class LoggedText:
    """A text that a program logs: what stands between its slots, and what it means."""

    id: str
    literals: tuple[str, ...]
    slots: tuple[Slot, ...]
    blames: str
    doc: str
    versions: str
    suspects: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A program with the names under which it logs, and its texts."""

    id: str
    title: str
    tags: tuple[str, ...]
    texts: tuple[LoggedText, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A command, what it shows, and the logs to which it does not belong."""

    run: str
    shows: str
    not_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause, with commands that show whether it applies."""

    id: str
    title: str
    doc: str
    checks: tuple[Check, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class OSFailure:
    """An error of the operating system: the texts for it, and what it means."""

    id: str
    texts: tuple[str, ...]
    doc: str


class Logs:
    """All of it, for templates."""

    def __init__(self, spec: Spec, prose: Callable[[str], str]) -> None:
        """All of it.

        Args:
            spec: the spec.
            prose: how a text of the spec reads, given on one line.
        """
        self._spec = spec
        self._prose = prose
        self._sides = {side: in_sentence(title) for side, title in spec.protocol.titles.items()}
        self.patterns = PATTERNS
        self.programs = tuple(map(self._program, spec.logs))
        self.reasons = tuple(map(self._reason, spec.causes))
        self.failures = tuple(map(self._failure, spec.failures))

    def _program(self, log: Log) -> Program:
        return Program(log.id, log.title, log.tags, tuple(self._text(log, x) for x in log.symptoms))

    def _text(self, log: Log, symptom: Symptom) -> LoggedText:
        return LoggedText(
            id=symptom.id,
            literals=literals(log, symptom),
            slots=symptom.slots,
            blames=self._sides.get(symptom.blames, symptom.blames),
            doc=self._line(symptom.doc),
            versions=symptom.versions,
            suspects=symptom.causes,
        )

    def _reason(self, cause: Cause) -> Reason:
        checks = tuple(
            Check(each.run, self._line(each.shows), logs_beside(self._spec, each.of))
            for each in cause.checks
        )
        title, doc, remedy = map(self._line, (cause.title, cause.doc, cause.remedy))
        return Reason(cause.id, title, doc, checks, remedy)

    def _failure(self, failure: Failure) -> OSFailure:
        return OSFailure(failure.id, failure.texts, self._line(failure.doc))

    def _line(self, text: str) -> str:
        return self._prose(" ".join(text.split()))
