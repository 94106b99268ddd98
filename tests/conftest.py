"""Options of all tests, and what is said at the end of a run."""

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import settings

from tests.interop import counts
from tests.needs import asking, bare, leaving_out, modest
from tests.needs.bare import FINDING
from tests.needs.need import is_bare

# A slow machine is not a mistake: what is counted here is correctness, not time.
settings.register_profile("patient", parent=settings(), deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/generator/golden anew from what the generator makes of the toys, and "
        "the pictures of the guides from what the command prints",
    )
    parser.addoption(
        "--only-asking",
        action="store_true",
        help="leave out the tests that asked for no program in the last run of all tests",
    )


def pytest_configure(config: pytest.Config) -> None:
    # A run in the background ignores interrupts, and so would all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line("markers", asking.MARKER)
    # The fixtures of a session are not those of this folder alone, and nor is what is set up.
    config.pluginmanager.register(asking)
    if is_bare():
        path = ExitStack()
        path.enter_context(bare.path())
        config.add_cleanup(path.close)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.only_asking:
        modest.leave_out(config, items)


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Iterator[None]:
    # Workers have the path of the process that starts them.
    if is_bare() or session.config.pluginmanager.hasplugin("dsession"):
        return (yield)
    with FINDING.begin():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    with modest.noting(item):
        return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    asking.meet(item)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    # What ends now may be what other tests have asked for.
    FINDING.use_all()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what a worker has counted; fail where something was skipped that must not be."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["counts"] = counts.notes()
        output["modest"] = sorted(modest.modest)
    elif session.exitstatus == pytest.ExitCode.OK and complaints(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    elif everything_runs(session.config) and not is_bare():
        modest.keep(session.config)


def everything_runs(config: pytest.Config) -> bool:
    options = config.option
    return config.args_source is config.ArgsSource.TESTPATHS and not (
        options.keyword or options.markexpr or options.lf or options.collectonly
    )


def complaints(config: pytest.Config) -> list[str]:
    return leaving_out.complaints(left_out(config), everything_ran=everything_runs(config))


def left_out(config: pytest.Config) -> Counter[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return leaving_out.of(reporter.stats.get("skipped", ())) if reporter else Counter()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    # A worker that has crashed hands nothing over.
    output = getattr(node, "workeroutput", {})
    counts.add_notes(output.get("counts", [[], [], []]))
    modest.modest.update(output.get("modest", ()))


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
