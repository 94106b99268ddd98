"""The pages that run on the state table, used as a person does."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import watched

PHONE = 375


@pytest.fixture
def calculator(opened: Browser, address: str) -> Iterator[Page]:
    with watched(opened, address) as page:
        page.goto(f"{address}negotiation-calculator/")
        yield page


@pytest.fixture
def explorer(opened: Browser, address: str) -> Iterator[Page]:
    with watched(opened, address) as page:
        page.goto(f"{address}state-explorer/")
        yield page


def phase(page: Page, name: str) -> Locator:
    return page.locator(".phases > li").filter(
        has=page.get_by_role("button", name=name, exact=True)
    )


def test_a_flag_that_leaves_replies_out_says_so(calculator: Page) -> None:
    request = calculator.get_by_role("group", name="The filter asks for")
    request.get_by_label("SMFIP_NR_HDR").focus()
    calculator.keyboard.press("Space")
    result = calculator.locator(".result")
    expect(request.get_by_label("steps")).to_have_value("0x00000080")
    expect(result).to_contain_text("The filter does not answer: SMFIC_HEADER.")
    expect(result).to_contain_text("00 00 00 0d 4f 00 00 00 06 00 00 00 00 00 00 00 80")


def test_an_old_offer_is_refused_with_the_flag_that_it_lacks(calculator: Page) -> None:
    offer = calculator.get_by_role("group", name="The MTA offers")
    offer.get_by_label("version").select_option("2")
    offer.get_by_label("actions").fill("0x0f")
    calculator.get_by_role("group", name="The filter asks for").get_by_label(
        "SMFIF_QUARANTINE"
    ).check()
    alert = calculator.get_by_role("alert")
    expect(alert).to_contain_text("SMFIF_QUARANTINE is asked for, but not offered")


def test_the_link_holds_the_choice(calculator: Page) -> None:
    calculator.get_by_role("group", name="The filter asks for").get_by_label("SMFIP_SKIP").check()
    link = calculator.url
    calculator.goto("about:blank")
    calculator.goto(link)
    request = calculator.get_by_role("group", name="The filter asks for")
    expect(request.get_by_label("SMFIP_SKIP")).to_be_checked()
    expect(request.get_by_label("SMFIP_NOCONNECT")).not_to_be_checked()


def test_a_worked_example_sets_both_sides(calculator: Page) -> None:
    example = "Macro lists, with an MTA that does not accept them."
    calculator.get_by_label("Begin with").select_option(label=example)
    offer = calculator.get_by_role("group", name="The MTA offers")
    request = calculator.get_by_role("group", name="The filter asks for")
    expect(offer.get_by_label("SMFIF_SETSYMLIST")).not_to_be_checked()
    expect(request.get_by_label("SMFIF_SETSYMLIST")).to_be_checked()
    expect(calculator.get_by_role("alert")).to_contain_text("SMFIF_SETSYMLIST is asked for")


def test_commands_and_replies_lead_through_the_phases(explorer: Page) -> None:
    here = explorer.locator(".here")
    for name in ("SMFIC_OPTNEG", "SMFIC_OPTNEG", "SMFIC_CONNECT"):
        here.get_by_role("button", name=name).click()
    expect(here).to_contain_text("SMFIC_CONNECT is to be answered.")
    here.get_by_role("button", name="SMFIR_REJECT").click()
    expect(here).to_contain_text("Phase: greeted.")
    expect(here.get_by_role("button", name="SMFIC_HELO")).to_be_visible()
    here.get_by_role("button", name="Back").click()
    expect(here).to_contain_text("SMFIC_CONNECT is to be answered.")


def test_flags_let_commands_vanish_and_lose_their_reply(explorer: Page) -> None:
    connect = phase(explorer, "negotiated").get_by_text("SMFIC_CONNECT")
    expect(connect).to_be_visible()
    explorer.get_by_text("Version and flags").click()
    explorer.get_by_label("SMFIP_NOCONNECT").check()
    expect(connect).to_have_count(0)
    mail = phase(explorer, "greeted").get_by_role("listitem").filter(has_text="SMFIC_MAIL")
    expect(mail).not_to_contain_text("no reply")
    explorer.get_by_label("SMFIP_NR_MAIL").check()
    expect(mail).to_contain_text("no reply")


@pytest.mark.parametrize("name", ["negotiation-calculator", "state-explorer"])
def test_they_fit_a_phone(opened: Browser, address: str, name: str) -> None:
    with watched(opened, address, width=PHONE) as page:
        page.goto(f"{address}{name}/")
        expect(page.get_by_label(re.compile("SMFIP_SKIP")).first).to_be_attached()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
