"""How many vectors each language gets right, by group, and the page that shows it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.engine import Target, targets
from tests.conformance.languages.registry import Workshop
from tests.conformance.questions import Asked, agrees

PAGE = Path(__file__).resolve().parents[2] / "docs" / "other-languages.md"
GROUPS = {
    "messages": "Messages",
    "encodings": "Encodings",
    "malformed": "Malformed frames",
    "tolerated": "Tolerated",
    "streams": "Streams",
    "lenient": "Lenient streams",
    "negotiations": "Negotiations",
}


@dataclass(frozen=True)
class Result:
    """A language: how many vectors of each group it gets right, and what it got wrong."""

    title: str
    right: Mapping[str, int]
    wrong: Sequence[str]


def total(asked: Sequence[Asked]) -> dict[str, int]:
    """How many vectors there are of each group."""
    return {group: sum(each.group == group for each in asked) for group in GROUPS}


def result(workshop: Workshop, asked: Sequence[Asked]) -> Result:
    """Ask a language everything."""
    right = dict.fromkeys(GROUPS, 0)
    wrong = []
    answers = workshop.ask(each.question for each in asked)
    for each, answer in zip(asked, answers, strict=True):
        if agrees(each, json.loads(answer)):
            right[each.group] += 1
        else:
            wrong.append(
                f"{each.id}: {each.question[:200]}\n  wanted {each.answer}\n  got {answer[:500]}"
            )
    return Result(workshop.language.title, right, wrong)


def page(results: Sequence[Result], all_of: Mapping[str, int]) -> str:
    """The page of the site."""
    counts = _rows(["language", *GROUPS.values()], [_row(each, all_of) for each in results])
    outputs = _rows(
        ["folder", "what it is", "least version"],
        [[f"`{each.output}/`", each.summary, _least(each)] for each in targets()],
    )
    return _PAGE.format(outputs=outputs, counts=counts, total=sum(all_of.values()))


def _least(target: Target) -> str:
    titles = {"cmake": "CMake"}
    listed = (f"{titles.get(name, name.title())} {least}" for name, least in target.least.items())
    return ", ".join(listed) or "any"


def _row(result: Result, all_of: Mapping[str, int]) -> list[str]:
    return [result.title, *(f"{result.right[group]} of {all_of[group]}" for group in GROUPS)]


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


_PAGE = """\
---
description: The generated codecs for other languages, and what the tests show about each.
---

# Other languages

<!-- Written by "python -m tests.conformance --write". -->

These folders are generated from the spec. Copy the one that you need;
its README explains how to use it.

{outputs}

A codec has the types, enums and flags with the texts of the spec, decodes and encodes frames, reads
a stream in pieces of any size, and has the state table with the same functions as the Python
package. None depends on anything but the language itself.
[Adding a target](adding-a-target.md) explains how to add one.

## Same behaviour

Every language gets the same {total} vectors. A small program in the language reads a
question, which is a line of JSON, and answers with a line: the message and its values, or the kind
of error, its field and its byte.

{counts}

- **Messages**: a frame gives these values, and encoding them gives the same frame.
- **Encodings**: what an encoder writes, and what it refuses: values that are too long, too large
  or missing, and texts that break a rule.
- **Malformed frames**: the kind of error, the field and the byte of the frame.
- **Tolerated**: the frame that real programs read from a malformed one, if they do not
  refuse it.
- **Streams**: frames in pieces of any size, up to an error, and the bytes that are left over.
- **Lenient streams**: the same for a reader that goes on where real programs do: the errors that it
  reports, and the frame or the length that it reads instead.
- **Negotiations**: an offer, what a filter asks for, and what is agreed or refused.

Beyond the vectors, all languages are asked the same random questions, and their answers are
compared byte for byte (`make fuzz`). The state tables are compared under about a hundred
sets of options. Four made-up protocols, which use every construct of the spec language, go
through the same tests.

Packages without a codec have their own tests. They find the same values in the same vectors, and
refuse the same malformed frames.

[Conversation vectors](conversations.md) do the same for sessions.
"""
