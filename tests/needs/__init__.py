"""What tests need beyond Python and make, how it is found, and what it is for.

Every search for a program goes through here. What is missing is skipped with the reason, and is a
failure where `CI` is `true`. With `TESTS_BARE=true` nothing is found, as on a machine that has
nothing; then it is skipped in CI as well.
"""

from tests.needs.need import Need

__all__ = ["Need"]
