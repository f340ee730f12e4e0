"""No act without a trace: every mutation of both doors, while the trail cannot be written (G47).

Made from the schemas, with things that are really there: a new mutation is tried without being
named here. Afterwards the same is done again, word for word, with the trail mended: what succeeds
then had only the trail against it. Acts whose arguments nobody can guess are tried so in the story
of test_traces; and of each act of every test it is told whether it changed anything beside its row
in the trail (touched.py).
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast
from uuid import uuid4

import pytest
import redis.asyncio
from strawberry.types.base import get_object_definition
from strawberry.utils.str_converters import to_camel_case

from api.applications.lifecycle import Status
from api.graphql.desk.schema import desk_schema
from api.permissions import MAY
from api.seed.people import invented
from api.seed.staff import AUDITOR, KEEPERS, fill
from identity.actor import Role
from tests.api.doors import touched, traces
from tests.api.doors.acting import START, a_draft, at_the_desk, verified
from tests.api.doors.breaking import broken_trail, everything
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.scanning import document, fields, variables
from tests.api.doors.tenants import WORKS, Tenant, two_tenants
from tests.api.doors.test_tenants import POINTS_AT
from tests.makers import SHOP, a_county, query
from tests.sizes import Figure, size

ME = "query { me { id } }"
OPERATIONS: dict[str, Any] = {
    to_camel_case(field.python_name): cast(Any, field.base_resolver).wrapped_func.operation
    for field in get_object_definition(desk_schema().mutation, strict=True).fields
}
LAST = {"signOut", "endOtherDevices"}  # who did it is gone


@dataclass(frozen=True)
class Try:
    """One act, with all its arguments."""

    name: str
    browser: Browser
    body: dict[str, Any]


@pytest.fixture
async def patience(doors: Doors) -> AsyncIterator[redis.asyncio.Redis]:
    """Nobody asks too often here."""
    valkey = redis.asyncio.Redis.from_url(doors.hall.settings.redis_url)
    yield valkey
    await valkey.aclose()


def test_each_act_that_may_be_without_a_row_is_there() -> None:
    every = set(fields("citizen", "mutation")) | set(fields("desk", "mutation"))
    assert set(traces.QUIET) - every == set()


@pytest.mark.proof("G47", "every mutation of both schemas: 0 changes while the trail is broken")
async def test_with_a_broken_trail_no_mutation_changes_anything(
    doors: Doors, patience: redis.asyncio.Redis, figure: Figure
) -> None:
    tries = await of_the_desk(doors)
    await patience.flushall()
    tries += await of_citizens(doors)
    named = {one.name for one in tries}
    assert named == {*acts("desk"), *acts("citizen")}
    people = {id(one.browser): one.browser for one in tries}.values()
    there = [who for who in people if await who.do(ME) is not None]
    before, changed = await everything(), set[str]()
    async with broken_trail():
        for name, same in groupby(tries, lambda one: one.name):
            await patience.flushall()
            for one in same:
                await one.browser.post(one.body)
            after = await everything()
            if after != before:
                changed.add(name)
                before = after
        gone = [who for who in there if await who.do(ME) is None]
    assert (changed, gone) == (set(), [])
    done = set()
    for one in tries[:: size(4, 1)]:
        await patience.flushall()
        rows = await trail()
        await one.browser.post(one.body)
        if await trail() > rows:
            done.add(one.name)
    assert len(done) > size(3, 15), done
    figure(mutations=len(named), tries=len(tries), changed=len(changed), only_the_trail=len(done))


async def test_what_is_changed_beside_the_trail_is_told(doors: Doors) -> None:
    await a_county(doors.hall)
    citizen = doors.browser()
    await verified(citizen)
    await touched.forget()
    await query("UPDATE person SET phone_masked = phone_masked")
    assert await touched.loose() == ["person"]
    await touched.forget()
    draft = await citizen.do(START, item=SHOP, key="key-watched")
    assert draft["__typename"] == "Application"
    assert await touched.loose() == []


async def trail() -> int:
    (row,) = await query("SELECT count(*) AS n FROM trail_row")
    return int(row["n"])


async def of_the_desk(doors: Doors) -> list[Try]:
    """By everybody of one department and the keepers who may at all, and one who may not; on a
    case at each desk, held by its clerk.
    """
    mine, _ = await two_tenants(doors)
    people = dict(mine.people)
    for post in (*KEEPERS, AUDITOR):
        keeper = await fill(post, None, doors.hall.settings.desk_origin)
        people[post.seats[0][0]] = doors.browser("desk")
        await at_the_desk(people[post.seats[0][0]], keeper)
    for status, role in WORKS.items():
        me = (await mine.people[role].do(ME))["id"]
        await query(
            "UPDATE application SET claimed_by = $2, claimed_until = doorstep_now()"
            " + interval '1 hour' WHERE id = $1",
            *(mine.marks[status.value], me),
        )
    return [
        one
        for name in acts("desk")
        for thing in things(name, mine)
        for browser in who_tries(name, people)
        for one in [await attempt(browser, name, thing)]
    ]


def who_tries(name: str, people: dict[Role, Browser]) -> list[Browser]:
    """Who may, as the table says, and the first who may not."""
    may = [role for role in people if role in MAY[OPERATIONS[name]]]
    others = [role for role in people if role not in may]
    return [people[role] for role in (*may, *others[:1])]


async def of_citizens(doors: Doors) -> list[Try]:
    """By somebody with a draft, and by nobody."""
    citizen, nobody = doors.browser(), doors.browser()
    await verified(citizen, invented(21, 60)[-1])
    draft = await a_draft(citizen)
    return [
        await attempt(browser, name, str(draft["id"]))
        for name in acts("citizen")
        for browser in (citizen, nobody)
    ]


def acts(door: str) -> Iterator[str]:
    """All but those that may be without a row; those after which nobody is there, last."""
    names = sorted(set(fields(door, "mutation")) - set(traces.QUIET), key=lambda n: (n in LAST, n))
    yield from names


def things(name: str, mine: Tenant) -> list[str]:
    """What an act is tried on: the thing it names; where that is a case, one at each desk."""
    named = POINTS_AT.get(name, "in_review")
    if named in {status.value for status in Status}:
        return [mine.marks[status.value] for status in WORKS][: size(1, 3)]
    return [{**mine.marks, **mine.things}[named]]


async def attempt(browser: Browser, name: str, thing: str) -> Try:
    rows = await query("SELECT version FROM application WHERE id = $1", thing)
    known = {"id": thing, "key": f"key-{uuid4()}", "version": rows[0]["version"] if rows else 1}
    given = variables(browser.door, "mutation", name, known)
    body = {"query": document(browser.door, "mutation", name), "variables": given}
    return Try(name, browser, body)
