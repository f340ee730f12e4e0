"""Being a demo person is signing in at the front door, with code and key."""

import httpx
import pytest

from api.endpoints.sandbox import documents
from api.endpoints.sandbox.doors import Caller, NotHad
from api.endpoints.sandbox.stage import Stage
from identity.throttle import bind_throttle


async def test_every_demo_person_comes_in_by_the_front_door(
    stage: Stage, page: httpx.AsyncClient
) -> None:
    bind_throttle(None, slack=3)  # more people than one address may send codes for in an hour
    people = (await page.get("/sandbox/stage")).json()["people"]
    first = ["citizen", "elder", "newcomer", "agent", "window"]
    assert [person["key"] for person in people][:5] == first
    for person in people:
        answer = await page.post(f"/sandbox/people/{person['key']}", json={})
        assert answer.status_code == 200, answer.text
        name = "sid" if person["door"] == "citizen" else "desk_sid"
        assert answer.headers["set-cookie"].startswith(f"{name}=")
        assert "HttpOnly" in answer.headers["set-cookie"]
    assert _codes(stage) == len(people)  # a real code each; no other way in


def _codes(stage: Stage) -> int:
    return len([sms for sms in stage.state.sms if "code" in sms.params])


async def test_the_cookie_makes_a_browser_that_person(
    stage: Stage, page: httpx.AsyncClient
) -> None:
    answer = await page.post("/sandbox/people/approver", json={})
    token = answer.cookies["desk_sid"]
    door = stage.doors["desk"]
    browser = Caller("desk", door.url, door.origin, stage.http, cookies={"desk_sid": token})
    me = await browser.get(documents.STAFF_ME)
    assert me["name"] == "周敏"
    assert {seat["role"] for seat in me["seats"]} == {"approver"}


async def test_a_second_click_costs_no_second_sms(stage: Stage) -> None:
    first = await stage.people.come_in("window")
    sent = _codes(stage)  # the seed's own messages may still be on their way
    assert await stage.people.come_in("window") is first
    assert _codes(stage) == sent


async def test_the_newcomer_is_verified_on_the_way_in(stage: Stage) -> None:
    newcomer = await stage.people.come_in("newcomer")
    assert (await newcomer.get(documents.CITIZEN_ME))["level"] == 2


async def test_a_stranger_is_not_signed_in(page: httpx.AsyncClient) -> None:
    answer = await page.post("/sandbox/people/mayor", json={})
    assert answer.status_code == 409
    assert "set-cookie" not in answer.headers


async def test_other_sites_pages_cannot_sign_anybody_in(page: httpx.AsyncClient) -> None:
    answer = await page.post("/sandbox/people/window", json={}, headers={"x-doorstep": ""})
    assert answer.json()["code"] == "NOT_ALLOWED"
    assert "set-cookie" not in answer.headers


async def test_the_software_key_signs_only_for_its_own_people(
    stage: Stage, page: httpx.AsyncClient
) -> None:
    options = {"challenge": "AAAA", "allowCredentials": [{"id": "bm9ib2R5", "type": "public-key"}]}
    answer = await page.post("/sandbox/softkey/sign", json={"options": options})
    assert answer.status_code == 409
    with pytest.raises(NotHad):
        stage.people.sign(options)


async def test_nobody_can_be_anybody_before_there_is_a_seed(stage: Stage) -> None:
    stage.people.file.unlink()
    assert stage.people.all() == ()
    with pytest.raises(NotHad):
        stage.new_tour()
