"""Vendors' notices at the door: signed or without effect; the same one twice is one (G9)."""

import asyncio

import orjson
import pytest

from api.applications.lifecycle import Status
from api.endpoints.sandbox.vendors import notice
from notifications.signing import signed
from tests.api.doors.conftest import Doors
from tests.conftest import Hall
from tests.makers import HOME, County, a_county, everything_of, facts_about, query

PATHS = (
    *("/webhooks/payment", "/webhooks/courier"),
    *("/webhooks/sms/guessed", "/webhooks/sms/guessed/replies"),
)


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.usefixtures("quiet")
async def test_what_the_vendor_did_not_sign_has_no_effect(doors: Doors, path: str) -> None:
    http = doors.browser().http
    for body in (b"", b"{}", b"[]", b"null", b"x" * 1000, b'{"key": 7}', "☃".encode()):
        for headers in ({}, {"x-sandbox-signature": "00"}, {"authorization": "Bearer x"}):
            answer = await http.post(path, content=body, headers=headers)
            assert answer.status_code == 401, (body, answer.text)
            assert answer.json()["code"] == "BAD_REQUEST"
    assert (await http.post(path, content=b"x" * 70_000)).status_code == 413
    assert (await http.get(path)).status_code == 404


async def test_the_desks_door_takes_no_notices(doors: Doors) -> None:
    http = doors.browser("desk").http
    for path in PATHS:
        assert (await http.post(path, content=b"{}")).status_code in {404, 405}


async def test_money_arrives_once_however_often_it_is_told(doors: Doors, county: County) -> None:
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    citizen = doors.browser()
    await citizen.enter(walk.citizen.who.phone)
    asked = {"id": str(walk.id), "key": "pay-the-bill"}
    pay = """mutation($id: UUID!, $key: String!) { payApplication(id: $id, key: $key) {
      __typename ... on CashierOpened { url } ... on Refusal { code message } } }"""
    first, again = await citizen.do(pay, **asked), await citizen.do(pay, **asked)
    assert first["__typename"] == "CashierOpened", first
    assert first == again
    steps = await query(
        "SELECT details->>'order' AS step FROM trail_row WHERE action = 'application.pay'"
        " AND case_id = $1 AND actor_kind = 'citizen' ORDER BY id",
        walk.id,
    )
    assert [row["step"] for row in steps] == ["asked", "opened", "asked"]
    order = next(iter(doors.hall.sandbox.orders.values()))
    order.state = "paid"
    body, secret = orjson.dumps(notice(order)), doors.hall.settings.sandbox_secret
    http = citizen.http
    altered = body.replace(str(order.amount).encode(), b"1")
    foul = await http.post("/webhooks/payment", content=altered, headers=signed(secret, body))
    assert foul.status_code == 401
    before = await everything_of(walk.id)
    answers = await asyncio.gather(
        *(
            http.post("/webhooks/payment", content=body, headers=signed(secret, body))
            for _ in "12345"
        )
    )
    assert [answer.status_code for answer in answers] == [200] * 5
    assert (await everything_of(walk.id))["changes"] > before["changes"]
    assert (await facts_about(walk.id)).count("application.paid") == 1
    assert len(await query("SELECT 1 FROM bill WHERE state = 'paid'")) == 1
    told = await citizen.do(pay, **asked)
    assert told["__typename"] in {"WrongStatus", "NothingToPay"}
