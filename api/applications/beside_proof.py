"""What was signed beside a village's agent, for who oversees the office (C49).

The sentence, the drawn name and the picture of both are opened together, for a reason: whether a
neighbour wanted this cannot be judged from less. The person reads who looked, and why. Nobody else
of the offices opens any of it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from api.applications.circumstances import circumstances, deciders, permit_as
from api.applications.models import Application
from api.applications.refusals import ReasonMissing
from api.catalog import published
from api.policy import Operation, unmet
from identity.actor import Actor, Role
from identity.agreeing import Drawn
from identity.masks import mask_id_number
from identity.regions import names
from identity.sealing import Access, unseal_all
from identity.throttle import spend
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_PARTS = ("content", "drawn", "together")
# What was forgotten is empty.
_PROOF = """
SELECT c.id, c.citizen_id, c.village, c.content_sealed, c.drawn_sealed, c.together_sealed,
       c.content_hash, c.signed_at, c.pictured_at, c.came_at,
       (SELECT d.at FROM disowning d WHERE d.application_id = c.application_id) AS disowned_at
FROM neighbour_consent c WHERE c.application_id = $1 AND length(c.content_sealed) > 0
"""
_THERE = """
SELECT FROM neighbour_consent WHERE application_id = $1 AND length(content_sealed) > 0
"""


@dataclass(frozen=True)
class Proof:
    """The proof as it came, and whether it is still what was signed."""

    item: str
    village: str
    name: str  # in full: it is compared with the drawn one
    id_number: str  # masked
    said: str  # the sentence above the name
    papers: int
    drawn: Drawn
    picture: str  # JPEG, base64
    digest: str  # SHA-256, made on the phone when it was signed
    intact: bool
    signed_at: datetime
    pictured_at: datetime
    came_at: datetime
    disowned_at: datetime | None  # the person said that it was not them


async def may_open(actor: Actor, application_id: UUID) -> bool:
    """Whether there is a proof that ``opened`` shows to this actor."""
    if Role.SUPERVISOR not in actor.roles or not await query(_THERE, application_id):
        return False
    case = circumstances(await Application.get(id=application_id), await now())
    return unmet(deciders(actor, case), Operation.READ_CONSENT, case) == frozenset()


async def opened(actor: Actor, application_id: UUID, because: str) -> Proof:
    """All of it, a trail row each. Refuses NotFound, NotAllowed, ReasonMissing, TooManyRequests,
    KeyWithheld.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    case = circumstances(application, await now())
    permit_as(actor, deciders(actor, case), Operation.READ_CONSENT, case)
    if not because.strip():
        raise ReasonMissing
    rows = await query(_PROOF, application_id)
    if not rows:
        raise NotFound
    await spend("reveal.clerk", str(actor.me))
    (row,) = rows
    definition = await published.version(application.item_version_id)
    async with transaction():
        plain = await _unsealed(row, _access(actor, application, because))
    signed = orjson.loads(plain["content"])
    return Proof(
        item=definition.title,
        village=(await names([row["village"]])).get(row["village"], row["village"]),
        name=str(signed["name"]),
        id_number=mask_id_number(str(signed["idNumber"])),
        said=str(signed["said"]),
        papers=len(signed.get("papers") or ()),
        drawn=Drawn(tuple(tuple(stroke) for stroke in orjson.loads(plain["drawn"]))),
        picture=plain["together"].decode(),
        digest=row["content_hash"],
        intact=hashlib.sha256(plain["content"]).hexdigest() == row["content_hash"],
        **{name: row[name] for name in ("signed_at", "pictured_at", "came_at", "disowned_at")},
    )


async def _unsealed(row: dict[str, Any], access: Access) -> dict[str, bytes]:
    labels = {name: f"neighbour_consent.{name}:{row['id']}" for name in _PARTS}
    sealed = {labels[name]: bytes(row[f"{name}_sealed"]) for name in _PARTS}
    plain = await unseal_all(row["citizen_id"], sealed, access)
    return {name: plain[labels[name]] for name in _PARTS}


def _access(actor: Actor, application: Application, because: str) -> Access:
    at = {application.department_id, application.works_department_id}
    here = (one for one in actor.seats if one.role is Role.SUPERVISOR)
    seat = next((one for one in here if one.department_id in at), None)
    return Access(actor, because.strip(), application.id, application.person_id, seat)
