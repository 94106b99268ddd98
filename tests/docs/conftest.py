"""The site, built once for all workers."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.publishing import complete, write_downloads
from tests.browser import browser, served
from tests.docs.building import ROOT, built
from tests.generator.folders import SPEC
from tests.generator.specs import read_once
from tests.locking import alone_in


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A copy, so that no builder leaves anything in the checkout."""
    temporary = tmp_path_factory.getbasetemp()
    folder = (temporary if worker_id == "master" else temporary.parent) / "site-sources"
    with alone_in(folder):
        if not (folder / "mkdocs.yml").exists():
            shutil.copytree(ROOT / "docs", folder / "docs")
            write_downloads(read_once(SPEC)[0], SPEC, folder / "docs")
            shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="session")
def site(sources: Path) -> Path:
    """The site as mkdocs builds it."""
    with alone_in(sources):
        if not (sources / "site" / "llms.txt").exists():
            built(["mkdocs", "build", "--strict", "--quiet"], sources)
            complete(read_once(SPEC)[0], sources / "docs", sources / "site")
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
