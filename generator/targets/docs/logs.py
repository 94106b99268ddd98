"""What scripts explain lines of logs with: texts of programs, and why they log them."""

from collections.abc import Iterator

from generator.limits import plausible
from generator.lower import logs
from generator.lower.things import kind_of_flags
from generator.model import Slot, Spec, Stranger
from generator.strangers import length_test
from generator.targets.docs.index import Index
from generator.targets.docs.writer import Writer


class Logs(logs.Logs):
    """All of it, and where the pages tell about it."""

    def __init__(self, spec: Spec, index: Index) -> None:
        super().__init__(spec, Writer(spec, index, "").plain)
        self.spots = index
        self.plausible = spec.protocol.framing.length_with(plausible(spec))
        self.strangers = tuple(_strangers(spec))

    def flags(self, slot: Slot) -> str:
        """The kind of the flags in a slot; empty if it holds none."""
        return kind_of_flags(self._spec.flag_set(slot.flags)) if slot.flags else ""


def _strangers(spec: Spec) -> Iterator[tuple[int, int, str]]:
    """What a length tells about its peer: what is masked, what is left, and who that is."""
    for each in sorted(spec.strangers, key=_known_digits):
        if test := length_test(spec, each):
            yield test.mask, test.value, each.is_


def _known_digits(stranger: Stranger) -> int:
    return len(stranger.digits.replace(".", ""))
