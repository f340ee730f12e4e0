"""People who do not exist: names, telephone numbers and identity numbers of 青禾县. Pure.

Region 990126 is nobody's, so no number here can be a real person's. The same seed gives the same
people.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from identity.idnumbers import check_digit

REGION = "990126"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "芳伟娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志海云龙文玲辉春梅鑫雪"
_FIRST_BIRTH, _LAST_BIRTH = date(1938, 1, 1), date(2004, 12, 31)


@dataclass(frozen=True)
class Invented:
    """Somebody who does not exist."""

    name: str
    phone: str  # eleven digits, as one types it
    id_number: str


def invented(seed: int, count: int) -> list[Invented]:
    """``count`` different people; a longer list begins with the shorter one."""
    chance = Random(seed)  # noqa: S311 — reproducible content, not a secret
    return [_somebody(chance, seed, place) for place in range(count)]


def id_number(birth: date, sequence: int) -> str:
    """A number of the fictional county; the sequence's parity is the sex (odd: male)."""
    body = f"{REGION}{birth:%Y%m%d}{sequence % 1000:03d}"
    return body + check_digit(body)


def phone(prefix: str, place: int) -> str:
    """Eleven digits, ending in 1: never one of those the sandboxed vendors treat specially."""
    return f"{prefix}{place + 1:0{10 - len(prefix)}d}1"


def _somebody(chance: Random, seed: int, place: int) -> Invented:
    days = (_LAST_BIRTH - _FIRST_BIRTH).days
    birth = _FIRST_BIRTH + timedelta(days=chance.randrange(days))
    given = "".join(chance.choice(_GIVEN) for _ in range(chance.choice((1, 2, 2))))
    return Invented(
        name=chance.choice(_SURNAMES) + given,
        phone=phone("1380", place),
        id_number=id_number(birth, place * 7 + seed),
    )
