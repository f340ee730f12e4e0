"""The town of the stories."""

from collections.abc import AsyncIterator, Mapping

import pytest
from tortoise.context import TortoiseContext

from tests.conftest import Broom, Hall
from tests.journeys.town import Town, a_town, processes


@pytest.fixture(scope="session")
async def contexts(
    broom: Broom, database_urls: Mapping[str, str]
) -> AsyncIterator[dict[str, TortoiseContext]]:
    async with processes(database_urls) as connected:
        yield connected


@pytest.fixture
async def town(hall: Hall, contexts: dict[str, TortoiseContext]) -> AsyncIterator[Town]:
    async with a_town(hall, contexts) as town:
        yield town
