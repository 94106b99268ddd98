"""The codecs compared: one small module each, all with the same face."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from tests.bench.corpus import Value

CONSTRUCTS = "construct declarations"
STRAIGHT = "straight-line codec"
KILTER = "kilter.protocol"
PUREPYTHONMILTER = "purepythonmilter"


@dataclass(frozen=True)
class Codec:
    """What a codec can do, each done as its own documentation or server does it.

    ``frames``: decode frames that arrive one by one, as in a conversation that waits for
    replies. ``read``: the same, and take every field as a value that may be kept. ``stream``:
    decode all of it from one read. ``replies``: build and encode so many
    times "go on", then ``replies.FRAMES``. ``values``:
    the code and the values of one frame, by the names that ``corpus`` uses.
    """

    name: str
    frames: Callable[[Sequence[bytes]], None]
    read: Callable[[Sequence[bytes]], None]
    stream: Callable[[bytes], int]
    replies: Callable[[int], list[bytes]]
    values: Callable[[bytes], tuple[str, dict[str, Value]]]


_MODULES = {
    CONSTRUCTS: ("milter_protocol", "constructs"),
    STRAIGHT: ("milter_protocol", "straight"),
    KILTER: ("kilter", "kilter_protocol"),
    PUREPYTHONMILTER: ("purepythonmilter", "pure_python_milter"),
}


def installed() -> list[str]:
    return [name for name, (package, _) in _MODULES.items() if find_spec(package)]


def load(name: str) -> Codec:
    module = importlib.import_module(f"{__name__}.{_MODULES[name][1]}")
    codec: Codec = module.CODEC
    return codec
