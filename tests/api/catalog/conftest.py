"""Two who keep the catalogue of 自然资源局: one writes, the other checks and signs."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from api.catalog import drafting, publishing
from api.seed.staff import KEEPERS, Colleague, fill
from tests.conftest import Hall
from tests.makers import County, a_county


@dataclass
class Keeping:
    """The two who keep the catalogue of 自然资源局, and a neighbour."""

    county: County
    author: Colleague
    signer: Colleague

    async def handed_in(self, text: str) -> UUID:
        draft_id = await drafting.propose(self.author.actor, text, self.county.key())
        return await drafting.submit(self.author.actor, draft_id, 0)

    async def published(self, text: str) -> UUID:
        draft_id = await self.handed_in(text)
        await self.sign(draft_id)
        return draft_id

    async def sign(self, draft_id: UUID, by: Colleague | None = None) -> None:
        who = by or self.signer
        prepared = await publishing.prepare(who.actor, [(draft_id, 1)])
        answer = who.key.get(prepared.options)
        await publishing.publish(who.actor, prepared.id, answer, self.county.key())


@pytest.fixture
async def keeping(hall: Hall) -> Keeping:
    county = await a_county(hall)
    author, signer = [await fill(post, None, hall.settings.desk_origin) for post in KEEPERS]
    return Keeping(county, author, signer)
