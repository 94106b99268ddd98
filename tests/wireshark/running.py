"""Running tshark with the dissector, and what it shows."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from generator.engine import render
from generator.model import Spec
from tests.generator.specs import target_named
from tests.needs.asking import need
from tests.wireshark.recording import Capture


@dataclass
class Field:
    """A field that is shown, with the fields below it."""

    name: str
    show: str
    value: bytes
    below: list["Field"]
    label: str


@dataclass
class Seen:
    """A frame of the protocol that is shown.

    Attributes:
        packet: the number of the packet in which it ends.
    """

    packet: int
    title: str
    fields: list[Field] = field(default_factory=list)

    def all(self, name: str) -> list[Field]:
        """The fields of a name, without the name of the protocol."""
        return [each for each in self.fields if each.name.partition(".")[2] == name]

    def one(self, name: str) -> str | None:
        found = self.all(name)
        assert len(found) < 2, found
        return found[0].show if found else None

    def shown(self, name: str) -> list[str]:
        return [each.show for each in self.all(name)]


@dataclass
class Dissector:
    """A dissector in a folder of its own."""

    id: str
    folder: Path

    @property
    def script(self) -> Path:
        return self.folder / f"{self.id}.lua"


def dissector(spec: Spec, folder: Path) -> Dissector:
    need("wireshark")
    for path, text in render(target_named("wireshark"), spec).items():
        (folder / path.name).write_text(text, "utf-8")
    return Dissector(spec.protocol.id, folder)


def tshark(made: Dissector, *arguments: str | Path) -> str:
    """The output of tshark, in which no error of Lua may be."""
    command = ["tshark", "-X", f"lua_script:{made.script}", "-n", *map(str, arguments)]
    # No setting and no plugin of the user counts.
    home = {"WIRESHARK_CONFIG_DIR": str(made.folder), "HOME": str(made.folder / "nobody")}
    env = os.environ | home | {"LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, env=env, check=False, timeout=300)
    output, errors = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    assert done.returncode == 0, errors
    assert "Lua" not in errors, errors
    assert "Lua Error" not in output, output[output.index("Lua Error") :][:300]
    return output


def show(made: Dissector, capture: Capture, *options: str) -> list[Seen]:
    """Every frame that is shown for a capture."""
    file = made.folder / "capture.pcap"
    file.write_bytes(capture.content())
    port = ("-d", f"tcp.port=={capture.port},{made.id}")
    output = tshark(made, "-r", file, *port, "-T", "pdml", "-J", made.id, "-Y", made.id, *options)
    return [seen for packet in ElementTree.fromstring(output) for seen in _of(packet, made.id)]


def click(made: Dissector, numbers: Sequence[int]) -> list[list[dict[str, Any]]]:
    """The trees of packets of the last capture that was shown, looked at in any order.

    The dissector is found where a user puts it.
    """
    plugins = made.folder / ".local" / "lib" / "wireshark" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    shutil.copy(made.script, plugins)
    asked = [{"method": "load", "params": {"file": str(made.folder / "capture.pcap")}}]
    asked += [{"method": "frame", "params": {"frame": each, "proto": True}} for each in numbers]
    lines = [json.dumps({"jsonrpc": "2.0", "id": 1, **each}) for each in asked]
    done = subprocess.run(
        ["sharkd", "-"],
        input="\n".join(lines).encode() + b"\n",
        capture_output=True,
        env=os.environ | {"HOME": str(made.folder)},
        check=True,
        timeout=300,
    )
    answers = [json.loads(line) for line in done.stdout.decode("utf-8", "replace").splitlines()]
    return [answer["result"]["tree"] for answer in answers if "tree" in answer.get("result", ())]


def _of(packet: ElementTree.Element, id_: str) -> list[Seen]:
    number = int(packet.find("proto[@name='geninfo']/field[@name='num']").get("show", ""))  # type: ignore[union-attr]
    return [
        Seen(number, each.get("showname", ""), _fields(each))
        for each in packet.findall("proto")
        if each.get("name") == id_
    ]


def _fields(parent: ElementTree.Element) -> list[Field]:
    return [
        Field(
            each.get("name", ""),
            each.get("show", ""),
            # The value of a bit may have an odd number of digits.
            bytes.fromhex("0" * (len(each.get("value", "")) % 2) + each.get("value", "")),
            _fields(each),
            each.get("showname", ""),
        )
        for each in parent.findall("field")
    ]


def kinds(shown: Sequence[str]) -> list[str]:
    """The kinds of what is pointed out."""
    return [each.partition(":")[0] for each in shown]
