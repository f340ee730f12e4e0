"""Somebody who reads English finds, files and follows an application; only names stay Chinese."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_file, a_phone_number, an_id_number
from tests.browser.watching import Watch
from tests.serving import Served

SENIOR_CARD = "992011004001"


def test_who_reads_english_files_without_a_word_of_chinese(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    born = an_id_number("19500412")
    reader = Citizen(
        phone_page, served.citizen, a_phone_number(), pictures / "english", id_number=born
    )
    phone_page.goto(f"{served.citizen}/me")
    phone_page.get_by_text("English", exact=True).click()
    expect(phone_page.locator("html")).to_have_attribute("lang", "en", timeout=SOON)
    phone_page.goto(f"{served.citizen}/items/{SENIOR_CARD}")
    reader.sees("Papers to prepare")
    reader.tap("Start")
    _come_in(reader)
    reader.sees("Step 1 of 5")
    reader.sees("From the verified identity")
    reader.tap("Next")
    reader.sees("1 thing to put right")
    phone_page.get_by_text("Registered in this county").click()
    reader.picture("form")
    reader.tap("Next")
    phone_page.get_by_text("No", exact=True).click()
    reader.tap("Next")
    _photograph(reader, "The senior's ID card", 2)
    _photograph(reader, "A recent portrait", 1)
    reader.picture("papers")
    reader.tap("Next")
    phone_page.get_by_role("button", name="Area: Choose").click()
    reader.tap("柳林镇")
    reader.tap("上柳村")
    phone_page.get_by_label("Street address").fill("No. 12")
    reader.tap("Next")
    reader.sees("Check and file")
    phone_page.get_by_role("checkbox").check()
    reader.picture("check")
    reader.tap(re.compile("^File it"))
    reader.sees("Filed, being looked through")
    reader.sees("Nothing for you to do now")
    reader.picture("filed")
    assert _chinese(phone_page) == []
    assert watch.complaints == []


def _come_in(reader: Citizen) -> None:
    reader.page.get_by_label("Phone number").fill(reader.phone)
    reader.tap("Send me a code")
    box = reader.page.get_by_label("Code from the text message")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(reader.code())
    reader.page.get_by_label("Name").fill(reader.name)
    reader.page.get_by_label("Identity number").fill(reader.id_number)
    reader.tap("Check")
    reader.sees("Skip the text message next time")
    reader.tap("Later")


def _photograph(reader: Citizen, title: str, pages: int) -> None:
    for page in range(1, pages + 1):
        chooser = reader.page.get_by_label(f"Take a photo: {title}")
        chooser.set_input_files(a_file(f"{title} {page}"))
        shown = reader.page.get_by_role("button", name=f"View {title}, page {page}")
        expect(shown).to_be_visible(timeout=SOON)


def _chinese(page: Page) -> list[str]:
    """Lines with Chinese in them that are no name, number or place."""
    lines = page.get_by_role("main").inner_text().splitlines()
    names = re.compile(r"青禾县|青政服|欧阳娜娜")
    return [line for line in lines if re.search("[一-鿿]", line) and not names.search(line)]
