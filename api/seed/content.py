"""What seeded citizens write and photograph, per item. Pure."""

import io
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from api.delivery.addresses import DeliveryChoice
from api.seed.people import Invented

CARD, SHOP, HOME = "992011004001", "990714001001", "990715001001"
ITEMS = (CARD, SHOP, HOME)
_STREETS = ("迎春路", "青禾大街", "稻香路", "东河街", "文昌路", "柳树巷")
_TRADES = (
    ("retail", "便民超市"),
    ("catering", "家常菜馆"),
    ("repair", "电动车修理铺"),
    ("beauty", "理发店"),
)
_REGION = "青禾县青禾镇"
_TOWNSHIP = "990126101"


def answers(item: str, chance: Random, neighbour: Invented) -> dict[str, Any]:
    """A complete form, but for what the platform knows of the person."""
    match item:
        case "992011004001":
            return {
                "applicant": {"live": chance.choice(("local", "resident"))},
                "family": {
                    "has": True,
                    "name": neighbour.name,
                    "phone": neighbour.phone,
                    "relation": chance.choice(("spouse", "child", "grandchild")),
                },
            }
        case "990714001001":
            return _shop(chance)
        case "990715001001":
            return _home(chance, neighbour)
        case _:
            return {}  # as its own sample says


def address(who: Invented, chance: Random) -> DeliveryChoice:
    """Where the result shall come."""
    return DeliveryChoice(
        way="courier",
        receiver=who.name,
        phone=who.phone,
        region=_REGION,
        street=f"{chance.choice(_STREETS)} {chance.randrange(1, 200)} 号",
    )


def photo(title: str, chance: Random, *, size: tuple[int, int] = (900, 640)) -> bytes:
    """A JPEG that looks like a photographed paper and shows nothing real."""
    paper = Image.new("RGB", size, tuple(chance.randrange(60, 110) for _ in range(3)))
    draw = ImageDraw.Draw(paper)
    left, top, right, bottom = 40, 30, size[0] - 40, size[1] - 30
    draw.rounded_rectangle((left, top, right, bottom), 18, fill=(244, 240, 228))
    draw.text((left + 30, top + 24), f"SAMPLE {title}", fill=(120, 30, 30), font_size=34)
    for line in range(8):
        y = top + 110 + line * 52
        width = chance.randrange((right - left) // 2, right - left - 60)
        draw.rectangle((left + 30, y, left + 30 + width, y + 14), fill=(90, 90, 96))
    kept = io.BytesIO()
    paper.save(kept, "JPEG", quality=80)
    return kept.getvalue()


def _shop(chance: Random) -> dict[str, Any]:
    scope, kind = chance.choice(_TRADES)
    street = chance.choice(_STREETS)
    return {
        "operator": {},
        "naming": {"first": f"青禾县{street}{chance.randrange(1, 99)}号{kind}"},
        "business": {
            "scope": [scope],
            "region": _TOWNSHIP,
            "premises": f"{street} {chance.randrange(1, 200)} 号一层",
            "funds": chance.randrange(1, 20) * 10_000,
            "household": False,
        },
    }


def _home(chance: Random, seller: Invented) -> dict[str, Any]:
    return {
        "applicant": {"owning": "sole"},
        "parties": {
            "people": [
                {
                    "role": "seller",
                    "name": seller.name,
                    "idNumber": seller.id_number,
                    "phone": seller.phone,
                }
            ]
        },
        "property": {
            "certificate_number": f"青(2019)青禾县不动产权第{chance.randrange(10**6, 10**7)}号",
            "region": _TOWNSHIP,
            "address": f"青禾镇{chance.choice(_STREETS)} {chance.randrange(1, 200)} 号 2 单元 301",
            "area": chance.randrange(60, 140),
            "price": chance.randrange(20, 80) * 1_000_000,
            "mortgaged": False,
        },
    }
