"""What a word or a line of a log is looked up in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.lower.logs import Logs
from generator.lower.things import Thing, things_of
from generator.model import Slot, Spec
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


class Lookups:
    """What all that can be looked up is, for the templates."""

    def __init__(self, spec: Spec, prose: Prose, names: Mapping[str, str]) -> None:
        self._prose = prose
        self._names = names
        self.things = [self._thing(each) for each in things_of(spec)]
        self.logs = Logs(spec, prose)

    def _thing(self, thing: Thing) -> ThingView:
        claim = thing.claim
        name = self._names.get(claim.id, "")
        names = tuple(dict.fromkeys(filter(None, (*thing.called, name))))
        summary = self._prose(" ".join(claim.summary.split()))
        return ThingView(claim.id, thing.what, name, names, thing.code, thing.sender, summary)

    def flags(self, slot: Slot) -> str:
        """The class of the flags in a slot."""
        return self._names[slot.flags] if slot.flags else "None"

    def wrapped(self, text: str) -> str:
        """A literal that fits on lines."""
        return wrapped_literal(text, _WIDTH) or '""'
