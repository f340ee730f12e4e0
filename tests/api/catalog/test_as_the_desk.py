"""The whole life of a version with no more rights than the desk's process has (R8)."""

from collections.abc import AsyncIterator

import pytest
from tortoise.exceptions import BaseORMException

from api.catalog import draft_reading, drafting, loading, published, publishing
from api.catalog.models import VersionAct
from api.catalog.withdrawing import withdraw
from tests.api.catalog.conftest import Keeping
from tests.api.catalog.texts import HOUSE, NEXT, NOW, changed, elsewhere, folder_of
from tests.journeys.town import inside, processes


@pytest.fixture
async def at_the_desk(keeping: Keeping) -> AsyncIterator[Keeping]:
    async with processes(keeping.county.hall.urls, pool=4) as connected:
        with inside(connected["desk"]):
            yield keeping


async def test_the_desk_may_do_all_that_its_keepers_may(at_the_desk: Keeping) -> None:
    author, signer = at_the_desk.author.actor, at_the_desk.signer.actor
    draft_id = await drafting.propose(author, "code: [", "key-desk-1")
    await drafting.edit(author, draft_id, 0, changed(version=NEXT, promise=2))
    await drafting.submit(author, draft_id, 1)
    await drafting.send_back(signer, draft_id, 2, "再看看")
    await drafting.submit(author, draft_id, 3)
    screen = await draft_reading.draft_screen(signer, draft_id)
    assert [change.kind for change in screen.differences] == ["promise"]
    prepared = await publishing.prepare(signer, [(draft_id, 4)])
    answer = at_the_desk.signer.key.get(prepared.options)
    await publishing.publish(signer, prepared.id, answer, "key-desk-2")
    assert (await published.published(HOUSE)).version == NEXT
    assert await withdraw(author, HOUSE, NEXT, "写错了") is VersionAct.WITHDRAWAL_ASKED
    assert await withdraw(signer, HOUSE, NEXT, "是写错了") is VersionAct.WITHDRAWN
    assert (await published.published(HOUSE)).version == NOW
    newest = (await draft_reading.kept_versions(signer, HOUSE))[0]
    assert (newest.number, newest.withdrawn_at is not None) == (NEXT, True)


async def test_the_desk_may_found_a_new_item_of_its_department(at_the_desk: Keeping) -> None:
    draft_id = await at_the_desk.handed_in(elsewhere("990715009005"))
    await at_the_desk.sign(draft_id)
    assert (await published.published("990715009005")).version == 1


async def test_the_desk_may_not_bring_in_a_folder_unsigned(
    at_the_desk: Keeping, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = folder_of(tmp_path_factory.mktemp("folder"), changed(version=NEXT))
    with pytest.raises(BaseORMException, match="without a signature"):
        await loading.load(folder)
    published.forget()
    assert (await published.published(HOUSE)).version == NOW
