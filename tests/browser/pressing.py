"""A photograph made light by the page's own code, in a real browser; and a page to photograph."""

import base64
import io
import random
import subprocess
from functools import cache
from typing import cast

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from playwright.sync_api import Page

from api.paper.fonts import SANS
from tests.serving import ROOT

_STRIP_TYPES = """
const ts = require('typescript')
const source = (name) => require('fs').readFileSync(`src/device/${name}.ts`, 'utf8')
const photos = source('photos').replace(/import \\{ LARGEST \\} from .*/, source('limits'))
const compilerOptions = { target: 'es2022', module: 'esnext' }
process.stdout.write(ts.transpileModule(photos, { compilerOptions }).outputText)
"""
_CALL = """async ({ code, photo }) => {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const { lightened } = await import(url)
  const bytes = Uint8Array.from(atob(photo), (one) => one.charCodeAt(0))
  const { data } = await lightened(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }))
  let text = ''
  for (const byte of data) text += String.fromCharCode(byte)
  return btoa(text)
}"""
PHONE = (3024, 4032)  # 12 megapixels, upright
A4_INCHES = 11.69
SENTENCES = (
    "兹证明本证明所载房屋坐落于青禾县柳林镇柳林村三组，建筑面积九十六点四平方米。",
    "权利人应当自收到本通知之日起六十日内向有管辖权的机关申请行政复议。",
    "本表一式两份，申请人与受理机关各执一份，涂改无效，复印件须注明用途。",
    "联系电话：0512-68127735，统一编号：QH20261122000418，有效期至2031年11月30日。",
    "缴款金额（小写）：￥12,480.50元，（大写）：壹万贰仟肆佰捌拾元伍角整。",
    "申请人已阅读并理解上述内容，保证所提供的材料真实、合法、有效。",
)


@cache
def _code() -> str:
    told = subprocess.run(
        ["node", "-e", _STRIP_TYPES], cwd=ROOT / "pwa", capture_output=True, text=True, check=True
    )
    return told.stdout


def lightened(page: Page, photo: bytes) -> bytes:
    """What the page would send of it."""
    told = page.evaluate(_CALL, {"code": _code(), "photo": base64.b64encode(photo).decode()})
    return base64.b64decode(cast(str, told))


def a_page(points: int, rows: int = 24) -> tuple[Image.Image, list[str]]:
    """An A4 page in that print, as a phone sees it from above, and its lines."""
    width, height = PHONE
    size = round(points / 72 * height / A4_INCHES)
    image = Image.new("RGB", PHONE, (250, 249, 245))
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(SANS), size)
    lines = [SENTENCES[row % len(SENTENCES)] for row in range(rows)]
    for row, line in enumerate(lines):
        pen.text((width * 0.08, height * 0.05 + row * size * 3), line, font=font, fill=(40, 40, 44))
    return image, lines


def photographed(image: Image.Image, *, blurred: float = 1.0, grain: float = 0.06) -> bytes:
    """As a phone stores it: a little soft, with the sensor's noise; some three megabytes."""
    noise = Image.frombytes("L", image.size, random.Random(7).randbytes(image.width * image.height))
    soft = image.filter(ImageFilter.GaussianBlur(blurred))
    seen = Image.blend(soft, Image.merge("RGB", (noise, noise, noise)), grain)
    out = io.BytesIO()
    seen.save(out, "JPEG", quality=90)
    return out.getvalue()
