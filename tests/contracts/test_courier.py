"""What every courier adapter does."""

from uuid import uuid4

import pytest

from api.delivery.couriers.contract import (
    Consignment,
    Courier,
    ParcelState,
    TrackInvalid,
)
from api.delivery.couriers.sandbox import SandboxCourier
from api.endpoints.sandbox.parcels import advance, move
from api.endpoints.sandbox.state import SandboxState
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.signing import signed
from tests.contracts.conftest import SECRET

P = ParcelState


@pytest.fixture(params=["sandbox"])
def courier(line: SandboxLine) -> Courier:
    return SandboxCourier(line)


def a_consignment(name: str = "张秀英", phone: str = "+8613800138000") -> Consignment:
    return Consignment(str(uuid4()), name, phone, "青禾县柳河镇一村 3 号", "不动产权证书", True)


async def test_the_same_key_is_the_same_waybill(courier: Courier) -> None:
    consignment = a_consignment()
    assert await courier.order(consignment) == await courier.order(consignment)
    assert await courier.order(a_consignment()) != await courier.order(consignment)


@pytest.mark.parametrize(
    ("name", "ways_end"),
    [("张秀英", P.DELIVERED), ("张拒收", P.RETURNED), ("张丢件", P.LOST)],
)
async def test_a_parcel_goes_its_way(
    courier: Courier, state: SandboxState, name: str, ways_end: ParcelState
) -> None:
    waybill = await courier.order(a_consignment(name))
    for _ in range(6):
        await advance(state, state.parcels[waybill.number])
    tracks = await courier.tracks(waybill.number)
    assert [track.state for track in tracks] == [
        P.ORDERED,
        P.COLLECTED,
        P.IN_TRANSIT,
        P.DELIVERING,
        ways_end,
    ]
    assert len({track.event_id for track in tracks}) == 5
    assert [t.at for t in tracks] == sorted(t.at for t in tracks)
    pushed = [
        track
        for callback in state.callbacks
        for track in courier.read_tracks(callback.headers, callback.body)
    ]
    assert tuple(pushed) == tracks[1:], "what is pushed is what is told when asked"


async def test_a_forged_altered_or_replayed_push_is_not_read(
    courier: Courier, state: SandboxState
) -> None:
    waybill = await courier.order(a_consignment())
    await move(state, state.parcels[waybill.number], "collected")
    (real,) = state.callbacks
    odd = b'{"tracks":[{"number":"1","state":"flying","at":"x","text":"","event_id":""}]}'
    for headers, body in (
        ({}, real.body),
        (real.headers, real.body.replace(b"collected", b"delivered")),
        (signed("another secret", real.body), real.body),
        (signed(SECRET, odd), odd),
        (signed(SECRET, b'{"tracks":1}'), b'{"tracks":1}'),
    ):
        with pytest.raises(TrackInvalid):
            courier.read_tracks(headers, body)
    courier.read_tracks(real.headers, real.body)
    with pytest.raises(TrackInvalid):
        courier.read_tracks(real.headers, real.body)


@pytest.mark.parametrize(("ending", "error"), [("0404", Refused), ("0503", Unavailable)])
async def test_an_order_that_is_not_taken(
    courier: Courier, state: SandboxState, ending: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await courier.order(a_consignment(phone=f"+861380000{ending}"))
    assert state.parcels == {}


async def test_a_number_nobody_knows_tells_nothing(courier: Courier) -> None:
    with pytest.raises(Unavailable):
        await courier.tracks("QH00000000000")
