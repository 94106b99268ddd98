"""Lines of logs are explained on the site as the command explains them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from milter_protocol.lookup import FoundLine
from milter_protocol.lookup.capturing import found_line
from milter_protocol.lookup.matching import matches
from tests.browser import watched
from tests.docs.scripts.asking import asked
from tests.python.lookup.test_log_lines import (
    LOGGED,
    LONGEST,
    READ,
    SPEC_OF_ALL,
    hostile,
    logged,
    prefixed,
)

PHONE = 375
LINE = "Nov 30 09:00:01 mx1 postfix/cleanup[7]: warning: milter inet:127.0.0.1:8891: {}"
CLOSED = LINE.format("can't read SMFIC_BODYEOB reply packet header: Success")
FOREIGN = LINE.format("unreasonable packet length: 1213486160 > 1073741823")
OTHER = "Nov 30 09:00:01 mx1 postfix/qmgr[7]: 4B1C: removed"
NESTED = (
    "#1(rspamd_proxy) <b4>; proxy; x: abnormally closing milter connection from: ::1, "
    "error: invalid macro command (no name)"
)
ADDRESSES = ("inet:8891@localhost", "inet:[::1]:8891", "inet:8891", "local:/run/x/sock", "--/x")


def lines() -> Iterator[str]:
    """Whole texts with and without what a log puts in front, parts of them, and hostile ones."""
    for log, symptom in LOGGED:
        text = logged(log, symptom)
        yield from (text, prefixed(log, text), text[len(text) // 3 :], text[: 2 * len(text) // 3])
        if symptom.slots:
            yield hostile(log, symptom)
    for failure in SPEC_OF_ALL.failures:
        yield from (READ.format("SMFIC_RCPT", text) for text in failure.texts)
    for command in SPEC_OF_ALL.commands:
        yield READ.format(command.symbol, "Connection timed out")
    for address in ADDRESSES:
        yield f"warning: connect to Milter service {address}: Connection refused"
    for flags in ("0x211", "0x80000001", "0x0"):
        yield f"milter inet:x:1: request mask {flags} conflict with MTA request mask 0x1ff"
    for length in (1213486160, 2130706432, 369295616, 4):
        yield f"unreasonable packet length: {length} > 1073741823"
    yield from (NESTED, OTHER, "hello world", "")


def from_command(found: FoundLine) -> dict[str, Any]:
    return {
        "program": found.program,
        "symptom": found.symptom.id,
        "doc": len(found.symptom.doc) > 0,
        "blames": found.symptom.blames,
        "whole": found.is_whole,
        "captured": [(each.text, len(each.meanings)) for each in found.captured],
        "causes": [(each.id, [check.run for check in each.checks]) for each in found.causes],
    }


def from_site(found: dict[str, Any]) -> dict[str, Any]:
    match = found["match"]
    return {
        "program": match["program"]["title"],
        "symptom": match["text"]["id"],
        "doc": len(match["text"]["doc"]) > 0,
        "blames": match["text"]["blames"],
        "whole": match["isWhole"],
        "captured": [(each["text"], len(each["meanings"])) for each in found["captured"]],
        "causes": [
            (each["id"], [check["run"] for check in each["checks"]]) for each in found["causes"]
        ],
    }


def test_every_line_is_explained_as_the_command_does() -> None:
    texts = [text.strip()[:LONGEST] for text in lines()]
    found = asked("explaining.mjs", "explain/explaining.js", texts)
    for text, site in zip(texts, found, strict=True):
        command = [from_command(found_line(each)) for each in matches(text)]
        assert [from_site(each) for each in site] == command, text
    assert sum(map(bool, found)) > 3 * len(LOGGED)


@pytest.fixture
def page(opened: Browser, address: str) -> Iterator[Page]:
    with watched(opened, address) as page:
        page.goto(f"{address}reference/symptoms/")
        yield page


def test_pasted_lines_are_explained_each_kind_once(page: Page) -> None:
    page.get_by_label("Paste lines of a log").fill("\n".join([CLOSED, OTHER, FOREIGN, CLOSED]))
    expect(page.get_by_role("status")).to_have_text("2 texts are known.")
    first, second = page.locator(".found section").all()
    expect(first.locator(".line")).to_have_text(f"{CLOSED} (2 lines)")
    expect(second).to_contain_text('The bytes of the length are the text "HTTP".')
    expect(second).to_contain_text("ss -ltnp 'sport = :8891'")
    second.get_by_role("link", name="Postfix").click()
    expect(page).to_have_url(re.compile("symptoms/postfix/#symptom-postfix-long-length$"))
    expect(page.locator("#symptom-postfix-long-length")).to_be_in_viewport()


def test_a_cause_opens_by_keyboard_and_leads_to_its_entry(page: Page) -> None:
    page.get_by_label("Paste lines of a log").focus()
    page.keyboard.insert_text(FOREIGN)
    causes = page.locator(".found details")
    expect(causes.nth(1)).not_to_have_attribute("open", "")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(causes.nth(1)).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("reference/causes/#cause-"))


def test_what_no_program_logs_says_so(page: Page) -> None:
    page.get_by_label("Paste lines of a log").fill(OTHER)
    expect(page.get_by_role("status")).to_contain_text("No program is known to log this.")


def test_it_fits_a_phone(opened: Browser, address: str) -> None:
    with watched(opened, address, width=PHONE) as page:
        page.goto(f"{address}reference/symptoms/")
        page.get_by_label("Paste lines of a log").fill(f"{CLOSED}\n{FOREIGN}")
        expect(page.locator(".found section")).to_have_count(2)
        for cause in page.locator(".found summary").all()[1:]:
            cause.click()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
