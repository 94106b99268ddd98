"""The Python package that is generated from a toy is imported on its own and reads its vectors."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.model import Spec
from generator.wire import framed
from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once

DRIVER = """
import importlib, json, sys
package = importlib.import_module(sys.argv[1])

def error(wrong):
    return {"kind": wrong.kind, "offset": wrong.offset, "field": wrong.field}

def straight(frame):
    try:
        message = package.decode(frame)
    except package.RemoteProtocolError as wrong:
        return error(wrong)
    return {"id": message.ID, "again": package.encode(message).hex()}

def built(frame):
    message = package.decode(frame)
    values = {name: getattr(message, name) for name in message.FIELDS}
    return package.encode(type(message)(**values)).hex()

def by_construct(frame):
    name = type(package.decode(frame)).__name__
    structure = getattr(package.constructs, name)
    start = package._frames.PAYLOAD_START
    return frame[:start].hex() + structure.build(structure.parse(frame[start:])).hex()

def stream(chunks):
    decoder = package.Decoder()
    frames = []
    try:
        for chunk in chunks:
            frames.append([package.encode(each).hex() for each in decoder.feed(chunk)])
    except package.RemoteProtocolError as wrong:
        frames.append([package.encode(each).hex() for each in wrong.messages])
        return {"frames": frames} | error(wrong)
    return {"frames": frames}

functions = {"straight": straight, "built": built, "by_construct": by_construct}
for line in sys.stdin:
    task = json.loads(line)
    if task["do"] == "stream":
        result = stream([bytes.fromhex(chunk) for chunk in task["chunks"]])
    else:
        result = functions[task["do"]](bytes.fromhex(task["frame"]))
    print(json.dumps(result))
"""
Ask = Callable[[list[dict[str, Any]]], list[Any]]


@pytest.fixture(scope="module", params=["empty", "tiny", "full", "little"])
def toy(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Spec, Ask]:
    """A toy's spec, and a way to ask its package in a process of its own."""
    spec = read_once(TOYS / request.param)[0]
    out = tmp_path_factory.mktemp(request.param)
    package = generate(out, "python", spec)
    environment = os.environ | {"PYTHONPATH": str(package), "PYTHONUTF8": "1"}

    def ask(tasks: list[dict[str, Any]]) -> list[Any]:
        done = subprocess.run(
            [sys.executable, "-c", DRIVER, spec.project.name.replace("-", "_")],
            input="".join(json.dumps(task) + "\n" for task in tasks),
            env=environment,
            cwd=out,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return spec, ask


def test_it_is_the_package_of_the_toy_that_is_imported(
    toy: tuple[Spec, Ask], tmp_path: Path
) -> None:
    spec, ask = toy
    frames = [framed(spec, code, b"") for code in range(256)]
    known = {message.code for message in spec.messages}
    answers = ask([{"do": "straight", "frame": frame.hex()} for frame in frames])
    refused = {code for code, answer in enumerate(answers) if answer.get("kind") == "unknown-code"}
    assert refused == set(range(256)) - known


@pytest.mark.parametrize("codec", ["straight", "built", "by_construct"])
def test_messages_come_back_as_the_same_bytes(toy: tuple[Spec, Ask], codec: str) -> None:
    spec, ask = toy
    every = (vector for topic in spec.vectors for vector in topic.messages)
    vectors = [each for each in every if each.version is None]
    answers = ask([{"do": codec, "frame": vector.frame.hex()} for vector in vectors])
    for vector, answer in zip(vectors, answers, strict=True):
        again = vector.frame.hex()
        expected = {"id": vector.message, "again": again} if codec == "straight" else again
        assert answer == expected, vector.id


def test_malformed_frames_give_their_errors(toy: tuple[Spec, Ask]) -> None:
    spec, ask = toy
    vectors = [vector for topic in spec.vectors for vector in topic.malformed]
    answers = ask([{"do": "straight", "frame": vector.frame.hex()} for vector in vectors])
    for vector, answer in zip(vectors, answers, strict=True):
        error = vector.error
        assert answer == {"kind": error.kind, "offset": error.offset, "field": error.field}, (
            vector.id
        )


def test_streams_give_their_messages_chunk_by_chunk(toy: tuple[Spec, Ask]) -> None:
    spec, ask = toy
    frames = {each.id: each.frame.hex() for topic in spec.vectors for each in topic.messages}
    vectors = [vector for topic in spec.vectors for vector in topic.streams]
    tasks = [{"do": "stream", "chunks": [chunk.hex() for chunk in v.chunks]} for v in vectors]
    for vector, answer in zip(vectors, ask(tasks), strict=True):
        wanted = [[frames[id_] for id_ in ids] for ids in vector.messages]
        if vector.error is None:
            assert answer == {"frames": wanted}, vector.id
            continue
        error = vector.error
        read = answer.pop("frames")
        assert answer == {"kind": error.kind, "offset": error.offset, "field": error.field}, (
            vector.id
        )
        # Nothing is read behind an error, and nothing before it is lost.
        assert read == wanted[: len(read)], vector.id
        assert not any(wanted[len(read) :]), vector.id
