"""What travels is small and still says the same: the page's own shrinking, read by our own eyes."""

import io
import json
import os
import struct
import subprocess
import sys
import unicodedata

from PIL import Image
from playwright.sync_api import Page

from tests.browser.pressing import a_page, lightened, photographed
from tests.serving import ROOT
from tests.sizes import size

LIGHT = 300_000
_READER = "import api.materials.readingroom as room; room.LONGEST_SIDE = 4032; room.main()"
_HEAD = struct.Struct(">II")


def plain(text: str) -> str:
    """Whether a colon is wide or narrow says nothing."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def read(*pictures: bytes) -> list[list[str]]:
    """The lines of each picture, at its full size."""
    asked = b"".join(_HEAD.pack(0, len(picture)) + picture for picture in pictures)
    environment = {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "LANG": "C.UTF-8"}
    command = [sys.executable, "-c", _READER]
    told = subprocess.run(
        command, input=asked, env=environment, capture_output=True, timeout=170, check=True
    ).stdout
    found = []
    while told:
        length, _ = _HEAD.unpack(told[: _HEAD.size])
        answer, told = told[_HEAD.size : _HEAD.size + length], told[_HEAD.size + length :]
        found.append([plain(piece[0]) for piece in json.loads(answer)["pieces"]])
    return found


def upper(picture: bytes, part: float) -> bytes:
    """The upper part of a picture, pixel for pixel."""
    image = Image.open(io.BytesIO(picture))
    out = io.BytesIO()
    image.crop((0, 0, image.width, round(image.height * part))).save(out, "PNG")
    return out.getvalue()


def test_eight_point_print_says_the_same_at_300_kilobytes(models: None, desk_page: Page) -> None:
    image, lines = a_page(points=8)
    large = photographed(image)
    small = lightened(desk_page, large)
    assert len(small) <= LIGHT < len(large) / 5
    rows, part = size(6, len(lines)), size(0.22, 1.0)
    from_large, from_small = read(upper(large, part), upper(small, part))
    assert len(from_large) >= rows
    assert from_small == from_large
