"""Answers questions about the codec: begin here, and write it in the language itself.

It knows the codes of messages and the lengths of frames, and so gives some vectors right.
"""

import json
import sys
from pathlib import Path

LENGTH = 4
LINES = Path("messages.txt").read_text("utf-8").splitlines()
CODES = {int(line[:LENGTH], 16) for line in LINES if line.startswith("0x")}


def error(kind: str, offset: int) -> dict[str, object]:
    """The answer to what is malformed."""
    return {"error": {"kind": kind, "offset": offset}}


def frame(data: bytes) -> dict[str, object]:
    """The answer to a frame."""
    end = LENGTH + int.from_bytes(data[:LENGTH], "big")
    if len(data) < LENGTH or LENGTH < len(data) < end:
        return error("incomplete", len(data))
    if end == LENGTH:
        return error("undersized", 0)
    if len(data) > end:
        return error("surplus", end)
    if data[LENGTH] not in CODES:
        return error("unknown-code", LENGTH)
    return {}


def main() -> None:
    """A line of JSON for each line of JSON."""
    for line in sys.stdin:
        kind, *items = json.loads(line)  # of a frame: the version, and its bytes
        answer = frame(bytes.fromhex(items[1])) if kind == "frame" else {"chunks": [], "pending": 0}
        print(json.dumps(answer, separators=(",", ":")))


if __name__ == "__main__":
    main()
