"""What programs log can be found in a log, and leads to a cause."""

from collections.abc import Iterator

from generator.load import Problem
from generator.load.problems import unknown_word
from generator.log_texts import known_placeholders, literals, placeholders
from generator.model import Spec
from generator.model.logs import HOLDS, OTHER_CULPRITS
from generator.resolve import Places


def blames(spec: Spec, places: Places) -> Iterator[Problem]:
    """Somebody is to blame: one of the two sides, or what else there is."""
    known = [*spec.protocol.titles, *OTHER_CULPRITS]
    for each in spec.symptoms:
        if each.blames not in known:
            place = places.place(each.id, "blames")
            yield unknown_word(place, "blames", "culprit", each.blames, known)


def slots(spec: Spec, places: Places) -> Iterator[Problem]:
    """Each place of a text has a slot, and enough stands around them to recognise the text."""
    for log in spec.logs:
        for each in log.symptoms:
            texts = literals(log, each)
            if len(texts) - 1 != len(each.slots):
                text = f"the text has {len(texts) - 1} places, and there are {len(each.slots)}"
                yield Problem(places.place(each.id, "text"), "slots", text)
            fixed = [*texts, *(one for slot in each.slots for one in slot.is_)]
            if not any(part.strip(" :,;") for part in fixed):
                text = "nothing but punctuation stands between the places"
                yield Problem(places.place(each.id, "text"), "slots", text, "use `is:`")
            for index, slot in enumerate(each.slots):
                if (slot.holds == "flags") != bool(slot.flags):
                    text = "`holds: flags` and `flags:` belong together"
                    yield Problem(places.place(each.id, "slots", index), "slots", text)


_NEEDED = {
    "failures": {"failure"},
    "messages": {"command", "reply"},
    "texts": {"text"},
    "foreign-length": {"length"},
}
"""What a slot must hold for a cause to depend on it."""


def suspects(spec: Spec, places: Places) -> Iterator[Problem]:
    """What a cause depends on is in the text."""
    for each in spec.symptoms:
        held = {slot.holds for slot in each.slots}
        for index, suspect in enumerate(each.causes):
            for key, wanted in _NEEDED.items():
                if getattr(suspect, key.replace("-", "_")) and not held & wanted:
                    place = places.place(each.id, "causes", index, key)
                    text = f"no slot holds a {' or a '.join(sorted(wanted))}"
                    yield Problem(place, "suspects", text)


def placeholder(spec: Spec, places: Places) -> Iterator[Problem]:
    """A command names what a slot may hold."""
    known = [name for holds in HOLDS for name in known_placeholders(holds)]
    for cause in spec.causes:
        for index, check in enumerate(cause.checks):
            for name in placeholders(check):
                if name not in known:
                    place = places.place(cause.id, "checks", index, "run")
                    yield unknown_word(place, "placeholder", "placeholder", name, known)


def unused_cause(spec: Spec, places: Places) -> Iterator[Problem]:
    """A cause, or an error of the operating system, that nothing leads to is a mistake."""
    used = {each.id for each in places.references}
    for claim in (*spec.causes, *spec.failures):
        if claim.id not in used:
            yield Problem(places.place(claim.id), "unused-cause", "nothing that is logged has it")
