"""An agent files what was signed beside them, and nothing else."""

import hashlib
from typing import Any
from uuid import UUID

import orjson

from api.applications.refusals import DraftConflict
from identity.actor import Actor
from identity.sealing import keyed_hash
from notifications.transactions import query

_SIGNED = "SELECT answers_hash FROM neighbour_consent WHERE application_id = $1"
_ONLY_SIGNED = "SELECT FROM mandate WHERE id = $1 AND consent = 'beside'"


async def refuse_changed(actor: Actor, application_id: UUID, answers: dict[str, Any]) -> None:
    """Whoever's case it is may change it and file it themselves. Refuses DraftConflict."""
    if actor.on_behalf_of is None:
        return
    rows = await query(_SIGNED, application_id)
    if rows:
        if bytes(rows[0]["answers_hash"]) != hash_of(answers):
            raise DraftConflict(application_id)
    elif await query(_ONLY_SIGNED, actor.mandate_id):  # it consents to what was signed, to no more
        raise DraftConflict(application_id)


def hash_of(answers: dict[str, Any]) -> bytes:
    """Keyed: a bare digest of few answers could be guessed."""
    plain = orjson.dumps(answers, option=orjson.OPT_SORT_KEYS, default=str)
    return keyed_hash("neighbour_consent", hashlib.sha256(plain).hexdigest())
