"""How much is kept about a person, in numbers that the page puts into words. One statement."""

from dataclasses import dataclass
from typing import Any

from tortoise import connections

from api.policy import Operation, require
from identity.actor import Actor

_KEPT = """
SELECT (SELECT count(*) FROM application WHERE citizen_id = ANY($1::uuid[])
          AND organisation_id IS NULL AND status <> 'draft') AS applications,
       (SELECT count(*) FROM application WHERE citizen_id = ANY($1::uuid[])
          AND organisation_id IS NULL AND status = 'draft') AS drafts,
       (SELECT count(*) FROM uploaded_file
          WHERE citizen_id = ANY($1::uuid[]) AND state <> 'receiving') AS files,
       (SELECT count(*) FROM certificate
          WHERE citizen_id = ANY($1::uuid[]) AND state <> 'making') AS certificates,
       (SELECT count(*) FROM delivery
          WHERE citizen_id = ANY($1::uuid[]) AND street_sealed IS NOT NULL) AS addresses,
       (SELECT count(*) FROM message
          WHERE citizen_id = ANY($1::uuid[]) AND channel = 'inbox') AS messages,
       (SELECT count(*) FROM session WHERE owner_id = ANY($1::uuid[]) AND kind = 'citizen'
          AND revoked_at IS NULL AND doorstep_now() < expires_at) AS devices,
       (SELECT count(*) FROM trail_seen WHERE citizen_id = ANY($1::uuid[])
          AND actor_kind = 'staff' AND action = 'unseal') AS looks
"""


@dataclass(frozen=True)
class Kept:
    """Numbers, nothing else."""

    applications: int
    drafts: int
    files: int
    certificates: int
    addresses: int
    messages: int
    devices: int
    looks: int


async def kept(actor: Actor) -> Kept:
    """Of the actor alone. Refuses SignInNeeded."""
    require(actor, Operation.MANAGE_OWN_RIGHTS)
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        _KEPT, [sorted(actor.mine)]
    )
    return Kept(**rows[0])
