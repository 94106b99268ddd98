"""Fields that the next version adds to an older message, and one that it takes from another."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.load.yaml_reader import read_document
from generator.model import Bytes, Message, MessageVector, Spec, Text
from generator.wire import framed, read_frame
from tests.generator.folders import SPEC
from tests.generator.next_version import NEWEST, NEXT
from tests.generator.specs import read_once

DEFAULT = 5
SHORT = 1000
NEW = (7).to_bytes(2, "big") + b"w\0"
"""What stands in front of the payload from the next version on: a number and a text."""


@dataclass(frozen=True)
class Growth:
    """The change of older messages.

    Attributes:
        grown: a message that gets a number with a default and a text without one, at its front.
        number: the name of the number.
        text: the name of the text.
        shrunk: a message that loses its last field.
    """

    grown: str
    number: str
    text: str
    shrunk: str

    @staticmethod
    def random(chance: random.Random, number: str, text: str) -> "Growth":
        spec, _ = read_once(SPEC)
        plain = [each for each in spec.messages if _is_plain(spec, each)]
        ending = [each for each in plain if len(each.fields) > 1 and _ends_in_text(each)]
        shrunk = chance.choice(ending)
        grown = chance.choice([each for each in plain if each is not shrunk])
        return Growth(grown.id, number, text, shrunk.id)

    @property
    def grown_frames(self) -> tuple[bytes, bytes]:
        """A frame of the message that grows, before and now."""
        before = vector_of(self.grown).frame
        return before, grown_frame(before)

    @property
    def shrunk_frames(self) -> tuple[bytes, bytes]:
        """A frame of the message that shrinks, before and now."""
        before = vector_of(self.shrunk).frame
        return before, shrunk_frame(before)

    @property
    def gone(self) -> str:
        """The name of the field that goes."""
        spec, _ = read_once(SPEC)
        return spec.message(self.shrunk).value_fields[-1].name


def _is_plain(spec: Spec, message: Message) -> bool:
    negotiation = spec.session.negotiation
    is_cut = any(isinstance(each, Bytes) for each in message.fields)
    is_negotiation = negotiation is not None and message.id == negotiation.message
    is_bound = is_cut or is_negotiation or message.announces is not None
    return bool(message.fields) and NEXT in message.versions and not is_bound


def _ends_in_text(message: Message) -> bool:
    """Whether the last field can go, which no edit of a mail needs."""
    last = message.fields[-1]
    return isinstance(last, Text) and not last.optional and message.edit is None


def vector_of(message: str) -> MessageVector:
    """A vector of a message, as the newest version has it without flags."""
    return next(
        each
        for topic in read_once(SPEC)[0].vectors
        for each in topic.messages
        if each.message == message and each.version in (None, NEWEST) and not each.flags
    )


CODE = 4
"""The place of the code in a frame."""


def grown_frame(frame: bytes) -> bytes:
    """The frame of the next version of what had another one before."""
    return framed(read_once(SPEC)[0], frame[CODE], NEW + frame[CODE + 1 :])


def shrunk_frame(frame: bytes) -> bytes:
    """The frame without its last field."""
    spec, _ = read_once(SPEC)
    last = read_frame(spec, frame).spans[-1]
    return framed(spec, frame[CODE], frame[CODE + 1 : last.start])


def grow(folder: Path, growth: Growth) -> None:
    """Change the messages in a copy of the spec; their vectors keep the versions that they show."""
    later: list[dict[str, Any]] = []
    for file in folder.rglob("*.yaml"):
        data: Any = read_document(file.name, file.read_text("utf-8")).data
        for message in (*data.get("commands", ()), *data.get("replies", ())):
            if message["id"] == growth.grown:
                number = {"name": growth.number, "type": "u16", "default": DEFAULT}
                text = {"name": growth.text, "type": "text"}
                new = [{**each, "since": NEXT, "doc": "It is new."} for each in (number, text)]
                message["fields"] = [*new, *message["fields"]]
            if message["id"] == growth.shrunk:
                message["fields"][-1]["until"] = NEWEST
                # What tells of a mail must be there in all versions.
                message.pop("tells", None)
        for vector in _of_messages(data, growth):
            version = vector.setdefault("version", data["vectors"].get("version", NEWEST))
            if "frame" in vector and "message" in vector and "error" not in vector:
                later += _later(vector, growth) if version == NEWEST else []
                if vector["message"] == growth.grown:
                    vector["values"][growth.number] = DEFAULT
        if data.keys() & {"commands", "replies", "vectors"}:
            file.write_text(json.dumps(data, indent=1), "utf-8")
    vectors = {"topic": "grown", "doc": "What has changed.", "messages": later}
    (folder / "vectors" / "grown.yaml").write_text(json.dumps({"vectors": vectors}), "utf-8")


def _of_messages(data: Any, growth: Growth) -> Iterator[dict[str, Any]]:
    """The vectors of a file that are about the messages, and all streams."""
    spec, _ = read_once(SPEC)
    changed = (growth.grown, growth.shrunk)
    codes = {spec.message(each).code for each in changed}
    wrong = {
        each.id
        for topic in spec.vectors
        for each in topic.malformed
        if codes & {*each.frame[CODE : CODE + 1]}
    }
    topic = data.get("vectors", {})
    for key in ("messages", "encodings"):
        yield from (each for each in topic.get(key, ()) if each["message"] in changed)
    yield from (each for each in topic.get("malformed", ()) if each["id"] in wrong)
    yield from topic.get("streams", ())


def _later(vector: dict[str, Any], growth: Growth) -> Iterator[dict[str, Any]]:
    """The same values in the next version."""
    spec, _ = read_once(SPEC)
    found = [v for topic in spec.vectors for v in topic.messages if v.id == vector["id"]]
    is_grown = vector["message"] == growth.grown
    for frame in (each.frame for each in found if len(each.frame) < SHORT):
        values = dict(vector["values"])
        if is_grown:
            values |= {growth.number: 7, growth.text: "w"}
            frame = grown_frame(frame)
        else:
            del values[growth.gone]
            frame = shrunk_frame(frame)
        yield {
            "id": f"{vector['id']}-later",
            "why": "The same in the next version.",
            "message": vector["message"],
            "values": values,
            "frame": frame.hex(),
            **({"flags": vector["flags"]} if "flags" in vector else {}),
        }
