"""`ask` shows what a real filter is configured to do, with no mail server around."""

import json
from pathlib import Path

import pytest

from milter_protocol.__main__ import main
from tests.interop.filters.running import FILTERS, MAILS, OUTCOMES


@pytest.mark.parametrize("name", FILTERS)
def test_a_real_filter_does_what_it_is_for(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / f"{mail}.eml" for mail in MAILS]
    path = tmp_path / "socket"
    outcomes = {}
    with FILTERS[name](tmp_path, path):
        for file, content in zip(files, MAILS.values(), strict=True):
            file.write_bytes(content)
            assert main(["ask", f"unix:{path}", str(file), "--json"]) == 0
            outcomes[file.stem] = _outcome(json.loads(capsys.readouterr().out)["delivered"])
    assert outcomes == {mail: OUTCOMES.get((name, mail), "delivered") for mail in MAILS}


def _outcome(delivered: dict[str, object] | None) -> str:
    if delivered is None:
        return "refused"
    return "delivered" if delivered["quarantine"] is None else "held"
