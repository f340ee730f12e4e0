"""What stands on an identity card, from the pieces of text on a photo of it. Pure.

The number is what everything hangs on: without one whose check digit fits, or with one that
contradicts the sex or the birth date printed beside it, nothing is said at all.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from api.materials.deciphering import Piece
from identity.idnumbers import IdNumber, read_id_number, read_name
from identity.refusals import IdNumberInvalid, NameInvalid

_LEGIBLE = 0.5  # of a piece: below it is dirt
_SURE = 0.8  # of a field: below it the person types it
_NUMBER = re.compile(r"(?<![0-9])[1-9][0-9]{16}[0-9X](?![0-9])")
_LABELS = re.compile(r"姓名|性别|民族|出生|住址")
_SEX = re.compile(r"性?别?\s*([男女])")
_NATION = re.compile(r"民?族\s*(\w{1,5})")
_BORN = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日?")
_REGION = re.compile(r"^(?:.*(?:镇|乡|街道(?!口))|.*?[县区旗]|.*?市)")
_NATIONS = frozenset(
    nation
    for row in (
        "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎",
        "傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉",
        "毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京",
        "塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺",
    )
    for nation in row.split()
)
_AS_PRINTED = str.maketrans("漢囬滿", "汉回满")  # what one-character words are taken for
FRONT = ("name", "sex", "nation", "birthDate", "address", "idNumber")
# Around the number, in lengths of its own: how far the front of a card reaches.
_ABOVE, _BELOW, _LEFT, _PORTRAIT = 1.3, 0.2, 0.85, 0.72
_DIGITS = 18


@dataclass(frozen=True)
class ReadField:
    """One value as it was read. ``confidence``: of its least certain piece, 0 to 1."""

    value: str
    confidence: float


@dataclass(frozen=True)
class CardRead:
    """The side with the number: name, sex, nation, birthDate, address, idNumber, as far as certain.
    No form asks for what stands on the other.
    """

    fields: Mapping[str, ReadField]


@dataclass(frozen=True)
class _Placed:
    """A piece in the card's own frame: its middle, its left end and its height."""

    text: str
    score: float
    x: float
    y: float
    left: float
    height: float


def read_card(pieces: Sequence[Piece], today: date) -> CardRead | None:
    """What is on the picture; None where its number cannot be told for certain."""
    legible = [piece for piece in pieces if piece.score >= _LEGIBLE]
    for piece in legible:
        found = _NUMBER.search(_plain(piece.text))
        if found is None:
            continue
        try:
            number = read_id_number(found.group(), today=today)
        except IdNumberInvalid:
            continue
        return _front(legible, piece, number)
    return None


def house_of(address: str) -> str:
    """What follows the township: a form asks for the region apart."""
    return _REGION.sub("", address) or address


def _front(pieces: Sequence[Piece], numbered: Piece, number: IdNumber) -> CardRead | None:
    rows = _rows(_on_the_card(pieces, numbered))
    text = "\n".join(row for row, _ in rows)
    sex, born = _SEX.search(text), _BORN.search(text)
    if (sex and number.sex and sex.group(1) != number.sex) or numbered.score < _SURE:
        return None
    if born and tuple(map(int, born.groups())) != _parts(number.birth_date):
        return None
    fields = {
        "idNumber": ReadField(number.number, numbered.score),
        "birthDate": ReadField(number.birth_date.isoformat(), numbered.score),
        "sex": ReadField(number.sex, numbered.score) if number.sex else None,
        "name": _name(rows),
        "nation": _nation(rows),
        "address": _address(rows),
    }
    return CardRead({key: one for key, one in fields.items() if one and _is_sure(one)})


def _on_the_card(pieces: Sequence[Piece], numbered: Piece) -> list[_Placed]:
    """Turned so that the number stands at the foot; what lies beside the card is left out."""
    (ax, ay), (bx, by) = _long_side(numbered)
    length = max(1.0, ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
    right = ((bx - ax) / length, (by - ay) / length)
    marks = [p for p in pieces if _LABELS.search(_plain(p.text)) and p is not numbered] or pieces
    foot = _middle(numbered)
    below = sum(_down(_middle(p), foot, right) > 0 for p in marks)
    if below * 2 > len(marks):
        right = (-right[0], -right[1])
    unit = length * _DIGITS / max(_DIGITS, len(_plain(numbered.text)))
    placed = [_place(piece, foot, right, unit) for piece in pieces]
    return [
        one
        for one in placed
        if -_ABOVE < one.y < _BELOW and one.left > -_LEFT - 0.5 and one.left < _PORTRAIT - 0.5
    ]


def _place(
    piece: Piece, foot: tuple[float, float], right: tuple[float, float], unit: float
) -> _Placed:
    across = [_right(corner, foot, right) / unit for corner in piece.corners]
    down = [_down(corner, foot, right) / unit for corner in piece.corners]
    middle = sum(across) / len(across), sum(down) / len(down)
    return _Placed(_plain(piece.text), piece.score, *middle, min(across), max(down) - min(down))


def _rows(pieces: Sequence[_Placed]) -> list[tuple[str, float]]:
    """The lines of the card from above, each with the score of its worst piece."""
    ordered = sorted(pieces, key=lambda one: one.y)
    rows: list[list[_Placed]] = []
    for one in ordered:
        if rows and one.y - rows[-1][0].y < 0.6 * min(one.height, rows[-1][0].height):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [
        ("".join(one.text for one in sorted(row, key=lambda one: one.x)), min(o.score for o in row))
        for row in rows
    ]


def _name(rows: Sequence[tuple[str, float]]) -> ReadField | None:
    """Beside its label, or above the line with the sex."""
    for text, score in rows:
        if "姓名" in text:
            return _as_name(text.split("姓名", 1)[1], score)
    for (text, score), (after, _) in pairwise(rows):
        if "性别" in after or "民族" in after:
            return _as_name(re.sub(r"^[姓名]{1,2}", "", text), score)
    return None


def _as_name(text: str, score: float) -> ReadField | None:
    try:
        return ReadField(read_name(text), score)
    except NameInvalid:
        return None


def _nation(rows: Sequence[tuple[str, float]]) -> ReadField | None:
    for text, score in rows:
        found = _NATION.search(text)
        nation = found.group(1).translate(_AS_PRINTED) if found else ""
        if nation in _NATIONS:
            return ReadField(f"{nation}族", score)
    return None


def _address(rows: Sequence[tuple[str, float]]) -> ReadField | None:
    """From its label down to the number."""
    lines: list[tuple[str, float]] = []
    for text, score in rows:
        if "住址" in text:
            lines = [(text.split("住址", 1)[1], score)]
        elif lines and _NUMBER.search(text):
            break
        elif lines and "身份号码" not in text:
            lines.append((text, score))
    whole = "".join(text for text, _ in lines)
    return ReadField(whole, min(score for _, score in lines)) if len(whole) > 5 else None  # noqa: PLR2004 — 某县某村某号


def _is_sure(one: ReadField) -> bool:
    return one.confidence >= _SURE


def _plain(text: str) -> str:
    """Half-width, upper case, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).upper().split())


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _middle(piece: Piece) -> tuple[float, float]:
    count = len(piece.corners)
    return sum(x for x, _ in piece.corners) / count, sum(y for _, y in piece.corners) / count


def _long_side(piece: Piece) -> tuple[tuple[float, float], tuple[float, float]]:
    first, second, third = piece.corners[:3]
    sides = ((first, second), (second, third))
    return max(sides, key=lambda s: (s[1][0] - s[0][0]) ** 2 + (s[1][1] - s[0][1]) ** 2)


def _right(
    point: tuple[float, float], origin: tuple[float, float], right: tuple[float, float]
) -> float:
    return (point[0] - origin[0]) * right[0] + (point[1] - origin[1]) * right[1]


def _down(
    point: tuple[float, float], origin: tuple[float, float], right: tuple[float, float]
) -> float:
    return -(point[0] - origin[0]) * right[1] + (point[1] - origin[1]) * right[0]
