"""A draft becomes a version: a second person of its department signs what is published (R19).

Two calls, like a decision: ``prepare`` fixes the document (code, number, content hash) and asks
the key to sign its hash; ``publish`` verifies the proof and publishes exactly that, if nothing
changed since. From then on it never changes; what was filed under an older version goes on there.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson

from api.catalog import history, published
from api.catalog.documents import content_hash
from api.catalog.drafting import locked, permit, whole
from api.catalog.entering import Signature, Written, enter
from api.catalog.models import DraftState, ItemDraft, ItemVersion
from api.catalog.refusals import DraftChanged, DraftElsewhere, VersionTaken
from api.policy import Operation
from identity.actor import Actor, Role
from identity.keyrules import Evidence
from identity.passkeys import check_proof
from identity.refusals import ProofInvalid
from identity.signing import Prepared, prepare_to_sign
from identity.trail import record
from notifications.now import now
from notifications.transactions import Once, transaction

PURPOSE = "publish"
_PARTS = (
    *("nonce", "credential_id", "authenticator_data", "client_data_json", "signature"),
    "public_key",
)


async def prepare(actor: Actor, drafts: Sequence[tuple[UUID, int]]) -> Prepared:
    """Fix what is published, each draft with the revision that was read, and ask for the proof.

    Several drafts are one signature and one act. Changes nothing. Refuses NotFound,
    SecondPersonNeeded, DraftElsewhere, DraftChanged, DraftInvalid, KeyMissing.
    """
    async with transaction():
        lines = [await _line(actor, draft_id, revision) for draft_id, revision in drafts]
        document = {"publish": lines, "signer": actor.me, "prepared_at": await now()}
    payload = orjson.dumps(document, option=orjson.OPT_SORT_KEYS, default=str)
    return await prepare_to_sign(actor, PURPOSE, payload)


async def publish(
    actor: Actor, preparation_id: UUID, credential: dict[str, Any], key: str
) -> tuple[UUID, ...]:
    """Publish what was prepared: all of it or nothing. Answers with the drafts.

    The same preparation publishes once and answers the same again. Refuses ProofInvalid,
    VersionTaken, and what ``prepare`` refuses; then nothing is changed and the proof is spent.
    """
    done = await _published_by(preparation_id, actor)
    if done:
        return done
    evidence = await check_proof(actor, preparation_id, credential, purpose=PURPOSE)
    document: dict[str, Any] = orjson.loads(evidence.payload)
    if document["signer"] != str(actor.me):
        raise ProofInvalid
    drafts = tuple(UUID(line["draft"]) for line in document["publish"])
    content = {"preparation": preparation_id}
    async with transaction(Once(actor.me, "publish", key, content)) as tx:
        if not tx.seen:
            for line in document["publish"]:
                await _publish(actor, line, _signature(actor, line, preparation_id, evidence))
            tx.outcome = preparation_id
    published.forget()
    history.forget()
    return drafts


def evidence_in(document: str, parts: Mapping[str, str]) -> Evidence:
    """The proof as a version's row keeps it, to be verified again (``still_proves``)."""
    return Evidence(document.encode(), **{name: b64decode(parts[name]) for name in _PARTS})


async def _line(actor: Actor, draft_id: UUID, revision: int) -> dict[str, Any]:
    """What the signature says of one draft."""
    draft, written = await _ready(actor, draft_id, revision)
    seat = next(
        seat
        for seat in actor.seats
        if seat.role is Role.DEPARTMENT_ADMIN and seat.department_id == draft.department_id
    )
    return {
        "draft": draft.id,
        "revision": draft.revision,
        "code": written.document["code"],
        "version": written.document["version"],
        "title": written.document["title"],
        "department": draft.department_code,
        "seat": seat.id,
        "author": draft.author_id,
        "content_hash": content_hash(written.document),
        "source_hash": written.source_hash,
    }


async def _ready(actor: Actor, draft_id: UUID, revision: int) -> tuple[ItemDraft, Written]:
    """The draft, locked, if this person may publish it as it is now."""
    draft = await locked(draft_id)
    permit(actor, Operation.PUBLISH_VERSION, draft)
    if draft.state is not DraftState.SUBMITTED:
        raise DraftElsewhere(draft.state)
    if draft.revision != revision:
        raise DraftChanged
    return draft, await whole(draft)


async def _publish(actor: Actor, line: dict[str, Any], signature: Signature) -> None:
    draft, written = await _ready(actor, UUID(line["draft"]), line["revision"])
    if content_hash(written.document) != line["content_hash"]:
        raise DraftChanged
    version_id = await enter(written, author_id=draft.author_id, signature=signature)
    if version_id is None:
        raise VersionTaken(line["code"], line["version"])
    draft.state, draft.version_id, draft.updated_at = DraftState.PUBLISHED, version_id, await now()
    draft.revision += 1
    await draft.save(update_fields=["state", "version_id", "updated_at", "revision"])
    await record(
        actor,
        "catalogue.publish",
        subject_kind="item_version",
        subject_id=version_id,
        details={"code": line["code"], "version": line["version"]},
    )


def _signature(
    actor: Actor, line: dict[str, Any], preparation_id: UUID, evidence: Evidence
) -> Signature:
    return Signature(
        signer_id=actor.me,
        seat_id=UUID(line["seat"]),
        preparation_id=preparation_id,
        document=evidence.payload.decode(),
        evidence={name: b64encode(getattr(evidence, name)).decode() for name in _PARTS},
    )


async def _published_by(preparation_id: UUID, actor: Actor) -> tuple[UUID, ...]:
    """The drafts that this preparation published already."""
    rows = await ItemVersion.filter(preparation_id=preparation_id, signer_id=actor.me).values("id")
    drafts = await ItemDraft.filter(version_id__in=[row["id"] for row in rows]).values("id")
    return tuple(row["id"] for row in drafts)
