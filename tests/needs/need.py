"""One thing that tests need, and how it is found."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass

from tests.needs.bare import FINDING

BARE = "TESTS_BARE"
"""The variable with which nothing is found."""


def is_bare() -> bool:
    """Whether this run is to be one on a machine that has nothing."""
    return os.environ.get(BARE) == "true"


@dataclass(frozen=True)
class Need:
    """A thing that tests need.

    Attributes:
        name: a word for it.
        purpose: what it is for.
        programs: what must be on the path; `a|b` where one of the two will do.
        debian: the packages of Debian that it comes with.
        elsewhere: where it comes from otherwise.
        lacks: says what is missing beside programs, or nothing.
    """

    name: str
    purpose: str
    programs: tuple[str, ...] = ()
    debian: tuple[str, ...] = ()
    elsewhere: str = ""
    lacks: Callable[[], str] | None = None

    def missing(self) -> str:
        """What is not here; empty where all of it is. A test that asks finds all programs then."""
        FINDING.ask()
        if is_bare():
            return f"{BARE} is set"
        absent = [each.replace("|", " or ") for each in self.programs if not program_found(each)]
        if absent:
            return f"no {', no '.join(absent)}"
        return self.lacks() if self.lacks else ""

    def program(self, number: int = 0) -> str:
        """Where one of its programs is.

        Raises:
            LookupError: it is not here.
        """
        found = program_found(self.programs[number])
        if found is None:
            raise LookupError(f"no {self.programs[number]} is here")
        return found

    @property
    def source(self) -> str:
        """Where it comes from, in words."""
        debian = " ".join(self.debian)
        return "; ".join(part for part in (debian and f"Debian: {debian}", self.elsewhere) if part)


def program_found(program: str) -> str | None:
    """The path of a program, or of the first of several with `|` between them that is here."""
    return next(filter(None, map(shutil.which, program.split("|"))), None)
