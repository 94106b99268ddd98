"""The man pages are those of the command as it is, and shells complete its words."""

import re
import subprocess
from pathlib import Path

from tests.docs.man import FOLDER, write
from tests.pages import page
from tests.python.traffic.running import command, environment


def pages(folder: Path) -> dict[str, str]:
    return {page.name: page.read_text("utf-8") for page in folder.glob("*.1")}


def test_the_man_pages_tell_of_the_options_that_there_are(tmp_path: Path) -> None:
    write(tmp_path)
    assert pages(FOLDER) == pages(tmp_path), "run `make man`"


def test_the_variable_of_the_guide_asks_for_completions() -> None:
    (variable,) = re.findall(r"\$\((\w+)=bash_source milter-protocol\)", page("reading-traffic.md"))
    asked = {"COMP_WORDS": "milter-protocol tap --col", "COMP_CWORD": "2"}
    done = subprocess.run(
        command(),
        capture_output=True,
        env=environment(**{variable: "bash_complete"}, **asked),
        check=True,
    )
    assert done.stdout == b"plain,--color\n"
