"""Holding a spec against the last release: what breaks a rule needs a reason."""

from collections.abc import Iterator
from pathlib import Path

from generator.cli.releasing.releases import FOLDER, last_release
from generator.diff import RULES, Document, Finding, report
from generator.document import document_of
from generator.load import Place, Problem, SpecError
from generator.load.problems import unknown_word
from generator.model import Spec
from generator.resolve import Places


def hold_against_release(spec: Spec, places: Places, folder: Path) -> None:
    """Look for changes against the last release that break a rule of evolution.

    Before the first release everything may change.

    Raises:
        SpecError: with the changes that no reason allows, and the reasons that allow nothing.
        ReleaseError: the folder of released specs holds something else.
    """
    last = last_release(folder)
    if last is None:
        return
    version, released = last
    problems = [*_breaking(spec, places, version, released), *_unknown(spec, places)]
    if problems:
        raise SpecError(problems)


def _breaking(spec: Spec, places: Places, version: str, released: Document) -> Iterator[Problem]:
    found = report(released, document_of(spec))
    for finding in found.breaking:
        yield Problem(
            _place(finding, places, version),
            finding.rule.name,
            f"{finding.id}: {finding.rule.summary}{_wire(finding)}",
            f"released in {version}; `python -m generator diff --explain {finding.rule.name}` says "
            "what to do, and an entry in `changes` with a reason allows it",
        )
    unused = {(each["id"], each["rule"]) for each in found.unused}
    for change, place in zip(spec.changes, places.listed("changes"), strict=True):
        if change.rule in RULES and (change.id, change.rule) in unused:
            message = f"{change.id} does not break {change.rule} since {version}"
            yield Problem(place, "unused-reason", message, "remove the entry")


def _wire(finding: Finding) -> str:
    return f" {finding.wire}" if finding.wire else ""


def _place(finding: Finding, places: Places, version: str) -> Place:
    """The place of the key that changed, of the thing itself, or of the message around a field."""
    id_ = finding.id
    if id_ in places.elements:
        return places.place(id_, finding.change.key)
    for known in (id_.partition(".")[0], id_.partition(" ")[0]):
        if known in places.elements:
            return places.place(known)
    return Place(f"{FOLDER}/{version}.json", 1, 1)


def _unknown(spec: Spec, places: Places) -> Iterator[Problem]:
    for change, place in zip(spec.changes, places.listed("changes", "rule"), strict=True):
        if change.rule is not None and change.rule not in RULES:
            yield unknown_word(place, "unknown-rule", "rule of evolution", change.rule, RULES)
