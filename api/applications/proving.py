"""Decisions with their proofs as a file: whoever has it verifies them without us (C32).

One object per signed decision of a case: the document exactly as it was signed, what the key
answered, and the key. Names and ids beside them are for the reader; only the document is proven.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

import orjson

from api.applications.circumstances import circumstances, permit
from api.applications.models import Application, Decision
from api.policy import Operation
from identity.actor import Actor
from identity.keyrules import Evidence
from identity.offices import offices
from identity.passkeys import still_proves
from identity.relying import relying_party
from identity.sealing import Access, unseal_all
from notifications.now import now
from notifications.refusals import NotFound

FORMAT = "doorstep-decisions-1"
_PARTS = tuple(field.name for field in fields(Evidence) if field.name != "payload")


class NotProofs(Exception):
    """The file is none of these."""


@dataclass(frozen=True)
class Proven:
    """``document``: what was signed, as text. ``holds``: this key signed exactly this, at a page of
    this domain, its holder known to it.
    """

    document: str
    approver: str
    domain: str
    evidence: Evidence
    holds: bool


async def of_case(actor: Actor, application_id: UUID) -> dict[str, Any]:
    """The case's signed decisions, oldest first; the trail says who took them along.

    Refuses NotFound, NotAllowed.
    """
    found = await Application.get_or_none(id=application_id)
    if found is None:
        raise NotFound
    permit(actor, Operation.PRINT_NOTICE, circumstances(found, await now()))
    decisions = await Decision.filter(application_id=found.id, signature__isnull=False).order_by(
        "decided_at"
    )
    if not decisions:
        raise NotFound
    labels = {f"decision.document:{one.id}": one.document_sealed or b"" for one in decisions}
    access = Access(actor, "导出决定和签名", found.id, found.citizen_id)
    documents = await unseal_all(found.department_id, labels, access)
    party, staff = relying_party(), (await offices()).staff
    return {
        "format": FORMAT,
        "domain": party.id,
        "origins": list(party.origins),
        "decisions": [
            {
                "approver": staff.get(one.decided_by, "") if one.decided_by else "",
                "document": documents[f"decision.document:{one.id}"].decode(),
                **{part: urlsafe_b64encode(getattr(one, part)).decode() for part in _PARTS},
            }
            for one in decisions
        ],
    }


def verified(file: bytes) -> list[Proven]:
    """Each decision of a file, judged by itself. Needs nothing else. Raises NotProofs."""
    try:
        read = orjson.loads(file)
        if read["format"] != FORMAT:
            raise NotProofs
        return [_judged(read["domain"], read["origins"], one) for one in read["decisions"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotProofs from error


def _judged(domain: str, origins: list[str], one: Mapping[str, str]) -> Proven:
    parts = {part: urlsafe_b64decode(one[part]) for part in _PARTS}
    evidence = Evidence(payload=one["document"].encode(), **parts)
    holds = still_proves(evidence, rp_id=domain, origins=tuple(origins))
    return Proven(one["document"], one["approver"], domain, evidence, holds)
