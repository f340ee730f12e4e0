"""Pages that move by themselves: each hears of what is theirs, and only that something changed."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest

from api.applications import accepting
from api.applications.disclosing import reveal
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.endpoints import events
from api.seed.staff import ELDERLY
from api.settings import Door
from api.visitor import Doorway, Visitor
from identity import sessions
from identity.actor import ANYBODY, Actor, ActorKind, Role
from tests.api.applications.routes import (
    ALLOWANCE,
    TOWN_HALL,
    VILLAGE,
    a_route_county,
    filed,
    sit,
)
from tests.api.applications.test_organisations import a_draft, a_shop
from tests.api.doors.conftest import Doors
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

PATIENCE = 5.0


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


@pytest.fixture
async def listening(hall: Hall) -> AsyncIterator[None]:
    async with events.listening(hall.urls["owner"]):
        await asyncio.sleep(0.2)
        yield


class Ear:
    def __init__(self, stream: Any) -> None:
        self.stream = stream

    async def next(self) -> dict[str, str]:
        """The next event that names an application."""
        while True:
            said = await asyncio.wait_for(anext(self.stream), PATIENCE)
            if said.startswith(b"event: changed\ndata: "):
                event: dict[str, str] = orjson.loads(said.partition(b"data: ")[2])
                if event:
                    return event

    async def silence(self) -> bool:
        """Whether nothing comes for a moment."""
        try:
            await asyncio.wait_for(self.next(), 0.5)
        except TimeoutError:
            return True
        return False


@asynccontextmanager
async def heard_by(actor: Actor) -> AsyncIterator[Ear]:
    """An open stream of one person."""
    stream = events._events(actor)
    assert (await anext(stream)).startswith(b"retry:")
    try:
        yield Ear(stream)
    finally:
        await stream.aclose()


@pytest.mark.usefixtures("listening")
async def test_a_change_reaches_its_citizen_and_the_desks_that_see_the_case(
    county: County,
) -> None:
    walk = await county.a_draft(SHOP)
    stranger = await county.citizen()
    staff = county.staff
    other = await county.hire("钱明", (Role.REVIEWER, ELDERLY, False))
    async with (
        heard_by(walk.citizen.actor) as mine,
        heard_by(stranger.actor) as theirs,
        heard_by(staff["window"].actor) as window,
        heard_by(staff["reviewer"].actor) as reviewer,
        heard_by(other.actor) as elsewhere,
    ):
        await walk.to(Status.SUBMITTED)
        expected = {"application": str(walk.id), "fact": "application.submitted"}
        assert await mine.next() == expected
        assert await window.next() == expected
        assert await reviewer.next() == expected
        assert await theirs.silence()
        assert await elsewhere.silence()


@pytest.mark.usefixtures("listening")
async def test_an_office_hears_when_what_it_had_goes_on_elsewhere(hall: Hall) -> None:
    county = await a_route_county(hall)
    window = await sit(county, "镇窗口", Role.WINDOW, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", Role.REVIEWER, "31")
    village = await sit(county, "村文书", Role.REVIEWER, "3101")
    elsewhere = await sit(county, "柳林镇民政员", Role.REVIEWER, "32")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await case.finish(visitor)
    async with heard_by(village.actor) as had, heard_by(elsewhere.actor) as never:
        await case.finish(village)  # its notice is over: the county has it now
        assert (await had.next())["application"] == str(case.id)
        assert await never.silence()


@pytest.mark.usefixtures("listening")
@pytest.mark.proof("G48", "a look reaches the open page of whose data it was, and nobody else's")
async def test_a_look_reaches_the_open_page_of_whose_data_it_was(county: County) -> None:
    """谁看过我 moves while it is open: then the page asks anew, and the look is in the answer."""
    walk, stranger = await county.a_case(Status.SUBMITTED), await county.citizen()
    clerk, me = county.staff["window"].actor, walk.citizen.actor
    await accepting.claim(clerk, walk.id)
    async with heard_by(me) as mine, heard_by(stranger.actor) as theirs:
        await reveal(clerk, walk.id, "applicant.phone", "电话核实")
        heard = await mine.next()
        while heard["fact"] != "looked":  # what was announced just before
            heard = await mine.next()
        assert heard["application"] == str(walk.id)
        assert [look.why for look in await looks(me)] == ["电话核实"]
        assert await theirs.silence()


async def test_a_slow_reader_is_told_once_to_read_everything_anew() -> None:
    stream = events._Stream(ANYBODY)
    for n in range(100):
        stream.tell({"application": str(n), "fact": "x"})
    said = []
    while not stream.events.empty():
        said.append(stream.events.get_nowait())
    assert {} in said
    assert len(said) <= 16


async def test_a_quiet_stream_still_gives_a_sign(county: County) -> None:
    citizen = await county.citizen()
    stream = events._events(citizen.actor, heartbeat=0.05)
    await anext(stream)
    assert (await anext(stream)).startswith(b":")
    await stream.aclose()
    assert not [open_ for open_ in events._streams if open_.actor is citizen.actor]


async def test_one_person_cannot_hold_many_streams_open(doors: Doors) -> None:
    citizen = doors.browser()
    me = await citizen.enter()
    actor = Actor(ActorKind.CITIZEN, UUID(me["id"]))
    async with contextlib.AsyncExitStack() as open_:
        for _ in range(events.MOST_STREAMS):
            await open_.enter_async_context(heard_by(actor))
        refused = await citizen.call("GET", "/events")
    assert refused.status_code == 429
    assert not events._streams


async def test_a_page_that_only_listens_does_not_keep_a_session_alive(doors: Doors) -> None:
    citizen = doors.browser()
    await citizen.enter()
    token = citizen.http.cookies["sid"]
    await query("UPDATE session SET last_seen_at = last_seen_at - interval '10 minutes'")
    before = await query("SELECT last_seen_at, fresh_until FROM session")
    assert await sessions.actor_of(token, slide=False)
    assert await query("SELECT last_seen_at, fresh_until FROM session") == before
    assert await sessions.actor_of(token)
    assert await query("SELECT last_seen_at, fresh_until FROM session") != before


@pytest.mark.usefixtures("listening")
async def test_a_former_handler_hears_nothing_of_the_organisations_case(hall: Hall) -> None:
    shop = await a_shop(hall)
    walk = await a_draft(shop, shop.handler)
    owner = (await shop.by(shop.owner)).actor
    await shop.ended()
    async with heard_by(shop.handler.actor) as former, heard_by(owner) as still:
        await walk.submit()
        assert (await still.next())["application"] == str(walk.id)
        assert await former.silence()


async def listened_to(hall: Hall, door: Door, token: str, mandate: str | None = None) -> Ear:
    """An open stream of this session, as its door makes it."""
    doorway = Doorway(door, hall.settings, hall.gateways)
    visitor = Visitor(doorway, "zh-CN", "", "", token, listens=True, mandate=mandate)
    stream = events._events(await visitor.actor(), visitor)
    assert (await anext(stream)).startswith(b"retry:")
    return Ear(stream)


async def ends_within_seconds(ear: Ear) -> bool:
    """Whether the door closes it, having said nothing about any case."""
    try:
        async with asyncio.timeout(events.CHECKED_SECONDS + 2):
            return [said async for said in ear.stream if b"application" in said] == []
    except TimeoutError:
        return False


@pytest.mark.usefixtures("listening")
async def test_who_signed_out_hears_nothing_more_within_seconds(hall: Hall) -> None:
    county = await a_county(hall)
    citizen, clerk = await county.citizen(), county.staff["reviewer"].actor
    out, _ = await sessions.open_session(
        ActorKind.CITIZEN, citizen.actor.me, device="", amr=("sms",)
    )
    stays, _ = await sessions.open_session(
        ActorKind.CITIZEN, citizen.actor.me, device="", amr=("sms",)
    )
    desk, at_desk = await sessions.open_session(ActorKind.STAFF, clerk.me, device="", amr=("sms",))
    await sessions.promote(at_desk)
    ears = [await listened_to(hall, "citizen", token) for token in (out, stays)]
    ears.append(await listened_to(hall, "desk", desk))
    actor = await sessions.actor_of(out)
    assert actor is not None
    assert actor.session_id is not None
    await sessions.close(actor.session_id)
    await query("UPDATE seat SET ended_at = doorstep_now() WHERE staff_id = $1", clerk.me)
    ended = await asyncio.gather(*(ends_within_seconds(ear) for ear in ears))
    assert ended == [True, False, True]  # a clerk without the seat sees no case of it any more


@pytest.mark.usefixtures("listening")
async def test_an_agent_hears_nothing_more_within_seconds_of_the_mandates_end(hall: Hall) -> None:
    county = await a_county(hall)
    other, agent = (await county.citizen()).actor.me, (await county.citizen()).actor.me
    mandate = uuid4()
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at, accepted_at)"
        " SELECT $1, $2, $3, 'relative', t + interval '1 day', t, t FROM doorstep_now() AS t",
        *(mandate, other, agent),
    )
    token, _ = await sessions.open_session(ActorKind.CITIZEN, agent, device="", amr=("sms",))
    for_other = await listened_to(hall, "citizen", token, str(mandate))
    own = await listened_to(hall, "citizen", token)
    await query("UPDATE mandate SET ended_at = doorstep_now()")
    both = (for_other, own)
    ended = await asyncio.gather(*(ends_within_seconds(ear) for ear in both))
    assert ended == [True, False]
    assert await sessions.actor_of(token) is not None
