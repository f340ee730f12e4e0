"""The document camera: what it sees, what it says, and that it never stands in the way."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, Request, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import FLAGS, SOON, a_phone_number, a_photo
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
BOOKLET = "不动产权证书"
CONTRACT = "房屋买卖合同"


@pytest.fixture
def filming(browser: Browser, chromium: str, tmp_path: Path) -> Iterator[BrowserContext]:
    """A phone whose camera sees a sheet that lies askew on a dark table."""
    film = tmp_path / "table.mjpeg"
    film.write_bytes(_jpeg(_on_a_table()) * 2)
    camera = browser.browser_type.launch(
        executable_path=chromium,
        args=[
            *FLAGS,
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-video-capture={film}",
        ],
    )
    yield camera.new_context(
        viewport={"width": 360, "height": 780}, is_mobile=True, has_touch=True, locale="zh-CN"
    )
    camera.close()


def test_pages_are_filmed_laid_straight_and_put_in_order(
    served: Served, filming: BrowserContext, pictures: Path, watch: Watch
) -> None:
    page = filming.new_page()
    watch.over(page)
    _at_the_papers(served, page)
    citizen = Citizen(page, served.citizen, "", pictures / "camera")
    page.get_by_label(f"拍照：{CONTRACT}").evaluate("input => input.click()")
    camera = page.get_by_role("dialog", name=CONTRACT)
    expect(camera.get_by_role("status")).to_have_text(re.compile("四个角"), timeout=SOON)
    citizen.picture("live")
    for number in (1, 2):
        camera.get_by_role("button", name="拍", exact=True).click()
        expect(camera.get_by_role("button", name="第 4 个角")).to_be_visible(timeout=SOON)
        citizen.picture("corners")
        if number == 2:  # The same picture twice would go up once.
            camera.get_by_role("button", name="不裁").click()
        camera.get_by_role("button", name="用这张").click()
        expect(camera.get_by_role("button", name=f"第 {number} 页")).to_be_visible(timeout=SOON)
    camera.get_by_role("button", name="第 2 页").click()
    camera.get_by_role("button", name="前移").click()
    citizen.picture("order")
    seen = camera.get_by_role("button", name="第 2 页").locator("img")
    width, height = seen.evaluate("image => [image.naturalWidth, image.naturalHeight]")
    assert 1.25 < width / height < 1.55  # the sheet alone, as it lay: 640 × 460
    camera.get_by_role("button", name=re.compile("^拍好了，共 2 页")).click()
    page.get_by_role("button", name=f"查看{CONTRACT}第 2 页").wait_for(timeout=SOON)
    assert watch.complaints == []


def test_a_blurred_photo_is_told_and_may_be_used_all_the_same(
    served: Served, phone_page: Page, pictures: Path
) -> None:
    citizen = _at_the_papers(served, phone_page)
    citizen.pictures = pictures / "camera-blurred"
    _choose(phone_page, BOOKLET, _blurred())
    camera = phone_page.get_by_role("dialog", name=BOOKLET)
    expect(camera.get_by_role("status")).to_have_text(re.compile("有点模糊"), timeout=SOON)
    citizen.picture("blurred")
    camera.get_by_label("重拍").set_input_files(_file(_blurred()))
    camera.get_by_role("button", name="仍要用").click()
    done = camera.get_by_role("button", name=re.compile("^拍好了"))
    done.click(timeout=SOON)
    phone_page.get_by_role("button", name=f"查看{BOOKLET}").first.wait_for(timeout=SOON)
    expect(camera).to_have_count(0)


def test_corners_move_by_keys_and_a_picture_turns(served: Served, phone_page: Page) -> None:
    _at_the_papers(served, phone_page)
    _choose(phone_page, BOOKLET, _jpeg(_on_a_table()))
    camera = phone_page.get_by_role("dialog", name=BOOKLET)
    corner = camera.get_by_role("button", name="第 1 个角")
    before = corner.bounding_box(timeout=SOON)
    corner.focus()
    for _ in range(5):
        phone_page.keyboard.press("ArrowLeft")
    after = corner.bounding_box()
    assert before
    assert after
    assert after["x"] < before["x"] - 5
    assert after["y"] == before["y"]
    camera.get_by_role("button", name="转一下").click()
    picture = camera.locator("img")
    width, height = picture.evaluate("image => [image.naturalWidth, image.naturalHeight]")
    assert height > width
    camera.get_by_role("button", name="不裁").click()
    expect(corner).to_have_count(0)
    phone_page.keyboard.press("Escape")
    expect(camera).to_have_count(0)
    expect(phone_page.get_by_role("button", name=f"查看{BOOKLET}")).to_have_count(0)
    expect(phone_page.locator(".coming")).to_have_count(0)  # left: nothing goes


def test_a_large_page_travels_light(served: Served, phone_page: Page) -> None:
    _at_the_papers(served, phone_page)
    parts: list[int] = []

    def weigh(request: Request) -> None:
        if request.method in {"PUT", "PATCH", "POST"} and "/uploads" in request.url:
            parts.append(len(request.post_data_buffer or b""))

    phone_page.on("request", weigh)
    large = Image.open(io.BytesIO(a_photo("PAGE"))).resize((4000, 3000))
    noisy = Image.blend(large, Image.effect_noise(large.size, 40).convert("RGB"), 0.08)
    photo = _jpeg(noisy, 95)
    assert len(photo) > 1_000_000
    _choose(phone_page, BOOKLET, photo)
    still = phone_page.get_by_role("button", name="仍要用")
    seen = phone_page.get_by_role("button", name=f"查看{BOOKLET}").first
    expect(still.or_(seen)).to_be_visible(timeout=SOON)
    if still.is_visible():
        still.click()
        phone_page.get_by_role("button", name=re.compile("^拍好了")).click(timeout=SOON)
    seen.wait_for(timeout=SOON)
    assert 20_000 < sum(parts) <= 302_000


def _at_the_papers(served: Served, page: Page) -> Citizen:
    citizen = Citizen(page, served.citizen, a_phone_number())
    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.sees("拍材料")
    return citizen


def _choose(page: Page, title: str, photo: bytes) -> None:
    page.get_by_label(f"拍照：{title}").set_input_files(_file(photo))


def _file(photo: bytes) -> FilePayload:
    return {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo}


def _sheet() -> Image.Image:
    sheet = Image.new("RGB", (640, 460), (232, 230, 222))
    draw = ImageDraw.Draw(sheet)
    for line in range(18):
        draw.text(
            (40, 30 + 22 * line), f"{line:02d} 0123456789 ABCDEFGHIJ 0123456789", fill="black"
        )
    return sheet


def _on_a_table() -> Image.Image:
    table = Image.new("RGB", (1280, 720), (52, 44, 38))
    turned = _sheet().convert("RGBA").rotate(6, expand=True, resample=Image.Resampling.BICUBIC)
    table.paste(turned, (300, 110), turned)
    return table


def _blurred() -> bytes:
    sharp = Image.open(io.BytesIO(a_photo("PAGE")))
    return _jpeg(sharp.filter(ImageFilter.GaussianBlur(1.8)))


def _jpeg(picture: Image.Image, quality: int = 90) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return file.getvalue()
