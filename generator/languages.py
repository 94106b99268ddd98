"""The languages in whose names generated code calls things: those of the targets with codecs."""

import importlib
from collections.abc import Mapping

from generator.engine import Target, TargetError, targets, values_of
from generator.lower.codec import Codec
from generator.lower.spelling import Language
from generator.model import Spec


def languages_of(spec: Spec) -> Mapping[str, Language]:
    """Each target whose view spells types, with how it does."""
    found: dict[str, Language] = {}
    for target in filter(_has_codec, targets()):
        try:
            language = values_of(target, spec).get("language")
        except TargetError:
            continue
        if isinstance(language, Language) and "text" in language.types:
            found[target.name] = language
    return found


def _has_codec(target: Target) -> bool:
    """Whether a target has a codec, so that its other values need not be made to find out."""
    try:
        module = importlib.import_module(f"generator.targets.{target.name}.view")
    except ImportError:
        return False
    return issubclass(getattr(module, "View", object), Codec)
