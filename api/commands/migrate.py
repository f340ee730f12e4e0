"""`doorstep migrate`."""

import asyncio
from argparse import ArgumentParser, Namespace

from api.database import migrate
from api.embedded.servers import servers_at_hand
from api.settings import Settings


def arguments(_parser: ArgumentParser) -> None:
    """None."""


def execute(settings: Settings, _asked: Namespace) -> int:
    """Repeatable; two at once wait for each other."""
    with servers_at_hand(settings) as resolved:
        asyncio.run(migrate(resolved.database_url))
    return 0
