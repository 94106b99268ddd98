"""The page of the decoder, used as a person does."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import watched
from tests.python.traffic.running import MODIFY, PLAIN, recorded, stream

OFFER = "0000000d4f00000006000001ff001fffff"
PHONE = 375


@pytest.fixture
def page(opened: Browser, address: str) -> Iterator[Page]:
    with watched(opened, address) as page:
        page.goto(f"{address}decoder/")
        yield page


def test_bytes_that_are_typed_are_read_and_a_frame_opens_by_keyboard(page: Page) -> None:
    page.get_by_label("Bytes of a conversation").click()
    page.keyboard.type(OFFER)
    expect(page.get_by_role("status")).to_have_text(
        "Read as hexadecimal digits: 1 frame, 0 problems."
    )
    summary = page.locator("details.frame summary")
    expect(summary).to_contain_text("SMFIC_OPTNEG")
    summary.focus()
    page.keyboard.press("Enter")
    rows = page.locator("details.frame tbody tr")
    expect(rows).to_have_count(5)
    expect(rows.nth(0)).to_contain_text("00 00 00 0d")
    expect(rows.nth(4)).to_contain_text("SMFIP_NR_HDR")
    link = rows.nth(1).get_by_role("link", name="SMFIC_OPTNEG")
    link.click()
    expect(page).to_have_url(re.compile("/site/reference/commands/negotiate/$"))


def test_the_link_holds_the_input(page: Page, address: str) -> None:
    page.get_by_label("Bytes of a conversation").fill(OFFER)
    expect(page.locator("details.frame")).to_have_count(1)
    assert unquote(page.url.partition("#")[2]) == OFFER
    page.goto("about:blank")
    page.goto(f"{address}decoder/#{OFFER}")
    expect(page.get_by_label("Bytes of a conversation")).to_have_value(OFFER)
    expect(page.locator("details.frame")).to_have_count(1)


@pytest.mark.parametrize(
    ("example", "frames", "problem"),
    [
        ("an offer", 1, ""),
        ("a missing verdict", 13, "a verdict must follow SMFIR_QUARANTINE"),
        ("not a milter", 1, 'is the text "GET "'),
    ],
)
def test_an_example_shows_what_it_is_for(
    page: Page, example: str, frames: int, problem: str
) -> None:
    page.get_by_role("button", name=example).click()
    expect(page.locator("details.frame")).to_have_count(frames)
    problems = page.locator("summary .problem")
    expect(problems).to_have_count(1 if problem else 0)
    if problem:
        expect(problems).to_contain_text(problem)


def test_a_compressed_file_of_a_megabyte_is_read(page: Page, tmp_path: Path) -> None:
    frames = [each.frame for each in recorded(PLAIN) if each.side == "mta"]
    body = (1 + (1 << 16) - 1).to_bytes(4, "big") + b"B" + b"x" * ((1 << 16) - 1)
    file = tmp_path / "stream.gz"
    file.write_bytes(gzip.compress(b"".join([*frames, *[body] * 16, *frames])))
    page.get_by_label("or a file").first.set_input_files(file)
    count = 2 * len(frames) + 16
    expect(page.get_by_role("status")).to_contain_text(
        f"Read as the bytes themselves: {count} frames"
    )


def test_what_cannot_be_read_says_what_to_give(page: Page) -> None:
    page.get_by_label("Bytes of a conversation").fill("hello")
    expect(page.get_by_role("alert")).to_contain_text("paste hexadecimal digits")


def test_another_conversation_of_a_file_is_chosen_by_keyboard(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "two.jsonl"
    file.write_bytes(PLAIN.read_bytes() + MODIFY.read_bytes())
    page.get_by_label("or a file").first.set_input_files(file)
    choice = page.get_by_label("Conversation:")
    expect(choice.locator("option")).to_have_text([re.compile("plain"), re.compile("modify-all")])
    expect(page.locator("details.frame")).to_have_count(len(recorded(PLAIN)))
    choice.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("details.frame")).to_have_count(len(recorded(MODIFY)))
    expect(choice).to_be_focused()
    page.get_by_label("Bytes of a conversation").fill(OFFER)
    expect(page.locator("details.frame")).to_have_count(1)
    expect(choice).to_be_hidden()


def test_two_directions_are_joined_and_the_link_holds_both(page: Page) -> None:
    commands, replies = (stream(recorded(PLAIN), side).hex() for side in ("mta", "filter"))
    first = page.get_by_label("Bytes of a conversation")
    second = page.get_by_label("Bytes of the other direction")
    page.get_by_text("Add the other direction").click()
    for one, two in ((replies, commands), (commands, replies)):
        first.fill(one)
        second.fill(two)
        expect(page.locator("details.frame")).to_have_count(len(recorded(PLAIN)))
        expect(page.get_by_role("status")).to_contain_text("0 problems")
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    expect(second).to_be_visible()
    expect(page.locator("details.frame")).to_have_count(len(recorded(PLAIN)))


def test_two_files_are_dropped(page: Page) -> None:
    files = [[*stream(recorded(PLAIN), side)] for side in ("mta", "filter")]
    page.evaluate(
        """files => {
          const dataTransfer = new DataTransfer();
          for (const each of files) dataTransfer.items.add(new File([Uint8Array.from(each)], "x"));
          const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
          document.querySelector("textarea").dispatchEvent(event);
        }""",
        files,
    )
    expect(page.locator("details.frame")).to_have_count(len(recorded(PLAIN)))


def test_what_is_open_fits_a_phone(opened: Browser, address: str) -> None:
    with watched(opened, address, width=PHONE) as page:
        page.goto(f"{address}decoder/")
        page.get_by_role("button", name="a missing verdict").click()
        expect(page.locator("details.frame")).to_have_count(13)
        for frame in page.locator("details.frame summary").all():
            frame.click()
        expect(page.locator("details.frame[open]")).to_have_count(13)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE
