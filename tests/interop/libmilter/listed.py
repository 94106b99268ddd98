"""Where libmilter and a session part, as the spec lists it."""

from pathlib import Path

import milter_protocol as mp
from generator.model import Implementation, MalformedInput, Spec, StateDifference, StateTable
from tests.generator.specs import read_once
from tests.interop.libmilter.sides import Step

SPEC_FOLDER = Path(__file__).resolve().parents[3] / "spec"
_LIBMILTER = "implementation/libmilter"
_STEPS = "flags/steps"
_CONTINUE = "reply/continue"
_FRAMING = "protocol/framing"


def read() -> Spec:
    return read_once(SPEC_FOLDER)[0]


def libmilter_of(spec: Spec) -> Implementation:
    return next(each for each in spec.implementations if each.id == _LIBMILTER)


def table_of(spec: Spec) -> StateTable:
    table = libmilter_of(spec).state_table
    assert table is not None
    return table


def left_out(spec: Spec, steps: mp.Steps) -> frozenset[str]:
    """The ids of the flags that are set."""
    return frozenset(flag.id for flag in spec.flag_set(_STEPS).members if flag.bit & steps)


class Listed:
    """The differences of the state tables, and which of them were met."""

    def __init__(self, spec: Spec) -> None:
        self.met: set[str] = set()
        self._differences = table_of(spec).differences
        self._suppressed_by = {each.id: each.suppressed_by for each in spec.commands}
        self._in_step = frozenset(_pairs(spec))
        self._spec = spec

    def find(self, theirs: Step, ours: Step, steps: mp.Steps) -> StateDifference | None:
        """The difference that says of a command what was seen; it is noted as met."""
        flag = self._suppressed_by.get(ours.command)
        is_left_out = flag in left_out(self._spec, steps)
        for each in self._differences:
            if (
                ours.command in each.commands
                and (not each.states or theirs.place in each.states)
                and (not each.phases or f"phase/{ours.place}" in each.phases)
                and (is_left_out or not each.left_out)
                and each.session == _word(ours)
                and each.program == _word(theirs)
                and each.aborts == _who_aborts(theirs, ours)
            ):
                self.met.add(each.id)
                return each
        return None

    def in_step(self, theirs: Step, ours: Step) -> bool:
        """Whether both stand at the same place after a command."""
        return (theirs.then, ours.then) in self._in_step


class ListedInputs:
    """The malformed input on which a decoder and libmilter do not agree, and what of it was met."""

    def __init__(self, spec: Spec) -> None:
        self.met: set[str] = set()
        self._inputs = [each for each in libmilter_of(spec).malformed_input if each.outcome]

    def find(self, command: str, outcome: str, word: str) -> list[MalformedInput]:
        """The entries about a command, or about frames, that tell of what was seen.

        Args:
            command: its id.
            outcome: what libmilter did.
            word: the kind of error that the decoder had, or that it accepted the frame.
        """
        found = [
            each
            for each in self._inputs
            if {command, _FRAMING} & set(each.about)
            and each.outcome == outcome
            and word in each.decoder
        ]
        self.met |= {each.id for each in found}
        return found

    def never_met(self) -> set[str]:
        return {each.id for each in self._inputs} - self.met


def _word(step: Step) -> str:
    return "takes" if step.takes else "ignores"


def _who_aborts(theirs: Step, ours: Step) -> str | None:
    if theirs.aborts == ours.aborts:
        return None
    return "session" if ours.aborts else "program"


def _pairs(spec: Spec) -> set[tuple[str, str]]:
    """States and phases to which the same command leads, if it is answered with continue."""
    table = table_of(spec)
    entered = {row.entered_by: state for state, row in table.rows.items()}
    pairs = {(table.order[0], spec.session.initial)}
    for transition in spec.session.transitions:
        state = entered.get(transition.on)
        exchange = spec.session.exchange_of(transition.on)
        after = [
            final.to
            for final in (exchange.final if exchange else ())
            if final.to is not None and _CONTINUE in final.replies
        ]
        to = after or ([transition.to] if transition.to else transition.sources)
        if state is not None:
            pairs |= {(state, phase) for phase in to}
    return {(state, spec.phase(phase).name) for state, phase in pairs}
