"""`doorstep breach-report --since TIME [--until TIME] [--actor ID] [--session ID] [--json]`."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from api.embedded.servers import servers_at_hand
from api.rights.affected import Affected, affected
from api.settings import Settings
from api.wiring import open_hall
from identity.actor import THE_SYSTEM
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.transactions import transaction

_NOBODY = UUID(int=0)


def arguments(parser: ArgumentParser) -> None:
    """From when on, until when, and if it is known by whom or in which session."""
    parser.add_argument("--since", type=_moment, required=True, help="2026-11-22 or with a time")
    parser.add_argument("--until", type=_moment, help="default: now")
    parser.add_argument("--actor", type=UUID, help="id of the account that was misused")
    parser.add_argument("--session", type=UUID, help="id of the session that was misused")
    parser.add_argument("--json", action="store_true")


def execute(settings: Settings, asked: Namespace) -> int:
    """0, also when nobody is affected."""
    with servers_at_hand(settings) as resolved:
        found = asyncio.run(_look(resolved, asked))
    told = [{**asdict(one), "reachable": one.reachable} for one in found]
    print(json.dumps(told, default=str, ensure_ascii=False) if asked.json else _read_out(found))
    return 0


async def _look(settings: Settings, asked: Namespace) -> tuple[Affected, ...]:
    async with open_hall(settings, "owner"):
        until = asked.until or await now()
        found = await affected(asked.since, until, actor=asked.actor, session=asked.session)
        async with transaction():
            await record(
                THE_SYSTEM,
                "breach.reported",
                subject_kind="trail",
                subject_id=asked.actor or asked.session or _NOBODY,
                details={"since": asked.since, "until": until, "affected": len(found)},
            )
    return found


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)


def _read_out(found: tuple[Affected, ...]) -> str:
    head = f"涉及 {len(found)} 人，其中 {sum(one.reachable for one in found)} 人可以通知到。"
    lines = (
        f"  {one.name or '—'}{'（工作人员）' if one.colleague else ''}  {one.phone or '—'}"
        f"  {one.times} 次  "
        f"{one.first_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M} 起  {'、'.join(one.what)}"
        for one in found
    )
    return "\n".join((head, *lines))
