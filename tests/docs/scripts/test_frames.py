"""The parts of frames on the page of a message, used as a person does."""

import ast
import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import watched

PHONE = 375
LIT = re.compile(r"\blit\b")


@pytest.fixture
def page(opened: Browser, address: str) -> Iterator[Page]:
    with watched(opened, address) as page:
        page.goto(f"{address}reference/commands/connect/")
        yield page


def shown(page: Page, part: str) -> tuple[Locator, ...]:
    """The box, the row of the field, and the bytes of the first example."""
    rows = page.locator(f"tr:has([data-part={part}])")
    bytes_ = page.locator(f".bytes tr:has([data-part={part}])").first
    return page.locator(f"rect[data-part={part}]"), rows.first, bytes_


def check_lit(page: Page, *parts: str) -> None:
    for part in ("field-hostname", "field-family", "field-address", "head-length"):
        for each in shown(page, part):
            if part in parts:
                expect(each).to_have_class(LIT)
            else:
                expect(each).not_to_have_class(LIT)


def test_what_is_pointed_at_is_lit_everywhere(page: Page) -> None:
    for each in shown(page, "field-hostname"):
        each.hover()
        check_lit(page, "field-hostname")
    page.locator("rect[data-part=head-length]").hover()
    check_lit(page, "head-length")
    page.locator("h1").hover()
    check_lit(page)


def test_the_keyboard_lights_a_field_and_leads_to_it(page: Page) -> None:
    for each in page.get_by_role("link", name="address", exact=True).all()[:2]:
        each.focus()
        check_lit(page, "field-address")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#field-address$"))
    expect(page.locator("#field-address")).to_be_in_viewport()
    page.keyboard.press("Tab")
    check_lit(page, "field-address")


def test_a_tap_lights_until_the_next_one(opened: Browser, address: str) -> None:
    context = opened.new_context(has_touch=True, viewport={"width": PHONE, "height": 800})
    page = context.new_page()
    page.goto(f"{address}reference/commands/connect/")
    page.locator("rect[data-part=field-family]").tap()
    check_lit(page, "field-family")
    page.locator("h2").first.tap()
    check_lit(page)
    context.close()


def test_a_frame_is_copied_whole(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    frame = page.locator(".frame").first
    digits = "00000020436d61696c2e6578616d706c652e746573740034cd823132372e302e302e3100"
    for notation in ("Hex", "C", "Python"):
        frame.get_by_text(notation, exact=True).click()
        frame.get_by_role("button", name="Copy").locator("visible=true").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert read(notation, copied).hex() == digits


def read(notation: str, text: str) -> bytes:
    if notation == "Hex":
        return bytes.fromhex(text)
    if notation == "C":
        return bytes(int(each, 16) for each in re.findall(r"0x(\w\w)", text))
    value: bytes = ast.literal_eval(text.removeprefix("frame = "))
    return value


def test_a_frame_opens_in_the_decoder(page: Page) -> None:
    page.get_by_role("link", name="Open in the decoder").first.click()
    expect(page.locator("details.frame summary")).to_contain_text("SMFIC_CONNECT")
    expect(page.get_by_role("status")).to_contain_text("0 problems")


def test_a_malformed_frame_opens_in_the_decoder(page: Page) -> None:
    link = page.locator(".mistakes td:last-child a").first
    digits = "".join(link.inner_text().split())
    link.click()
    assert unquote(page.url.partition("#")[2]) == digits
    expect(page.locator("details.frame.wrong")).to_have_count(1)


def test_each_field_and_example_has_a_permalink(page: Page, address: str) -> None:
    for anchor in ("field-port", "vector-connect-unknown"):
        page.goto(f"{address}reference/commands/connect/#{anchor}")
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_without_scripts_a_frame_is_there_in_each_notation(opened: Browser, address: str) -> None:
    context = opened.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}reference/commands/connect/")
    frame = page.locator(".frame").first
    expect(frame.locator("pre").first).to_contain_text("00000020436d")
    frame.get_by_text("Python", exact=True).click()
    expect(frame.locator("pre").nth(2)).to_be_visible()
    page.get_by_role("link", name="family", exact=True).nth(1).click()
    expect(page).to_have_url(re.compile("#field-family$"))
    context.close()
