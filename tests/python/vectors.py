"""The published vectors, as anybody with an implementation of their own would read them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "generated" / "vectors"


@cache
def topics() -> list[dict[str, Any]]:
    files = sorted(FOLDER.glob("*.json"))
    return [json.loads(f.read_text("utf-8")) for f in files if f.stem != "vectors.schema"]


def vectors(group: str) -> list[Any]:
    return [vector for topic in topics() for vector in topic[group]]


def ids(group: str) -> list[str]:
    return [vector["id"] for vector in vectors(group)]
