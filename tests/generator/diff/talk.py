"""A small protocol of talk, which the examples of the rules change.

An example states only what matters; whatever else the spec language asks for is filled in.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.diff import Document, Finding, Speaker
from generator.document import document_of as document_of_spec
from generator.languages import languages_of
from generator.load import load_documents
from generator.load.yaml_reader import read_document
from generator.resolve import resolve
from tests.generator.folders import SPECS, TOYS
from tests.generator.specs import read_once

PROJECT = TOYS / "full" / "project.yaml"
PROOF = {"evidence": ["T"], "confidence": "documented"}
BASE: Mapping[str, Any] = {
    "project": read_document("project.yaml", PROJECT.read_text("utf-8")).data["project"],
    "protocol": {
        "id": "talk",
        "title": "Talk",
        "doc": "A talk.",
        "roles": {
            "mta": {"title": "Caller", "doc": "It calls."},
            "filter": {"title": "Answerer", "doc": "It answers."},
        },
        "framing": {"doc": "Frames."},
    },
    "versions": [
        {"id": "version/10", "number": 10, "status": "in-use"},
        {"id": "version/20", "number": 20, "status": "current"},
    ],
    "implementation": {
        "id": "implementation/parrot",
        "title": "Parrot",
        "role": "mta",
        "examined": "1",
        "doc": "A program.",
        **PROOF,
    },
    "sources": [{"id": "T", "title": "Talk", "kind": "documentation"}],
    "session": {
        "doc": "A talk.",
        "initial": "phase/begun",
        "phases": [{"id": "phase/begun", "number": 0}, {"id": "phase/talking", "number": 1}],
        "transitions": [],
        "exchanges": [],
    },
}
_DEFAULTS: Mapping[str, Mapping[str, Any]] = {
    "versions": {"status": "in-use", **PROOF},
    "limits": PROOF,
    "rules": {"hint": "Do otherwise.", **PROOF},
    "commands": {"since": 10, **PROOF},
    "replies": {"since": 10, "class": "verdict", **PROOF},
    "values": {"since": 10},
    "members": {"since": 10, **PROOF},
    "macros": PROOF,
    "tolerated": {"doc": "It is taken.", **PROOF},
}
_WITH_SYMBOL = ("commands", "replies", "members")


@cache
def languages() -> Mapping[str, Speaker]:
    """The languages whose names a report shows."""
    return languages_of(read_once(SPECS["full"])[0])


def document_of(text: str, folder: Path) -> Document:
    """The resolved document of the small protocol with an example laid over it."""
    folder.mkdir()
    data = _laid_over(BASE, _read(text))
    spec = folder / "talk.yaml"
    spec.write_text(json.dumps(_filled(data), indent=1), "utf-8")
    resolved, _ = resolve(load_documents(folder))
    return document_of_spec(resolved)


def before(example: str) -> str:
    """The spec of an example before the change."""
    return _lines(example, " -")


def after(example: str) -> str:
    """The spec of an example after the change."""
    return _lines(example, " +")


def without_a_word(finding: Finding) -> set[str]:
    """The columns of a finding that are empty without a reason, or have one and are not empty."""
    columns = {"wire": finding.wire, "peers": finding.peers, "api": finding.api}
    return {
        each for each, shown in columns.items() if bool(shown) == bool(finding.unchanged.get(each))
    }


def _lines(example: str, signs: str) -> str:
    return "".join(f"{line[2:]}\n" for line in example.splitlines() if line[:1] in signs)


def _read(text: str) -> Mapping[str, Any]:
    return read_document("example.yaml", text).data if text.strip() else {}


def _laid_over(base: Any, over: Any) -> Any:
    """Mappings and lists of things are joined; anything else takes the place of what was there."""
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return {**base, **{key: _laid_over(base.get(key), each) for key, each in over.items()}}
    if isinstance(base, list) and isinstance(over, list):
        known = {each.get("id"): each for each in base}
        joined = {**known, **{each.get("id", n): each for n, each in enumerate(over)}}
        return list(joined.values())
    return over


def _filled(data: Any, key: str = "") -> Any:
    if isinstance(data, Mapping):
        return dict(_with_defaults({name: _filled(each, name) for name, each in data.items()}, key))
    if isinstance(data, list):
        return [_filled(each, key) for each in data]
    return data


def _with_defaults(data: Mapping[str, Any], key: str) -> Iterator[tuple[str, Any]]:
    yield from data.items()
    is_thing = "id" in data or key == "tolerated"
    defaults = {**_DEFAULTS.get(key, {})} if is_thing else {}
    if ("id" in data and key != "changes") or (key == "fields" and "when" not in data):
        defaults["doc"] = "What it is."
    if key in _WITH_SYMBOL and "id" in data:
        defaults["symbol"] = "TALK_" + data["id"].partition("/")[2].replace("-", "_").upper()
    for name, value in defaults.items():
        if name not in data:
            yield name, value
