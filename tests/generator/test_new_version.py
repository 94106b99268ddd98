"""The rehearsal: a new version of the protocol is an edit of the spec and one command.

What is invented is chosen at random, so that nothing can be tuned to it.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.generator.inventing import Invention, after_data, copy_of_spec, invent
from tests.generator.next_version import NEWEST, NEXT

ROOT = Path(__file__).resolve().parents[2]
CHECK = """
import json, sys
import milter_protocol as mp
from milter_protocol import constructs
new = json.loads(sys.argv[1])
NEWEST, NEXT = new["versions"]
Command, Reply = getattr(mp, new["command"]), getattr(mp, new["reply"])
number, text, texts = new["fields"]
message = Command(**{number: 4711, text: "gr\\u00fc\\u00df", texts: ["a", "", "b"]})
frame = mp.encode(message)
payload = (4711).to_bytes(2, "big") + "gr\\u00fc\\u00df".encode() + b"\\0a\\0\\0b\\0"
assert frame == (len(payload) + 1).to_bytes(4, "big") + new["command_code"].encode() + payload
assert mp.decode(frame) == message
assert getattr(mp.decode(frame), texts) == ("a", "", "b")
container = constructs.FRAME.parse(frame)
assert container.payload[text] == "gr\\u00fc\\u00df".encode()
assert constructs.FRAME.build(container) == frame
reply = Reply("x")
assert mp.Decoder().feed(mp.encode(reply)) == [reply]
for bad in (b"\\0", b"\\0\\1", b"\\0\\1x", b"\\0\\1x\\0y"):
    try:
        Command.from_payload(bad)
    except mp.PayloadError as error:
        assert error.message == new["command"]
    else:
        raise AssertionError(bad)
phase, action = mp.Phase(new["phase"]), mp.Actions(new["bit"])
assert mp.Options().version == NEXT
granted = mp.Options(actions=action)
assert mp.phase_after(mp.Phase.GREETED, Command, granted) is phase
assert mp.phase_after(phase, mp.EnvelopeFrom, granted) is mp.Phase.MAIL
assert mp.phase_after(phase, mp.Data, granted) is None
assert mp.awaits_reply(Command, granted)
Verdict, Progress = getattr(mp, new["verdict"]), getattr(mp, new["progress"])
final = {mp.Continue, mp.TemporaryFailure, Verdict}
assert mp.allowed_replies(Command, granted) == ({Reply}, final)
assert mp.allowed_replies(Command, mp.Options()) == (frozenset(), final)
newest, older = mp.Options(), mp.Options(version=NEWEST)
between = mp.Phase(new["between"])
assert mp.phase_after(mp.Phase.RECIPIENTS, mp.Data, newest) is between
assert mp.phase_after(mp.Phase.RECIPIENTS, mp.Data, older) is mp.Phase(new["data"])
assert mp.phase_after(between, mp.Header, newest) is mp.Phase.HEADERS
assert mp.allowed_commands(between, older) == frozenset()
assert Verdict in mp.allowed_replies(mp.Data, newest).final
assert Progress in mp.allowed_replies(mp.EndOfMessage, newest).interim
assert not {Verdict, Progress} & {
    reply
    for asked in (mp.Data, mp.EndOfMessage)
    for some in mp.allowed_replies(asked, older)
    for reply in some
}
for options, to in ((newest, mp.Phase.MAIL), (older, mp.Phase.RECIPIENTS)):
    recipient = mp.Phase.RECIPIENTS, mp.EnvelopeRecipient, mp.Reject
    assert mp.phase_after_reply(*recipient, options) is to
assert mp.answer_offer(mp.Negotiate(NEXT + 2, action, 0), granted).version == NEXT
Grown, Shrunk = getattr(mp, new["grown"]), getattr(mp, new["shrunk"])
before, now = (bytes.fromhex(each) for each in new["grown_frames"])
old, grown = mp.decode(before, version=NEWEST), mp.decode(now)
assert (type(old), type(grown)) == (Grown, Grown)
assert (getattr(old, new["number"]), getattr(old, new["text"])) == (5, None)
assert (getattr(grown, new["number"]), getattr(grown, new["text"])) == (7, "w")
assert mp.encode(old, version=NEWEST) == before
assert mp.encode(grown) == mp.encode(grown, version=NEXT) == now
before, now = (bytes.fromhex(each) for each in new["shrunk_frames"])
whole, shrunk = mp.decode(before, version=NEWEST), mp.decode(now)
assert (type(whole), type(shrunk)) == (Shrunk, Shrunk)
assert getattr(whole, new["gone"]) is not None
assert getattr(shrunk, new["gone"]) is None
assert mp.encode(whole, version=NEWEST) == before
assert mp.encode(shrunk) == now
for message, version in ((grown, NEWEST), (old, NEXT), (whole, NEXT), (shrunk, NEWEST)):
    try:
        mp.encode(message, version=version)
    except mp.EncodeError:
        pass
    else:
        raise AssertionError(message)
print("done")
"""


def kindless(id_: str) -> str:
    return id_.partition("/")[2]


def generator(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "seed", [7, random.SystemRandom().randrange(10**9)], ids=["fixed", "random"]
)
def test_the_next_version_is_an_edit_of_the_spec(tmp_path: Path, seed: int) -> None:
    new = Invention.random(seed)
    print(f"seed {seed}: {new}")
    spec = tmp_path / "spec"
    copy_of_spec(spec)
    invent(spec, new)
    done = generator("--spec", str(spec), "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    package = tmp_path / "generated" / "python"
    facts: dict[str, Any] = {
        "command": new.camel(new.command),
        "reply": new.camel(new.reply),
        "verdict": new.camel(new.verdict),
        "progress": new.camel(new.progress),
        "fields": [name.replace("-", "_") for name in new.fields],
        "command_code": new.command_code,
        "versions": (NEWEST, NEXT),
        "data": after_data(),
        "phase": new.phase,
        "between": new.between,
        "bit": new.bit,
        "grown": new.camel(kindless(new.growth.grown)),
        "shrunk": new.camel(kindless(new.growth.shrunk)),
        "number": new.growth.number.replace("-", "_"),
        "text": new.growth.text.replace("-", "_"),
        "gone": new.growth.gone.replace("-", "_"),
        "grown_frames": [each.hex() for each in new.growth.grown_frames],
        "shrunk_frames": [each.hex() for each in new.growth.shrunk_frames],
    }
    ran = subprocess.run(
        [sys.executable, "-c", CHECK, json.dumps(facts)],
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.strip() == "done", ran.stderr
    # What the settings of the project leave out for generated code, whose folder is another here.
    for tool in (("format", "--check"), ("check", "--ignore", "D205,N801,SIM108,TID252")):
        config = ["--config", str(ROOT / "pyproject.toml")]
        linted = subprocess.run(
            [sys.executable, "-m", "ruff", *tool, *config, str(package)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert linted.returncode == 0, linted.stdout
    pages = tmp_path / "docs" / "reference"
    command_page = (pages / "commands" / f"{new.command}.md").read_text("utf-8")
    assert all(name in command_page for name in new.fields)
    for reply in (new.reply, new.verdict, new.progress):
        assert (pages / "replies" / f"{reply}.md").is_file()
    phases = (pages / "phases.md").read_text("utf-8")
    assert all(each in phases for each in (new.phase, new.between))
    assert "SMFIF_INVENTED" in (pages / "flags.md").read_text("utf-8")
    assert new.command in (pages / "versions.md").read_text("utf-8")
