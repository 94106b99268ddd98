"""The site, built once for all workers."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import browser, served
from tests.docs.building import ROOT, built
from tests.locking import alone_in


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A copy, so that no builder leaves anything in the checkout."""
    temporary = tmp_path_factory.getbasetemp()
    folder = (temporary if worker_id == "master" else temporary.parent) / "site-sources"
    with alone_in(folder):
        if not (folder / "mkdocs.yml").exists():
            shutil.copytree(ROOT / "docs", folder / "docs")
            shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="session")
def site(sources: Path) -> Path:
    """The site as mkdocs builds it."""
    with alone_in(sources):
        if not (sources / "site" / "404.html").exists():
            built(["mkdocs", "build", "--strict", "--quiet"], sources)
    return sources / "site"


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    """A browser."""
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The address of the site, which is served below a path, as that of many projects is."""
    with served(site.parent) as address:
        yield f"{address}/site/"
