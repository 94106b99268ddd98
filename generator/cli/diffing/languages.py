"""The languages whose names a report shows: those of the targets with codecs."""

from generator.diff import Speaker
from generator.engine import TargetError, targets, values_of
from generator.lower.spelling import Language
from generator.model import Spec


def languages_of(spec: Spec) -> dict[str, Speaker]:
    """Each target whose view spells types, with how it does."""
    found: dict[str, Speaker] = {}
    for target in targets():
        try:
            language = values_of(target, spec).get("language")
        except TargetError:
            continue
        if isinstance(language, Language) and "text" in language.types:
            found[target.name] = language
    return found
