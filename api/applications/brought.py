"""An agent files what was signed beside them, and nothing else: answers, papers, where it goes."""

import hashlib
from typing import Any

import orjson

from api.applications.models import Application
from api.applications.refusals import DraftConflict
from api.delivery import addresses
from api.delivery.models import DeliveryWay
from api.materials import holding
from identity.actor import Actor
from identity.phones import e164, is_phone
from identity.sealing import Access, keyed_hash, unseal
from notifications.transactions import query

_SIGNED = """
SELECT id, citizen_id, answers_hash, content_sealed FROM neighbour_consent
WHERE application_id = $1
"""
_ONLY_SIGNED = "SELECT FROM mandate WHERE id = $1 AND consent = 'beside'"


async def refuse_changed(actor: Actor, application: Application, answers: dict[str, Any]) -> None:
    """Whoever's case it is may change it and file it themselves. Refuses DraftConflict."""
    if actor.on_behalf_of is None:
        return
    rows = await query(_SIGNED, application.id)
    if rows:
        if bytes(rows[0]["answers_hash"]) != hash_of(answers):
            raise DraftConflict(application.id)
        await _refuse_exchanged(actor, application, rows[0])
    elif await query(_ONLY_SIGNED, actor.mandate_id):  # it consents to what was signed, to no more
        raise DraftConflict(application.id)


async def _refuse_exchanged(actor: Actor, application: Application, row: dict[str, Any]) -> None:
    """Exactly the papers that were signed for, and no other place."""
    access = Access(actor, "filing what was signed", application.id, application.citizen_id)
    label = f"neighbour_consent.content:{row['id']}"
    content = await unseal(row["citizen_id"], label, bytes(row["content_sealed"]), access)
    signed = orjson.loads(content)
    papers = {(paper["spec"], paper["sha256"]) for paper in signed.get("papers") or ()}
    held = {(page.spec_id, page.sha256) for page in await holding.hashes(application.id)}
    if held != papers:
        raise DraftConflict(application.id)
    chosen = await addresses.chosen(application.id)
    if chosen is not None:
        address = await addresses.opened(application.id, access)
        now = (chosen.way, *(vars(address).values() if address else ()))
        if now != _place(signed.get("delivery") or {}):
            raise DraftConflict(application.id)


def _place(told: dict[str, Any]) -> tuple[str, ...]:
    """Where it goes, as ``addresses`` keeps it: an address with a courier only."""
    way = str(told.get("way") or "").lower()
    if way != DeliveryWay.COURIER:
        return (way,)
    receiver, region, street = (
        str(told.get(n) or "").strip() for n in ("receiver", "region", "street")
    )
    phone = str(told.get("phone") or "")
    return way, receiver, e164(phone) if is_phone(phone) else phone, region, street


def hash_of(answers: dict[str, Any]) -> bytes:
    """Keyed: a bare digest of few answers could be guessed."""
    plain = orjson.dumps(answers, option=orjson.OPT_SORT_KEYS, default=str)
    return keyed_hash("neighbour_consent", hashlib.sha256(plain).hexdigest())
