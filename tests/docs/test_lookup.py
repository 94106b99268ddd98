"""The box that shows what is found while somebody types, used as a person does."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import watched

PHONE = 375
MASK = 0x1FFFFF
FIRST = {
    "SMFIR_CHGHEADER": "replies/change-header/",
    "CHGHEADER": "replies/change-header/",
    "m": "replies/change-header/",
    "'i'": "replies/insert-header/",
    "0x6d": "replies/change-header/",
    "0x69": "replies/insert-header/",
    "C": "commands/connect/",
    "0x1000": "flags/steps/#step-no-reply-connect",
    "NR_HDR": "flags/steps/#step-no-reply-header",
    "auth_authen": "macros/#macro-auth-authen",
    "{auth_authen}": "macros/#macro-auth-authen",
    "i": "macros/#macro-i",
    "smfi_setreply": "replies/reply-code/",
    "xxfi_envrcpt": "commands/envelope-recipient/",
    "RCPT TO": "commands/envelope-recipient/",
    "InsertHeader": "replies/insert-header/",
    "change header": "replies/change-header/",
    "NO_REPLY_HEADER": "flags/steps/#step-no-reply-header",
    "SMFIA_INET6": "values/#family-inet6",
    "greeted": "phases/#phase-greeted",
    "version 6": "versions/#version-6",
    "purepython": "implementations/purepythonmilter/",
}
"""Where the first result leads for what is typed."""


@pytest.fixture
def page(opened: Browser, address: str) -> Iterator[Page]:
    with watched(opened, address) as page:
        page.goto(address)
        yield page


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Look up")


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Results").get_by_role("option")


def test_what_people_type_is_found_first(page: Page) -> None:
    for typed, found in FIRST.items():
        box(page).fill(typed)
        expected = re.compile(f"/site/reference/{re.escape(found)}$")
        expect(options(page).first, typed).to_have_attribute("href", expected)


def test_a_number_is_also_shown_as_its_flags(page: Page) -> None:
    box(page).fill(hex(MASK))
    group = page.get_by_role("group", name=f"{MASK:#x}, each a flag of steps")
    expect(group.get_by_role("option")).to_have_count(MASK.bit_count())
    expect(options(page)).to_have_count(MASK.bit_count())
    box(page).fill("0x400001")
    expect(page.get_by_role("group", name="unknown: 0x400000")).to_have_count(2)


def test_bytes_lead_to_the_decoder(page: Page) -> None:
    box(page).fill("0000000d4f00000006000001ff001fffff")
    options(page).first.click()
    expect(page).to_have_url(re.compile("/decoder/#0000000d4f"))
    expect(page.locator("details.frame summary")).to_contain_text("SMFIC_OPTNEG")


def test_it_is_used_by_keyboard_alone(page: Page) -> None:
    while not page.evaluate("document.activeElement.matches('[role=combobox]')"):
        page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    page.keyboard.type("header")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    first, last = options(page).first, options(page).last
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "")
    page.keyboard.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    expect(last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_have_value("header")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    page.keyboard.type("accept")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/reference/replies/accept/$"))


def test_what_is_unknown_says_so(page: Page) -> None:
    box(page).fill("zork")
    expect(page.get_by_role("status")).to_contain_text("Nothing has this name")
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_the_index_is_loaded_when_the_box_gets_the_focus(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert not [each for each in asked if "ids.js" in each]
    with page.expect_response(re.compile("ids.js$")):
        box(page).click()


@pytest.mark.parametrize("path", ["", "reference/"])
@pytest.mark.parametrize("width", [1280, PHONE])
def test_it_fits(opened: Browser, address: str, path: str, width: int) -> None:
    with watched(opened, address, width=width) as page:
        page.goto(f"{address}{path}")
        box(page).fill("0x1fffff")
        expect(options(page).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == width
