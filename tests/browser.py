"""Using a site in a real browser as a person does."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.needs.asking import need


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *_args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder below a path, as most sites of projects are; gives its address."""
    handler = functools.partial(_Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    chromium = need("chromium").program()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def watched(opened: Browser, address: str, *, width: int = 1280) -> Iterator[Page]:
    """A new page, on which no script may complain and nothing foreign may be asked for."""
    page = opened.new_page(viewport={"width": width, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{said.text} ({said.location['url']})"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(address) else complaints.append(asked.url),
    )
    yield page
    page.close()
    assert not complaints, "\n".join(complaints)
