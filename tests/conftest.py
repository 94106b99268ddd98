"""Options of all tests."""

import pytest
from hypothesis import settings

# A slow machine is no mistake: what is counted here is correctness, not time.
settings.register_profile("patient", parent=settings(), deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/generator/golden anew from what the generator makes of the toys",
    )
