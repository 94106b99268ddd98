"""Says at the end of a run how much was tried with real programs."""

import pytest

from tests.interop import counts


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the lines of the suites that ran."""
    if lines := counts.lines():
        terminalreporter.section("tried with real programs")
        for line in lines:
            terminalreporter.write_line(line)
