"""What happens at the same moment at two doors, or between two questions."""

import asyncio
from uuid import uuid4

import pytest

from api.applications import filing
from api.applications.lifecycle import Status
from api.catalog import history, published
from api.catalog.refusals import ItemWithdrawn
from tests.conftest import Hall
from tests.makers import SHOP, a_county, query


async def test_a_version_withdrawn_at_another_door_this_moment_takes_nothing_in(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_draft(SHOP)
    item = await published.offered(SHOP)
    await query(
        "INSERT INTO item_version_event (id, version_id, act, first_id, by_id, because, at)"
        " VALUES ($1, $2, 'withdrawn', $1, $3, '错了', doorstep_now()) RETURNING id",
        uuid4(),
        item.version_id,
        uuid4(),
    )
    version = (await walk.screen()).version
    with pytest.raises(ItemWithdrawn):
        await filing.submit(walk.citizen.actor, walk.id, version, True, county.key())
    assert (await walk.screen()).status is Status.DRAFT


async def test_a_publication_while_others_read_leaves_no_item_out(hall: Hall) -> None:
    items = await published.every()
    del published._versions[items[0].version_id]
    reading = asyncio.create_task(published._read_versions([one.version_id for one in items]))
    await asyncio.sleep(0)
    published.forget()
    assert len(await reading) == len(items)


async def test_a_publication_while_figures_are_counted_stops_nobody(hall: Hall) -> None:
    everything = len(await history.first_versions())
    published.forget()
    counting = asyncio.create_task(history.first_versions())
    await asyncio.sleep(0)
    history.forget()
    await history.facts(SHOP)
    assert len(await counting) == everything
