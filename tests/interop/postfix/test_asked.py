"""`ask` shows of real filters what Postfix makes of them."""

from pathlib import Path

import pytest

from tests.interop import counts
from tests.interop.filters.comparing import Server, compare
from tests.interop.filters.running import FILTERS, MAILS
from tests.interop.postfix.conftest import World


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_is_asked_as_postfix_asks_it(
    world: World, token: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server(
        "postfix",
        world.spare,
        lambda: world.client("spare"),
        lambda text: text.split()[-1],
        world.arrived,
        lambda token: any("hold" in file.parts for file in world.postfix.queued(token)),
    )
    compare(server, name, token, tmp_path, capsys)
    counts.add(world.suite, "mails compared with ask", len(MAILS))
