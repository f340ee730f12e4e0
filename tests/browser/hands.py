"""A person's hands in a browser: the phone of a citizen and the desk of a clerk."""

import io
import itertools
import random
import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import httpx
from PIL import Image, ImageDraw
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.accessible import barriers

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SOON = timedelta(seconds=20) / timedelta(milliseconds=1)


_ORDINALS = itertools.cycle(random.sample(range(1000), 1000))  # nobody is met twice


def an_id_number(born: str = "19880412") -> str:
    """A number of the invented county with a right check digit."""
    body = f"990126{born}{next(_ORDINALS):03d}"
    return body + "10X98765432"[sum(int(a) * w for a, w in zip(body, _WEIGHTS, strict=True)) % 11]


def a_phone_number() -> str:
    """A mobile number; its last four digits mean nothing to the sandbox."""
    return f"139{random.randrange(10**4):04d}{random.randrange(1000, 9000):04d}".replace(
        "0404", "0414"
    )


def a_photo(words: str) -> bytes:
    """A sharp picture of a paper, as a phone's camera would hand it over."""
    picture = Image.new("RGB", (1200, 900), (236, 233, 224))
    draw = ImageDraw.Draw(picture)
    for line in range(18):
        draw.text(
            (80, 60 + line * 44), f"{words} {line:02d} " + "0123456789 ABCDEFG" * 2, fill="black"
        )
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=88)
    return file.getvalue()


def a_file(words: str) -> FilePayload:
    """Such a picture, as it is picked from a folder."""
    return {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": a_photo(words)}


@dataclass
class Hands:
    """What both have in common: a page, the sandbox that is their phone company, a camera."""

    page: Page
    sandbox: str
    phone: str
    pictures: Path | None = None
    taken: int = 0
    typed: set[str] = field(default_factory=set)

    def code(self) -> str:
        """The newest code that this phone received; one that was typed already is not it."""
        for _ in range(100):
            coded = [m for m in self.told() if m.get("code")]
            newest = max(coded, key=lambda m: m["at"], default={"code": ""})["code"]
            if newest and newest not in self.typed:
                break
            self.page.wait_for_timeout(200)
        self.typed.add(newest)
        return str(newest)

    def told(self) -> list[dict[str, str]]:
        """Everything that this phone received: SMS and pushes."""
        answer = httpx.get(
            f"{self.sandbox}/sandbox/phone", params={"phone": self.phone}, timeout=10
        )
        found: list[dict[str, str]] = answer.json()["messages"]
        return found

    def picture(self, name: str) -> None:
        """Keep what is on the screen, as build output; nobody may be kept out of it."""
        if self.pictures is None:
            return
        self.taken += 1
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.page.wait_for_timeout(350)
        self.page.screenshot(path=self.pictures / f"{self.taken:02d}-{name}.png")
        found = barriers(self.page)
        assert found == [], f"{name}: {found}"

    def tap(self, name: str | re.Pattern[str], role: str = "button") -> None:
        """Tap the control of that name."""
        exact = isinstance(name, str)
        found = self.page.get_by_role(role, name=name, exact=exact)  # type: ignore[arg-type]
        expect(found.first).to_be_enabled(timeout=SOON)
        found.first.click()

    def sees(self, text: str | re.Pattern[str], *, within: float = SOON) -> Locator:
        """The text is on the page, now or soon."""
        found = self.page.get_by_text(text).first
        expect(found).to_be_visible(timeout=within)
        return found
