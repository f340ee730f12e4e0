"""Only a page of this very door can make it do anything (G43b)."""

from typing import Any

import pytest

from tests.api.doors.conftest import Browser, Doors, codes_of

QUERY = b'{"query":"{me{id}}"}'
JSON = {"content-type": "application/json"}
FOREIGN: list[dict[str, str]] = [
    {},
    {"origin": "http://evil.example"},
    {"origin": "http://evil.example", "x-doorstep": "1"},
    {"origin": "null", "x-doorstep": "1"},
    {"origin": "", "x-doorstep": "1"},
    {"x-doorstep": "1"},
    {"origin": "{own}"},
    {"origin": "{own}", "x-doorstep": "0"},
    {"origin": "{own}.evil.example", "x-doorstep": "1"},
    {"origin": "{own}/", "x-doorstep": "1"},
    {"origin": "https://localhost:8600", "x-doorstep": "1"},
    {"origin": "http://localhost:8601", "x-doorstep": "1"},  # the other door
    {"origin": "http://localhost", "x-doorstep": "1"},
    {"origin": "http://127.0.0.1:8600", "x-doorstep": "1"},
    {"referer": "{own}/", "x-doorstep": "1"},
]


@pytest.mark.parametrize("number", range(len(FOREIGN)))
@pytest.mark.usefixtures("quiet")
async def test_a_foreign_page_reaches_nothing(
    citizen: Browser, statements: list[str], number: int
) -> None:
    headers = {k: v.replace("{own}", citizen.origin) for k, v in FOREIGN[number].items()}
    citizen.http.cookies.set("sid", "somebody")
    for path in ("/graphql", "/uploads"):
        response = await citizen.http.post(path, content=QUERY, headers={**JSON, **headers})
        assert response.status_code == 403, path
    part = "/uploads/00000000-0000-0000-0000-000000000000/parts/0"
    assert (await citizen.http.put(part, content=b"x", headers=headers)).status_code == 403
    assert statements == []


@pytest.mark.parametrize(
    "form",
    [
        {"content": b"query={me{id}}", "kind": "application/x-www-form-urlencoded"},
        {"content": QUERY, "kind": "text/plain"},
        {"content": QUERY, "kind": "multipart/form-data; boundary=x"},
    ],
)
async def test_what_a_form_can_send_reaches_nothing(
    citizen: Browser, statements: list[str], form: dict[str, Any]
) -> None:
    headers = {"content-type": form["kind"], "origin": "http://evil.example"}
    response = await citizen.http.post("/graphql", content=form["content"], headers=headers)
    assert response.status_code == 403
    assert codes_of(response) == ["BAD_REQUEST"]
    assert statements == []


async def test_the_own_page_is_answered(citizen: Browser, statements: list[str]) -> None:
    citizen.http.cookies.set("sid", "somebody")
    assert await citizen.ask("{me{id}}") == {"me": None}
    assert len(statements) == 1  # the session, looked up once


async def test_a_session_opens_only_the_door_of_its_kind(doors: Doors) -> None:
    citizen, desk = doors.browser(), doors.browser("desk")
    await citizen.enter()
    token = citizen.http.cookies["sid"]
    desk.http.cookies.set("desk_sid", token)
    assert await desk.ask("{me{id}}") == {"me": None}
    answer = await desk.post({"query": "{queue{hasMore}}"})
    assert codes_of(answer) == ["NOT_SIGNED_IN"]


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(doors: Doors) -> None:
    citizen = doors.browser()
    await citizen.do("mutation($p:String!){requestCode(phone:$p){__typename}}", p="13800138000")
    code = doors.hall.sandbox.sms[-1].params["code"]
    answer = await citizen.post(
        {
            "query": 'mutation($c:String!){signIn(phone:"13800138000",code:$c){__typename}}',
            "variables": {"c": code},
        }
    )
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("sid=")
    for part in ("httponly", "samesite=lax", "path=/", "max-age=2592000"):
        assert part in cookie
    assert "secure" not in cookie


async def test_in_production_the_cookie_is_bound_to_the_host_over_https(doors: Doors) -> None:
    citizen = doors.browser(secure_cookies=True)
    answer = await citizen.post({"query": "mutation{signOut{ok}}"})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-sid=")
    assert "; Secure" in cookie
    assert "domain" not in cookie.lower()
