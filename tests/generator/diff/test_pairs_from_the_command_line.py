"""Six pairs of specs, as `python -m generator diff` shows them in each of its forms."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.diff import RULES, Level
from tests.generator.conftest import Run
from tests.generator.folders import BASE, SPEC, SPECS

REPLY = """\
replies:
  - {id: reply/NAME, code: "CODE", symbol: X_NAME, class: verdict, since: SINCE, reserved: Nobody
    sends it yet., doc: A reply., evidence: [T], confidence: documented}
"""
VERSION = """\
versions:
  - {id: version/3, number: 3, status: current, doc: New., evidence: [T], confidence: documented}
"""
NOT_SENT = "names are not on the wire"
ASKER_IS_OLD, ANSWERER_IS_OLD = "old asker, new answerer", "old answerer, new asker"


class Row(NamedTuple):
    """What a report shows of a change; peers on one line where both mixtures are alike."""

    id: str
    rule: str
    wire: str
    peers: Mapping[str, str] | str
    go: str


class Pair(NamedTuple):
    """What is put beside the old spec and beside the new one, what is replaced in the new one, and
    what a report shows.
    """

    old: str
    new: str
    replaced: Mapping[str, str]
    rows: Mapping[Level, list[Row]]


def reply(name: str, code: str, since: int) -> str:
    values = {"NAME": name, "CODE": code, "SINCE": str(since)}
    text = REPLY
    for key, value in values.items():
        text = text.replace(key, value)
    return text


SOME = reply("SOME", "s", 1).replace("reply/SOME", "reply/some")
FINE = "fine: the {} does not send it"
GOOD = {"reply/fine": "reply/good"}


def renaming(rule: str) -> Row:
    return Row("reply/good", rule, NOT_SENT, "no peer notices", "Fine → Good")


PAIRS = {
    "an old answerer is not understood": Pair(
        old=SOME,
        new="",
        replaced={},
        rows={
            Level.BREAKING: [
                Row(
                    "reply/some",
                    "message-removed",
                    "gone: code 's' 0x73, fields none, since 1",
                    {
                        ASKER_IS_OLD: FINE.format("answerer"),
                        ANSWERER_IS_OLD: "refuses: the asker has no message with this code",
                    },
                    "Some is gone",
                )
            ]
        },
    ),
    "an old asker does not understand": Pair(
        old="",
        new=SOME,
        replaced={},
        rows={
            Level.BREAKING: [
                Row(
                    "reply/some",
                    "message-unguarded",
                    "new: code 's' 0x73, fields none, since 1",
                    {
                        ASKER_IS_OLD: "refuses: the asker has no message with this code",
                        ANSWERER_IS_OLD: FINE.format("answerer"),
                    },
                    "Some is new: code that handles each kind needs a case for it",
                )
            ]
        },
    ),
    "harmless": Pair(
        old="",
        new=SOME.replace("since: 1", "since: 3") + VERSION,
        replaced={},
        rows={
            Level.COMPATIBLE: [
                Row(
                    "version/3",
                    "version-added",
                    "new: number 3",
                    "fine: both speak the older version",
                    "sessions know it, and the newest version may be another one",
                ),
                Row(
                    "reply/some",
                    "message-added",
                    "new: code 's' 0x73, fields none, since 3",
                    {
                        ASKER_IS_OLD: "fine: the answerer does not send it without the version or "
                        "the flag that it needs",
                        ANSWERER_IS_OLD: FINE.format("answerer"),
                    },
                    "Some is new: code that handles each kind needs a case for it",
                ),
            ]
        },
    ),
    "renamed": Pair(
        old="",
        new="changes: [{id: reply/good, renamed-from: reply/fine}]\n",
        replaced=GOOD,
        rows={Level.COMPATIBLE: [renaming("renamed")]},
    ),
    "renamed without a word": Pair(
        old="",
        new="",
        replaced=GOOD,
        rows={Level.BREAKING: [renaming("renamed-unmarked")]},
    ),
}


@pytest.fixture(params=PAIRS)
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path, Pair]:
    """The folders of the old spec and the new one, and what a report of them shows."""
    found = PAIRS[request.param]
    folders = tmp_path / "old", tmp_path / "new"
    for folder in folders:
        shutil.copytree(BASE, folder)
    for file in folders[1].glob("*.yaml"):
        text = file.read_text("utf-8")
        for old, new in found.replaced.items():
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
    for folder, more in zip(folders, (found.old, found.new), strict=True):
        (folder / "more.yaml").write_text(more or "replies: []\n", "utf-8")
    return *folders, found


def exit_code(pair: Pair) -> int:
    return 1 if pair.rows.get(Level.BREAKING) else 0


def test_in_a_terminal(run: Run, pair: tuple[Path, Path, Pair]) -> None:
    old, new, shown = pair
    result = run("diff", old, new)
    assert result.exit_code == exit_code(shown)
    words = " ".join(result.stdout.replace("│", " ").split())
    for rows in shown.rows.values():
        for row in rows:
            for part in (row.id, row.rule, *row.wire.split(), *row.go.split()):
                assert part in words
    count = sum(map(len, shown.rows.values()))
    told = ", ".join(f"{len(rows)} {level}" for level, rows in shown.rows.items())
    assert result.stdout.splitlines()[-1] == f"{count} change{'s' * (count > 1)}: {told}"


def test_in_markdown(run: Run, pair: tuple[Path, Path, Pair]) -> None:
    old, new, shown = pair
    result = run("diff", "--markdown", old, new)
    assert result.exit_code == exit_code(shown)
    lines = result.stdout.splitlines()
    for level, rows in shown.rows.items():
        first = lines.index(f"## {level.capitalize()}") + 4
        for line, row in zip(lines[first : first + len(rows)], rows, strict=True):
            change, wire, peers, api = (cell.strip(" |").strip("*") for cell in line.split(" | "))
            assert change == f"`{row.id}`<br>`{row.rule}`"
            assert wire == row.wire
            ways = (
                row.peers
                if isinstance(row.peers, str)
                else "<br>".join(f"{mixture}: {told}" for mixture, told in row.peers.items())
            )
            assert peers == ways
            assert row.go in api
        assert not lines[first + len(rows) :] or lines[first + len(rows)] == ""


def test_as_data(run: Run, pair: tuple[Path, Path, Pair]) -> None:
    old, new, shown = pair
    result = run("diff", "--json", old, new)
    assert result.exit_code == exit_code(shown)
    data = json.loads(result.stdout)
    assert data["breaking"] == len(shown.rows.get(Level.BREAKING, []))
    found = [
        (
            each["level"],
            each["id"],
            each["rule"],
            each["wire"] or each["unchanged"]["wire"],
            each["api"]["go"],
            bool(each["peers"]),
        )
        for each in data["findings"]
    ]
    assert found == [
        (level, row.id, row.rule, row.wire, row.go, row.peers != "no peer notices")
        for level, rows in shown.rows.items()
        for row in rows
    ]


def test_versions_2_and_6(run: Run) -> None:
    result = run("diff", "--json", "--protocol", "2", "6", SPEC)
    data = json.loads(result.stdout)
    assert (result.exit_code, data["breaking"]) == (0, 0)
    found = {each["id"]: each for each in data["findings"] if not each["key"]}
    skip = "new: code 's' 0x73, fields none, since 6, requires step/skip"
    assert found["reply/skip"]["wire"] == skip
    assert found["command/data"]["rule"] == "message-added"
    assert {peer["outcome"] for each in data["findings"] for peer in each["peers"]} == {"fine"}
    assert "command/helo" not in found
    text = run("diff", "--protocol", "2", "6", SPEC).stdout
    assert (" API " in text, "reply/skip" in text) == (True, True)
    marked = run("diff", "--markdown", "--protocol", "2", "6", SPEC).stdout
    assert "| change | wire | peer | API |\n" in marked
    for shown in (text, marked):
        assert "The API is the same in all versions." in " ".join(shown.split())
    api = {id_: each["api"] for id_, each in found.items()}
    assert api["command/data"]["rust"] == "Data: from version 4 on"
    # What came with its flag can be sent wherever the flag is agreed.
    assert api["reply/skip"]["go"] == "Skip: where StepsSkip is agreed"
    assert api["action/change-sender"]["python"] == "Actions.CHANGE_SENDER: from version 2 on"


def test_fields_of_a_flag_name_it(run: Run) -> None:
    data = json.loads(run("diff", "--json", "--protocol", "2", "3", SPECS["kinds"]).stdout)
    api = {each["id"]: each["api"]["python"] for each in data["findings"] if each["api"]}
    assert api["command/parcel.depth"] == (
        "Parcel.depth: int: from version 3 on, where Skills.SHELVING is agreed"
    )
    assert not [each for each in api.values() if "where  " in each]


@pytest.mark.parametrize("name", RULES)
def test_each_rule_is_explained(run: Run, name: str) -> None:
    result = run("diff", "--explain", name)
    assert result.exit_code == 0
    head, _, rest = result.stdout.partition("\n")
    assert head.startswith(f"{name}: {RULES[name].level}, ")
    for shown in (RULES[name].summary, RULES[name].why, RULES[name].example.rstrip()):
        assert shown in rest
