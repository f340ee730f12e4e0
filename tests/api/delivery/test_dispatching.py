"""Parcels and their ways."""

import asyncio
import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import BaseORMException

from api.delivery import addresses, dispatching
from api.delivery.addresses import DeliveryChoice
from api.delivery.couriers.contract import ParcelState, Track
from api.delivery.models import Parcel
from api.delivery.models import Track as TrackRow
from notifications.models import Fact
from notifications.now import now
from notifications.refusals import Refused, Unavailable
from notifications.transactions import transaction

P = ParcelState
HOME = DeliveryChoice("courier", "李雪梅", "13812345678", "青禾县柳溪镇", "向阳村三组12号")
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)


async def a_case(choice: DeliveryChoice = HOME, *, confirmed: bool = True) -> UUID:
    case = uuid4()
    async with transaction():
        await addresses.choose(case, uuid4(), choice, ("courier", "electronic"))
        if confirmed:
            await addresses.confirm(case)
    return case


async def a_parcel(hall: Any) -> Parcel:
    parcel = await dispatching.order(await a_case(), hall.gateways.courier, contents="证书")
    assert parcel is not None
    return parcel


def line(parcel: Parcel, state: ParcelState, hour: int = 0, event: str = "") -> Track:
    at = NOON + timedelta(hours=hour)
    return Track(str(parcel.number), state, at, f"{state.value} 青禾", event or f"{state}-{hour}")


async def move(parcel: Parcel, *tracks: Track) -> ParcelState | None:
    async with transaction():
        return await dispatching.moved(parcel.application_id, tracks, told={"item": "二手房"})


async def states_told(parcel: Parcel) -> list[object]:
    facts = await Fact.filter(subject_id=parcel.application_id).order_by("happened_at")
    assert {fact.name for fact in facts} <= {"parcel.moved"}
    return [fact.params["state"] for fact in facts]


async def test_ordering_again_is_the_same_parcel(hall: Any) -> None:
    case = await a_case()
    seen = await asyncio.gather(*(dispatching.order(case, hall.gateways.courier) for _ in range(6)))
    assert len({parcel.number for parcel in seen if parcel}) == 1
    assert await Parcel.filter(application_id=case).count() == 1
    [sent] = hall.sandbox.parcels.values()
    assert (sent.receiver_name, sent.receiver_phone) == ("李雪梅", "+8613812345678")
    assert sent.receiver_address == "青禾县柳溪镇向阳村三组12号"


async def test_nothing_is_sent_to_an_unconfirmed_or_absent_address(hall: Any) -> None:
    for case in (
        await a_case(confirmed=False),
        await a_case(DeliveryChoice("electronic")),
        uuid4(),
    ):
        assert await dispatching.order(case, hall.gateways.courier) is None
    assert hall.sandbox.parcels == {}


async def test_a_courier_that_is_away_or_declines_leaves_the_parcel_to_try_again(
    hall: Any,
) -> None:
    for phone, error in (("13800000503", Unavailable), ("13800000404", Refused)):
        case = await a_case(DeliveryChoice("courier", "李雪梅", phone, "青禾县", "向阳村三组"))
        for _ in range(2):
            with pytest.raises(error):
                await dispatching.order(case, hall.gateways.courier)
        assert (await Parcel.get(application_id=case)).ordered_at is None


async def test_a_parcel_is_delivered_step_by_step(hall: Any) -> None:
    parcel = await a_parcel(hall)
    for hour, state in enumerate((P.COLLECTED, P.IN_TRANSIT, P.DELIVERING, P.DELIVERED)):
        assert await move(parcel, line(parcel, state, hour)) is state
        assert await move(parcel, line(parcel, state, hour)) is None  # told twice
    assert await states_told(parcel) == ["collected", "in_transit", "delivering", "delivered"]
    assert (await Parcel.get(id=parcel.id)).ended_at is not None
    assert await TrackRow.filter(parcel_id=parcel.id).count() == 4


async def test_lines_in_any_order_end_in_the_same_place(hall: Any) -> None:
    lines = [(P.COLLECTED, 0), (P.IN_TRANSIT, 1), (P.DELIVERING, 2), (P.DELIVERED, 3)]
    for order in itertools.permutations(lines):
        parcel = await a_parcel(hall)
        moved = [await move(parcel, line(parcel, state, hour)) for state, hour in order]
        assert moved.count(P.DELIVERED) == 1
        assert (await Parcel.get(id=parcel.id)).state is P.DELIVERED
        assert await TrackRow.filter(parcel_id=parcel.id).count() == 4


async def test_a_second_line_of_the_same_state_is_kept_and_moves_nothing(hall: Any) -> None:
    parcel = await a_parcel(hall)
    assert await move(parcel, line(parcel, P.IN_TRANSIT, 1), line(parcel, P.IN_TRANSIT, 2)) is (
        P.IN_TRANSIT
    )
    assert await move(parcel, line(parcel, P.IN_TRANSIT, 3)) is None
    assert await TrackRow.filter(parcel_id=parcel.id).count() == 3
    assert await states_told(parcel) == ["in_transit"]


async def test_a_strangers_parcel_is_nobodys(hall: Any) -> None:
    parcel = await a_parcel(hall)
    stranger = Track("EMS000", P.DELIVERED, NOON, "x", "1")
    assert await dispatching.applications_of([stranger]) == ()
    mine = line(parcel, P.COLLECTED)
    assert await dispatching.ours([stranger, mine]) == (mine,), "the post is asked about no others"
    assert await move(parcel, stranger) is None
    assert await dispatching.applications_of([stranger, line(parcel, P.COLLECTED)]) == (
        parcel.application_id,
    )


async def test_a_returned_parcel_waits_for_the_citizen_and_is_followed_by_another(
    hall: Any,
) -> None:
    first = await a_parcel(hall)
    assert await move(first, line(first, P.RETURNED)) is P.RETURNED
    async with transaction():
        await addresses.unconfirm(first.application_id)  # as the case does
    assert await dispatching.order(first.application_id, hall.gateways.courier) is None
    async with transaction():
        await addresses.confirm(first.application_id)
    second = await dispatching.order(first.application_id, hall.gateways.courier)
    assert second is not None
    assert second.number != first.number
    assert await move(second, line(first, P.DELIVERED, 5)) is None  # of the parcel before
    assert await move(second, line(second, P.DELIVERED, 6)) is P.DELIVERED


async def test_a_delivery_has_one_parcel_under_way(hall: Any) -> None:
    parcel = await a_parcel(hall)
    with pytest.raises(BaseORMException):
        await Parcel.create(
            id=uuid4(),
            delivery=await (await Parcel.get(id=parcel.id)).delivery,
            application_id=parcel.application_id,
            citizen_id=parcel.citizen_id,
            reserved_at=NOON,
            ask_at=NOON,
        )
    assert await Parcel.filter(application_id=parcel.application_id).count() == 1


async def test_a_silent_parcel_is_asked_for_once_an_hour(hall: Any) -> None:
    parcel = await a_parcel(hall)
    start = await now()
    assert await dispatching.to_ask(start) == ()
    later = start + timedelta(hours=2)
    [asked] = await dispatching.to_ask(later)
    assert asked == (parcel.application_id, parcel.number)
    assert await dispatching.to_ask(later) == ()
    await move(parcel, line(parcel, P.DELIVERED))
    assert await dispatching.to_ask(later + timedelta(hours=2)) == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("投递员：王小五，电话 13812345678，正在派送", "投递员：*，电话 *，正在派送"),
        ("您的邮件已代收:李四。", "您的邮件已代收:*。"),
        ("快递员【张三丰】 0517-82345678 正在派件", "快递员【*】 * 正在派件"),
        ("已签收，签收人：本人", "已签收，签收人：本人"),
        ("已签收：他人代收，签收人: 家人", "已签收：他人代收，签收人: 家人"),
        (
            "离开【青禾县邮件处理中心】，下一站【柳林镇】",
            "离开【青禾县邮件处理中心】，下一站【柳林镇】",
        ),
        ("快递员正在为您派件，请保持电话畅通", "快递员正在为您派件，请保持电话畅通"),
    ],
)
async def test_who_carried_or_took_it_is_not_kept(hall: Any, said: str, kept: str) -> None:
    parcel = await a_parcel(hall)
    await move(parcel, replace(line(parcel, P.DELIVERING), text=said))
    assert [row.text for row in await TrackRow.all()] == [kept]
