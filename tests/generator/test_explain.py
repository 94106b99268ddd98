"""`python -m generator explain ID`."""

import io
import json
from typing import Any

import pytest
from rich.console import Console

from generator.cli.explaining import candidates, explanation, show
from tests.generator.conftest import Run
from tests.generator.folders import SPEC, TOYS
from tests.generator.specs import read_once

FULL = TOYS / "full"


def facts(run: Run, word: str) -> dict[str, Any]:
    result = run("explain", word, "--spec", FULL, "--json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    "folder", [FULL, TOYS / "tiny", TOYS / "empty", TOYS / "kinds", SPEC], ids=lambda f: f.name
)
def test_every_id_of_a_spec_can_be_explained(folder: Any) -> None:
    spec, places = read_once(folder)
    explained = set()
    for id_ in places.elements:
        assert candidates(spec, id_) == (id_,)
        what = explanation(spec, id_)
        assert what.id == id_
        assert what.what
        json.dumps(what.as_json())
        explained.add(what.what)
    assert len(explained) >= 2


def test_every_id_prints() -> None:
    spec, places = read_once(FULL)
    for id_ in places.elements:
        console = Console(file=io.StringIO(), width=100)
        with console.capture() as printed:
            show(console, explanation(spec, id_))
        assert printed.get().startswith(id_)
        assert "[[" not in printed.get()


def test_a_message(run: Run) -> None:
    order = facts(run, "command/order")
    assert order["what"] == "command"
    assert order["summary"] == "Somebody wants goods."
    assert (order["letter"], order["byte"], order["symbol"]) == ("O", "0x4f", "FULL_ORDER")
    assert (order["api"], order["sender"], order["since"]) == ("full_order", "Shop", 3)
    assert [(row["offset"], row["size"], row["field"], row["kind"]) for row in order["layout"]] == [
        (0, 4, "length", "u32"),
        (4, 1, "code", "char"),
        (5, None, "goods", "text, 1 byte at least"),
        (None, 2, "shelf", "u16"),
        (None, 1, "mark", "char"),
        (None, 1, "group", "char"),
        (None, None, "amount", "text"),
        (None, 2, "coins", "u16"),
        (None, None, "remark", "text"),
    ]
    present = {row["field"]: row["present"] for row in order["layout"]}
    assert present["amount"] == "only if group is payment/cash, payment/card"
    assert (present["remark"], present["goods"]) == ("may be absent", None)
    assert order["flags"] == [
        {"flag": "way/no-order", "effect": "the message is not sent"},
        {"flag": "way/silent-order", "effect": "the message gets no reply"},
    ]
    assert [(row["phase"], row["leads-to"]) for row in order["sent-in"]] == [
        ("phase/inside", "phase/ordering"),
        ("phase/ordering", "phase/ordering"),
    ]
    assert [(row["reply"], row["leads-to"]) for row in order["answered-by"]] == [
        ("reply/yes", "stays"),
        ("reply/no", "phase/inside"),
        ("reply/leave", "phase/gone"),
    ]
    assert [(row["program"], row["confidence"]) for row in order["notes"]] == [
        ("Corner Shop", "observed")
    ]
    assert [row["program"] for row in order["malformed-input"]] == ["Keeper"]
    assert (order["evidence"], order["confidence"]) == (["BOOK chapter 7"], "documented")
    assert [row["vector"] for row in order["examples"]] == ["vector/order-cash"]


def test_a_message_of_both_sides_is_answered_by_itself(run: Run) -> None:
    hello = facts(run, "command/hello")
    assert hello["sender"] == "Shop and Keeper"
    assert [row["reply"] for row in hello["answered-by"]] == ["command/hello"]
    assert [row["command"] for row in hello["answers"]] == ["command/hello"]
    assert {"flag": "deed/lists", "effect": "allows the field lists"} in hello["flags"]


def test_a_reply_says_what_it_answers(run: Run) -> None:
    change = facts(run, "reply/change-price")
    assert [(row["command"], row["ends"]) for row in change["answers"]] == [("command/done", False)]
    assert change["flags"] == [
        {"flag": "deed/change-price", "effect": "the message may be sent only with it"}
    ]
    assert "answered-by" not in change


def test_a_command_without_a_reply_says_so(run: Run) -> None:
    assert facts(run, "command/bye")["answered-by"] == "nothing"


def test_a_flag(run: Run) -> None:
    wide = facts(run, "way/wide")
    assert (wide["bit"], wide["set"], wide["since"]) == ("0x00000100", "flags/ways", 7)
    assert wide["if-not-offered"] == "drop"
    assert wide["effects"] == [{"about": "limit/wide", "effect": "the limit is agreed"}]
    assert wide["offered-by"] == ["Corner Shop: usual"]
    assert [row["note"] for row in wide["notes"]] == ["note/corner-shop-hurry"]


def test_a_phase(run: Run) -> None:
    inside = facts(run, "phase/inside")
    assert (inside["first"], inside["in-message"], inside["final"]) == (False, False, False)
    assert "command/cart" in [row["command"] for row in inside["may-be-sent"]]
    assert inside["entered-by"] == [
        "command/hello",
        "command/forget",
        "command/order answered by reply/no",
        "command/cart answered by reply/no",
        "command/done answered by reply/yes",
        "command/done answered by reply/no",
    ]


def test_other_kinds(run: Run) -> None:
    assert facts(run, "version/4")["brought"] == [
        "command/cart",
        "reply/change-price",
        "reply/wait",
        "deed/change-price",
        "deed/lists",
    ]
    assert facts(run, "version/7")["last-with"] == ["command/cart"]
    assert facts(run, "limit/wide")["negotiated-with"] == "way/wide"
    assert facts(run, "rule/price")["must"] == r"^[0-9]+(\.[0-9]{2})?$"
    assert facts(run, "rule/no-break")["fields"] == [
        "command/order.goods",
        "command/order.amount",
        "command/cart.goods",
        "reply/no.reason",
    ]
    assert facts(run, "enum/shelf")["unknown-value"] == "is passed on"
    assert facts(run, "payment/cash")["brings-fields"] == [
        "command/order.amount",
        "command/order.coins",
    ]
    assert facts(run, "stage/order")["macros"] == ["macro/clerk"]
    assert facts(run, "macro/clerk")["sent-by-default"] == [
        {"program": "Corner Shop", "stage": "stage/order"}
    ]
    assert facts(run, "group/leave-out")["members"] == ["way/no-order", "way/silent-order"]
    assert facts(run, "implementation/corner-shop")["offers"][0]["ways"] == "0x00000103"
    assert facts(run, "implementation/keeper")["its-state-table"][1]["next"] == "TAKE WAIT"
    assert facts(run, "note/corner-shop-hurry")["program"] == "implementation/corner-shop"
    assert facts(run, "malformed/keeper-empty")["result"] == "closes"
    assert "reply/old" in facts(run, "source/GUESS")["evidence-for"]
    assert facts(run, "vector/zero")["error"] == "undersized at byte 0"
    framing = facts(run, "protocol/framing")
    assert (framing["byte-order"], framing["length-counts"]) == ("big", "code-and-payload")
    assert [(x["part"], x["offset"], x["size"]) for x in framing["frame"]] == [
        ("length", 0, 4),
        ("code", 4, 1),
        ("payload", 5, None),
    ]
    limits = [each["limit"] for each in framing["limits"]]
    assert {*limits} == {each.id for each in read_once(FULL)[0].limits}


@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("FULL_ORDER", "command/order"),
        ("full_order", "command/order"),
        ("FULL_MAY_BARGAIN", "deed/change-price"),
        ("FULL_CASH", "payment/cash"),
        ("H", "command/hello"),
        ("$", "payment/cash"),
        ("{clerk}", "macro/clerk"),
        ("change-price", None),
        ("wait", "reply/wait"),
        ("n", None),
        ("truncated", "error/truncated"),
        ("framing", "protocol/framing"),
        ("ChangePrice", "reply/change-price"),
        ("Order", "command/order"),
        ("Ways", "flags/ways"),
        ("undersized", "error/undersized"),
        ("error/undersized", "error/undersized"),
        ("command/order.goods", "command/order.goods"),
        ("order.goods", "command/order.goods"),
        ("Order.goods", "command/order.goods"),
        ("Hello.lists[].stage", "command/hello.lists[].stage"),
        ("full", "full"),
    ],
)
def test_other_names_will_do_where_it_is_clear_what_is_meant(
    run: Run, word: str, id_: str | None
) -> None:
    if id_:
        assert facts(run, word)["id"] == id_
        return
    result = run("explain", word, "--spec", FULL)
    assert result.exit_code == 2
    assert f"'{word}' can be " in result.stderr


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("comand/order", "command/order"),
        ("FULL_ODER", "FULL_ORDER"),
        ("no-oder", "way/no-order"),
        ("full_order2", "full_order"),
    ],
)
def test_an_unknown_word_exits_2_with_near_ones(run: Run, word: str, near: str) -> None:
    result = run("explain", word, "--spec", FULL)
    assert result.exit_code == 2
    assert f"nothing is called '{word}'; did you mean " in result.stderr
    assert near in result.stderr


def test_a_word_that_is_near_to_nothing(run: Run) -> None:
    result = run("explain", "qqqqqqqq", "--spec", FULL)
    assert result.exit_code == 2
    assert result.stderr.endswith("nothing is called 'qqqqqqqq'\n")


@pytest.mark.parametrize("word", ["", " "])
def test_no_word_is_wrong_use(run: Run, word: str) -> None:
    result = run("explain", word, "--spec", FULL)
    assert result.exit_code == 2
    assert result.stderr.endswith("say which ID, such as kind/name\n")


def test_a_kind_of_error(run: Run) -> None:
    error = facts(run, "undersized")
    assert error["what"] == "kind of error, of framing"
    assert error["doc"].startswith("The length is less than")
    assert {"vector": "vector/zero", "byte": 0, "field": None}.items() <= error["vectors"][
        0
    ].items()


def test_a_field(run: Run) -> None:
    field = facts(run, "command/order.amount")
    assert (field["what"], field["message"], field["kind"]) == ("field", "command/order", "text")
    assert field["present"] == "only if group is payment/cash, payment/card"
    lists = facts(run, "command/hello.lists")
    assert lists["offset"] == 17
    assert [part["field"] for part in lists["parts"]] == ["lists[].stage", "lists[].names"]


@pytest.mark.parametrize("folder", [FULL, SPEC], ids=lambda folder: folder.name)
def test_keys_have_no_blanks_and_texts_no_links_in_json(folder: Any) -> None:
    spec, places = read_once(folder)

    def look(part: Any) -> None:
        if isinstance(part, dict):
            assert not [key for key in part if " " in key]
            look(list(part.values()))
        elif isinstance(part, list):
            for each in part:
                look(each)
        else:
            assert "[[" not in str(part)

    for id_ in places.elements:
        look(json.loads(json.dumps(explanation(spec, id_).as_json())))


def test_a_bad_spec_exits_1(run: Run, tmp_path: Any) -> None:
    (tmp_path / "a.yaml").write_text("limits: y\n")
    result = run("explain", "x", "--spec", tmp_path)
    assert result.exit_code == 1
    assert "ambiguous-scalar" in result.stderr


def test_links_are_printed_as_ids(run: Run) -> None:
    shown = run("explain", "command/order", "--spec", FULL).stdout
    assert "enum/payment" in shown
    assert "[[" not in shown
