"""The languages that generated code is in: those of the targets with codecs."""

import importlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from generator.engine import Target, TargetError, targets, values_of
from generator.lower.codec import Codec
from generator.lower.samples import Samples
from generator.lower.spelling import Language
from generator.model import Spec


def languages_of(spec: Spec) -> Mapping[str, Language]:
    """Each target whose view spells types, with how it does."""
    return {name: values["language"] for name, values in _codecs(spec).items()}


def samples_of(spec: Spec) -> Mapping[str, Samples]:
    """What writes samples of programs in each language, by its title."""
    found = (values.get("samples") for values in _codecs(spec).values())
    return {each.codec.language.title: each for each in found if isinstance(each, Samples)}


@lru_cache(maxsize=1)
def _codecs(spec: Spec) -> Mapping[str, Mapping[str, Any]]:
    """The values of the views that have a codec."""
    found: dict[str, Mapping[str, Any]] = {}
    for target in filter(_has_codec, targets()):
        try:
            values = values_of(target, spec)
        except TargetError:
            continue
        language = values.get("language")
        if isinstance(language, Language) and "text" in language.types:
            found[target.name] = values
    return found


def _has_codec(target: Target) -> bool:
    """Whether a target has a codec, so that its other values need not be made to find out."""
    try:
        module = importlib.import_module(f"generator.targets.{target.name}.view")
    except ImportError:
        return False
    return issubclass(getattr(module, "View", object), Codec)
