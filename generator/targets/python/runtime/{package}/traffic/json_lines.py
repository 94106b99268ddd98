"""A conversation for programs: one JSON object on each line."""

from __future__ import annotations

import json
from enum import Enum, IntFlag
from typing import TYPE_CHECKING, Any

from .._frames import LEAST_LENGTH
from .._message import Message
from .._table import FLAG_IDS
from .records import Damage, Entry, Opening, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from ..errors import RemoteProtocolError
    from ..findings import Finding
    from .records import Record
    from .tally import Tally


class JsonPrinter:
    """Prints records, one line for each. Every line has a `type` and the `file`."""

    def __init__(self, stream: TextIO) -> None:
        """Print on a stream."""
        self._stream = stream
        self._file: object = None
        self._conversation: int | None = None

    def file(self, name: str) -> None:
        """Begin a file."""
        self._file = plain(name)
        self._conversation = None

    def record(self, record: Record) -> None:
        """Print a record."""
        if isinstance(record, Opening):
            self._conversation = record.start.stream
            self._write("conversation", _opening(record))
        elif isinstance(record, Turn):
            self._conversation = record.stream
        elif isinstance(record, Entry):
            self._write("frame", _entry(record))
        elif isinstance(record, Damage):
            self._write("damage", _damage(record))
        else:
            self._write("end", {"findings": _findings(record.findings)})

    def failure(self, name: str, reason: str) -> None:
        """Say that a file cannot be read."""
        self.file(name)
        self._write("error", {"reason": reason})

    def summary(self, name: str, tally: Tally) -> None:
        """End a file, or all of them."""
        self.file(name)
        self._write(
            "summary",
            {
                "frames": {side.value: count for side, count in sorted(tally.frames.items())},
                "damages": tally.damages,
                "violations": tally.violations,
                "notes": tally.notes,
            },
        )

    def _write(self, type_: str, values: dict[str, Any]) -> None:
        document = {"type": type_, "file": self._file}
        if self._conversation is not None:
            document["stream"] = self._conversation
        document |= values
        self._stream.write(json.dumps(document, allow_nan=False) + "\n")


def plain(value: Any) -> Any:
    """A value as JSON has it.

    Text and bytes are a string if they are UTF-8, and `{"hex": ...}` if not, so that nothing is
    lost. Flags are their number and their ids, values of an enum their value and their name.
    """
    if isinstance(value, IntFlag):
        ids = [id_ for bit, id_ in FLAG_IDS[type(value)].items() if bit & value]
        return {"value": int(value), "flags": ids}
    if isinstance(value, Enum):
        return {"value": value.value, "name": value.name}
    if isinstance(value, str):
        value = value.encode("utf-8", "surrogateescape")
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return {"hex": value.hex()}
    if hasattr(value, "_asdict"):
        return {name: plain(item) for name, item in value._asdict().items()}
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def message_object(message: Message) -> dict[str, Any]:
    """A message as JSON has it."""
    kind = type(message)
    fields = {name: plain(getattr(message, name)) for name in kind.FIELDS}
    return {"name": kind.__name__, "id": kind.ID, "fields": fields}


def _opening(opening: Opening) -> dict[str, Any]:
    return {
        "format": opening.start.format,
        "side": opening.side,
        "guessed": opening.guessed,
        "facts": opening.start.facts,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    frame, said = entry.frame, entry.frame.said
    values: dict[str, Any] = {
        "side": entry.side,
        "line": frame.line,
        "offset": frame.offset,
        "length": LEAST_LENGTH + len(frame.payload),
        "code": plain(bytes((frame.code,))),
        "name": None,
        "id": None,
        "fields": None,
    }
    if frame.time is not None:
        values["time"] = frame.time
    if isinstance(said, Message):
        values |= message_object(said)
    else:
        values |= {
            "name": said.message,
            "payload": {"hex": frame.payload.hex()},
            "error": _error(said, frame.offset),
        }
    times = {"time": frame.time, "took": entry.took} if frame.time is not None else {}
    return values | {"phase": entry.phase, "findings": _findings(entry.findings)} | times


def _error(error: RemoteProtocolError, start: int) -> dict[str, Any]:
    return {
        "kind": error.kind,
        "field": error.field,
        "offset": error.offset,
        "stream_offset": start + error.offset,
        "reason": error.reason,
    }


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {"kind": each.kind, "reason": each.reason, "violation": each.is_violation}
        for each in findings
    ]


def _damage(damage: Damage) -> dict[str, Any]:
    return {
        "side": damage.where,
        "line": damage.line,
        "offset": damage.offset,
        "kind": damage.kind,
        "reason": damage.reason,
        "skipped": damage.skipped,
        "bytes": {"hex": damage.sample.hex()},
    }
