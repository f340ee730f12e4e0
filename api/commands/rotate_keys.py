"""`doorstep rotate-keys [--owners] [--json]`."""

import asyncio
import json
import sys
import time
from argparse import ArgumentParser, Namespace

from api.embedded.servers import servers_at_hand
from api.settings import Settings
from api.wiring import open_hall
from identity.rotating import renew_all, rewrap
from identity.sealing import key_service


def arguments(parser: ArgumentParser) -> None:
    """What to rotate, and how to print."""
    parser.add_argument(
        "--resume", action="store_true", help="make no new wrapping key, only finish with the last"
    )
    parser.add_argument(
        "--owners", action="store_true", help="also give every owner a new key for what comes"
    )
    parser.add_argument("--json", action="store_true")


def execute(settings: Settings, asked: Namespace) -> int:
    """The hall stays open. Stopped in the middle, `--resume` goes on."""
    with servers_at_hand(settings) as resolved:
        done = asyncio.run(_rotate(resolved, asked))
    told = "第 {wrapping_key} 把主密钥：重新包好 {wrapped} 把，换新 {renewed} 把，{seconds} 秒"
    print(json.dumps(done) if asked.json else told.format(**done))
    return 0


async def _rotate(settings: Settings, asked: Namespace) -> dict[str, float]:
    async with open_hall(settings, "owner"):
        service = key_service()
        if not asked.resume:
            service.add_key()
        began = time.monotonic()
        return {
            "wrapping_key": service.newest,
            "wrapped": await rewrap(_progress),
            "renewed": await renew_all(_progress) if asked.owners else 0,
            "seconds": round(time.monotonic() - began, 1),
        }


def _progress(done: int) -> None:
    print(f"\r{done}", end="", file=sys.stderr, flush=True)
