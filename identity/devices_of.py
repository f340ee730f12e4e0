"""Where a citizen is signed in: seen as a list, ended one by one or all others at once."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from identity import sessions
from identity.actor import Actor, ActorKind
from identity.people import ids_of
from identity.wechat import end_binding
from notifications.refusals import NotFound, SignInNeeded
from notifications.transactions import transaction

_LIVE = """
SELECT s.id, s.device, s.created_at, s.last_seen_at
FROM session s
WHERE s.owner_id = ANY($1::uuid[]) AND s.kind = 'citizen'
  AND s.revoked_at IS NULL AND doorstep_now() < s.expires_at
ORDER BY s.last_seen_at DESC, s.id
"""
# In this order: every browser also calls itself by the names of those before it.
_SYSTEMS = (
    *("HarmonyOS", "OpenHarmony", "iPhone", "iPad", "Android"),
    *("Windows", "Macintosh", "Linux"),
)
_PROGRAMS = (
    ("MicroMessenger", "WeChat"),
    *(("Edg", "Edge"), ("HuaweiBrowser", "Huawei"), ("QQBrowser", "QQ"), ("UCBrowser", "UC")),
    *(("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")),
)


@dataclass(frozen=True)
class Device:
    """A browser that is signed in. ``system`` and ``program`` are empty where nothing is known."""

    id: UUID  # of its session
    system: str
    program: str
    since: datetime
    seen_at: datetime
    this_one: bool


async def devices_of(actor: Actor) -> tuple[Device, ...]:
    """Where the actor is signed in, last seen first. Refuses SignInNeeded."""
    rows = await connections.get("default").execute_query_dict(_LIVE, [await _ids(actor)])
    return tuple(
        Device(
            id=row["id"],
            system=_named(row["device"], tuple((name, name) for name in _SYSTEMS)),
            program=_named(row["device"], _PROGRAMS),
            since=row["created_at"],
            seen_at=row["last_seen_at"],
            this_one=row["id"] == actor.session_id,
        )
        for row in rows
    )


async def end(actor: Actor, session_id: UUID) -> None:
    """Sign one of the actor's own devices out; it counts with its next request.

    Refuses NotFound (somebody else's, or over already), SignInNeeded.
    """
    if session_id not in {device.id for device in await devices_of(actor)}:
        raise NotFound
    await sessions.close(session_id)


async def end_others(actor: Actor) -> int:
    """Sign the actor out everywhere but here. Returns how many ended. Refuses SignInNeeded."""
    ids = await _ids(actor)
    async with transaction():
        await end_binding(actor, actor.me)  # a WeChat would come in again by itself
        return sum([await sessions.end_all(one, but=actor.session_id) for one in ids])


async def _ids(actor: Actor) -> list[UUID]:
    """The ids under which the person may have signed in: merged duplicates' too (R12)."""
    if actor.kind is not ActorKind.CITIZEN:
        raise SignInNeeded
    return sorted(await ids_of(actor.me))


def _named(user_agent: str, names: tuple[tuple[str, str], ...]) -> str:
    return next((name for sign, name in names if re.search(rf"\b{sign}", user_agent)), "")
