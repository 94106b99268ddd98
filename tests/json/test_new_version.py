"""A new version of the protocol is in the document after an edit of the spec alone."""

import json
from pathlib import Path

from generator.engine import render
from tests.generator.inventing import invented, random_invention
from tests.generator.next_version import NEXT
from tests.generator.specs import target_named


def test_a_new_version_is_there(tmp_path: Path) -> None:
    new = random_invention()
    plan = render(target_named("json"), invented(new, tmp_path))
    document = next(json.loads(text) for path, text in plan.items() if path.stem == "milter")
    messages = {each["id"]: each for each in document["messages"]}
    command = messages[f"command/{new.command}"]
    steps = [(step["kind"], step["name"]) for step in command["operations"]]
    assert steps == list(zip(("u16", "text", "texts"), new.fields, strict=True))
    assert messages[f"reply/{new.reply}"]["requires"] == f"action/{new.action}"
    assert max(each["number"] for each in document["versions"]) == NEXT
    assert f"phase/{new.phase}" in {each["id"] for each in document["session"]["phases"]}
