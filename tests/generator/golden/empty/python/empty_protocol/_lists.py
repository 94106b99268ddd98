# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The lists of macros that a listener asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _reasons as reasons
from ._laid_out import VaryingMessage
from ._symbols import symbol_of
from ._table import LISTS_FIELD, LISTS_NEED, NARROW_STAGES, NEGOTIATION, STAGES
from ._versions import Terms, is_in
from .states import version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .options import Options


def lists_of_version(request: Options, version: int) -> tuple[Any, ...]:
    """The lists of a request, but for stages and parts that a version does not have."""
    lists = getattr(request, LISTS_FIELD) if LISTS_FIELD else ()
    lacking = dict.fromkeys(_lacking(version)) if lists else {}
    kept = (each for each in lists if _has_stage(version, each[0]))
    return tuple(each._replace(**lacking) if lacking else each for each in kept)


def _lacking(version: int) -> Iterator[str]:
    """The parts of a list that a version does not have."""
    if NEGOTIATION is not None and issubclass(NEGOTIATION, VaryingMessage):
        for lack in NEGOTIATION._LAYOUT.lacking(Terms(version, 0)):
            field, _, part = lack.name.partition(".")
            if part and field == LISTS_FIELD:
                yield part


def misused_lists(options: Options) -> Iterator[str]:
    """What is wrong with the lists of macros of a request or an answer."""
    if not LISTS_FIELD or not (lists := getattr(options, LISTS_FIELD)):
        return
    lacks = LISTS_NEED is not None and not options.has(LISTS_NEED)
    if LISTS_NEED is not None and lacks and LISTS_NEED not in options.if_offered:
        yield reasons.LISTS_NEED.text.format(flag=symbol_of(LISTS_NEED))
    listed, version = set(), version_of(options)
    for stage, *_ in lists:
        if stage not in STAGES:
            yield reasons.NO_STAGE.text.format(stage=int(stage))
        elif not _has_stage(version, stage):
            yield reasons.LACKS_STAGE.text.format(command=STAGES[stage].__name__, version=version)
        elif stage in listed:
            yield reasons.TWO_LISTS.text.format(command=STAGES[stage].__name__)
        listed.add(stage)


def _has_stage(version: int, stage: int) -> bool:
    return is_in(version, *NARROW_STAGES.get(stage, (0, None)))
