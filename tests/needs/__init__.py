"""What tests need beyond Python, make, git and a shell, how it is found, and what it is for.

Every search for a program goes through here. What is missing is skipped with the reason, and is a
failure where `CI` is `true`. With `TESTS_BARE=true` nothing is found, as on a machine that has only
Python, make, git and a shell; then it is skipped in CI as well.

In every run the path of a test has nothing else until it asks, so that a test fails that calls a
program which it has not asked for. A bare run after another needs only the tests that asked.
"""

from tests.needs.need import Need

__all__ = ["Need"]
