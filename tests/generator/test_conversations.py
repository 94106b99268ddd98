"""Conversations: what the generator fills in, and what it finds wrong in them."""

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.engine import render
from generator.reading import read_spec
from tests.generator.conftest import Run
from tests.generator.folders import TOYS
from tests.generator.specs import problems_if_any, read_once, target_named

FULL = TOYS / "full"
TALKS = Path("vectors") / "talks.yaml"


def published(strict: bool = False) -> tuple[Any, dict[tuple[str, str], Any]]:
    """The schema, and the conversations of one kind of session by id and role."""
    files = render(target_named("vectors"), read_once(FULL)[0])
    found = {path.name: json.loads(text) for path, text in files.items() if path.suffix == ".json"}
    talks = found["talks.json"]["conversations"]
    return found["vectors.schema.json"], {
        (each["id"], each["role"]): each for each in talks if each.get("strict", strict) is strict
    }


def test_what_is_left_out_is_filled_in_for_each_side() -> None:
    _, talks = published()
    steps = talks["buy", "filter"]["steps"]
    assert [each["after"]["macros"] for each in steps] == [{}, {"n": "1"}, {"n": "1"}, {"n": "1"}]
    order = steps[2]
    assert order["events"][0]["state"] == {
        "phase": "phase/ordering",
        "in-message": True,
        "awaited": "command/order",
        "macros": {"n": "1"},
    }
    assert (order["writes"], steps[3]["send"], steps[3]["writes"]) == ("", *["0000000179"] * 2)
    mirrored = talks["buy", "mta"]["steps"]
    assert mirrored[3]["send"] == mirrored[3]["writes"] == order["receive"][0]
    assert mirrored[4]["receive"] == ["0000000179"]
    assert "macros" not in mirrored[4]["after"]


def test_a_command_that_ends_a_message_has_the_state_of_the_message() -> None:
    _, talks = published()
    forget = talks["forget-an-order", "filter"]["steps"][-1]
    (event,) = forget["events"]
    assert (event["state"]["phase"], event["state"]["macros"]) == ("phase/ordering", {"n": "1"})
    assert (forget["after"]["phase"], forget["after"]["macros"]) == ("phase/inside", {})
    aborted, bye = talks["leave-with-an-order", "filter"]["steps"][-1]["events"]
    assert (aborted["kind"], aborted["state"]["in-message"]) == ("aborted", True)
    assert bye["state"]["phase"] == "phase/gone"


def test_a_strict_session_ends_where_a_lenient_one_points_out_a_violation() -> None:
    (_, lenient), (_, strict) = published(), published(strict=True)
    assert strict["buy", "mta"] == lenient["buy", "mta"]
    assert "strict" not in lenient["buy", "mta"]
    stated, derived = strict["strict-keeper", "filter"], strict["cart-among-orders", "filter"]
    assert (stated["steps"], stated["strict"]) == (derived["steps"], derived["strict"])
    *before, last = strict["left-out-order-comes", "filter"]["steps"]
    *same, answered = lenient["left-out-order-comes", "filter"]["steps"]
    assert (before, last["receive"]) == (same, answered["receive"])
    assert last["error"] == {"place": "remote", "kind": "out-of-order"}
    assert (last["events"], last["writes"], last["after"]["closed"]) == ([], "", True)


def test_the_schema_refuses_what_is_missing_and_what_it_does_not_know() -> None:
    schema, talks = published()
    shape = {"$ref": "#/$defs/conversation", "$defs": schema["$defs"]}
    validator = jsonschema.Draft202012Validator(shape)
    whole = talks["buy", "filter"]
    assert validator.is_valid(whole)
    for key in ("id", "why", "role", "steps"):
        assert not validator.is_valid({name: each for name, each in whole.items() if name != key})
    step = whole["steps"][-1]
    for key in ("events", "writes", "after"):
        less = {name: each for name, each in step.items() if name != key}
        assert not validator.is_valid({**whole, "steps": [less]})
    assert not validator.is_valid({**whole, "steps": [{**step, "colour": "red"}]})


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[bye], phase: phase/gone}]}", "[bye]}]}", "leads to phase/gone, not phase/outside"),
        ('macros: {"n": "2"}', 'macros: {"n": "1"}', "the macros are {'n': '2'}"),
        ("phase/ordering, awaits: nothing}", "phase/ordering}", "command/order is not to be answ"),
        ("{filter: [change-price, wait]}", "{filter: [leave]}", "does not answer command/done"),
        ("{filter: [agree]}", "{filter: [agree, agree]}", "is sent where no reply is awaited"),
        ("{mta: [done], phase: phase/dec", "{mta: [hello-plain], phase: phase/dec", "may not be"),
        (
            "after: buy\n      steps:\n        - mta",
            "after: buy-more\n      steps:\n        - mta",
            "itself",
        ),
        ("after: buy, role: filter, steps: [{ends: mta}]", "after: bye", "is not a conversation"),
        ("role: mta", "role: nobody", "'nobody' is not a role: mta, filter"),
        ("steps: [{ends: mta}]", "steps: [{ends: filter}]", "the side itself cannot be the one"),
        ("{ends: mta}", "{ends: mta, filter: [agree]}", "a step has one side"),
        ("gives: [order-free]", "gives: [too-short]", "an event is a message"),
        ("{mta: [cart-empty]", "{mta: [in-pieces]", "'in-pieces' is not a vector of a message"),
        ("{edition: 7, deeds: 1, ways: 0}", "{edition: 7, deeds: x, ways: 0}", "does not fit"),
        ("question: command/order, notes", "questions: command/order, notes", "a value does not"),
    ],
)
def test_what_is_wrong_is_found(tmp_path: Path, old: str, new: str, problem: str) -> None:
    folder = shutil.copytree(FULL, tmp_path / "full")
    text = (folder / TALKS).read_text("utf-8")
    assert old in text
    (folder / TALKS).write_text(text.replace(old, new, 1), "utf-8")
    found = problems_if_any(lambda: read_spec(folder))
    told = [each for each in found if problem in str(each)]
    assert told, list(map(str, found))
    assert {each.rule for each in told} == {"vector-conversation"}
    assert all(each.place.file == str(TALKS) for each in told)


@pytest.mark.parametrize(
    ("id_", "lacking"),
    [
        ("picture-of-goods", "of the mta has command/picture after reply/yes to command/cart"),
        ("leave-inside", "conversation has command/bye in phase/inside"),
        ("closed-shop", "conversation has reply/leave to command/cart"),
        ("silent-orders", "conversation has command/order unanswered with way/silent-order"),
    ],
)
def test_what_is_missing_is_found(tmp_path: Path, id_: str, lacking: str) -> None:
    folder = shutil.copytree(FULL, tmp_path / "full")
    lines = (folder / TALKS).read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if f"id: {id_}," not in line]
    assert len(kept) == len(lines) - 1
    (folder / TALKS).write_text("".join(kept), "utf-8")
    found = list(map(str, problems_if_any(lambda: read_spec(folder))))
    assert any(lacking in each and "conversation-coverage" in each for each in found), found


def without(tmp_path: Path, *stated: str) -> Path:
    """A copy of the spec whose conversations do not state something where it first comes."""
    folder = shutil.copytree(FULL, tmp_path / "full")
    text = (folder / TALKS).read_text("utf-8")
    for each in stated:
        assert each in text
        text = text.replace(each, "", 1)
    (folder / TALKS).write_text(text, "utf-8")
    return folder


def test_what_steps_leave_out_is_printed(run: Run, tmp_path: Path) -> None:
    macros = '\n          macros: {"n": "1"}'
    folder = without(tmp_path, macros, ", phase: phase/ordering", ", awaits: nothing")
    buy = run("fill-in", "buy", "--spec", folder)
    _, order, reply = yaml.safe_load(buy.stdout)
    rings, goes = {"outside": ["The bell <rings>"]}, {"outside": ["A bag | goes out", "`Bye`"]}
    assert order == {"mta": ["order-cash"], "phase": "phase/ordering", **rings}
    assert reply == {"filter": ["agree"], **goes}
    assert buy.stdout.splitlines()[0].endswith("[['n', '1']]}}], macros: {'n': '1'}}")
    assert (buy.exit_code, buy.stderr) == (0, "")
    silent = run("fill-in", "silent-orders", "--spec", folder).stdout
    assert silent == "- {mta: [order-free], phase: phase/ordering, awaits: nothing}\n"
    more = run("fill-in", "buy-more", "--spec", folder)
    assert (more.exit_code, more.stdout) == (1, "")
    assert "python -m generator fill-in buy prints" in more.stderr


def test_what_steps_state_wrongly_is_not_filled_in(run: Run, tmp_path: Path) -> None:
    folder = without(tmp_path)
    talks = folder / TALKS
    old, new = (
        "{mta: [order-cash], phase: phase/ordering,",
        "{mta: [order-cash], phase: phase/gone,",
    )
    talks.write_text(talks.read_text("utf-8").replace(old, new), "utf-8")
    shown = run("fill-in", "buy", "--spec", folder)
    assert shown.exit_code == 1
    assert "phase: phase/gone," in shown.stdout
    assert "leads to phase/ordering, not phase/gone" in shown.stderr
    assert "fill-in" not in shown.stderr
    nobody = run("fill-in", "nobody", "--spec", folder)
    assert (nobody.exit_code, "'nobody' is not the id of a" in nobody.stderr) == (2, True)
