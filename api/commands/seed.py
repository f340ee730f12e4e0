"""`doorstep seed`."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from api.catalog.refusals import VersionTaken
from api.database import migrate
from api.embedded.home import CannotStart
from api.embedded.servers import servers_at_hand
from api.seed import seed_county
from api.seed.entering import with_sessions
from api.settings import Profile, Settings
from api.wiring import open_hall

_ANOTHER_TEXT = "raise the version in its file, or start with another DOORSTEP_HOME"
_CITIZENS, _APPLICATIONS = 12, 24  # enough for lively queues, walked in a few seconds


def arguments(parser: ArgumentParser) -> None:
    """How much, and where to write what was made."""
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same county")
    parser.add_argument("--citizens", type=int, default=_CITIZENS)
    parser.add_argument("--applications", type=int, default=_APPLICATIONS)
    parser.add_argument("--json", type=Path, help="write what was made, and the demo people, here")


def execute(settings: Settings, asked: Namespace) -> int:
    """Repeatable: a second time adds nothing."""
    if settings.profile is Profile.PRODUCTION:
        raise CannotStart("a demo county has no place in production; see `doorstep catalog load`")
    with servers_at_hand(settings) as resolved:
        asyncio.run(migrate(resolved.database_url))
        try:
            made, people = asyncio.run(_seed(resolved, asked))
        except VersionTaken as taken:  # a published text never changes
            raise CannotStart(f"{taken}: {_ANOTHER_TEXT}") from None
    if asked.json:
        asked.json.touch(mode=0o600)  # it holds the demo staff's keys and sessions
        text = json.dumps(made | {"people": people}, ensure_ascii=False, indent=1)
        asked.json.write_text(text, encoding="utf-8")
    print(", ".join(f"{name}: {value}" for name, value in made.items()))
    return 0


async def _seed(settings: Settings, asked: Namespace) -> tuple[dict[str, Any], list[Any]]:
    """What was made; and, if a file was asked for, the demo people with sessions."""
    async with open_hall(settings, "owner"):
        made = await seed_county(
            asked.seed,
            asked.citizens,
            asked.applications,
            settings.home,
            origin=settings.desk_origin,
        )
        if not asked.json:
            return made, []
        demo = json.loads((settings.home / "demo.json").read_text(encoding="utf-8"))
        return made, await with_sessions(demo["people"])
