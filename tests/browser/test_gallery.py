"""Every part of the pages by itself: nobody is kept out of any example, however they look at it."""

import mimetypes
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.accessible import barriers
from tests.browser.watching import Watch
from tests.serving import ROOT

BUILT = ROOT / "build" / "gallery"
PAGE = "http://gallery.invalid/index.html"
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "large": {},
}


@pytest.fixture(scope="module")
def gallery() -> Path:
    """As the examples are now; what is built for people holds none of it."""
    npx = shutil.which("npx")
    assert npx
    words = (npx, "vite", "build", "--config", "ui/vite.config.ts", "--logLevel", "error")
    subprocess.run(words, cwd=ROOT / "pwa", check=True)
    return BUILT


def _file(route: Route) -> None:
    path = BUILT / urlsplit(route.request.url).path.lstrip("/")
    if not path.is_file():
        return route.fulfill(status=404)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return route.fulfill(body=path.read_bytes(), content_type=kind)


@pytest.mark.parametrize("look", LOOKS)
def test_nobody_is_kept_out_of_any_part(
    browser: Browser, gallery: Path, pictures: Path, watch: Watch, look: str
) -> None:
    size = {"width": 360, "height": 780}
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        reduced_motion="reduce",
        locale="zh-CN",
        **LOOKS[look],  # type: ignore[arg-type]
    )
    context.route("**/*", _file)
    if look == "large":
        context.add_init_script("localStorage.setItem('size', 'larger')")
    page = context.new_page()
    watch.over(page)
    page.goto(PAGE)
    page.get_by_role("heading", name="StatusTag").wait_for()
    (pictures / "gallery").mkdir(parents=True, exist_ok=True)
    page.screenshot(path=pictures / "gallery" / f"{look}.png", full_page=True)
    found = barriers(page)
    alone = [link.get_attribute("href") for link in page.get_by_text("单独看").all()]
    assert len(alone) >= 6
    for address in alone:
        page.goto(f"{PAGE}{address}")
        page.locator("body *:visible").first.wait_for()
        page.screenshot(path=pictures / "gallery" / f"{look}-{str(address)[7:-2]}.png")
        found += [f"{address} {told}" for told in barriers(page)]
    context.close()
    assert found == []
    assert watch.complaints == []


def test_what_people_load_holds_none_of_it() -> None:
    built = ROOT / "pwa" / "dist"
    assert not (built / "ui").exists()
    told = "从下面升起".encode()  # only an example is called so
    assert [one.name for one in built.rglob("*.js") if told in one.read_bytes()] == []
