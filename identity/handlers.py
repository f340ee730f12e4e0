"""Handlers (经办人): named by who represents the organisation, accepted by themselves, ended by
either at once. A handler acts in what was agreed and until then, under their own name.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from identity.actor import THE_SYSTEM, Actor, ActorKind, Level
from identity.codes import check_code
from identity.idnumbers import is_id_number, normalise, read_name
from identity.mandates import Scope
from identity.models import Person
from identity.organisations import note, query
from identity.people import label, person_by_number, profile, reveal
from identity.phones import e164
from identity.refusals import AgentUnknown, HandlerInvalid, IdentityNeeded
from identity.sealing import Access, blind_index, unseal
from identity.throttle import spend
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import transaction

PURPOSE = "handler.invite"  # what the code is for
LONGEST = timedelta(days=3 * 366)
_MOST_ITEMS = 50
_NOBODY = UUID(int=0)
_REPRESENTED = """
SELECT id FROM organisation WHERE id = $1 AND representative_id = ANY($2::uuid[])
"""
_OVER = """
UPDATE handler SET ended_at = until WHERE organisation_id = $1 AND person_id = $2
  AND ended_at IS NULL AND until <= doorstep_now()
"""
_INVITE = """
INSERT INTO handler (id, organisation_id, person_id, items, until, invited_by, invited_at)
SELECT $1, $2, $3, $4::text[], $5, $6, doorstep_now()
ON CONFLICT DO NOTHING RETURNING id
"""
_ACCEPT = """
UPDATE handler h SET accepted_at = doorstep_now() FROM organisation o
WHERE o.id = h.organisation_id AND h.id = $1 AND h.person_id = ANY($2::uuid[])
  AND h.accepted_at IS NULL AND h.ended_at IS NULL AND doorstep_now() < h.until
RETURNING h.organisation_id, h.person_id, o.representative_id
"""
_END = """
UPDATE handler h SET ended_at = doorstep_now(), ended_by = $3 FROM organisation o
WHERE o.id = h.organisation_id AND h.id = $1 AND h.ended_at IS NULL
  AND (h.person_id = ANY($2::uuid[]) OR o.representative_id = ANY($2::uuid[]))
RETURNING h.organisation_id, h.person_id, o.representative_id
"""
_ACTING = """
SELECT o.id, o.kind, o.representative_id = ANY($2::uuid[]) AS represented, h.items
FROM organisation o
LEFT JOIN handler h ON h.organisation_id = o.id AND h.person_id = ANY($2::uuid[])
     AND h.accepted_at IS NOT NULL AND h.ended_at IS NULL AND doorstep_now() < h.until
WHERE o.id = $1 AND (o.representative_id = ANY($2::uuid[]) OR h.id IS NOT NULL)
"""


async def handling(actor: Actor, organisation_id: UUID | None) -> Actor:
    """The actor for this organisation. Who may not act for it acts for nobody: nobody who meant to
    file for their employer files for themselves by mistake.
    """
    rows = await query(_ACTING, organisation_id, sorted(actor.mine))
    if actor.kind is not ActorKind.CITIZEN or actor.level < Level.REAL_NAME or not rows:
        return replace(actor, organisation_id=_NOBODY, covers=frozenset())
    row = rows[0]
    free = row["represented"] or row["items"] is None
    covers = None if free else frozenset(row["items"])
    return replace(actor, organisation_id=row["id"], covers=covers)


async def invite(
    actor: Actor, organisation_id: UUID, name: str, contact: str, scope: Scope, code: str
) -> UUID:
    """Name who has this name and this phone or identity number, with the code from one's own phone.

    It counts once they accept. Whether somebody is known learns only who knows the name too.
    Refuses SignInNeeded, NotFound (not one's to name for), HandlerInvalid (scope, oneself, named
    already), NameInvalid, PhoneInvalid, AgentUnknown, CodeWrong, CodeExpired, TooManyRequests.
    """
    representative = await profile(actor)
    if not await query(_REPRESENTED, organisation_id, sorted(actor.mine)):
        raise NotFound
    await _refuse_scope(scope)
    person = await _somebody(actor, read_name(name), contact)
    if person.id in actor.mine:
        raise HandlerInvalid
    own = await reveal(representative.id, "phone", Access(actor, "consent to a handler"))
    await check_code(own, PURPOSE, code)
    invited, items = uuid4(), None if scope.items is None else list(scope.items)
    async with transaction():
        await query(_OVER, organisation_id, person.id)
        values = (person.id, items, scope.until, actor.me)
        if not await query(_INVITE, invited, organisation_id, *values):
            raise HandlerInvalid
        await note(actor, "handler.invited", organisation_id, handler=invited, person=person.id)
        await announce("handler.invited", invited, citizen_id=actor.me, other_id=person.id)
    return invited


async def accept(actor: Actor, handler_id: UUID) -> None:
    """Take it on. Refuses SignInNeeded, IdentityNeeded, NotFound."""
    if (await profile(actor)).identity_level < Level.REAL_NAME:
        raise IdentityNeeded
    async with transaction():
        rows = await query(_ACCEPT, handler_id, sorted(actor.mine))
        both = await _noted(actor, "handler.accepted", handler_id, rows)
        await announce("handler.accepted", handler_id, citizen_id=both[0], other_id=both[1])


async def end(actor: Actor, handler_id: UUID) -> None:
    """Taken back, or given back: counts with the next request. Refuses SignInNeeded, NotFound."""
    await profile(actor)
    async with transaction():
        rows = await query(_END, handler_id, sorted(actor.mine), actor.me)
        both = await _noted(actor, "handler.ended", handler_id, rows)
        await announce("handler.ended", handler_id, citizen_id=both[0], other_id=both[1])


async def _refuse_scope(scope: Scope) -> None:
    at, items = await now(), scope.items
    if not at < scope.until <= at + LONGEST:
        raise HandlerInvalid
    if items is not None and not 0 < len(items) <= _MOST_ITEMS:
        raise HandlerInvalid


async def _somebody(actor: Actor, name: str, contact: str) -> Person:
    await spend("handler.person", str(actor.me))
    if is_id_number(contact):
        found = await person_by_number(normalise(contact))
    else:
        index = blind_index("phone", e164(contact))
        found = await Person.get_or_none(phone_index=index, merged_into=None)
    if found is None or found.name_sealed is None or found.identity_level < Level.REAL_NAME:
        raise AgentUnknown
    why = Access(THE_SYSTEM, "named by name and phone or number", citizen_id=found.id)
    if await unseal(found.id, label("name", found.id), found.name_sealed, why) != name:
        raise AgentUnknown
    return found


async def _noted(
    actor: Actor, action: str, handler_id: UUID, rows: list[dict[str, Any]]
) -> tuple[UUID, UUID]:
    """Into the trail; answers with who represents it and who handles it. Refuses NotFound."""
    if not rows:
        raise NotFound
    row = rows[0]
    await note(actor, action, row["organisation_id"], handler=handler_id, person=row["person_id"])
    return row["representative_id"], row["person_id"]
