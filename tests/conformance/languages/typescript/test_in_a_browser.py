"""The codec as it is, without a bundler, in a browser: all vectors, and the answers of Node."""

import json
from pathlib import Path

from tests.browser import browser, served, watched
from tests.conformance.languages.registry import languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.generator.folders import SPEC
from tests.generator.specs import read_once

HERE = Path(__file__).resolve().parent
PAGE = """<!doctype html>
<link rel="icon" href="data:,">
<script type="importmap">{"imports": {"milter-protocol": "/dist/index.js"}}</script>
"""
ASK = """async () => {
  const { answer } = await import("/out/answers.js");
  const questions = await (await fetch("/questions.json")).json();
  return questions.map(answer);
}"""


def test_every_vector_in_a_browser(tmp_path: Path) -> None:
    language = next(each for each in languages() if each.name == HERE.name)
    spec, _ = read_once(SPEC)
    built = workshop(language, spec)
    questions = [each.question for each in of_vectors(published(spec))]
    for name in ("dist", "out"):
        (tmp_path / name).symlink_to(built.folder / name)
    (tmp_path / "questions.json").write_text(json.dumps(questions), "utf-8")
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    with served(tmp_path) as address, browser() as opened, watched(opened, address) as page:
        page.goto(f"{address}/page.html")
        answers = page.evaluate(ASK)
    assert len(answers) > 100
    assert answers == built.ask(questions)
