"""Fixtures of the tests of the service."""

import pytest

from tests.aio.support import Journal


@pytest.fixture
def journal(caplog: pytest.LogCaptureFixture) -> Journal:
    """What the service has logged."""
    return Journal(caplog)
