"""C79: what a citizen writes back by SMS comes to the case that it answers, and to no other.

The vendor's own words come over the wire as it documents them; the door answers as it wants.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.applications.case_reading import case_screen
from api.applications.lifecycle import Status
from api.applications.replying import forget_strangers
from api.seed.walking import Walk
from notifications import inbox, wishes
from notifications.models import Message, SmsWish
from notifications.now import shift_clock
from notifications.sms.aliyun import AliyunSms
from tests.conftest import Hall
from tests.contracts.aliyun_server import AliyunServer
from tests.contracts.test_sms_accounts import TOKEN, an_account
from tests.makers import HOME, County, a_county, query

THERE = f"/webhooks/sms/{TOKEN}/replies"
THANKS = {"code": 0, "msg": "接收成功"}
STRANGER = "13900009999"


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


@asynccontextmanager
async def calling(hall: Hall, folder: Path, address: str) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody at ``address`` calls the citizens' door; the county's account is Alibaba Cloud's."""
    async with httpx.AsyncClient() as http:
        account = an_account(folder, "http://x", told_from=["127.0.0.0/8", "10.1.0.0/16"])
        vendors = replace(hall.gateways, receipts=AliyunSms(http, account))
        app = create_app(hall.settings, "citizen", vendors=vendors)
        door = httpx.ASGITransport(app, client=(address, 40_000))
        origin = hall.settings.citizen_origin
        async with httpx.AsyncClient(transport=door, base_url=origin) as caller:
            yield caller


@pytest.fixture
async def vendor(hall: Hall, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with calling(hall, tmp_path, "10.1.7.7") as caller:
        yield caller


async def a_case_that_waits(county: County) -> Walk:
    """Something was asked for, and the SMS about it is out."""
    walk = await county.a_case(Status.SUPPLEMENTING, HOME)
    await county.work()
    return walk


def number_of(walk: Walk) -> str:
    return walk.citizen.who.phone


async def say(vendor: httpx.AsyncClient, *rows: dict[str, Any]) -> None:
    answer = await vendor.post(THERE, json=list(rows))
    assert (answer.status_code, answer.json()) == (200, THANKS)


async def kept() -> list[dict[str, Any]]:
    return await query("SELECT * FROM sms_reply ORDER BY came_at, id")


async def test_a_reply_comes_to_the_case_that_it_answers(
    vendor: httpx.AsyncClient, county: County
) -> None:
    walk = await a_case_that_waits(county)
    words = "房产证在县医院，周五拿来\u200b行吗？"
    await say(vendor, AliyunServer().written_back(number_of(walk), words))
    await county.work()
    (row,) = await kept()
    asked = await Message.get(id=row["message_id"])
    assert (asked.template, asked.channel) == ("application.supplement_asked", "sms")
    assert (row["application_id"], row["citizen_id"]) == (walk.id, walk.citizen.actor.me)
    assert words.encode() not in b"".join(v for v in row.values() if isinstance(v, bytes))
    told = (await walk.screen()).timeline[-1]
    assert (told.title, told.by) == ("短信回复", "您")
    assert told.text == "房产证在县医院，周五拿来行吗？"
    at_desk = await case_screen(county.staff["window"].actor, walk.id)
    assert at_desk is not None
    assert (at_desk.history[-1].title, at_desk.history[-1].reason) == ("短信回复", told.text)
    window = await inbox.page({county.staff["window"].actor.me}, 5)
    assert window.lines[0].title == "群众回了短信"
    mine = await inbox.page(walk.citizen.actor.mine, 5)
    assert mine.lines[0].title == "短信收到了"
    assert mine.lines[0].link == f"/applications/{walk.id}"


async def test_told_again_and_at_once_it_is_one_reply(
    vendor: httpx.AsyncClient, county: County
) -> None:
    walk = await a_case_that_waits(county)
    row = AliyunServer().written_back(number_of(walk), "收到", sequence=7)
    await asyncio.gather(*(say(vendor, row, row) for _ in range(8)))
    assert len(await kept()) == 1
    await say(vendor, AliyunServer().written_back(number_of(walk), "收到", sequence=8))
    assert len(await kept()) == 2


async def test_a_number_in_the_words_says_which_case(
    vendor: httpx.AsyncClient, county: County
) -> None:
    walk = await a_case_that_waits(county)
    later = await county.a_draft(citizen=walk.citizen)
    await county.walk_to(later, Status.SUBMITTED)
    await county.work()
    reference = (await walk.screen()).reference
    await say(vendor, AliyunServer().written_back(number_of(walk), "哪天能好"))
    text = f"{(reference or '').lower()}哪天能好"
    await say(vendor, AliyunServer().written_back(number_of(walk), text))
    assert {row["application_id"] for row in await kept()} == {later.id, walk.id}


@pytest.mark.parametrize("word", ["TD", "td", "ＴＤ", "退订", "T。"])
async def test_a_word_stops_what_may_be_left_out_and_another_starts_it(
    vendor: httpx.AsyncClient, county: County, word: str
) -> None:
    walk = await a_case_that_waits(county)
    me = walk.citizen.actor.me
    await wishes.keep(me, wishes.Wishes(quiet=(22, 7)))
    for _ in range(2):
        await say(vendor, AliyunServer().written_back(number_of(walk), word))
        await county.work()
    assert (await wishes.of({me}))[me] == wishes.Wishes(sms=SmsWish.NEVER, quiet=(22, 7))
    told = [m.template for m in await Message.filter(citizen_id=me, channel="sms")]
    assert told.count("reply.stopped") == 1
    assert (await wishes.of({me}))[me].takes("application.supplement_asked", "sms")
    await say(vendor, AliyunServer().written_back(number_of(walk), "HF"))
    assert (await wishes.of({me}))[me] == wishes.Wishes(quiet=(22, 7))


async def test_a_number_we_do_not_know_leaves_words_and_no_number(
    vendor: httpx.AsyncClient, county: County
) -> None:
    words = "你们是谁"
    await say(vendor, AliyunServer().written_back(STRANGER, words))
    await say(vendor, AliyunServer().written_back("10086", words))
    rows = await kept()
    assert [(row["citizen_id"], row["application_id"]) for row in rows] == [(None, None)] * 2
    written = repr(rows).encode() + b"".join(
        v for row in rows for v in row.values() if isinstance(v, bytes)
    )
    assert not re.search(rb"9999|10086", written)
    assert words.encode() not in written
    assert await query("SELECT FROM person WHERE phone_masked LIKE '%9999'") == []
    await forget_strangers()
    assert len(await kept()) == 2
    await shift_clock(timedelta(days=31))
    await forget_strangers()
    assert await kept() == []


async def test_words_that_answer_nothing_stay_with_the_person(
    vendor: httpx.AsyncClient, county: County
) -> None:
    walk = await county.a_draft()
    await say(vendor, AliyunServer().written_back(number_of(walk), "在吗"))
    await county.work()
    (row,) = await kept()
    assert (row["owner_id"], row["application_id"]) == (walk.citizen.actor.me, None)
    mine = await inbox.page(walk.citizen.actor.mine, 5)
    assert "没看出说的是哪件事" in mine.lines[0].text


async def test_who_does_not_know_the_address_or_calls_from_elsewhere_is_not_heard(
    vendor: httpx.AsyncClient, county: County, hall: Hall, tmp_path: Path
) -> None:
    walk = await a_case_that_waits(county)
    row = AliyunServer().written_back(number_of(walk), "TD")
    for path in (THERE.replace(TOKEN, TOKEN[1:]), THERE.replace(TOKEN, "guessed")):
        assert (await vendor.post(path, json=[row])).status_code == 401
    for body in (b"", b"{}", b"[1]", b'[{"phone_number": "1"}]', b"x" * 100):
        assert (await vendor.post(THERE, content=body)).status_code in {200, 401}
    no_time = {**row, "send_time": "yesterday"}
    assert (await vendor.post(THERE, json=[no_time])).status_code == 401
    async with calling(hall, tmp_path, "203.0.113.9") as far:
        assert (await far.post(THERE, json=[row])).status_code == 401
    assert await kept() == []
    assert (await vendor.post(THERE, json=[row])).status_code == 200
    assert len(await kept()) == 1
