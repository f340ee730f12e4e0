"""What every courier adapter does."""

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from api.delivery.couriers.contract import ParcelState, Signer, TrackInvalid
from api.delivery.couriers.sandbox import SandboxCourier
from api.endpoints.sandbox.parcels import advance
from api.endpoints.sandbox.state import SandboxState
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from tests.contracts.ems_server import EmsServer, ems_listening
from tests.contracts.posts import Post, a_consignment, ems_post, sandbox_post

P = ParcelState


@pytest.fixture
def wire() -> Iterator[EmsServer]:
    with ems_listening(EmsServer()) as running:
        yield running


@pytest.fixture(params=["sandbox", "ems"])
def post(
    request: pytest.FixtureRequest,
    line: SandboxLine,
    state: SandboxState,
    wire: EmsServer,
    outside: httpx.AsyncClient,
) -> Post:
    if request.param == "ems":
        return ems_post(outside, wire)
    return sandbox_post(SandboxCourier(line), state)


async def test_the_same_key_is_the_same_waybill(post: Post) -> None:
    consignment = a_consignment()
    first = await post.courier.order(consignment)
    assert await post.courier.order(consignment) == first
    assert await post.courier.order(a_consignment()) != first
    assert (post.parcels(), first.carrier) == (2, "EMS")


@pytest.mark.parametrize("end", [P.DELIVERED, P.RETURNED])
async def test_a_parcel_goes_its_way(post: Post, end: ParcelState) -> None:
    number = (await post.courier.order(a_consignment())).number
    way = (P.COLLECTED, P.IN_TRANSIT, P.DELIVERING, end)
    pushed = []
    for state in way:
        await post.move(number, state)
        read = post.courier.read_tracks(*post.tell(number))
        pushed += [line for line in read if line.state is state]
    tracks = [t for t in await post.courier.tracks(number) if t.state is not P.ORDERED]
    assert tuple(track.state for track in tracks) == way
    assert len({track.event_id for track in tracks}) == len(way)
    assert [t.at for t in tracks] == sorted(t.at for t in tracks)
    assert all(track.at.tzinfo and track.text for track in tracks)
    assert pushed == tracks, "what is pushed is what is told when asked"
    assert tracks[-1].signer is (Signer.PERSON if end is P.DELIVERED else None)


async def test_what_was_pushed_counts_once_it_is_certain(post: Post) -> None:
    number = (await post.courier.order(a_consignment())).number
    await post.move(number, P.COLLECTED)
    letter = post.tell(number)
    read = post.courier.read_tracks(*letter)
    sure = await post.courier.confirm(read)
    assert [line.state for line in sure] == [P.COLLECTED]
    assert post.courier.thanks(letter[1])


async def test_a_false_push_is_not_read(post: Post) -> None:
    number = (await post.courier.order(a_consignment())).number
    await post.move(number, P.COLLECTED)
    for headers, body in post.false(number):
        with pytest.raises(TrackInvalid):
            post.courier.read_tracks(headers, body)
    post.courier.read_tracks(*post.tell(number))


async def test_an_address_nobody_finds_is_refused_for_good(post: Post) -> None:
    phone = post.nowhere if post.nowhere.startswith("+") else "+8613800138000"
    address = post.nowhere if phone != post.nowhere else "青禾县"
    with pytest.raises(Refused):
        await post.courier.order(a_consignment(phone, address))
    assert post.parcels() == 0


async def test_a_courier_that_is_away_may_be_asked_again(post: Post) -> None:
    with pytest.raises(Unavailable):
        await post.courier.order(a_consignment("+8613800000503"))
    assert post.parcels() == 0


async def test_a_parcel_is_called_back_until_it_is_collected(post: Post) -> None:
    first, second = a_consignment(), a_consignment()
    number = (await post.courier.order(first)).number
    await post.courier.cancel(first.key, number)
    await post.courier.cancel(first.key, number)
    other = (await post.courier.order(second)).number
    await post.move(other, P.COLLECTED)
    with pytest.raises(Refused):
        await post.courier.cancel(second.key, other)


async def test_the_label_is_a_pdf_of_that_waybill(post: Post) -> None:
    number = (await post.courier.order(a_consignment())).number
    label = await post.courier.label(number)
    assert label.startswith(b"%PDF-")
    assert number.encode() in label
    with pytest.raises(Unavailable):
        await post.courier.label("0000000000000")


async def test_a_number_nobody_knows_tells_nothing(post: Post) -> None:
    with pytest.raises(Unavailable):
        await post.courier.tracks("0000000000000")


async def test_the_sandboxs_names_end_as_they_say(line: SandboxLine, state: SandboxState) -> None:
    courier = SandboxCourier(line)
    for name, end, signer in (
        ("张拒收", P.RETURNED, None),
        ("张丢件", P.LOST, None),
        ("张代收", P.DELIVERED, Signer.OTHER),
    ):
        number = (await courier.order(replace(a_consignment(), receiver_name=name))).number
        for _ in range(6):
            await advance(state, state.parcels[number])
        last = (await courier.tracks(number))[-1]
        assert (last.state, last.signer) == (end, signer)


async def test_the_sandboxs_push_is_read_once(line: SandboxLine, state: SandboxState) -> None:
    courier = SandboxCourier(line)
    number = (await courier.order(a_consignment())).number
    await advance(state, state.parcels[number])
    (real,) = state.callbacks
    courier.read_tracks(real.headers, real.body)
    with pytest.raises(TrackInvalid):
        courier.read_tracks(real.headers, real.body)
