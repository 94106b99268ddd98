"""Nothing on a page moves while its scripts load."""

import pytest
from playwright.sync_api import Browser

from tests.browser import watched

OBSERVE = """
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.moved.push([value, ...sources.map(({ node }) => node?.nodeName)]);
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize(
    ("path", "made_by_script"),
    [
        ("", "#lookup-input"),
        ("reference/", "#lookup-input"),
        ("decoder/", ".decoder p:has(> label select)"),
        ("negotiation-calculator/", ".negotiation select"),
        ("state-explorer/", ".explorer button"),
        ("reference/commands/connect/", ".open a"),
        ("reference/symptoms/postfix/", "textarea, input"),
    ],
)
def test_nothing_moves(
    opened: Browser, address: str, path: str, made_by_script: str, width: int
) -> None:
    with watched(opened, address, width=width) as page:
        page.add_init_script(OBSERVE)
        page.goto(f"{address}{path}")
        page.locator(made_by_script).first.wait_for(state="attached")
        page.evaluate("document.fonts.ready")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.moved") == []
