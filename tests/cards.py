"""Identity cards that nobody has: drawn, laid on a table, turned, blurred, photographed."""

import io
import math
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from api.paper.fonts import SANS

_GROUND, _LABEL, _INK, _TABLE = (226, 236, 240), (60, 110, 170), (30, 30, 30), (120, 95, 70)


@dataclass(frozen=True)
class Drawn:
    """What stands on a card."""

    name: str = "李雪梅"
    sex: str = "女"
    nation: str = "汉"
    born: tuple[int, int, int] = (1988, 3, 15)
    address: tuple[str, ...] = ("青禾县柳林镇柳林村三组", "12号")
    number: str = "990126198803150024"


def front(card: Drawn) -> Image.Image:
    """The side with the number, 1011 × 638."""
    image = _blank()
    pen = ImageDraw.Draw(image)

    def write(x: int, y: int, text: str, size: int, fill: tuple[int, int, int] = _INK) -> None:
        pen.text((x, y), text, font=ImageFont.truetype(str(SANS), size), fill=fill)

    year, month, day = (str(part) for part in card.born)
    for x, y, label in (
        *((60, 70, "姓名"), (60, 145, "性别"), (300, 145, "民族"), (60, 220, "出生")),
        *((255, 220, "年"), (365, 220, "月"), (475, 220, "日"), (60, 300, "住址")),
        (60, 540, "公民身份号码"),
    ):
        write(x, y, label, 28, _LABEL)
    write(160, 62, card.name, 40)
    write(160, 142, card.sex, 34)
    write(390, 142, card.nation, 34)
    write(160, 217, year, 34)
    write(320, 217, month, 34)
    write(415, 217, day, 34)
    for row, line in enumerate(card.address):
        write(160, 296 + row * 52, line, 34)
    write(330, 528, card.number, 46)
    pen.rectangle((690, 90, 940, 420), fill=(200, 200, 205))
    pen.ellipse((765, 140, 865, 260), fill=(170, 150, 140))
    write(700, 430, "样本 SPECIMEN", 24, (200, 0, 0))
    return image


def back(valid: str = "2015.03.02-2035.03.02") -> Image.Image:
    """The side with the emblem."""
    image = _blank()
    pen = ImageDraw.Draw(image)
    for x, y, text, size in (
        (300, 90, "中华人民共和国", 56),
        (300, 190, "居民身份证", 72),
        (230, 440, "签发机关", 28),
        (400, 434, "青禾县公安局", 34),
        (230, 520, "有效期限", 28),
        (400, 514, valid, 34),
    ):
        pen.text((x, y), text, font=ImageFont.truetype(str(SANS), size), fill=_INK)
    pen.ellipse((90, 80, 230, 220), fill=(200, 40, 40))
    return image


def photographed(
    card: Image.Image, *, turned: float = 3, blurred: float = 0.8, scale: float = 1.0, seed: int = 1
) -> bytes:
    """The card on a table, as a phone in a hand takes it: a JPEG of 1600 × 1200."""
    chance = random.Random(seed)
    scene = Image.new("RGB", (1600, 1200), _TABLE)
    lain = card.rotate(turned, expand=True, fillcolor=_TABLE, resample=Image.Resampling.BICUBIC)
    lain = lain.resize((int(lain.width * scale), int(lain.height * scale)))
    scene.paste(lain, ((1600 - lain.width) // 2, (1200 - lain.height) // 2))
    scene = scene.filter(ImageFilter.GaussianBlur(blurred))
    grain = Image.frombytes("L", (400, 300), chance.randbytes(400 * 300)).resize(scene.size)
    scene = Image.blend(scene, Image.merge("RGB", (grain, grain, grain)), 0.05)
    out = io.BytesIO()
    scene.save(out, "JPEG", quality=80)
    return out.getvalue()


def _blank() -> Image.Image:
    image = Image.new("RGB", (1011, 638), _GROUND)
    pen = ImageDraw.Draw(image)
    for y in range(0, 638, 7):
        pen.line([(0, y), (1011, y + 30 * math.sin(y))], fill=(214, 226, 232), width=1)
    return image
