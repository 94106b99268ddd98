"""What `explain` says of the fields of messages that versions have changed."""

import json

from tests.generator.conftest import Run
from tests.generator.folders import TOYS


def test_offsets_go_on_while_sizes_are_known(run: Run) -> None:
    result = run("explain", "command/hello", "--spec", TOYS / "full", "--json")
    rows = json.loads(result.stdout)["layout"]
    assert [(row["offset"], row["field"]) for row in rows] == [
        (0, "length"),
        (4, "code"),
        (5, "edition"),
        (9, "deeds"),
        (13, "ways"),
        (17, "lists"),
        (None, "lists[].stage"),
        (None, "lists[].names"),
    ]


def test_fields_of_some_versions_say_so(run: Run) -> None:
    result = run("explain", "command/growing", "--spec", TOYS / "kinds", "--json")
    rows = {row["field"]: row for row in json.loads(result.stdout)["layout"]}
    assert {name: row["present"] for name, row in rows.items() if row["present"]} == {
        "middle": "since version 2",
        "weight": "since version 3; else 1000",
        "old": "until version 1",
        "older": "until version 2; else 'none'",
        "pieces": "only if mode is mode/counted; since version 2",
        "spare": "only if mode is mode/counted; since version 2; since version 3; else 0",
        "blob": "since version 3; else nothing",
        "late": "since version 3",
    }
    assert [rows[name]["offset"] for name in ("first", "middle", "weight")] == [5, 7, None]


def test_fields_of_agreed_flags_say_so(run: Run) -> None:
    result = run("explain", "command/parcel", "--spec", TOYS / "kinds", "--json")
    rows = {row["field"]: row for row in json.loads(result.stdout)["layout"]}
    assert rows["label"]["present"] == "with skill/naming"
    assert rows["weight"]["present"] == "with skill/adding; else 7"
    assert rows["shelf"]["present"] == "with skill/shelving; since version 3"
    condition = "only if mode is mode/counted; with skill/naming; since version 2"
    assert rows["pieces"]["present"] == condition
    assert rows["spare"]["present"] == f"{condition}; with skill/adding; else 0"
    assert rows["layers[].title"]["present"] == "with skill/naming"
    assert (rows["number"]["offset"], rows["mode"]["offset"]) == (5, None)
    flag = run("explain", "skill/naming", "--spec", TOYS / "kinds", "--json")
    about = [each["about"] for each in json.loads(flag.stdout)["effects"]]
    assert about == ["command/nested", "command/parcel", "reply/taken"]


def test_how_long_a_value_is_and_how_many_there_are(run: Run) -> None:
    def kinds(id_: str) -> dict[str, str]:
        result = run("explain", id_, "--spec", TOYS / "kinds", "--json")
        return {row["field"]: row["kind"] for row in json.loads(result.stdout)["layout"]}

    sized = kinds("command/sized")
    assert sized["name"] == "text with a u8 for its length, 1 byte at least, 20 bytes at most"
    assert sized["serial"] == "text, always 4 bytes"
    assert sized["rest"] == "bytes to the end, 1 byte at least, 50 bytes at most"
    lists = kinds("command/lists")
    assert lists["boxes"] == "records (box), counted by a u32"
    assert lists["boxes[].seal"] == "u8, always 7"
    assert lists["boxes[].items[].title"] == "text with a u8 for its length"
    assert lists["settings[].name"] == "text with a u16 for its length"
    assert lists["tail"] == "u16s to the end"
    numbers = kinds("command/numbers")
    assert numbers["short"] == "i16, at least -300, at most 300"
    assert numbers["code"] == "u8"
