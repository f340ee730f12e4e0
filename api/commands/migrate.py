"""`doorstep migrate`."""

import asyncio
from argparse import ArgumentParser, Namespace

from tortoise import Tortoise

from api.catalog import searching
from api.database import migrate, run_ahead, tortoise_config
from api.embedded.servers import servers_at_hand
from api.settings import Settings
from notifications.transactions import bind_nudge, transaction


def arguments(_parser: ArgumentParser) -> None:
    """None."""


def execute(settings: Settings, _asked: Namespace) -> int:
    """Repeatable; two at once wait for each other."""
    with servers_at_hand(settings) as resolved:
        asyncio.run(migrate(resolved.database_url))
        asyncio.run(_words(resolved.database_url))
        if settings.clock_offset:
            asyncio.run(run_ahead(resolved.database_url, settings.clock_offset))
    return 0


async def _words(url: str) -> None:
    """What items are found by, as this program reads it; written anew only where it differs."""
    bind_nudge(_nobody)
    await Tortoise.init(config=tortoise_config(url, pool=2), _enable_global_fallback=True)
    try:
        async with transaction():
            await searching.reindex()
    finally:
        await Tortoise.close_connections()


async def _nobody() -> None:
    """Nobody has to be told."""
