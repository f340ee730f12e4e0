"""Reading notices: the case's list, one in words for the phone, the paper, the public's check."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import orjson

from api.notices.kinds import DUE, Kind
from api.notices.making import content_label, day_of_issue, place
from api.notices.models import Notice
from api.notices.words import Words, spoken, title_of
from api.policy import Case, sees
from api.storage import keeping
from identity.actor import Actor, ActorKind
from identity.sealing import Access, unseal_bytes
from notifications.now import now
from notifications.refusals import NotFound
from notifications.wording import sentence

_LONGEST_TOKEN = 64
_DECISIONS = frozenset({Kind.DECISION, Kind.REFUSAL, Kind.CORRECTION})
_OVERTAKING = (Kind.REVOCATION, Kind.LAPSE, Kind.CORRECTION)


@dataclass(frozen=True)
class NoticeLine:
    """One line of a case's list. ``due``: what is to happen by ``due_on``, in words."""

    id: UUID
    kind: Kind
    title: str
    number: str
    issued_on: date
    due_on: date | None
    due: str | None
    read_at: datetime | None
    on_paper: bool
    handed_at: datetime | None
    token: str
    glyphs_missing: bool


@dataclass(frozen=True)
class PublicNotice:
    """What the public page says."""

    title: str
    number: str
    issuer: str
    person_masked: str
    issued_on: date
    sealed_by: str
    sha256: str  # of the whole file: a signature alone does not notice every change
    # What came after it: a decision that was revoked stands no more; one corrected, not as it was.
    overtaken: Kind | None = None


async def of_case(application_id: UUID, language: str) -> tuple[NoticeLine, ...]:
    """All that were made about it, oldest first. Whoever calls has asked who may see the case."""
    found = await Notice.filter(application_id=application_id, made_at__isnull=False).order_by(
        "issued_at", "number"
    )
    return tuple(_line(notice, language) for notice in found)


async def read(notice_id: UUID, actor: Actor, language: str) -> tuple[NoticeLine, Words]:
    """One's own in words, for the phone. The first reading is kept: that is when it was served.

    Refuses NotFound, also for somebody else's.
    """
    notice = await _own(notice_id, actor)
    access = Access(actor, "own notice", notice.application_id, notice.citizen_id)
    label = content_label(notice.id)
    plain = await unseal_bytes(notice.owner_id, label, notice.content_sealed, access)
    content = orjson.loads(plain)
    words = spoken(
        language,
        notice.kind,
        content["values"],
        permit=notice.permit,
        person=content["person"],
        issued=day_of_issue(notice),
    )
    await _served(notice)
    return _line(notice, language), words


async def own_pdf(notice_id: UUID, actor: Actor) -> bytes:
    """One's own paper, with a trail row. Refuses NotFound. Raises Unavailable."""
    notice = await _own(notice_id, actor)
    content = await _bytes(notice, actor, "own notice")
    await _served(notice)
    return content


async def case_pdf(notice_id: UUID, application_id: UUID, actor: Actor) -> bytes:
    """The paper of a case that the caller let this clerk see, to be printed at a counter.

    Refuses NotFound. Raises Unavailable.
    """
    notice = await Notice.get_or_none(id=notice_id, application_id=application_id)
    if notice is None or notice.made_at is None:
        raise NotFound
    return await _bytes(notice, actor, "打印告知书")


async def case_of(notice_id: UUID) -> UUID | None:
    """Which case it is about."""
    notice = await Notice.get_or_none(id=notice_id)
    return notice.application_id if notice else None


async def by_token(token: str, language: str) -> PublicNotice | None:
    """What may be said to anybody who holds the code; None for a code that is none of ours."""
    if not token or len(token) > _LONGEST_TOKEN:
        return None
    return await _public(await Notice.get_or_none(token=token), language)


async def by_digest(sha256: str, language: str) -> PublicNotice | None:
    """The same, for who holds the very file; None for a file that is none of ours."""
    return await _public(await Notice.get_or_none(sha256=sha256), language)


async def _public(found: Notice | None, language: str) -> PublicNotice | None:
    if found is None or found.made_at is None:
        return None
    return PublicNotice(
        title=title_of(language, found.kind, permit=found.permit),
        number=found.number,
        issuer=found.issuer,
        person_masked=found.person_masked,
        issued_on=day_of_issue(found),
        sealed_by=found.sealed_by,
        sha256=found.sha256 or "",
        overtaken=await _overtaken(found),
    )


async def _overtaken(notice: Notice) -> Kind | None:
    """Of a decision: whether it was revoked or never took effect, or else was corrected."""
    if notice.kind not in _DECISIONS:
        return None
    later = Notice.filter(
        application_id=notice.application_id,
        kind__in=_OVERTAKING,
        issued_at__gt=notice.issued_at,
    )
    kinds = {one.kind for one in await later.only("id", "kind")}
    return next((one for one in _OVERTAKING if one in kinds), None)


async def _own(notice_id: UUID, actor: Actor) -> Notice:
    notice = await Notice.get_or_none(id=notice_id)
    if notice is None or notice.made_at is None or actor.kind is not ActorKind.CITIZEN:
        raise NotFound
    if not sees(actor, Case(notice.owner_id, item_code=notice.item_code)):
        raise NotFound
    return notice


async def _bytes(notice: Notice, actor: Actor, why: str) -> bytes:
    access = Access(actor, why, notice.application_id, notice.citizen_id)
    try:
        return await keeping.fetch(notice.owner_id, *place(notice.id, notice.sha256 or ""), access)
    except KeyError as error:
        raise NotFound from error


async def _served(notice: Notice) -> None:
    if notice.read_at is None:
        await Notice.filter(id=notice.id, read_at=None).update(read_at=await now())


def _line(notice: Notice, language: str) -> NoticeLine:
    due = DUE.get(notice.kind)
    return NoticeLine(
        id=notice.id,
        kind=notice.kind,
        title=title_of(language, notice.kind, permit=notice.permit),
        number=notice.number,
        issued_on=day_of_issue(notice),
        due_on=notice.due_on,
        due=sentence(language, "notice.field", part=due) if due and notice.due_on else None,
        read_at=notice.read_at,
        on_paper=notice.on_paper,
        handed_at=notice.handed_at,
        token=notice.token,
        glyphs_missing=notice.glyphs_missing,
    )
