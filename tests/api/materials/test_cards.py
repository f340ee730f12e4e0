"""Reading identity cards: what is certain is offered, what is not is not."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from api.materials import deciphering
from api.materials.deciphering import Piece, close_reading_room, decipher
from api.materials.developing import develop
from api.materials.idcards import CardRead, house_of, read_card
from api.materials.refusals import CardReadingAway
from tests.cards import Drawn, back, front, photographed

TODAY = date(2026, 11, 22)
CARD = Drawn()
WHOLE = {
    "name": "李雪梅",
    "sex": "女",
    "nation": "汉族",
    "birthDate": "1988-03-15",
    "address": "青禾县柳林镇柳林村三组12号",
    "idNumber": "990126198803150024",
}


async def read(photo: bytes) -> CardRead | None:
    picture = (await develop(photo, "")).preview
    return read_card(await decipher(picture), TODAY)


def values(card: CardRead | None) -> dict[str, str]:
    assert card is not None
    return {name: one.value for name, one in card.fields.items()}


@pytest.mark.parametrize(
    "laid",
    [
        {"turned": 0, "blurred": 0.3},
        {"turned": 3},
        {"turned": -12, "blurred": 1.2, "scale": 0.8},
        {"turned": 90},
        {"turned": 180},
        {"turned": 3, "blurred": 2.0},
    ],
    ids=str,
)
async def test_a_card_is_read_however_it_lies(reading: None, laid: dict[str, Any]) -> None:
    card = await read(photographed(front(CARD), **laid))
    assert values(card) == WHOLE
    assert card is not None
    assert all(0.8 <= one.confidence <= 1 for one in card.fields.values())


async def test_what_is_blurred_is_left_out_and_never_wrong(reading: None) -> None:
    card = await read(photographed(front(CARD), blurred=3.0))
    assert values(card).items() <= WHOLE.items()
    assert values(card)["idNumber"] == CARD.number


async def test_the_other_side_says_nothing(reading: None) -> None:
    assert await read(photographed(back())) is None


async def test_what_is_no_card_or_cannot_be_seen_says_nothing(reading: None) -> None:
    assert await read(photographed(front(CARD), blurred=14)) is None
    assert await read(photographed(front(CARD).crop((0, 0, 1011, 500)))) is None


async def test_a_number_that_cannot_be_is_not_offered(reading: None) -> None:
    assert await read(photographed(front(Drawn(number="990126198803150025")))) is None
    contradicted = Drawn(born=(1988, 5, 15))
    assert await read(photographed(front(contradicted))) is None


async def test_several_wait_their_turn_and_get_their_own(reading: None) -> None:
    other = Drawn(name="王建国", sex="男", number="990126196503151237", born=(1965, 3, 15))
    cards = await asyncio.gather(
        read(photographed(front(CARD))),
        read(photographed(front(other))),
        read(photographed(back())),
    )
    assert [card and values(card)["name"] for card in cards] == ["李雪梅", "王建国", None]


async def test_who_would_wait_too_long_types(
    reading: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciphering, "_MOST_WAITING", 0)
    with pytest.raises(CardReadingAway):
        await decipher(b"")


async def test_a_child_that_takes_too_long_ends_and_the_next_begins(
    reading: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    await close_reading_room()
    monkeypatch.setattr(deciphering, "_PATIENCE", 0.05)
    picture = (await develop(photographed(front(CARD)), "")).preview
    with pytest.raises(CardReadingAway):
        await decipher(picture)
    await close_reading_room()
    monkeypatch.setattr(deciphering, "_PATIENCE", 60)
    assert read_card(await decipher(picture), TODAY) is not None


async def test_where_nothing_is_installed_people_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciphering, "can_read", lambda: False)
    with pytest.raises(CardReadingAway):
        await decipher(b"")


def piece(text: str, x: float, y: float, score: float = 0.99) -> Piece:
    width, height = 26.0 * len(text), 40.0
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Piece(text, score, corners)


def lines(*, number: str = CARD.number, sex: str = "女", score: float = 0.99) -> Sequence[Piece]:
    return [
        piece("姓名 李雪梅", 60, 70),
        piece(f"性别{sex}", 60, 145),
        piece("民族漢", 300, 145),
        piece("出生1988年3月15日", 60, 220),
        piece("住址", 60, 300),
        piece("青禾县柳林镇柳林村12号", 160, 300),
        piece("样本SPECIMEN", 700, 430),
        piece("公民身份号码", 60, 540),
        piece(number, 330, 535, score),
    ]


@pytest.mark.parametrize(
    "seen",
    [
        {"number": "990126198803150025"},  # the check digit does not fit
        {"number": "99012619880315002"},  # a digit is missing
        {"number": "99012620300315002X"},  # not born yet
        {"sex": "男"},  # the number says otherwise
        {"score": 0.7},  # hardly seen
    ],
    ids=str,
)
def test_whatever_is_wrong_with_the_number_nothing_is_offered(seen: dict[str, Any]) -> None:
    assert read_card(lines(**seen), TODAY) is None
    assert read_card(lines(), TODAY) is not None


def test_a_nation_is_one_of_those_there_are() -> None:
    assert values(read_card(lines(), TODAY))["nation"] == "汉族"
    odd = [piece("民族氵", 300, 145) if p.text == "民族漢" else p for p in lines()]
    assert "nation" not in values(read_card(odd, TODAY))


def test_what_was_hardly_seen_is_left_to_the_person() -> None:
    faint = [piece("姓名 李雪海", 60, 70, 0.6) if "姓名" in p.text else p for p in lines()]
    found = values(read_card(faint, TODAY))
    assert "name" not in found
    assert found["idNumber"] == CARD.number


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("青禾县柳林镇柳林村三组12号", "柳林村三组12号"),
        ("某某省青禾县幸福小区3号楼", "幸福小区3号楼"),
        ("某某市城关区街道口路8号", "街道口路8号"),
        ("某某市北关路5号", "北关路5号"),
        ("柳林村三组", "柳林村三组"),
    ],
)
def test_of_an_address_the_form_takes_what_follows_the_region(address: str, house: str) -> None:
    assert house_of(address) == house
