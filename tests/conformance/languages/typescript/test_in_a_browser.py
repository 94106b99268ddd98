"""The codec as it is, without a bundler, in a browser: all vectors, and the answers of Node."""

import html
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.reading import read_spec
from tests.conformance.languages.registry import Workshop, languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.generator.folders import SPEC
from tests.missing import missing

HERE = Path(__file__).resolve().parent
PAGE = """<!doctype html>
<script type="importmap">{"imports": {"milter-protocol": "/dist/index.js"}}</script>
<pre></pre>
<script type="module">
  import { answer } from "/out/answers.js";
  const questions = await (await fetch("/questions.json")).json();
  document.querySelector("pre").textContent = `RESULT${JSON.stringify(questions.map(answer))}END`;
</script>
"""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=60000",
    "--dump-dom",
)


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def built() -> Workshop:
    language = next(each for each in languages() if each.name == HERE.name)
    return workshop(language, read_spec(SPEC)[0])


@pytest.fixture
def address(built: Workshop) -> Iterator[str]:
    handler = partial(Handler, directory=str(built.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_every_vector_in_a_browser(built: Workshop, address: str, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        missing("chromium is not here")
    questions = [each.question for each in of_vectors(published(read_spec(SPEC)[0]))]
    (built.folder / "questions.json").write_text(json.dumps(questions), "utf-8")
    (built.folder / "page.html").write_text(PAGE, "utf-8")
    done = subprocess.run(
        [chromium, *FLAGS, f"--user-data-dir={tmp_path}", f"{address}/page.html"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    result = re.search(r"RESULT(.*?)END</pre>", done.stdout, re.DOTALL)
    assert result, done.stdout[-2000:] + done.stderr[-2000:]
    answers = json.loads(html.unescape(result[1]))
    assert len(answers) > 100
    assert answers == built.ask(questions)
