"""Conversations as strict sessions have them, from how lenient ones do."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Spec
from generator.model.errors import STRICTLY
from generator.telling.frames import terms_in
from generator.telling.parts import Step, Telling, TellingError
from generator.wire import read_stream


def by_strictness(spec: Spec, telling: Telling) -> Iterator[Telling]:
    """A conversation as it is, or once for a lenient session and once for a strict one.

    It is one as it is if it states for which of them it is, or if both do the same.

    Raises:
        TellingError: a finding of a malformed frame has no such frame.
    """
    if telling.of.strict is None:
        steps = tuple(_strictly(spec, telling))
        if steps != telling.steps:
            yield replace(telling, of=replace(telling.of, strict=False))
            yield replace(telling, of=replace(telling.of, strict=True), steps=steps)
            return
    yield telling


def _strictly(spec: Spec, telling: Telling) -> Iterator[Step]:
    """The steps up to the first thing that a strict session refuses, which ends them."""
    received = b""
    agreed: bytes | None = None
    for step in telling.steps:
        if step.action == "receive":
            received += b"".join(step.chunks)
        for index, event in enumerate(step.events):
            if event.kind == "negotiated":
                agreed = event.frame
            elif event.finding in STRICTLY:
                error = STRICTLY[event.finding] or _malformed(spec, received, agreed)
                yield _refused(step, index, error)
                return
        yield step


def _refused(step: Step, index: int, error: str) -> Step:
    """A step that ends with an error in the place of one of its events."""
    events, dropped = step.events[:index], step.events[index:]
    after = replace(dropped[0].state, awaited="", closed=True)
    if step.action == "end" and not any(each.kind == "aborted" for each in dropped):
        after = replace(after, in_message=False)
    is_sent = step.action == "send" or any(each.kind == "negotiated" for each in events)
    writes = step.writes if is_sent else b""
    return replace(step, events=events, error=error, after=after, writes=writes)


def _malformed(spec: Spec, received: bytes, agreed: bytes | None) -> str:
    """What is wrong with the first malformed frame of what was received."""
    error = read_stream(spec, [received], *terms_in(spec, agreed)).error
    if error is None:
        raise TellingError("no frame is malformed where one is pointed out")
    return error.kind
