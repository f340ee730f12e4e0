"""Where the result goes."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from api.delivery import addresses
from api.delivery.addresses import DeliveryChoice, problems
from api.delivery.models import Delivery
from api.delivery.refusals import AddressInvalid
from identity.actor import THE_SYSTEM
from identity.sealing import Access
from notifications.transactions import transaction

HOME = DeliveryChoice("courier", "李雪梅", "138 1234 5678", "青禾县柳溪镇", "向阳村三组12号")
WAYS = ("courier", "electronic")


async def choose(case: Any, choice: DeliveryChoice = HOME, citizen: Any = None) -> None:
    async with transaction():
        await addresses.choose(case, citizen or uuid4(), choice, WAYS)


async def test_an_address_is_sealed_and_shown_masked(hall: Any) -> None:
    case = uuid4()
    await choose(case)
    row = await Delivery.get(application_id=case)
    assert (row.receiver_masked, row.phone_masked) == ("李**", "138****5678")
    assert row.region == "青禾县柳溪镇"
    assert "三组" not in str(row.address_masked)
    stored = b"".join(bytes(x or b"") for x in (row.receiver_sealed, row.street_sealed))
    assert "李雪梅".encode() not in stored
    opened = await addresses.opened(case, Access(THE_SYSTEM, "寄递"))
    assert opened is not None
    assert (opened.receiver, opened.phone) == ("李雪梅", "+8613812345678")
    assert opened.line == "青禾县柳溪镇向阳村三组12号"


async def test_changing_the_choice_takes_the_confirmation_back(hall: Any) -> None:
    case, citizen = uuid4(), uuid4()
    assert await addresses.chosen(case) is None
    await choose(case, citizen=citizen)
    async with transaction():
        await addresses.confirm(case)
    chosen = await addresses.chosen(case)
    assert chosen is not None
    assert chosen.confirmed
    await choose(case, DeliveryChoice("electronic"), citizen)
    chosen = await addresses.chosen(case)
    assert chosen is not None
    assert (chosen.way.value, chosen.confirmed) == ("electronic", False)
    row = await Delivery.get(application_id=case)
    assert (row.street_sealed, row.receiver_masked, row.region) == (None, None, None)
    assert await addresses.opened(case, Access(THE_SYSTEM, "寄递")) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"way": "pickup"}, [("/way", "enum")]),
        ({"way": "rocket"}, [("/way", "enum")]),
        ({"receiver": "  "}, [("/receiver", "required")]),
        ({"receiver": "李"}, [("/receiver", "minLength")]),
        ({"phone": "12345"}, [("/phone", "phone")]),
        ({"phone": None, "street": None}, [("/phone", "required"), ("/street", "required")]),
        ({"street": "短"}, [("/street", "minLength")]),
        ({"street": "长" * 121}, [("/street", "maxLength")]),
        ({"region": "区" * 65}, [("/region", "maxLength")]),
        ({"street": "向阳村\u202e组三12号"}, [("/street", "pattern")]),
        ({"receiver": "李\x07梅"}, [("/receiver", "pattern")]),
        ({"way": "electronic", "receiver": None, "phone": "x"}, []),
        ({}, []),
    ],
)
def test_each_wrong_line_is_told_at_its_field(
    change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    found = problems(replace(HOME, **change), WAYS)
    assert [(problem.field, problem.key) for problem in found] == expected


async def test_a_wrong_address_changes_nothing(hall: Any) -> None:
    case = uuid4()
    with pytest.raises(AddressInvalid) as refused:
        await choose(case, replace(HOME, phone="1"))
    assert [problem.field for problem in refused.value.problems] == ["/phone"]
    assert await addresses.chosen(case) is None


async def test_a_thrown_away_draft_leaves_no_address(hall: Any) -> None:
    case = uuid4()
    await choose(case)
    async with transaction():
        await addresses.forget(case)
    assert await Delivery.filter(application_id=case).count() == 0
