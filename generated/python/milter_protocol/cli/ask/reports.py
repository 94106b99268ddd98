# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Outcomes in the formats that systems for continuous integration read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from ..._project import NAME
from ..whole_files import write_whole

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from ...traffic.words import Words
    from .cases import Outcome


class Tap:
    """Prints outcomes in version 13 of the Test Anything Protocol."""

    def __init__(self, stream: TextIO, words: Words) -> None:
        """Print on a stream.

        Args:
            stream: the stream.
            words: puts texts into words for it.
        """
        self._stream = stream
        self._words = words
        self._number = self._count = 0

    def begin(self, count: int) -> None:
        """Print the plan."""
        self._count = count
        self._stream.write(f"TAP version 13\n1..{count}\n")

    def outcome(self, outcome: Outcome) -> None:
        """Print what came of a mail."""
        self._number += 1
        name = self._words.line(outcome.case.name).replace("#", "\\#")
        differences = outcome.differences
        result = "not ok" if differences else "ok"
        self._stream.write(f"{result} {self._number} - {name}\n")
        if differences:
            # A string of JSON is one of YAML too.
            items = "".join(f"    - {json.dumps(self._words.line(each))}\n" for each in differences)
            self._stream.write(f"  ---\n  differences:\n{items}  ...\n")

    def end(self) -> None:
        """Say so if not all mails were asked about."""
        if self._number < self._count:
            self._stream.write("Bail out! Interrupted\n")


class JUnit:
    """Writes outcomes as a file of XML in the form of JUnit."""

    def __init__(self, file: Path, words: Words) -> None:
        """Write a file at the end.

        Args:
            file: the file.
            words: puts texts into words that XML can hold.
        """
        self._file = file
        self._words = words
        self._outcomes: list[Outcome] = []

    def begin(self, count: int) -> None:
        """Nothing is written before the end."""

    def outcome(self, outcome: Outcome) -> None:
        """Note what came of a mail."""
        self._outcomes.append(outcome)

    def end(self) -> None:
        """Write the file.

        Raises:
            OSError: it cannot be written.
        """
        failures = sum(bool(each.result and each.differences) for each in self._outcomes)
        counts = {
            "tests": str(len(self._outcomes)),
            "failures": str(failures),
            "errors": str(sum(each.result is None for each in self._outcomes)),
            "time": f"{sum(each.seconds for each in self._outcomes):.3f}",
        }
        suites = ElementTree.Element("testsuites", counts)
        suite = ElementTree.SubElement(suites, "testsuite", {"name": NAME, **counts})
        for outcome in self._outcomes:
            self._add(suite, outcome)
        ElementTree.indent(suites)
        write_whole(self._file, ElementTree.tostring(suites, "utf-8", xml_declaration=True))

    def _add(self, suite: ElementTree.Element, outcome: Outcome) -> None:
        name = self._words.line(outcome.case.name)
        facts = {"classname": NAME, "name": name, "time": f"{outcome.seconds:.3f}"}
        case = ElementTree.SubElement(suite, "testcase", facts)
        if differences := [self._words.line(each) for each in outcome.differences]:
            kind = "failure" if outcome.result else "error"
            found = ElementTree.SubElement(case, kind, {"message": differences[0]})
            found.text = "\n".join(differences)
