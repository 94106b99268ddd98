"""A next version of the protocol, made up at random, and the edit of the spec that brings it."""

import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.load.yaml_reader import read_document
from generator.model import Spec
from generator.reading import read_spec
from tests.generator.folders import SPEC
from tests.generator.growing import Growth, grow
from tests.generator.next_version import NEWEST, NEXT, declare, free_bits, free_letters
from tests.generator.specs import read_once

PROOF = "evidence: [LM engine.c invented]\n{0}confidence: inferred"


@dataclass(frozen=True)
class Invention:
    """Names and codes of what is new."""

    command: str
    reply: str
    verdict: str
    progress: str
    action: str
    phase: str
    between: str
    fields: tuple[str, str, str]
    codes: tuple[str, str, str, str]
    bit: int
    phase_numbers: tuple[int, int]
    growth: Growth

    @property
    def command_code(self) -> str:
        return self.codes[0]

    @property
    def reply_code(self) -> str:
        return self.codes[1]

    @property
    def verdict_code(self) -> str:
        return self.codes[2]

    @property
    def progress_code(self) -> str:
        return self.codes[3]

    @staticmethod
    def random(seed: int) -> "Invention":
        chance = random.Random(seed)

        def word() -> str:
            length = chance.randint(3, 7)
            return "".join(chance.choice("bdfgklmnprstvz" + "aeiou") for _ in range(length))

        def name() -> str:
            return "-".join("x" + word() for _ in range(chance.randint(1, 3)))

        spec, _ = read_once(SPEC)
        a, b, c, d = chance.sample(free_letters(), 4)
        phases = chance.sample(
            sorted({*range(255)} - {each.number for each in spec.session.phases}), 2
        )
        command, reply, verdict, progress = (name() + str(index) for index in range(4))
        return Invention(
            command=command,
            reply=reply,
            verdict=verdict,
            progress=progress,
            action=name(),
            phase=name() + "4",
            between=name() + "5",
            fields=(name() + "0", name() + "1", name() + "2"),
            codes=(a, b, c, d),
            bit=chance.choice(free_bits("flags/actions")),
            phase_numbers=(phases[0], phases[1]),
            growth=Growth.random(chance, f"{name()}6", f"{name()}7"),
        )

    def camel(self, name: str) -> str:
        return "".join(part.capitalize() for part in name.split("-"))


def indented(spaces: int) -> str:
    return PROOF.format(" " * spaces)


def edit(file: Path, before: str, added: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(before) == 1, before
    file.write_text(text.replace(before, added + before), "utf-8")


def invent(spec: Path, new: Invention) -> None:
    """Write the next version into a copy of the spec."""
    number, text, texts = new.fields
    declare(
        spec,
        f"""\
replies:
  - id: reply/{new.reply}
    code: {json.dumps(new.reply_code)}
    symbol: SMFIR_INVENTED
    class: modification
    since: {NEXT}
    requires: action/{new.action}
    doc: A reply that nobody sends.
    fields:
      - {{name: {text}, type: text, doc: A text.}}
    {indented(4)}
  - id: reply/{new.verdict}
    code: {json.dumps(new.verdict_code)}
    symbol: SMFIR_INVENTED_VERDICT
    class: verdict
    since: {NEXT}
    doc: A verdict that nobody sends.
    {indented(4)}
  - id: reply/{new.progress}
    code: {json.dumps(new.progress_code)}
    symbol: SMFIR_INVENTED_PROGRESS
    class: progress
    since: {NEXT}
    doc: It takes longer than it ever did.
    {indented(4)}
""",
    )
    payload = b"\0\7" + b"a\0" + b"b\0c\0"
    (spec / "vectors" / f"version-{NEXT}.yaml").write_text(
        f"""\
vectors:
  topic: version-{NEXT}
  doc: What is invented for a rehearsal.
  messages:
    - id: invented-command
      why: A number, a text and two texts.
      message: command/{new.command}
      values: {{{number}: 7, {text}: a, {texts}: [b, c]}}
      frame: "{framed(new.command_code, payload).hex()}"
    - id: invented-reply
      why: One text.
      message: reply/{new.reply}
      values: {{{text}: a}}
      frame: "{framed(new.reply_code, b"a" + bytes(1)).hex()}"
    - id: invented-verdict
      why: Nothing but a code.
      message: reply/{new.verdict}
      values: {{}}
      frame: "{framed(new.verdict_code, b"").hex()}"
    - id: invented-progress
      why: Nothing but a code.
      message: reply/{new.progress}
      values: {{}}
      frame: "{framed(new.progress_code, b"").hex()}"
""",
        "utf-8",
    )
    # In the middle, so that nothing can go by places.
    edit(
        spec / "commands.yaml",
        "  - id: command/data\n",
        f"""\
  - id: command/{new.command}
    code: {json.dumps(new.command_code)}
    symbol: SMFIC_INVENTED
    since: {NEXT}
    doc: A command that nobody sends. It has three fields.
    fields:
      - {{name: {number}, type: u16, doc: A number.}}
      - {{name: {text}, type: text, doc: A text.}}
      - {{name: {texts}, repeat: text, doc: Some texts.}}
    {indented(4)}
""",
    )
    edit(
        spec / "options.yaml",
        "      - id: action/add-headers\n",
        f"""\
      - id: action/{new.action}
        bit: {new.bit:#010x}
        symbol: SMFIF_INVENTED
        since: {NEXT}
        doc: Allows what nobody does.
        {indented(8)}
""",
    )
    change_session(spec / "session.yaml", new)
    grow(spec, new.growth)


def change_session(file: Path, new: Invention) -> None:
    """Let the next version change who may send what, and where it leads.

    A command may be sent that leads to a phase of its own; a phase comes between two others; a
    reply leads elsewhere; and replies that need no flag answer commands that are there already.
    """
    data: Any = read_document(str(file), file.read_text("utf-8")).data
    session = data["session"]
    proof = {"evidence": ["LM engine.c invented"], "confidence": "inferred"}
    phase, between = f"phase/{new.phase}", f"phase/{new.between}"
    session["phases"].insert(
        5, {"id": phase, "number": new.phase_numbers[0], "doc": "Nobody comes to it.", **proof}
    )
    late = {"id": between, "number": new.phase_numbers[1], "since": NEXT, "in-message": True}
    session["phases"].insert(7, {**late, "doc": "DATA is considered.", **proof})
    transitions = session["transitions"]
    spec, _ = read_once(SPEC)
    today = [
        each
        for each in transitions
        if each.get("until", NEXT) >= NEXT and NEXT in spec.message(each["on"]).versions
    ]
    (data_,) = (
        each
        for each in today
        if each["on"] == "command/data" and "phase/recipients" in each["from"]
    )
    leading = [each for each in today if data_["to"] in each["from"]]
    transitions[0:0] = [
        {"on": f"command/{new.command}", "from": ["phase/greeted"], "to": phase},
        {"on": "command/envelope-from", "from": [phase], "to": "phase/mail"},
        {"on": "command/data", "from": [between], "to": "stays"},
        {**data_, "to": between, "since": NEXT},
        *(
            {"on": each["on"], "from": [between], "to": each["to"]}
            for each in leading
            if each is not data_
        ),
    ]
    data_["until"] = NEWEST
    exchanges = {each["commands"][0]: each for each in session["exchanges"]}
    verdict = {"replies": [f"reply/{new.verdict}"], "to": "phase/greeted"}
    exchanges["command/data"]["final"].append(verdict)
    exchanges["command/end-of-message"]["interim"].append(f"reply/{new.progress}")
    recipient = exchanges["command/envelope-recipient"]["final"]
    (staying,) = (each for each in recipient if "reply/reject" in each["replies"])
    staying["replies"].remove("reply/reject")
    recipient += [
        {"replies": ["reply/reject"], "to": "stays", "until": NEWEST},
        {"replies": ["reply/reject"], "to": "phase/mail", "since": NEXT},
    ]
    session["exchanges"].insert(
        0,
        {
            "commands": [f"command/{new.command}"],
            "interim": [f"reply/{new.reply}"],
            "final": [
                {"replies": ["reply/continue", session["failed-with"]], "to": "stays"},
                verdict,
            ],
        },
    )
    file.write_text(json.dumps(data, indent=1), "utf-8")


def after_data() -> str:
    """The phase to which DATA leads from the recipients in the newest version of today."""
    spec, _ = read_once(SPEC)
    (to,) = (
        each.to
        for each in spec.session.transitions
        if each.on == "command/data" and "phase/recipients" in each.sources
        if NEWEST in each.versions and each.to
    )
    return to.partition("/")[2]


def random_invention() -> Invention:
    """An invention that is another one each time."""
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")
    return Invention.random(seed)


def invented(new: Invention, folder: Path) -> Spec:
    """The spec with an invention in it; its files are written below a folder."""
    copy = folder / "spec"
    copy_of_spec(copy)
    invent(copy, new)
    return read_spec(copy)[0]


def copy_of_spec(folder: Path) -> None:
    """Copy the spec without conversations: those about an invention are written by hand."""
    shutil.copytree(SPEC, folder, ignore=shutil.ignore_patterns("conversations"))


def framed(code: str, payload: bytes) -> bytes:
    """A frame."""
    return (len(payload) + 1).to_bytes(4, "big") + code.encode() + payload
