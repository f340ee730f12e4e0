"""`doorstep outbox-stats [--json]`."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from api.embedded.servers import servers_at_hand
from api.settings import Settings
from api.wiring import open_hall
from notifications.backlog import Backlog, backlog


def arguments(parser: ArgumentParser) -> None:
    """How to print."""
    parser.add_argument("--json", action="store_true")


def execute(settings: Settings, asked: Namespace) -> int:
    """What is still untold, and how old the oldest of it is."""
    with servers_at_hand(settings) as resolved:
        counted = asdict(asyncio.run(_look(resolved)))
    if asked.json:
        print(json.dumps(counted))
    else:
        print("\n".join(f"{name:<24}{value}" for name, value in counted.items()))
    return 0


async def _look(settings: Settings) -> Backlog:
    async with open_hall(settings, "owner"):
        return await backlog()
