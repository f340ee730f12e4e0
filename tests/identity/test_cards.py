"""Cards read by a reader: only registered readers, at their site, fresh, unaltered, valid."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from identity.account_refusals import CardExpired, CardUnreadable
from identity.actor import Actor, ActorKind, Level, Role
from identity.cards import SOURCE, Reader, bind_readers, read_card, readers_at, signed_reading
from identity.people import person, verify_identity
from identity.present import MANUAL, person_present
from notifications.now import now
from notifications.wording import knows
from tests.conftest import Hall
from tests.identity.making import Register, a_citizen, a_clerk, an_id_number, count

KEY, OTHER = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
NUMBER, NAME = an_id_number(41), "张桂芳"
HERE = "990126-01"


@pytest.fixture(autouse=True)
def _readers(county: Hall) -> Iterator[None]:
    bind_readers({"hall": Reader("hall", HERE, KEY.public_key().public_bytes_raw())})
    yield
    bind_readers({})


async def body(**other: Any) -> dict[str, Any]:
    at = await now()
    return {
        "name": NAME,
        "idNumber": NUMBER,
        "readAt": at.isoformat(),
        "validUntil": (at + timedelta(days=100)).date().isoformat(),
        **other,
    }


async def test_a_reading_of_a_registered_reader_is_what_stands_on_the_card() -> None:
    card = await read_card(signed_reading("hall", KEY, await body()), HERE)
    assert (card.name, card.id_number) == (NAME, NUMBER)
    forever = await read_card(signed_reading("hall", KEY, await body(validUntil=None)), HERE)
    assert forever == card


async def test_what_was_altered_stale_foreign_or_garbled_is_not_read() -> None:
    good = orjson.loads(signed_reading("hall", KEY, await body()))
    at = await now()
    wrong = [
        orjson.dumps({**good, "body": {**good["body"], "name": "李建国"}}).decode(),
        orjson.dumps({**good, "reader": "unknown"}).decode(),
        orjson.dumps({**good, "signature": "AAAA"}).decode(),
        signed_reading("hall", OTHER, await body()),
        signed_reading("hall", KEY, await body(readAt=(at - timedelta(minutes=3)).isoformat())),
        signed_reading("hall", KEY, await body(readAt=(at + timedelta(minutes=3)).isoformat())),
        signed_reading("hall", KEY, await body(readAt="yesterday")),
        signed_reading("hall", KEY, await body(readAt="2026-11-22T10:00:00")),
        signed_reading("hall", KEY, await body(name=5)),
        signed_reading("hall", KEY, await body(validUntil="soon")),
        *("", "[]", "null", "{}", "5", '{"reader": []}', "x" * 90_000),
    ]
    for reading in wrong:
        with pytest.raises(CardUnreadable):
            await read_card(reading, HERE)
    with pytest.raises(CardUnreadable):
        await read_card(signed_reading("hall", KEY, await body()), "990126-02")
    assert (await read_card(orjson.dumps(good).decode(), HERE)) is not None


async def test_a_card_past_its_day_is_told_apart() -> None:
    day = ((await now()) - timedelta(days=1)).date().isoformat()
    with pytest.raises(CardExpired):
        await read_card(signed_reading("hall", KEY, await body(validUntil=day)), HERE)
    assert knows("zh-CN", "refusal.CardExpired")


async def test_who_was_read_from_a_card_is_known_in_person_and_who_was_typed_is_not() -> None:
    register = Register({NUMBER: NAME})
    clerk = Actor(ActorKind.STAFF, (await a_clerk(Role.WINDOW)).id)
    citizen = await a_citizen()
    await verify_identity(citizen, NAME, NUMBER, register)
    await person_present(clerk, NAME, NUMBER, register, source=MANUAL)
    assert (await person(citizen.me)).identity_level is Level.REAL_NAME
    await person_present(clerk, NAME, NUMBER, register, source=SOURCE)
    await person_present(clerk, NAME, NUMBER, register, source=SOURCE)
    assert (await person(citizen.me)).identity_level is Level.IN_PERSON
    rows = await count("trail_row WHERE action = 'identity.met_in_person'")
    assert rows == 1


def test_a_broken_list_of_readers_stops_the_start(tmp_path: Path) -> None:
    file = tmp_path / "readers.json"
    for text in ("", "{}x", '[{"name": "a"}]', '[{"name": "a", "site": "s", "key": "!!"}]'):
        file.write_text(text)
        with pytest.raises(ValueError, match="card readers"):
            readers_at(file)
