"""``python -m tests.browser.filed_cards N FROM``: N people file an instant item each.

By the real verbs, in the home that DOORSTEP_HOME names, while everything runs there.
"""

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from random import Random
from typing import cast

from api.embedded.servers import servers_at_hand
from api.safety import read_settings
from api.seed import verified
from api.seed.content import CARD
from api.seed.people import invented, phone
from api.seed.walking import Desk, draft
from api.settings import Settings
from api.wiring import open_hall
from tests.serving import ROOT, Served

_SEED = 4101


def whose(place: int) -> str:
    """The telephone of the person at that place."""
    return phone("1382", place)


async def file(settings: Settings, count: int, first: int) -> None:
    """Each is somebody else's, with a telephone of their own; prints their numbers."""
    async with open_hall(settings, "owner"):
        for place, who in [*enumerate(invented(_SEED, first + count))][first:]:
            citizen = await verified(replace(who, phone=whose(place)))
            key, chance = f"filed-{place}", Random(place)
            walk = await draft(citizen, cast(Desk, None), CARD, key, chance, who)
            await walk.submit()
            sys.stdout.write(f"{(await walk.screen()).reference}\n")


def filed(served: Served, count: int, first: int) -> list[str]:
    """The numbers of cases that were just filed, of people who have not filed yet."""
    return subprocess.run(
        [sys.executable, "-m", "tests.browser.filed_cards", str(count), str(first)],
        cwd=ROOT,
        env=served.environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()


if __name__ == "__main__":
    with servers_at_hand(read_settings(os.environ)) as resolved:
        asyncio.run(file(resolved, int(sys.argv[1]), int(sys.argv[2])))
