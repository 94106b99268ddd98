"""Options of all tests, and what is said at the end of a run."""

from collections import Counter
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import settings

from tests.interop import counts
from tests.needs import asking, bare, leaving_out
from tests.needs.need import is_bare

# A slow machine is not a mistake: what is counted here is correctness, not time.
settings.register_profile("patient", parent=settings(), deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/generator/golden anew from what the generator makes of the toys",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", asking.MARKER)
    if is_bare():
        path = ExitStack()
        path.enter_context(bare.path())
        config.add_cleanup(path.close)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    asking.meet(item)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what a worker has counted; fail where something was skipped that must not be."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["counts"] = counts.notes()
    elif session.exitstatus == pytest.ExitCode.OK and complaints(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def complaints(config: pytest.Config) -> list[str]:
    options = config.option
    everything = config.args_source is config.ArgsSource.TESTPATHS and not (
        options.keyword or options.markexpr or options.lf or options.collectonly
    )
    return leaving_out.complaints(left_out(config), everything_ran=everything)


def left_out(config: pytest.Config) -> Counter[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return leaving_out.of(reporter.stats.get("skipped", ())) if reporter else Counter()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    # A worker that has crashed hands nothing over.
    counts.add_notes(getattr(node, "workeroutput", {}).get("counts", [[], [], []]))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what was left out, and how much was tried with real programs."""
    if skipped := left_out(config):
        terminalreporter.section("left out")
        for reason, number in sorted(skipped.items()):
            terminalreporter.write_line(f"{number} {reason}")
        for complaint in complaints(config):
            terminalreporter.write_line(f"FAILED {complaint}", red=True)
    if lines := counts.lines():
        terminalreporter.section("tried with real programs")
        for line in lines:
            terminalreporter.write_line(line)
