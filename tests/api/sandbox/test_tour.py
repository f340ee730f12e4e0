"""The tour plays the whole story through the real doors, and can be taken over."""

import httpx

from api.endpoints.sandbox import desk_play, documents
from api.endpoints.sandbox.stage import Stage
from api.endpoints.sandbox.tour import BEATS
from tests.makers import query


async def test_the_tour_runs_to_the_closed_card(stage: Stage, page: httpx.AsyncClient) -> None:
    tour = (await page.post("/sandbox/tour", json={})).json()
    assert tour["of"] == len(BEATS)
    told = {}
    for beat in BEATS:
        answer = await page.post(f"/sandbox/tour/{tour['tour']}/next", json={})
        told = answer.json()
        assert answer.status_code == 200, told
        assert (told["key"], told["played"]) == (beat.key, True)
        assert told["says"]["zh-CN"]
        assert told["says"]["en"]
        assert "set-cookie" in answer.headers
    assert told["done"]
    assert told["says"]["zh-CN"].endswith("跑了 0 趟 · 拍了 3 张 · 用了 3 个工作日（法定 30）")
    (row,) = await query("SELECT status, acceptor_id, reviewer_id, approver_id FROM application")
    assert row["status"] == "closed"
    assert len({row["acceptor_id"], row["reviewer_id"], row["approver_id"]}) == 3
    (signed,) = await query("SELECT signature FROM decision")
    assert signed["signature"]
    await stage.people.come_in("citizen")
    device = (await page.get("/sandbox/stage")).json()["people"][0]["device"]
    pushed = [push.title for push in stage.state.pushes if push.device == device]
    assert len(pushed) >= 8  # at every step the phone knows


async def test_a_beat_done_by_hand_is_not_played_again(stage: Stage) -> None:
    tour = stage.new_tour()
    for _ in range(4):
        await tour.forward()  # filed
    window = await stage.people.come_in("window")
    await desk_play.claim(tour.story.case, window)
    await desk_play.ask_once(tour.story.case, window, "请补一张。")
    claim, ask, supply = [await tour.forward() for _ in range(3)]
    assert (claim["key"], claim["played"]) == ("claim", False)
    assert (ask["key"], ask["played"]) == ("ask", False)
    assert (supply["key"], supply["played"]) == ("supply", True)


async def test_a_withdrawn_story_says_so_and_does_nothing_more(stage: Stage) -> None:
    tour = stage.new_tour()
    for _ in range(4):
        await tour.forward()
    await tour.story.case.citizen.do(
        documents.WITHDRAW,
        "Application",
        id=tour.story.case.case_id,
        because="不办了",
        key="done by hand",
    )
    assert not (await tour.forward())["played"]
    (row,) = await query("SELECT status FROM application")
    assert row["status"] == "withdrawn"


async def test_an_unknown_tour_is_told_so(page: httpx.AsyncClient) -> None:
    answer = await page.post("/sandbox/tour/none/next", json={})
    assert (answer.status_code, answer.json()["code"]) == (409, "NotFound")
