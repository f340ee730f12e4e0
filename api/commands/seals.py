"""`doorstep seals [--change CODE]`: every department's seal, and whether it can be used today."""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator

from api.embedded.home import CannotStart
from api.embedded.servers import servers_at_hand
from api.paper import sealing
from api.settings import Settings
from api.wiring import open_hall
from identity.offices import offices
from notifications.now import SHANGHAI, now
from notifications.refusals import Unavailable

GOOD, UNUSED, ENDED, OTHER, AWAY = "good", "unused", "ended", "other", "away"
_WORDS = {
    GOOD: "在用",
    UNUSED: "可用，还没盖过",
    ENDED: "已到期：请换新证书，再用 --change 换上",
    OTHER: "和在用的不是同一枚：确认无误后用 --change 换上",
    AWAY: "取不到",
}


def arguments(parser: ArgumentParser) -> None:
    """Whose seal is changed."""
    parser.add_argument("--change", metavar="CODE", help="take up the seal the holder has now")


def execute(settings: Settings, asked: Namespace) -> int:
    """0 when every department can seal, else 1."""
    with servers_at_hand(settings) as resolved:
        found = asyncio.run(_do(resolved, asked.change))
    for code, name, state, about in found:
        print(f"{code:<8}{name}  {_WORDS[state]}  {about}")
    return 0 if {state for _, _, state, _ in found} <= {GOOD, UNUSED} else 1


async def _do(settings: Settings, changed: str | None) -> list[tuple[str, str, str, str]]:
    async with open_hall(settings, "owner"):
        known = await offices()
        if changed is not None:
            if changed not in known.department_ids:
                raise CannotStart(f"no department has the code {changed}")
            try:
                await sealing.change(
                    changed, known.department_names[changed], known.department_ids[changed]
                )
            except Unavailable as error:
                raise CannotStart(str(error)) from None
        return [line async for line in look_at_all()]


async def look_at_all() -> AsyncIterator[tuple[str, str, str, str]]:
    """Of each department: code, name, state, and what the holder has."""
    for code, name in (await offices()).department_names.items():
        try:
            held = await sealing.look(code, name)
        except Unavailable as error:
            yield code, name, AWAY, str(error)
            continue
        used = await sealing.in_use(code)
        state = UNUSED if used is None else GOOD
        if used is not None and used.certificate != held.certificate:
            state = OTHER
        elif held.until < await now():
            state = ENDED
        until = held.until.astimezone(SHANGHAI).date()
        yield code, name, state, f"{held.by}  至 {until}  {held.certificate[:16]}"
