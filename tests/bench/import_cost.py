"""What it costs to import a module of 35 message classes of one kind, libraries included."""

import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

CLASSES = 35
ROUNDS = 15

HEADS = {
    "slots": "from dataclasses import dataclass\n",
    "frozen": "from dataclasses import dataclass\n",
    "named": "from typing import NamedTuple\n",
    "struct": "import msgspec\n",
    "payload": """
class Message:
    __slots__ = ("_payload",)
    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._payload == other._payload
    def __hash__(self):
        return hash(self._payload)
""",
}

FIELDS = "    name: str\n    value: str\n    index: int\n"

CLASS = {
    "slots": "@dataclass(slots=True)\nclass M{n}:\n" + FIELDS,
    "frozen": "@dataclass(frozen=True, slots=True)\nclass M{n}:\n" + FIELDS,
    "named": "class M{n}(NamedTuple):\n" + FIELDS,
    "struct": "class M{n}(msgspec.Struct, frozen=True, gc=False):\n" + FIELDS,
    "payload": """
class M{n}(Message):
    __slots__ = ()
    __match_args__ = ("name", "value", "index")
    def __init__(self, name, value, index):
        self._payload = b"%b%b%d" % (name, value, index)
    @property
    def name(self):
        return self._payload.partition(b"0")[0]
    @property
    def value(self):
        return self._payload[self._payload.index(0):]
    @property
    def index(self):
        return int(self._payload)
""",
}

TIMED_IMPORT = """
import sys, time
sys.path.insert(0, sys.argv[1])
start = time.perf_counter()
__import__(sys.argv[2])
print(time.perf_counter() - start)
"""


def _seconds(folder: str, module: str) -> float:
    command = [sys.executable, "-I", "-c", TIMED_IMPORT, folder, module]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def import_costs(kinds: Collection[str]) -> dict[str, float]:
    """Seconds for each kind, compiled beforehand: the median of interleaved new processes."""
    with TemporaryDirectory() as folder:
        for kind in kinds:
            classes = "".join(CLASS[kind].format(n=number) for number in range(CLASSES))
            Path(folder, f"messages_{kind}.py").write_text(HEADS[kind] + classes)
            _seconds(folder, f"messages_{kind}")
        samples: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(ROUNDS):
            for kind in kinds:
                samples[kind].append(_seconds(folder, f"messages_{kind}"))
    return {kind: median(seconds) for kind, seconds in samples.items()}
