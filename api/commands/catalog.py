"""`doorstep catalog check|load|export`."""

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from api.catalog import loading
from api.catalog.parsing import parse
from api.embedded.servers import servers_at_hand
from api.settings import Settings
from api.wiring import open_hall


def arguments(parser: ArgumentParser) -> None:
    """What to do, and with which folder."""
    parser.add_argument("what", choices=("check", "load", "export"))
    parser.add_argument("--folder", type=Path, default=loading.SHIPPED)


def execute(settings: Settings, asked: Namespace) -> int:
    """Files are checked without a database; loading publishes all or none (R19)."""
    if asked.what == "check":
        for path in loading.files(asked.folder):
            definition = parse(loading.read_file(path), path.name)
            print(f"{definition.code} {definition.version}  {definition.title}")
        return 0
    with servers_at_hand(settings) as resolved:
        asyncio.run(_with_database(resolved, asked))
    return 0


async def _with_database(settings: Settings, asked: Namespace) -> None:
    async with open_hall(settings, "owner"):
        if asked.what == "load":
            for definition in await loading.load(asked.folder):
                print(f"{definition.code} {definition.version}  {definition.title}")
        else:
            for path in await loading.export(asked.folder):
                print(path)
