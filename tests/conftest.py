"""Options of all tests, and what is said at the end of a run."""

from typing import Any

import pytest
from hypothesis import settings

from tests.interop import counts

# A slow machine is no mistake: what is counted here is correctness, not time.
settings.register_profile("patient", parent=settings(), deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/generator/golden anew from what the generator makes of the toys",
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what a worker has counted."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["counts"] = counts.notes()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    # A worker that has crashed hands nothing over.
    counts.add_notes(getattr(node, "workeroutput", {}).get("counts", [[], [], []]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much was tried with real programs, for the suites that ran."""
    if lines := counts.lines():
        terminalreporter.section("tried with real programs")
        for line in lines:
            terminalreporter.write_line(line)
