"""The county that the figures are measured in: servers, offices, people, and a year's applications.

Offices, staff, sessions and everything that is opened again are made by the real verbs; the mass
is loaded by COPY.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from random import Random
from typing import Any
from uuid import UUID, uuid4

import asyncpg
from tortoise import Tortoise

from api.applications.answering import answers_label, as_desk_lines
from api.applications.site_choosing import HALL
from api.catalog import published
from api.catalog.definition import Definition
from api.database import migrate, tortoise_config
from api.embedded.home import database_url
from api.seed import seed_county
from api.seed.content import ITEMS, SHOP, answers
from api.seed.people import invented, phone
from api.seed.staff import POSTS
from api.settings import Settings
from api.wiring import bind
from bench import rows
from bench.rows import Owner, Row
from identity.actor import ActorKind
from identity.offices import offices, staff_by_phone
from identity.people import label
from identity.sealing import blind_index, seal_all
from identity.sessions import open_session, promote
from notifications.now import now
from notifications.transactions import bind_nudge

_SEED = 2024
_AT_ONCE = 4  # who is sealed and signed in at the same time
_AT_A_TIME = 50_000  # rows of applications in memory
_AT_WORK = ("window", "reviewer", "approver", "approver2")
_DRAFT_PAGES = {"id_card": 2, "premises": 1}  # what the shop's form requires


@dataclass(frozen=True)
class Scale:
    """How much is loaded."""

    citizens: int
    applications: int
    filers: int
    drafts: int


@dataclass
class Draft:
    """Something ready to be filed, and whose session may."""

    id: UUID
    cookie: str


@dataclass
class County:
    """What the figures need to know of it."""

    settings: Settings
    scale: Scale
    at: datetime  # the hall's time when it was loaded
    readers: list[str] = field(default_factory=list)  # cookies of citizens with a full page
    filers: list[UUID] = field(default_factory=list)
    staff: dict[str, str] = field(default_factory=dict)  # cookies by post
    drafts: list[Draft] = field(default_factory=list)


async def load(settings: Settings, scale: Scale) -> County:
    """An empty database becomes the county."""
    await migrate(settings.database_url)
    bind(settings)
    bind_nudge(_nobody)
    config = tortoise_config(settings.database_url, pool=_AT_ONCE + 1)
    await Tortoise.init(config=config, _enable_global_fallback=True)
    try:
        return await _fill(settings, scale)
    finally:
        await Tortoise.close_connections()


async def _fill(settings: Settings, scale: Scale) -> County:
    await seed_county(_SEED, 0, 0, settings.home, origin=settings.desk_origin)
    items = tuple([await published.published(code) for code in ITEMS])
    owners = _different(scale.citizens)
    filers = owners[: scale.filers]
    hall = await _hall(items)
    county = County(settings, scale, hall.at, filers=[owner.id for owner in filers])
    sealed = dict(zip((f.id for f in filers), await _each(_sealed, filers), strict=True))
    tokens = dict(zip((f.id for f in filers), await _each(_signed_in, filers), strict=True))
    county.readers = [f"sid={token}" for token in tokens.values()]
    people = (_person(owner, sealed.get(owner.id), hall) for owner in owners)
    await _copy(settings.database_url, {"person": people})
    past = rows.past(hall, items, owners, scale.filers, scale.applications)
    while some := [*islice(past, _AT_A_TIME)]:
        tables = _by_table(pair for row in some for pair in rows.beside(row, hall))
        await _copy(settings.database_url, {"application": some, **tables})
    shop = next(item for item in items if item.code == SHOP)
    drafts = await _each(
        _Drafting(shop, hall), [filers[i % len(filers)] for i in range(scale.drafts)]
    )
    tables = _by_table(pair for row in drafts for pair in rows.materials(row, _DRAFT_PAGES))
    deliveries = [rows.electronic(row) for row in drafts]
    await _copy(settings.database_url, {"application": drafts, **tables, "delivery": deliveries})
    county.drafts = [Draft(row["id"], f"sid={tokens[row['citizen_id']]}") for row in drafts]
    await _settle(settings, scale.applications)
    # Last: a session at the desk ends after a quarter of an hour without a word.
    county.staff = {role: f"desk_sid={await _clerk(role)}" for role in _AT_WORK}
    return county


def _different(count: int) -> list[Owner]:
    """So many people; in a crowd the invented numbers repeat now and then.

    Their telephones are none of the demo's, which `doorstep run` may add to them.
    """
    found = {who.id_number: who for who in invented(_SEED, count + count // 10)}
    some = enumerate([*found.values()][:count])
    return [Owner(uuid4(), replace(who, phone=phone("1500", place))) for place, who in some]


async def _hall(items: tuple[Definition, ...]) -> rows.Hall:
    known = await offices()
    staff = {}
    for post in POSTS:
        found = await staff_by_phone(post.phone)
        assert found is not None
        staff[post.role] = found.id
    neighbour = invented(_SEED + 1, 1)[0]
    lines = {
        item.code: await as_desk_lines(item, answers(item.code, Random(_SEED), neighbour), ())
        for item in items
    }
    return rows.Hall(
        at=await now(),
        site=known.site_ids[HALL],
        departments=known.department_ids,
        window=staff["window2"],
        reviewer=staff["reviewer"],
        approver=staff["approver"],
        desk_lines={code: rows.text(said) for code, said in lines.items()},
    )


async def _clerk(role: str) -> str:
    """A session of the post with both factors shown."""
    post = next(post for post in POSTS if post.role == role)
    staff = await staff_by_phone(post.phone)
    assert staff is not None
    token, session_id = await open_session(ActorKind.STAFF, staff.id, device="bench", amr=("sms",))
    await promote(session_id)
    return token


async def _sealed(owner: Owner) -> Mapping[str, bytes]:
    plain: dict[str, str | bytes] = {
        label("name", owner.id): owner.who.name,
        label("phone", owner.id): f"+86{owner.who.phone}",
        label("id_number", owner.id): owner.who.id_number,
    }
    values = (await seal_all(owner.id, plain)).values()
    return dict(zip(("name", "phone", "id_number"), values, strict=True))


async def _signed_in(owner: Owner) -> str:
    token, _ = await open_session(ActorKind.CITIZEN, owner.id, device="bench", amr=("sms",))
    return token


@dataclass(frozen=True)
class _Drafting:
    """Somebody opens a shop and has everything together."""

    shop: Definition
    hall: rows.Hall

    async def __call__(self, owner: Owner) -> Row:
        row = rows.blank(self.shop, self.hall, owner, self.hall.at)
        chance = Random(row["id"].int)
        place = answers_label(row["id"])
        told = rows.text(answers(SHOP, chance, owner.who))
        return row | {"answers_sealed": (await seal_all(owner.id, {place: told}))[place]}


def _person(owner: Owner, sealed: Mapping[str, bytes] | None, hall: rows.Hall) -> Row:
    by_phone = blind_index("phone", f"+86{owner.who.phone}")
    by_number = blind_index("id_number", owner.who.id_number)
    return rows.person(owner, (by_phone, by_number), sealed or rows.noise(), hall.at)


async def _each(work: Any, values: Iterable[Any]) -> list[Any]:
    """``work`` for every value, a few at once, answers in their order."""
    turns = asyncio.Semaphore(_AT_ONCE)

    async def one(value: Any) -> Any:
        async with turns:
            return await work(value)

    return await asyncio.gather(*(one(value) for value in values))


def _by_table(pairs: Iterable[tuple[str, Row]]) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = defaultdict(list)
    for table, row in pairs:
        tables[table].append(row)
    return tables


async def _copy(url: str, tables: Mapping[str, Iterable[Row]]) -> None:
    """Rows of the same table may name different columns; what none names keeps its default."""
    connection = await asyncpg.connect(url)
    try:
        for table, found in tables.items():
            some = list(found)
            columns = [*dict.fromkeys(column for row in some for column in row)]
            await connection.copy_records_to_table(
                table, columns=columns, records=[tuple(map(row.get, columns)) for row in some]
            )
    finally:
        await connection.close()


async def _settle(settings: Settings, numbers: int) -> None:
    """Sequences go on after what was loaded; statistics are fresh; nothing waits to be written."""
    owner = await asyncpg.connect(settings.database_url)
    await owner.execute("SELECT setval('application_reference', $1)", numbers + 1)
    await owner.execute("VACUUM (ANALYZE)")
    await owner.close()
    server = await asyncpg.connect(database_url(settings.home, "postgres", "postgres"))
    await server.execute("CHECKPOINT")
    await server.close()


async def copy_messages(settings: Settings, found: list[Row]) -> None:
    """Put messages into the outbox without telling anybody."""
    await _copy(settings.database_url, {"message": found})


async def _nobody() -> None:
    """No worker listens while the county is loaded."""
