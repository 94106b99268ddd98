"""Imports all of the package that this system can run, and reads the vectors beside it."""

import json
import pickle
import pkgutil
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import milter_protocol as mp
from milter_protocol import constructs

ABOUT_SOCKET_FILES = {"aio.locking", "aio.unix_sockets"}
"""Modules that need what only a whole Unix has."""


def is_read(vector: Mapping[str, Any]) -> bool:
    frame = bytes.fromhex(vector["frame"])
    version = vector.get("version")
    message = mp.decode(frame, version=version)
    copy = pickle.loads(pickle.dumps(message))
    built = constructs.FRAME.build(constructs.FRAME.parse(frame, version=version), version=version)
    return (
        vector["message"] == message.ID
        and repr(message) == repr(copy)
        and mp.encode(message, version=version) == built == frame
        and mp.encode(copy, version=version) == frame
        and mp.Decoder(version=version).feed(frame) == [message] == [copy]
    )


def is_refused(vector: Mapping[str, Any]) -> bool:
    try:
        mp.decode(bytes.fromhex(vector["frame"]), version=vector.get("version"))
    except mp.RemoteProtocolError as error:
        return (error.kind, error.offset) == (vector["error"]["kind"], vector["error"]["offset"])
    return False


modules = []
for found in pkgutil.walk_packages(mp.__path__, f"{mp.__name__}."):
    name = found.name.removeprefix(f"{mp.__name__}.")
    # The command needs packages that the library does not, and for packets of a network as well.
    if name.startswith("cli."):
        continue
    try:
        modules.append(import_module(found.name))
    except ModuleNotFoundError as error:
        if name not in ABOUT_SOCKET_FILES and error.name != "dpkt":
            raise
topics = [json.loads(file.read_text("utf-8")) for file in Path("vectors").glob("*.json")]
read = [is_read(each) for topic in topics for each in topic.get("messages", ())]
refused = [is_refused(each) for topic in topics for each in topic.get("malformed", ())]
print(sys.version.split()[0], len(modules), len(read), len(refused), all(read + refused))
