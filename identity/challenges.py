"""Questions put to authenticators: single use, five minutes, for one owner and session."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from identity.key_models import Ceremony
from identity.keyrules import Credential, Unacceptable, from_our_own_page, raw
from identity.sealing import seal


@dataclass(frozen=True)
class Asked:
    """A question that was waiting, and now is used up."""

    id: UUID
    challenge: bytes
    owner_id: UUID | None
    session_id: UUID | None
    nonce: bytes
    payload_sealed: bytes


async def ask(
    ceremony: Ceremony,
    challenge: bytes,
    *,
    owner_id: UUID | None = None,
    session_id: UUID | None = None,
    purpose: str = "",
    proof: tuple[bytes, bytes] | None = None,
) -> UUID:
    """Remember a question for five minutes. ``proof``: nonce and what is to be proven."""
    question, sealed = uuid4(), None
    if proof is not None and owner_id is not None:
        sealed = await seal(owner_id, payload_label(question), proof[1])
    await connections.get("default").execute_query(
        "INSERT INTO challenge (id, ceremony, challenge, owner_id, session_id, purpose, nonce,"
        " payload_sealed, expires_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, doorstep_now() + interval '5 minutes')",
        [
            question,
            ceremony.value,
            challenge,
            owner_id,
            session_id,
            purpose,
            proof[0] if proof else None,
            sealed,
        ],
    )
    return question


async def answered(
    ceremony: Ceremony, credential: Credential, owner_id: UUID | None, session_id: UUID | None
) -> Asked:
    """The question that this answers; used up from here on, whatever comes.

    Raises ``Unacceptable`` if nobody asked this owner in this session, or too long ago.
    """
    challenge = raw(from_our_own_page(credential).get("challenge"))
    asked = await _taken(_TAKE, [ceremony.value, challenge, owner_id, session_id])
    if asked is None:
        raise Unacceptable("nobody asked")
    return asked


_TAKE = """
DELETE FROM challenge
WHERE ceremony = $1 AND challenge = $2
  AND owner_id IS NOT DISTINCT FROM $3 AND session_id IS NOT DISTINCT FROM $4
RETURNING *, expires_at > doorstep_now() AS live
"""


async def take_proof(
    question: UUID, *, owner_id: UUID, session_id: UUID | None, purpose: str
) -> Asked | None:
    """Use up the question for a proof with this id, owner, session and purpose."""
    return await _taken(
        "DELETE FROM challenge WHERE ceremony = 'proof' AND id = $1 AND owner_id = $2"
        " AND session_id IS NOT DISTINCT FROM $3 AND purpose = $4"
        " RETURNING *, expires_at > doorstep_now() AS live",
        [question, owner_id, session_id, purpose],
    )


def payload_label(question: UUID) -> str:
    """The place of what is to be proven."""
    return f"challenge.payload:{question}"


async def _taken(statement: str, values: list[Any]) -> Asked | None:
    rows = await connections.get("default").execute_query_dict(statement, values)
    if not rows or not rows[0]["live"]:
        return None
    row = rows[0]
    return Asked(
        id=row["id"],
        challenge=row["challenge"],
        owner_id=row["owner_id"],
        session_id=row["session_id"],
        nonce=row["nonce"] or b"",
        payload_sealed=row["payload_sealed"] or b"",
    )
