"""`doorstep schema-script`."""

import asyncio
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from api.embedded.dumping import written
from api.embedded.programs import create_roles
from api.embedded.servers import Servers
from api.schema_script import PATH
from api.settings import Settings


def arguments(parser: ArgumentParser) -> None:
    """The switch."""
    parser.add_argument("--check", action="store_true", help="only tell whether it is stale")


def execute(_settings: Settings, asked: Namespace) -> int:
    """In a PostgreSQL of its own that is taken away again."""
    with tempfile.TemporaryDirectory(prefix="ds-") as folder, Servers(Path(folder), hasty=True):
        asyncio.run(create_roles(Path(folder)))
        text = asyncio.run(written(Path(folder)))
    if asked.check:
        stale = text != PATH.read_text("utf-8")
        print(f"{PATH.name} is {'stale' if stale else 'fresh'}")
        return int(stale)
    PATH.write_text(text, "utf-8")
    print(f"{PATH.name} written")
    return 0
