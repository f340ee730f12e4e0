"""A real browser over the running product. Screenshots are build output."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.hands import FLAGS
from tests.browser.story import Story, told
from tests.browser.watching import Watch
from tests.serving import ROOT, Served


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for these tests. It ends with them: while it lives, no other loop can run."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def story(
    served: Served,
    browser: Browser,
    chromium: str,
    pictures: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Story:
    """Told once, with two browsers that keep what browsers keep; several tests look at it."""
    folder = tmp_path_factory.mktemp("story")
    return told(served, browser.browser_type, chromium, folder, pictures)


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone, 360 × 780, in Chinese."""
    context = browser.new_context(
        viewport={"width": 360, "height": 780},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
    )
    yield context
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[BrowserContext]:
    """A desk, 1280 × 800, in Chinese."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="zh-CN", timezone_id="Asia/Shanghai"
    )
    yield context
    context.close()


@pytest.fixture
def phone_page(phone: BrowserContext) -> Page:
    """A page on the phone."""
    return phone.new_page()


@pytest.fixture
def desk_page(wide: BrowserContext) -> Page:
    """A page on the desk."""
    return wide.new_page()


@pytest.fixture
def watch() -> Watch:
    """Collects what a page complains of: a journey ends with an empty list."""
    return Watch()


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots go."""
    return ROOT / os.environ.get("DOORSTEP_SCREENSHOTS", "build/screenshots")
