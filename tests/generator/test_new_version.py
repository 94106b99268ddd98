"""The rehearsal: a new version of the protocol is an edit of the spec and one command.

What is invented is chosen at random, so that nothing can be tuned to it.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROOF = "evidence: [LM engine.c invented]\n{0}confidence: inferred"


@dataclass(frozen=True)
class Invention:
    """Names and codes of version 7."""

    command: str
    reply: str
    action: str
    phase: str
    fields: tuple[str, str, str]
    command_code: str
    reply_code: str
    bit: int

    @staticmethod
    def random(seed: int) -> "Invention":
        chance = random.Random(seed)

        def word() -> str:
            length = chance.randint(3, 7)
            return "".join(chance.choice("bdfgklmnprstvz" + "aeiou") for _ in range(length))

        def name() -> str:
            return "-".join("x" + word() for _ in range(chance.randint(1, 3)))

        taken = set("+-24ABCDEHKLMNOQRTUabcdefhilmpqrsty")
        # Vectors say that these three are unknown.
        taken |= set("XZu")
        free = sorted(set(map(chr, range(33, 127))) - taken)
        command_code, reply_code = chance.sample(free, 2)
        a, b, c = (name() + str(index) for index in range(3))
        bit = 1 << chance.randint(9, 30)
        return Invention(name(), name(), name(), name(), (a, b, c), command_code, reply_code, bit)

    def camel(self, name: str) -> str:
        return "".join(part.capitalize() for part in name.split("-"))


def indented(spaces: int) -> str:
    return PROOF.format(" " * spaces)


def edit(file: Path, before: str, added: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(before) == 1, before
    file.write_text(text.replace(before, added + before), "utf-8")


def invent(spec: Path, new: Invention) -> None:
    """Write version 7 into a copy of the spec."""
    number, text, texts = new.fields
    (spec / "version-7.yaml").write_text(
        f"""\
versions:
  - id: version/7
    number: 7
    status: current
    doc: Invented for a rehearsal.
    {indented(4)}
commands:
  - id: command/{new.command}
    code: {json.dumps(new.command_code)}
    symbol: SMFIC_INVENTED
    since: 7
    doc: A command that nobody sends. It has three fields.
    fields:
      - {{name: {number}, type: u16, doc: A number.}}
      - {{name: {text}, type: text, doc: A text.}}
      - {{name: {texts}, repeat: text, doc: Some texts.}}
    {indented(4)}
replies:
  - id: reply/{new.reply}
    code: {json.dumps(new.reply_code)}
    symbol: SMFIR_INVENTED
    class: modification
    since: 7
    requires: action/{new.action}
    doc: A reply that nobody sends.
    fields:
      - {{name: {text}, type: text, doc: A text.}}
    {indented(4)}
""",
        "utf-8",
    )
    edit(
        spec / "options.yaml",
        "      - id: action/add-headers\n",
        f"""\
      - id: action/{new.action}
        bit: {new.bit:#010x}
        symbol: SMFIF_INVENTED
        since: 7
        doc: Allows what nobody does.
        {indented(8)}
""",
    )
    edit(
        spec / "session.yaml",
        "    - id: phase/closed\n",
        f"""\
    - id: phase/{new.phase}
      doc: A phase that nobody comes to.
      {indented(6)}
""",
    )
    edit(
        spec / "session.yaml",
        "    - on: command/negotiate\n",
        f"""\
    - on: command/{new.command}
      from: [phase/greeted]
      to: phase/{new.phase}
    - on: command/envelope-from
      from: [phase/{new.phase}]
      to: phase/mail
""",
    )
    edit(
        spec / "session.yaml",
        "    - commands: [command/negotiate]\n",
        f"""\
    - commands: [command/{new.command}]
      interim: [reply/{new.reply}]
      final:
        - {{replies: [reply/continue], to: stays}}
""",
    )


CHECK = """
import json, sys
import milter_protocol as mp
from milter_protocol import constructs
new = json.loads(sys.argv[1])
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
assert mp.Agreement().version == 7
granted = mp.Agreement(actions=action)
assert mp.phase_after(mp.Phase.GREETED, Command, granted) is phase
assert mp.phase_after(phase, mp.EnvelopeFrom, granted) is mp.Phase.MAIL
assert mp.phase_after(phase, mp.Data, granted) is None
assert mp.awaits_reply(Command, granted)
assert mp.allowed_replies(Command, granted) == ({Reply}, {mp.Continue})
assert mp.allowed_replies(Command, mp.Agreement()) == (frozenset(), {mp.Continue})
assert mp.answer_offer(mp.Negotiate(9, action, 0), granted).version == 7
print("done")
"""


def generator(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "seed", [7, random.SystemRandom().randrange(10**9)], ids=["fixed", "random"]
)
def test_version_7_is_an_edit_of_the_spec(tmp_path: Path, seed: int) -> None:
    new = Invention.random(seed)
    print(f"seed {seed}: {new}")
    spec = tmp_path / "spec"
    shutil.copytree(ROOT / "spec", spec)
    invent(spec, new)
    done = generator("--spec", str(spec), "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    package = tmp_path / "generated" / "python"
    facts: dict[str, Any] = {
        "command": new.camel(new.command),
        "reply": new.camel(new.reply),
        "fields": [name.replace("-", "_") for name in new.fields],
        "command_code": new.command_code,
        "phase": new.phase,
        "bit": new.bit,
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
    for tool in (("format", "--check"), ("check", "--ignore", "D205,TID252")):
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
    assert (pages / "replies" / f"{new.reply}.md").is_file()
    assert new.phase in (pages / "phases.md").read_text("utf-8")
    assert "SMFIF_INVENTED" in (pages / "flags.md").read_text("utf-8")
    assert new.command in (pages / "versions.md").read_text("utf-8")
