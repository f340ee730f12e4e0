"""`doorstep migrate`."""

import asyncio
from argparse import ArgumentParser, Namespace

from api.database import migrate, run_ahead
from api.embedded.servers import servers_at_hand
from api.preparing import prepare
from api.settings import Settings


def arguments(_parser: ArgumentParser) -> None:
    """None."""


def execute(settings: Settings, _asked: Namespace) -> int:
    """Repeatable; two at once wait for each other."""
    with servers_at_hand(settings) as resolved:
        asyncio.run(migrate(resolved.database_url))
        if settings.clock_offset:
            asyncio.run(run_ahead(resolved.database_url, settings.clock_offset))
        erased = asyncio.run(prepare(resolved))
    if erased:
        print(f"恢复的备份里有 {erased} 位已注销的人，已经重新注销")
    return 0
