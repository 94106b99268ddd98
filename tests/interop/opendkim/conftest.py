"""OpenDKIM for the tests of this folder."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.interop.opendkim.running import make_key, opendkim
from tests.needs.asking import need


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a key."""
    need("opendkim")
    made = tmp_path_factory.mktemp("opendkim")
    make_key(made)
    return made


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where an OpenDKIM listens that signs mail from inside or with these macros, and verifies."""
    with opendkim(folder, "both", MTA="SUBMISSION", MacroList="auth_authen") as listening:
        yield listening


@pytest.fixture(autouse=True)
def no_findings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """OpenDKIM breaks no rule: nothing that the MTA's side would have to remark upon."""
    with caplog.at_level(logging.WARNING, "milter_protocol.aio"):
        yield
    remarks = [
        record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING
    ]
    assert remarks == []
