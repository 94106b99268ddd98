"""The client of a toy whose filter may send what the agreed version does not have.

No reply of the real protocol is of that kind without a flag that guards it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once

SCRIPT = """
import asyncio, logging
import all_of_it as toy
from all_of_it import aio

logging.basicConfig(format="%(message)s")

async def read(reader):
    await reader.readexactly(int.from_bytes(await reader.readexactly(4), "big"))

async def old(reader, writer):
    await read(reader)
    writer.write(toy.encode(toy.Hello(4, toy.Deeds(0), toy.Ways(0))))
    for answer in ([toy.Yes()], [toy.Wait(), toy.Yes()]):
        await read(reader)
        writer.write(b"".join(map(toy.encode, answer)))
    await reader.read()
    writer.close()

async def main():
    server = await asyncio.start_server(old, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, await aio.connect(f"inet:{port}@127.0.0.1", strict=False) as client:
        await client.ask(toy.Order("goods", toy.Shelf.TOP, "x", toy.Payment.NONE))
        print(*(type(each).__name__ for each in await client.ask(toy.Done())))

asyncio.run(main())
"""


def test_a_lenient_client_logs_what_is_only_unusual_as_such(tmp_path: Path) -> None:
    spec = tmp_path / "spec"
    shutil.copytree(TOYS / "full", spec)
    text = (spec / "messages.yaml").read_text()
    since = "symbol: FULL_WAIT\n    class: progress\n    since: "
    assert text.count(f"{since}4") == 1
    (spec / "messages.yaml").write_text(text.replace(f"{since}4", f"{since}5"))
    text = (spec / "session.yaml").read_text()
    narrow = "{replies: [reply/wait], since: 5}"
    assert text.count(narrow) == 1
    (spec / "session.yaml").write_text(text.replace(narrow, "reply/wait"))
    package = generate(tmp_path, "python", read_once(spec)[0])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=os.environ | {"PYTHONPATH": str(package), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "Wait Yes\n"), done.stderr
    assert "did something unusual: Wait needs version 5; version 4 is in use\n" in done.stderr
    assert "broke the protocol" not in done.stderr
