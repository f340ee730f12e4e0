"""A document fixed for signing: what a key will be asked, and for how long."""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from identity.actor import Actor
from identity.passkeys import ask_proof

_PROOF_SECONDS = 300


@dataclass(frozen=True)
class Prepared:
    """What will be signed, and what the key is asked. Valid for five minutes."""

    id: UUID
    options: dict[str, Any]
    document: str  # canonical JSON
    document_hash: str  # SHA-256, hex
    expires_in_seconds: int


async def prepare_to_sign(actor: Actor, purpose: str, document: bytes) -> Prepared:
    """Ask for a proof over ``document``. Refuses KeyMissing."""
    request = await ask_proof(actor, purpose=purpose, payload=document)
    return Prepared(
        id=request.id,
        options=request.options,
        document=document.decode(),
        document_hash=hashlib.sha256(document).hexdigest(),
        expires_in_seconds=_PROOF_SECONDS,
    )
