"""Conversations as strict sessions have them, from how lenient ones do."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Spec
from generator.model.errors import REMOTE_ERRORS
from generator.telling.frames import Frames, terms_in
from generator.telling.parts import Event, Step, Telling, TellingError
from generator.wire import negotiated_in, read_frame, read_stream

_TAKEN = "text"
"""The finding of a text that breaks a rule, which strict sessions take as well."""
_MALFORMED = "malformed"
"""The finding that stands for whatever is wrong with the frame."""


def by_strictness(spec: Spec, telling: Telling) -> Iterator[Telling]:
    """A conversation as it is, or once for a lenient session and once for a strict one.

    It is one as it is if it states for which of them it is, or if both do the same.

    Raises:
        TellingError: a finding of a malformed frame has no such frame.
    """
    if telling.of.strict is None:
        steps = tuple(_Strict(spec, telling).steps())
        if steps != telling.steps:
            yield replace(telling, of=replace(telling.of, strict=False))
            yield replace(telling, of=replace(telling.of, strict=True), steps=steps)
            return
    yield telling


class _Strict:
    def __init__(self, spec: Spec, telling: Telling) -> None:
        self.spec = spec
        self.telling = telling
        self.frames = Frames(spec, telling.of)
        self.received = b""
        self.agreed: bytes | None = None

    def steps(self) -> Iterator[Step]:
        """The steps up to the first thing that a strict session refuses, which ends them."""
        for step in self.telling.steps:
            sends = step.action == "send"
            written = b"".join(step.chunks) if sends else b""
            if not step.writes.startswith(written):
                written = step.writes
            if step.action == "receive":
                self.received += b"".join(step.chunks)
            for index, event in enumerate(step.events):
                if event.finding not in ("", _TAKEN):
                    yield _refused(step, index, self.error(event.finding), written)
                    return
                if event.kind == "negotiated":
                    self.agreed = event.frame
                answer = self.answer(event)
                if step.writes.startswith(written + answer):
                    written += answer
            yield step

    def answer(self, event: Event) -> bytes:
        """What the session itself answers to what an event tells, if it does."""
        if event.kind == "negotiated":
            return event.frame
        message, negotiation = event.message, self.spec.session.negotiation
        if message is None or negotiation is None or negotiation.emulated_with is None:
            return b""
        is_owed = message in self.spec.commands and self.spec.session.exchange_of(message.id)
        if not is_owed or event.after.awaited or message.unanswered_with in self.flags:
            return b""
        return self.frames.written(self.spec.message(negotiation.emulated_with), {})

    @property
    def flags(self) -> frozenset[str]:
        """The flags that are agreed."""
        if self.agreed is None:
            return frozenset()
        return negotiated_in(self.spec, read_frame(self.spec, self.agreed).values)

    def error(self, finding: str) -> str:
        """The kind of the error that a strict session raises instead of a finding."""
        if finding != _MALFORMED:
            return finding if finding in REMOTE_ERRORS else "out-of-order"
        error = read_stream(self.spec, [self.received], *terms_in(self.spec, self.agreed)).error
        if error is None:
            raise TellingError("no frame is malformed where one is pointed out")
        return error.kind


def _refused(step: Step, index: int, error: str, written: bytes) -> Step:
    """A step that ends with an error in place of one of its events.

    Args:
        step: the step.
        index: the place of the event.
        error: the kind of the error.
        written: what was written before.
    """
    events, dropped = step.events[:index], step.events[index:]
    after = replace(dropped[0].state, awaited="", closed=True)
    if step.action == "end" and not any(each.kind == "aborted" for each in dropped):
        after = replace(after, in_message=False)
    return replace(step, events=events, error=error, after=after, writes=written)
