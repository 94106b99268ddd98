"""The Python API, as both builders must give it."""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

MODULES = ("", ".aio", ".kinds", ".lookup", ".testing")
TOLD_IN_A_SENTENCE = {"__version__"}
_HEADING = re.compile(r'<h(\d) id="milter_protocol\.(\S+)" class="doc doc-heading">')


def check_python_api(site: Path) -> None:
    """Every public name has one place, and no other name has one; nothing of a class is missing."""
    headings = [
        found
        for file in (site / "python-api").rglob("index.html")
        for found in _HEADING.findall(file.read_text("utf-8"))
    ]
    shown = Counter(path.rpartition(".")[2] for level, path in headings if level == "2")
    modules = [import_module(f"milter_protocol{each}") for each in MODULES]
    assert shown == Counter(
        {name for each in modules for name in each.__all__} - TOLD_IN_A_SENTENCE
    )
    members = {path for level, path in headings if level == "3"}
    assert members >= {
        "filter_session.FilterSession.receive_data",
        "mta_session.MTASession.next_event",
        "enums.Actions.ADD_HEADERS",
        "replies.InsertHeader.value_bytes",
        "aio.Server.addresses",
    }
    twin = (site / "python-api" / "sessions.md").read_text("utf-8")
    assert ":::" not in twin
    for told in ("### receive_data", "receive_data(data: ", "The filter's side: it receives"):
        assert told in twin
