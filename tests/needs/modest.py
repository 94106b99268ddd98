"""The tests that ask for nothing, which do in a bare run what they do in any other.

They find only Python, make, git and a shell in every run.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.needs.bare import FINDING

_KEY = "needs/modest"

modest: set[str] = set()
"""Those of this process and of its workers, by their ids."""


@contextmanager
def noting(item: pytest.Item) -> Iterator[None]:
    """Let a test find all programs once it has asked for something, and note one that did not."""
    before = FINDING.asked
    FINDING.use_few()
    yield
    if FINDING.asked == before:
        modest.add(item.nodeid)


def keep(config: pytest.Config) -> None:
    """Keep the ids for later runs."""
    # It is not there with `-p no:cacheprovider`.
    if cache := getattr(config, "cache", None):
        cache.set(_KEY, sorted(modest))


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out those of the last run of all tests.

    Raises:
        pytest.UsageError: there was none.
    """
    cache = getattr(config, "cache", None)
    kept = cache.get(_KEY, []) if cache else []
    if not kept:
        raise pytest.UsageError("which tests ask for something is not known: run make test first")
    known = set(kept)
    config.hook.pytest_deselected(items=[each for each in items if each.nodeid in known])
    items[:] = [each for each in items if each.nodeid not in known]
