"""The screens of a hall (C73): nobody signs in, nothing stays, and the wall names nobody."""

import re

from api.applications.lifecycle import Status
from api.applications.public_progress import query_code
from api.applications.site_choosing import HALL
from api.catalog import published
from tests.api.doors.conftest import Browser, Doors
from tests.makers import CARD, SHOP, a_county, query

FORM = {"content-type": "application/x-www-form-urlencoded", "origin": "null"}


async def typed(who: Browser, path: str, content: str) -> tuple[int, str]:
    said = await who.http.post(f"{who.http.base_url}{path}", content=content, headers=FORM)
    assert "set-cookie" not in said.headers
    return said.status_code, said.text


async def test_a_terminal_shows_every_item_without_signing_in(doors: Doors) -> None:
    await a_county(doors.hall)
    who = doors.browser()
    pages, seen = ["/kiosk"], set[str]()
    while pages:
        path = pages.pop()
        if path in seen:
            continue
        seen.add(path)
        shown = await who.call("GET", path)
        assert shown.status_code == 200, path
        assert "set-cookie" not in shown.headers
        assert shown.headers["cache-control"] == "no-store"
        pages += re.findall(r'href="(/kiosk[^"]*)"', shown.text)
        # without a script too it goes back by itself
        again = '<noscript><meta http-equiv="refresh" content="60;url=/kiosk"></noscript>'
        assert (path == "/kiosk") != (again in shown.text)
        # a link leaves nothing behind it to go back to
        assert (path == "/kiosk") != ("location.replace(one.href)" in shown.text)
    items = await published.every()
    assert items
    assert {f"/kiosk/items/{one.code}" for one in items} <= seen
    guide = await who.call("GET", f"/kiosk/items/{SHOP}")
    assert "<svg" in guide.text
    for path in ("/kiosk/items/none", "/kiosk/departments/%3Cscript%3E"):
        absent = await who.call("GET", path)
        assert (absent.status_code, "没有这个事项" in absent.text) == (404, True)


async def test_a_terminal_tells_how_far_it_is_and_keeps_nothing(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.IN_REVIEW, SHOP)
    number, who = str((await walk.screen()).reference), doors.browser()
    status, told = await typed(who, "/kiosk/progress", f"number={number}&code={query_code(number)}")
    assert (status, "审核中" in told, number in told) == (200, True, True)
    assert walk.citizen.who.name not in told
    status, told = await typed(who, "/kiosk/progress", f"number={number}&code=AAAAAAAA")
    assert (status, number in told) == (404, False), "the next one does not read what was typed"
    asked = await who.call("GET", "/kiosk/progress")
    assert 'autocomplete="off"' in asked.text


async def test_a_terminal_checks_a_certificate_that_its_reader_read(doors: Doors) -> None:
    county = await a_county(doors.hall)
    await county.a_case(Status.CLOSED, CARD)
    (row,) = await query("SELECT token, number FROM certificate")
    read = f"read=http%3A%2F%2Flocalhost%2Fc%2F{row['token']}"
    status, told = await typed(doors.browser(), "/kiosk/check", read)
    assert (status, row["number"] in told) == (200, True)
    for read in ("%00..%2F", "http%3A%2F%2F%5B", "%2F%2F%5B", "http%3A%2F%2F%E2%84%80%2Fx", ""):
        status, _ = await typed(doors.browser(), "/kiosk/check", f"read={read}")
        assert status == 404, read


async def test_the_wall_counts_today_and_names_nobody(doors: Doors) -> None:
    county = await a_county(doors.hall)
    done = await county.a_case(Status.CLOSED, CARD)
    await county.a_case(Status.SUBMITTED, SHOP)
    await query(
        "INSERT INTO queue_ticket (id, site_id, day, number, state, taken_at, called_at, called_by,"
        " at_window, citizen_id) SELECT gen_random_uuid(), id,"
        " (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date, 47, 'called', t, t, $2, '3', $3"
        " FROM site, doorstep_now() t WHERE code = $1",
        HALL,
        done.desk.window.actor.me,
        done.citizen.actor.me,
    )
    shown = (await doors.browser().call("GET", f"/wall?site={HALL}")).text
    number = str((await done.screen()).reference)
    assert "<b>2</b>今天收到" in shown
    assert "<b>1</b>今天办结" in shown
    assert f"{number[:6]}****{number[-2:]}" in shown
    assert number not in shown
    assert "<span>47</span><b>请到 3 号窗口</b>" in shown
    assert done.citizen.who.name not in shown
    assert "location.reload()" in shown
    plain = (await doors.browser().call("GET", "/wall?site=%3Cscript%3E")).text
    assert "正在叫号" not in plain
    assert "site=" not in plain
