"""The sandbox hands out a paper and an altered copy that looks the same; the check page tells."""

import asyncio

import httpx

from api.endpoints.sandbox.casting import cast_of
from api.endpoints.sandbox.play import Play
from api.endpoints.sandbox.stage import Stage
from api.endpoints.sandbox.violations import INSTANT


async def test_two_papers_that_look_the_same_are_told_apart(
    stage: Stage, page: httpx.AsyncClient
) -> None:
    none = await page.get("/sandbox/papers/genuine.pdf")
    assert (none.status_code, "先看一遍" in none.json()["message"]) == (409, True)
    who = cast_of(stage.people)["citizen"]
    citizen, person = await stage.people.come_in(who), stage.people.by_key(who)
    play = Play(INSTANT, citizen, receiver={"name": person.name, "phone": person.phone})
    await play.start()
    await play.fill()
    await play.photograph_required()
    await play.choose_delivery_if_asked()
    await play.submit()
    for _ in range(100):
        genuine = await page.get("/sandbox/papers/genuine.pdf")
        if genuine.is_success:
            break
        await asyncio.sleep(0.2)
    altered = await page.get("/sandbox/papers/altered.pdf")
    assert len(genuine.content) == len(altered.content)
    assert genuine.content != altered.content
    said = [
        (await citizen.http.post(f"{citizen.url}/check", files={"file": pdf})).text
        for pdf in (genuine.content, altered.content)
    ]
    assert ["真，没有改动" in text for text in said] == [True, False]
    assert ["已被改动" in text for text in said] == [False, True]
