"""What a run has left out, and whether it was right to."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from tests.needs.asking import IN_CI
from tests.needs.catalogue import NEEDS
from tests.needs.need import is_bare

_TOLD = re.compile(r"Skipped: (needs ([\w.-]+): .*)", re.DOTALL)


def of(skipped: Iterable[pytest.TestReport | pytest.CollectReport]) -> Counter[str]:
    """How many tests were skipped, by the reason."""
    return Counter(_reason(each) for each in skipped)


def complaints(left_out: Counter[str], *, everything_ran: bool) -> list[str]:
    """What is wrong with the skips of a run.

    In CI nothing is skipped for another reason than a need, and nothing at all where needs are met.
    Where there is nothing, every need is one for which something is skipped.
    """
    found = []
    met = {told[2] for told in map(_need, left_out) if told}
    if is_bare() or IN_CI:
        found += [f"skipped for no need: {each}" for each in left_out if not _need(each)]
    if is_bare() and everything_ran:
        found += [f"nothing is skipped for want of {each}" for each in sorted(NEEDS.keys() - met)]
    return found


def _need(reason: str) -> re.Match[str] | None:
    return _TOLD.match(f"Skipped: {reason}")


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    told = report.longrepr
    return (told[2] if isinstance(told, tuple) else str(told)).removeprefix("Skipped: ")
