"""Random text and random changes give a document or an error with a place."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import load_documents
from generator.load.yaml_reader import read_document
from generator.reading import read_spec
from tests.generator.folders import BASE, SPEC
from tests.generator.specs import problems_if_any

WORDS = st.sampled_from(
    [
        *("commands", "replies", "flags", "enums", "session", "protocol", "vectors", "rules"),
        *("id", "code", "fields", "name", "type", "values", "frame", "hex", "doc", "since"),
        *("command/greet", "reply/fine", "enum/colour", "text", "u32", "y", "010", "~", "0x1"),
    ]
)
PIECES = st.one_of(
    WORDS,
    st.sampled_from([": ", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "'", '"', "|"]),
    st.sampled_from(["&a ", "*a", "!!int ", "%YAML ", "---\n", "# ", "? ", "\t", "<<", "\x07"]),
    st.text(max_size=3),
)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_random_text_gives_a_document_or_a_spec_error(text: str) -> None:
    for problem in problems_if_any(lambda: read_document("f", text)):
        assert problem.place.file == "f"
        assert problem.rule
        assert problem.message


def keys_of_the_language() -> list[str]:
    schema = json.loads((SPEC / "schema" / "spec.schema.json").read_text(encoding="utf-8"))

    def keys(part: Any) -> set[str]:
        if isinstance(part, list):
            return set().union(*map(keys, part))
        if not isinstance(part, dict):
            return set()
        own = part.get("properties", {})
        return set(own if isinstance(own, dict) else ()).union(*map(keys, part.values()))

    return sorted(keys(schema))


SCALARS = st.one_of(
    st.sampled_from(["command/greet", "reply/fine", "flags/options", "option/quiet", "phase/open"]),
    st.sampled_from(["enum/colour", "colour/red", "commands", "text", "u32", "char", "bytes", "x"]),
    st.sampled_from(["big", "both", "stays", "refuse", "documented", "00 0", "zz", "T", "words"]),
    st.integers(-1, 2**33),
    st.booleans(),
)
TREES = st.recursive(
    SCALARS,
    lambda below: st.one_of(
        st.lists(below, max_size=3),
        st.dictionaries(st.sampled_from(keys_of_the_language()), below, max_size=5),
    ),
    max_leaves=12,
)


@given(st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_good_spec_with_a_random_change_is_good_or_gives_a_spec_error(
    tmp_path: Path, data: st.DataObject
) -> None:
    documents = load_documents(BASE)
    document = data.draw(st.sampled_from(documents))
    path = data.draw(st.sampled_from([path for path in document.places if path]))
    changed = json.loads(json.dumps(document.data))
    holder: Any = changed
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = data.draw(TREES)
    for each in documents:
        content = changed if each is document else each.data
        (tmp_path / each.name).write_text(json.dumps(content))
    problems = problems_if_any(lambda: read_spec(tmp_path))
    assert all(problem.rule and problem.message for problem in problems)
