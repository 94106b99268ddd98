"""What every claim about the protocol has in JSON."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from generator.document.shapes import ID, NUMBER, TEXT, Key, Several, Shape


def attribute(name: str) -> Callable[[Any], Any]:
    """A value that is an attribute."""
    return attrgetter(name)


def given(name: str) -> Callable[[Any], Any]:
    """A value that is an attribute, left out where it is empty."""
    read = attrgetter(name)
    return lambda of: read(of) or None


EVIDENCE = Shape(
    "evidence",
    "Where a claim can be checked.",
    (
        Key("source", TEXT, "The id of a source.", attribute("source")),
        Key("where", TEXT, "The place in it.", attribute("where")),
    ),
)


DOC = Key("doc", TEXT, "Markdown; what it is, or why it is so.", attribute("doc"))

PROOF = (
    Key("evidence", Several(EVIDENCE), "What shows it.", attribute("evidence")),
    Key("confidence", TEXT, "documented, observed or inferred.", attribute("confidence"), True),
)


def claim(*keys: Key) -> tuple[Key, ...]:
    """The keys of everything that is said of the protocol."""
    return (
        Key("id", ID, "Its id, the same in every version of this document.", attribute("id")),
        *keys,
        Key(
            "doc",
            TEXT,
            "Markdown; `[[id]]` is a link; its first sentence sums up.",
            attribute("doc"),
        ),
        *PROOF,
    )


_SINCE = Key("since", NUMBER, "The first version that has it.", attribute("versions.since"))
_UNTIL = Key("until", NUMBER, "The last version that has it.", attribute("versions.until"), True)
VERSIONS = (_SINCE, _UNTIL)
"""Of what states its versions."""
NARROWED = (
    Key(
        "since",
        NUMBER,
        "The first version that has it; without it, as what it is about.",
        given("versions.since"),
        True,
    ),
    _UNTIL,
)
"""Of what has the versions of what it is about, if it does not state fewer."""
