"""What programs log, and why."""

from generator.cli.explaining.facts import Facts, Row
from generator.log_texts import shown
from generator.model import Cause, Failure, Log, Slot, Spec, Suspect, Symptom


def log_facts(log: Log) -> Facts:
    """What a program logs."""
    return {
        "title": log.title,
        "examined": log.examined,
        "program": log.implementation,
        "tags": list(log.tags),
        "package": log.package,
        "symptoms": [{"symptom": each.id, "text": each.text} for each in log.symptoms],
    }


def symptom_facts(spec: Spec, log: Log, symptom: Symptom) -> Facts:
    """A text that a program logs."""
    return {
        "logged by": log.id,
        "text": symptom.text,
        "places": [_in_words(slot) for slot in symptom.slots],
        "to blame": spec.protocol.titles.get(symptom.blames, symptom.blames),
        "versions": symptom.versions,
        "causes": [_suspect(spec, suspect) for suspect in symptom.causes],
    }


def _in_words(slot: Slot) -> str:
    return " or ".join(slot.is_) or slot.flags or slot.holds


def _suspect(spec: Spec, suspect: Suspect) -> Row:
    cause = next(each for each in spec.causes if each.id == suspect.cause)
    return {
        "cause": cause.id,
        "title": cause.title,
        "only with": " or ".join(suspect.failures),
        "only about": " or ".join(suspect.messages),
        "only where it holds": " or ".join(suspect.texts),
        "only with a foreign length": suspect.foreign_length,
    }


def cause_facts(spec: Spec, cause: Cause) -> Facts:
    """Why something is logged."""
    return {
        "title": cause.title,
        "checks": [{"run": shown(each), "shows": each.shows} for each in cause.checks],
        "remedy": cause.remedy,
        "logged as": [
            each.id
            for each in spec.symptoms
            if any(suspect.cause == cause.id for suspect in each.causes)
        ],
    }


def failure_facts(spec: Spec, failure: Failure) -> Facts:
    """An error of the operating system."""
    return {
        "texts": list(failure.texts),
        "tells causes apart": [
            each.id
            for each in spec.symptoms
            if any(failure.id in suspect.failures for suspect in each.causes)
        ],
    }
