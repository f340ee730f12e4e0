"""查进度: number and query code tell anybody how far it is, and nothing else does (C70, C71)."""

import re
from datetime import timedelta

from api.applications.lifecycle import Status
from api.applications.public_progress import query_code
from api.applications.references import is_reference
from notifications.now import shift_clock
from tests.api.doors.conftest import Browser, Doors
from tests.makers import CARD, SHOP, a_county, query

TYPED = re.compile(r' value="[^"]*"')
FORM = {"content-type": "application/x-www-form-urlencoded", "origin": "null"}


async def look(who: Browser, number: str, code: str) -> tuple[int, str]:
    """As a form without script sends it."""
    url = f"{who.http.base_url}/progress"
    said = await who.http.post(url, content=f"number={number}&code={code}", headers=FORM)
    return said.status_code, said.text


async def test_number_and_code_tell_how_far_it_is_and_how_long_it_takes(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.IN_REVIEW, SHOP)
    owner, anybody = doors.browser(), doors.browser()
    await owner.enter(walk.citizen.who.phone)
    case = await owner.do(
        "query($id: UUID!) { application(id: $id) { reference queryCode promisedOn } }",
        id=str(walk.id),
    )
    number, code = case["reference"], case["queryCode"]
    status, told = await look(anybody, f" {number.lower()} ", f"{code[:4]}-{code[4:]}")
    assert (status, "审核中" in told, number in told) == (200, True, True)
    assert case["promisedOn"] in told
    assert "个工作日" in told
    who = walk.citizen.who
    assert not any(secret in told for secret in (who.name, who.name[0] + "*", who.id_number))
    await shift_clock(timedelta(days=90))
    assert "0 个工作日" in (await look(anybody, number, code))[1], "late, and no number below none"


async def test_a_wrong_code_and_a_wrong_number_are_alike(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.SUBMITTED, CARD)
    number = (await walk.screen()).reference
    assert number is not None
    code, anybody = query_code(number), doors.browser()
    absent = f"{number[:-2]}{'2' if number[-2] != '2' else '3'}{number[-1]}"
    tries = ((number, "AAAAAAAA"), (number, ""), (absent, code), ("", code), ("' OR 1=1", "%00"))
    told = [await look(anybody, *one) for one in tries]
    assert {(status, TYPED.sub("", text)) for status, text in told} == {
        (404, TYPED.sub("", told[0][1]))
    }
    assert f' value="{number}"' in told[0][1], "nothing typed is lost"
    marked = await look(anybody, "%22%3E%3Cscript%3E", "")
    assert "<script" not in marked[1]
    assert not is_reference(absent)


async def test_nobody_tries_code_after_code(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.SUBMITTED, CARD)
    number = str((await walk.screen()).reference)
    answers = [(await look(doors.browser(), number, f"AAAA{place:04d}"))[0] for place in range(34)]
    assert answers[:3] == [404] * 3
    assert answers[-1] == 429


async def test_the_feed_counts_and_names_nobody(doors: Doors) -> None:
    county = await a_county(doors.hall)
    done = await county.a_case(Status.CLOSED, CARD)
    await county.a_case(Status.SUBMITTED, SHOP)
    await county.a_draft()
    shown = await doors.browser().call("GET", "/progress")
    assert "收到 2 件，办结 1 件；正在办的 1 件" in shown.text
    number = str((await done.screen()).reference)
    assert f"{number[:6]}****{number[-2:]}" in shown.text
    assert number not in shown.text
    names = [row["name_masked"] for row in await query("SELECT name_masked FROM person")]
    assert not any(name in shown.text for name in (*names, done.citizen.who.name))
    assert "<script" not in shown.text
