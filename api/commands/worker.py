"""`doorstep worker`."""

import asyncio
import contextlib
import signal
from argparse import ArgumentParser, Namespace

import uvloop

from api import worker
from api.commands.parent import end_with_parent
from api.embedded.home import with_embedded
from api.logs import write_logs
from api.settings import Settings
from api.wiring import gateways, open_hall, outgoing


def arguments(parser: ArgumentParser) -> None:
    """How it ends."""
    parser.add_argument("--with-parent", action="store_true", help="end when standard input does")


def execute(settings: Settings, asked: Namespace) -> int:
    """Work until told to stop; what was being done is done again by the next worker."""
    write_logs(settings.log_level)
    if asked.with_parent:
        end_with_parent()
    uvloop.run(_work(with_embedded(settings)))  # as at the doors; it comes with uvicorn[standard]
    return 0


async def _work(settings: Settings) -> None:
    async with (
        outgoing() as http,
        open_hall(settings, "worker"),
    ):
        working = asyncio.ensure_future(worker.run(settings, gateways(settings, http)))
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, working.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await working
