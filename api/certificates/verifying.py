"""Who may see a result: its owner the paper, everybody with the code whether it holds."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from api.certificates.issuing import place
from api.certificates.models import Certificate, CertificateState
from api.policy import Case, sees
from api.storage import keeping
from identity.actor import ActorKind
from identity.sealing import Access
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound

_LONGEST_TOKEN = 64


@dataclass(frozen=True)
class PublicView:
    """What the public page says. ``state``: valid, revoked, expired."""

    valid: bool
    state: str
    title: str
    number: str
    holder_masked: str
    issued_on: date
    valid_until: date | None
    revoked_on: date | None
    issuer: str
    sealed_by: str
    sha256: str  # of the whole file: a signature alone does not notice every change


async def pdf(application_id: UUID, access: Access) -> bytes:
    """The paper, with a trail row. A citizen opens only their own, or what they may act for.

    For staff the caller has asked the policy. Refuses NotFound. Raises Unavailable.
    """
    found = await Certificate.get_or_none(application_id=application_id)
    if found is None or found.state is CertificateState.MAKING:
        raise NotFound
    actor = access.actor
    case = Case(found.citizen_id, item_code=found.item_code)
    own = actor.kind is not ActorKind.CITIZEN or sees(actor, case)
    if not own or actor.kind is ActorKind.ANONYMOUS:
        raise NotFound
    try:
        return await keeping.fetch(found.citizen_id, *place(found.id, found.shelf), access)
    except KeyError as error:
        raise NotFound from error


async def newest(people: Collection[UUID], item_code: str) -> PublicView | None:
    """The newest result of an item that somebody holds, as anybody with its code would see it.

    Whoever calls has asked the policy.
    """
    found = (
        await Certificate.filter(citizen_id__in=list(people), item_code=item_code)
        .exclude(state=CertificateState.MAKING)
        .order_by("-made_at")
        .first()
    )
    return None if found is None else await by_token(found.token)


@dataclass(frozen=True)
class Standing:
    """A result that holds today."""

    id: UUID
    application_id: UUID
    owner_id: UUID
    made_at: datetime
    sha256: str
    shelf: str  # what its file's name ends in


async def standing(people: Collection[UUID], item_codes: Collection[str]) -> Standing | None:
    """The newest result of these items that somebody holds, if that one holds today.

    Whoever calls has asked the policy.
    """
    found = (
        await Certificate.filter(citizen_id__in=list(people), item_code__in=list(item_codes))
        .exclude(state=CertificateState.MAKING)
        .order_by("-made_at")
        .first()
    )
    if found is None or found.state is not CertificateState.VALID:
        return None
    if found.valid_until and found.valid_until < (await now()).astimezone(SHANGHAI).date():
        return None
    if found.made_at is None or found.sha256 is None:
        return None
    return Standing(
        found.id,
        found.application_id,
        found.citizen_id,
        found.made_at,
        found.sha256,
        found.shelf,
    )


async def paper(one: Standing, access: Access) -> bytes:
    """Its file, with a trail row. Whoever calls has asked the policy.

    Refuses NotFound: it is not the paper that was made. Raises Unavailable.
    """
    try:
        kept = await keeping.fetch(one.owner_id, *place(one.id, one.shelf), access)
    except KeyError as error:
        raise NotFound from error
    if hashlib.sha256(kept).hexdigest() != one.sha256:
        raise NotFound
    return kept


async def by_token(token: str) -> PublicView | None:
    """What may be said to anybody who holds the code; None for a code that is none of ours."""
    if not token or len(token) > _LONGEST_TOKEN:
        return None
    return await _public(await Certificate.get_or_none(token=token))


async def by_digest(sha256: str) -> PublicView | None:
    """The same, for who holds the very file; None for a file that is none of ours."""
    return await _public(await Certificate.get_or_none(sha256=sha256))


async def of_application(application_id: UUID) -> tuple[PublicView, str] | None:
    """The same, and a serial that no other result has. Whoever calls has asked the policy."""
    found = await Certificate.get_or_none(application_id=application_id)
    view = await _public(found)
    return (view, found.id.hex.upper()) if found and view else None


async def _public(found: Certificate | None) -> PublicView | None:
    if found is None or found.state is CertificateState.MAKING:
        return None
    today = (await now()).astimezone(SHANGHAI).date()
    state = found.state.value
    if found.state is CertificateState.VALID and found.valid_until and found.valid_until < today:
        state = "expired"
    return PublicView(
        valid=state == CertificateState.VALID.value,
        state=state,
        title=found.title,
        number=found.number,
        holder_masked=found.holder_masked,
        issued_on=found.issued_on,
        valid_until=found.valid_until,
        revoked_on=found.revoked_at.astimezone(SHANGHAI).date() if found.revoked_at else None,
        issuer=found.issuer,
        sealed_by=found.sealed_by,
        sha256=found.sha256 or "",
    )
