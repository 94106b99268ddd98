"""The codec as it is, without a bundler, in a browser: all vectors, and the answers of Node."""

import json
from pathlib import Path

from generator.reading import read_spec
from tests.browser import SAID, said_by
from tests.conformance.languages.registry import languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.generator.folders import SPEC

HERE = Path(__file__).resolve().parent
PAGE = """<!doctype html>
<script type="importmap">{{"imports": {{"milter-protocol": "/dist/index.js"}}}}</script>
<script type="module">
  import {{ answer }} from "/out/answers.js";
  const questions = await (await fetch("/questions.json")).json();
  await fetch("{said}", {{ method: "POST", body: JSON.stringify(questions.map(answer)) }});
</script>
"""


def test_every_vector_in_a_browser() -> None:
    language = next(each for each in languages() if each.name == HERE.name)
    spec, _ = read_spec(SPEC)
    built = workshop(language, spec)
    questions = [each.question for each in of_vectors(published(spec))]
    (built.folder / "questions.json").write_text(json.dumps(questions), "utf-8")
    (built.folder / "page.html").write_text(PAGE.format(said=SAID), "utf-8")
    answers = said_by("/page.html", built.folder)
    assert len(answers) > 100
    assert answers == built.ask(questions)
