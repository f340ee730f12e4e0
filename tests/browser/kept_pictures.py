"""What a screen looked like the last time somebody agreed, and whether it still does.

Pictures of letters differ between machines, so they are compared from afar: blurred until no stroke
is left, then cell by cell. What moved, vanished, appeared or changed its colour is seen all the
same. What no two runs share (numbers, days of the week) is written alike before the picture is
taken; what a test's neighbours change is hidden.
"""

import io
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Page

from tests.serving import ROOT

KEPT = Path(__file__).parent / "pictures"
TOLD = ROOT / "build" / "pictures"
ACCEPTING = "DOORSTEP_ACCEPT_PICTURES"
HOW = "If it should look so now: make pictures, look at what git shows, commit it."
_CELL, _BLUR = 6, 5  # pixels
_APART = 20  # of 255: between two cells that differ
_FEW = 0.02  # of all cells: letters with serifs change 0.013, a list not yet loaded 0.06
_COLOURS = 48
_LOOKS, _BETWEEN = 8, 500  # milliseconds: what comes late
_ALIKE = r"""hidden => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    const alike = text.data.replace(/\d/g, '0').replace(/(周|星期)[一二三四五六日]/g, '$1一')
    if (alike !== text.data) text.data = alike
  }
  for (const one of document.querySelectorAll(hidden)) one.style.visibility = 'hidden'
  document.activeElement?.blur()
  window.scrollTo(0, 0)
}"""


def differing(kept: Image.Image, now: Image.Image) -> tuple[float, Image.Image]:
    """Which part of all cells differs, and where (white on black, as large as the picture)."""
    if kept.size != now.size:
        return 1.0, Image.new("L", now.size, 255)
    far = [_from_afar(one) for one in (kept, now)]
    bands = ImageChops.difference(*far).split()
    apart = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    marked = apart.point([255 if value > _APART else 0 for value in range(256)])
    part = marked.histogram()[255] / (marked.width * marked.height)
    return part, marked.resize(now.size, Image.Resampling.NEAREST)


def is_same(kept: Image.Image, now: Image.Image) -> bool:
    """From afar."""
    return differing(kept, now)[0] <= _FEW


def _from_afar(picture: Image.Image) -> Image.Image:
    soft = picture.convert("RGB").filter(ImageFilter.GaussianBlur(_BLUR))
    cells = (picture.width // _CELL, picture.height // _CELL)
    return soft.resize(cells, Image.Resampling.BOX)


@dataclass
class Looks:
    """Compares screen after screen; says at the end what changed, all of it at once."""

    changed: list[str] = field(default_factory=list)

    def at(self, page: Page, name: str, hidden: Sequence[str] = ()) -> None:
        """The screen as it stands, now or soon. ``hidden``: what a test's neighbours change."""
        path = KEPT / f"{name}.png"
        now = _taken(page, hidden)
        for _ in range(_LOOKS):
            if path.exists() and is_same(Image.open(path), now):
                return
            page.wait_for_timeout(_BETWEEN)
            now = _taken(page, hidden)
        if os.environ.get(ACCEPTING):
            KEPT.mkdir(exist_ok=True)
            _few_colours(now).save(path, optimize=True)
            return
        if not path.exists():
            self.changed.append(f"{name}: no picture is kept of it. {HOW}")
            return
        part, where = differing(Image.open(path), now)
        if part > _FEW:
            self.changed.append(
                f"{name}: {part:.1%} looks otherwise, see {_told(path, now, where)}"
            )

    def conclude(self) -> None:
        """Raises with every screen that changed."""
        assert not self.changed, "\n".join([*self.changed, HOW])


def _taken(page: Page, hidden: Sequence[str]) -> Image.Image:
    page.evaluate(_ALIKE, ", ".join(hidden) or "[data-none]")
    return Image.open(io.BytesIO(page.screenshot(animations="disabled", scale="css")))


def _few_colours(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)


def _told(path: Path, now: Image.Image, where: Image.Image) -> Path:
    """Kept, now, and where they differ, side by side."""
    TOLD.mkdir(parents=True, exist_ok=True)
    sides = [Image.open(path).convert("RGB"), now.convert("RGB"), where.convert("RGB")]
    sheet = Image.new("RGB", (sum(one.width for one in sides), max(one.height for one in sides)))
    left = 0
    for one in sides:
        sheet.paste(one, (left, 0))
        left += one.width
    sheet.save(TOLD / path.name)
    return (TOLD / path.name).relative_to(ROOT)
