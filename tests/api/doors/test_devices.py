"""Signing a lost phone out from another one, as the page does it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from identity.codes import Pace, bind_pace
from tests.api.doors.conftest import Doors

DEVICES = "{ devices { id system thisOne } }"
END = "mutation($id: UUID!) { endDevice(id: $id) { __typename ... on Refusal { code } } }"
END_OTHERS = "mutation { endOtherDevices { __typename ... on DevicesEnded { count } } }"


@pytest.fixture(autouse=True)
def no_waiting(doors: Doors) -> Iterator[None]:
    """One person signs in on several devices at once."""
    bind_pace(Pace(apart=timedelta(0), a_day=50))
    yield
    bind_pace(Pace())


async def test_a_lost_phone_is_signed_out_with_its_next_request(doors: Doors) -> None:
    lost, home = doors.browser(), doors.browser()
    await lost.enter("13800138001")
    await home.enter("13800138001")
    seen = await home.do(DEVICES)
    assert [device["thisOne"] for device in seen] == [True, False]
    stranger = doors.browser()
    await stranger.enter("13800138002")
    assert (await stranger.do(END, id=seen[1]["id"]))["code"] == "NotFound"
    assert await lost.do("{ me { id } }") is not None
    assert (await home.do(END, id=seen[1]["id"]))["__typename"] == "DevicesEnded"
    assert await lost.do("{ me { id } }") is None
    assert await home.do("{ me { id } }") is not None


async def test_all_other_devices_end_with_one_tap(doors: Doors) -> None:
    browsers = [doors.browser() for _ in range(3)]
    for browser in browsers:
        await browser.enter("13800138003")
    assert (await browsers[0].do(END_OTHERS))["count"] == 2
    assert [(await browser.do("{ me { id } }")) is None for browser in browsers] == [
        *(False, True, True)
    ]


async def test_ending_the_device_in_hand_is_signing_out(doors: Doors) -> None:
    browser = doors.browser()
    await browser.enter("13800138004")
    (here,) = await browser.do(DEVICES)
    assert (await browser.do(END, id=here["id"]))["__typename"] == "DevicesEnded"
    assert await browser.do("{ me { id } }") is None
