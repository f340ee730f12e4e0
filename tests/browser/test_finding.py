"""Finding a service and understanding it in a minute, on a phone, 360 × 780."""

import re
from pathlib import Path

import httpx
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
SCREENS = (
    *("/", "/?q=老年证", "/browse", "/lists/online", "/life/business", "/figures"),
    f"/items/{HOUSE}",
)


def search(page: Page, words: str) -> None:
    """Type, and wait until the answer to exactly these words is there."""
    page.get_by_role("searchbox", name="搜索事项").fill(words)
    page.wait_for_url(re.compile("q="))


def shot(page: Page, pictures: Path, name: str) -> None:
    """Keep what is on the screen, as build output."""
    (pictures / "finding").mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(350)
    page.screenshot(path=pictures / "finding" / f"{name}.png")


def test_people_find_by_their_own_words_and_never_leave_the_keyboard(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    phone_page.goto(served.citizen)
    shot(phone_page, pictures, "home")
    search(phone_page, "老年证")
    expect(phone_page.get_by_role("status").filter(has_text="找到")).to_be_visible(timeout=SOON)
    shot(phone_page, pictures, "found")
    field = phone_page.get_by_role("searchbox", name="搜索事项")
    field.press("ArrowDown")
    expect(phone_page.get_by_role("link", name=re.compile("老年人优待证"))).to_be_focused()
    phone_page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    field.press("ArrowDown")
    phone_page.keyboard.press("Enter")
    expect(phone_page.get_by_role("heading", name="老年人优待证")).to_be_visible(timeout=SOON)
    phone_page.wait_for_timeout(600)
    assert phone_page.url.endswith("/items/992011004001")
    phone_page.go_back()
    expect(field).to_have_value("老年证")
    assert watch.complaints == []


def test_the_first_screen_of_a_guide_answers_the_five_questions(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    phone_page.goto(f"{served.citizen}/items/{HOUSE}")
    for said in ("填表", "材料", "费用", "跑几趟", "今天交，最晚办好", "谁能办", "要带什么"):
        line = phone_page.locator("dt", has_text=said).first
        expect(line).to_be_visible(timeout=SOON)
        box = line.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 780, said
    shot(phone_page, pictures, "guide")
    assert watch.complaints == []


def test_words_that_find_nothing_lead_on(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    phone_page.goto(served.citizen)
    search(phone_page, "驾驶飞船")
    expect(phone_page.get_by_role("heading", name="没有找到“驾驶飞船”")).to_be_visible(timeout=SOON)
    expect(phone_page.get_by_role("link", name="打 12345 问一问")).to_have_attribute(
        "href", "tel:12345"
    )
    shot(phone_page, pictures, "nothing")
    near = (
        phone_page.get_by_role("heading", name="您是不是要找").locator("..").get_by_role("button")
    )
    word = near.first.inner_text()
    near.first.click()
    expect(phone_page.get_by_role("searchbox", name="搜索事项")).to_have_value(word)
    expect(phone_page.get_by_role("status").filter(has_text="找到")).to_be_visible(timeout=SOON)
    assert watch.complaints == []


def test_a_list_is_narrowed_step_by_step_and_taken_home(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    phone_page.goto(f"{served.citizen}/browse")
    phone_page.get_by_role("link", name=re.compile("^网上能办完")).click()
    count = phone_page.get_by_role("status").filter(has_text="共")
    expect(count).to_be_visible(timeout=SOON)
    everything = count.inner_text()
    chip = phone_page.get_by_role("button", name="当场办结")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(count).not_to_have_text(everything, timeout=SOON)
    shot(phone_page, pictures, "list")
    phone_page.reload()
    expect(chip).to_have_attribute("aria-pressed", "true", timeout=SOON)
    for kind in ("Excel", "CSV", "JSON"):
        href = phone_page.get_by_role("link", name=kind).get_attribute("href")
        assert httpx.get(f"{served.citizen}{href}").status_code == 200
    assert watch.complaints == []


def test_going_back_finds_the_list_where_it_was_left(served: Served, phone_page: Page) -> None:
    phone_page.goto(f"{served.citizen}/lists/all?only=online")
    last = phone_page.locator(".items-list a").last
    last.scroll_into_view_if_needed(timeout=SOON)
    left_at = phone_page.evaluate("scrollY")
    assert left_at > 0
    last.click()
    expect(phone_page.get_by_role("heading", name="要准备的材料")).to_be_visible(timeout=SOON)
    phone_page.go_back()
    expect(last).to_be_in_viewport(timeout=SOON)
    assert abs(phone_page.evaluate("scrollY") - left_at) < 120
    assert phone_page.url.endswith("?only=online")


def test_papers_are_shown_as_they_should_look_and_a_form_as_it_should_be_filled(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    phone_page.goto(f"{served.citizen}/items/{HOUSE}")
    phone_page.get_by_role("button", name=re.compile("^看样图")).first.click()
    expect(phone_page.get_by_text("四个角都要拍到")).to_be_visible(timeout=SOON)
    picture = phone_page.locator(".example img")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    shot(phone_page, pictures, "example")
    phone_page.keyboard.press("Escape")
    phone_page.get_by_role("button", name="填写示例").click()
    expect(phone_page.locator(".sample dd").first).to_be_visible(timeout=SOON)
    shot(phone_page, pictures, "sample")
    for name in ("guide", "blank", "sample"):
        paper = httpx.get(f"{served.citizen}/api/items/{HOUSE}/{name}.pdf", timeout=30)
        assert paper.content.startswith(b"%PDF"), name
    assert watch.complaints == []


def test_on_paper_nothing_is_folded_away(served: Served, desk_page: Page) -> None:
    desk_page.goto(f"{served.citizen}/items/{HOUSE}")
    hidden = desk_page.locator(".elements details p").first
    expect(hidden).to_be_hidden(timeout=SOON)
    desk_page.evaluate(
        """addEventListener('beforeprint', () =>
            window.printed = document.querySelectorAll('details:not([open])').length)"""
    )
    assert desk_page.pdf(format="A4").startswith(b"%PDF")
    assert desk_page.evaluate("window.printed") == 0
    expect(hidden).to_be_hidden()


def test_without_a_network_the_page_says_so_and_goes_on_when_it_is_back(
    served: Served, phone: BrowserContext, pictures: Path
) -> None:
    page = phone.new_page()
    page.goto(f"{served.citizen}/browse")
    expect(page.get_by_role("heading", name="按目录看")).to_be_visible(timeout=SOON)
    page.route("**/graphql", lambda route: route.abort())
    page.goto(f"{served.citizen}/lists/online")
    expect(page.get_by_role("heading", name="没有连上")).to_be_visible(timeout=SOON)
    shot(page, pictures, "no-network")
    page.unroute("**/graphql")
    page.get_by_role("button", name="再试一次").click()
    expect(page.get_by_role("status").filter(has_text="共")).to_be_visible(timeout=SOON)


def test_every_screen_fits_and_every_control_has_a_name_in_both_languages(
    served: Served, phone_page: Page, pictures: Path
) -> None:
    phone_page.goto(served.citizen)
    faults = []
    for language in ("zh-CN", "en"):
        phone_page.evaluate("chosen => localStorage.setItem('language', chosen)", language)
        for screen in SCREENS:
            phone_page.goto(served.citizen + screen)
            phone_page.wait_for_load_state("networkidle")
            expect(phone_page.locator(".waiting")).to_have_count(0, timeout=SOON)
            faults += [f"{language} {screen}: {fault}" for fault in phone_page.evaluate(_FAULTS)]
    shot(phone_page, pictures, "guide-in-english")
    assert faults == []


_FAULTS = """() => {
  const found = []
  const wide = document.documentElement.scrollWidth
  if (wide > innerWidth) found.push(`is ${wide} wide`)
  for (const one of document.querySelectorAll('a[href], button, input')) {
    const box = one.getBoundingClientRect()
    const name = one.getAttribute('aria-label') || one.textContent.trim()
    if (box.width > 0 && !name) found.push(`no name: ${one.outerHTML.slice(0, 80)}`)
  }
  const tops = document.querySelectorAll('h1').length
  if (tops !== 1) found.push(`${tops} first headings`)
  return found
}"""
