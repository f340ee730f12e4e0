"""Making a notice: reserve number and words, typeset and seal outside any transaction, record.

Whoever dies in between leaves a reserved row; the next one finishes it with the same number and
the same words. Two at once make one notice: the file's name holds its hash, so the row says whose
file counts, and the other's is dropped.
"""

import hashlib
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import orjson

from api.notices.kinds import DUE, Kind, number
from api.notices.models import Notice
from api.notices.words import Values, check, spelled, spoken
from api.paper import qr, sealing
from api.paper.checking import check_url
from api.paper.seals.contract import Sealed
from api.paper.typesetting import Sheet, typeset
from api.storage import keeping
from identity.actor import THE_SYSTEM
from identity.masks import mask_name
from identity.sealing import Access, seal, unseal_bytes
from notifications.messages import wake
from notifications.now import SHANGHAI, now
from notifications.transactions import query, transaction
from notifications.wording import CHINESE, sentence

_TEMPLATE = "papers/statutory"
_TOKEN_BYTES = 16
_MASKED = 64
_COUNT = """
INSERT INTO notice_counter (id, given_out) VALUES ($1, 1)
ON CONFLICT (id) DO UPDATE SET given_out = notice_counter.given_out + 1 RETURNING given_out
"""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class NoticeFacts:
    """Everything a notice is made from. ``person`` is in clear: printed, and sealed beside."""

    fact_id: UUID
    application_id: UUID
    citizen_id: UUID
    organisation_id: UUID | None
    department_id: UUID
    department_code: str
    item_code: str
    kind: Kind
    permit: bool
    issuer: str
    person: str
    at: datetime
    values: Values
    on_paper: bool = False  # no phone tells of it

    @property
    def owner_id(self) -> UUID:
        """Whose it is, and whose key seals it."""
        return self.organisation_id or self.citizen_id


async def make(facts: NoticeFacts) -> Notice:
    """Make the fact's one notice. Again: the same. Raises Unavailable, FieldMissing.

    A character that our fonts lack does not stop it: it is marked, and said in the log.
    """
    check(facts.kind, facts.values)
    notice, content = await _reserve(facts)
    if notice.made_at is not None:
        return notice
    sheet = await typeset(_TEMPLATE, printed(notice, content, sample=sealing.is_sample()))
    if sheet.glyphs_missing:
        _log.error("notice %s lacks a glyph: a person must look", notice.id)
    address = check_url("n", notice.token)
    sealed = await sealing.seal(sheet.pdf, facts.department_code, facts.issuer, address)
    digest = hashlib.sha256(sealed.pdf).hexdigest()
    label, key = place(notice.id, digest)
    await keeping.keep(facts.owner_id, label, key, sealed.pdf)
    made = await _record(notice.id, sheet, sealed, digest)
    if made.sha256 != digest:
        await keeping.drop(key)
    await wake("notice.made", facts.application_id, facts.citizen_id)
    return made


def place(notice_id: UUID, digest: str) -> tuple[str, str]:
    """The label under which the PDF is sealed, and its key in the store."""
    return f"notice.pdf:{notice_id}", f"notices/{notice_id}-{digest[:16]}"


def content_label(notice_id: UUID) -> str:
    """The place of what a notice says: JSON, person and values."""
    return f"notice.content:{notice_id}"


def day_of_issue(notice: Notice) -> date:
    """The date that stands under it."""
    return notice.issued_at.astimezone(SHANGHAI).date()


def printed(notice: Notice, content: Mapping[str, Any], *, sample: bool) -> dict[str, object]:
    """The template's data: nothing but what was reserved."""
    day = day_of_issue(notice)
    words = spoken(
        CHINESE,
        notice.kind,
        content["values"],
        permit=notice.permit,
        person=content["person"],
        issued=day,
    )
    address = check_url("n", notice.token)
    return {
        **{name: value for name, value in vars(words).items() if name != "rows"},
        "rows": [vars(row) for row in words.rows],
        "number": notice.number,
        "issuer": notice.issuer,
        "issued": {
            "year": day.year,
            "month": day.month,
            "day": day.day,
            "text": spelled(CHINESE, day.isoformat()),
        },
        "address": address,
        "qr": qr.svg(address),
        "verify": sentence(CHINESE, "notice.all", part="verify"),
        "sample": sample,
    }


async def _reserve(facts: NoticeFacts) -> tuple[Notice, Mapping[str, Any]]:
    """The row with number, token and words, written once: from then on nothing of it changes."""
    async with transaction():
        await query(
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"notice/{facts.fact_id}"
        )
        found = await Notice.get_or_none(fact_id=facts.fact_id)
        if found is not None:
            return found, await _content(found) if found.made_at is None else {}
        notice_id, year = uuid4(), facts.at.astimezone(SHANGHAI).year
        content = {"person": facts.person, "values": dict(facts.values)}
        [counted] = await query(_COUNT, f"{facts.kind.value}/{year}")
        due = facts.values.get(DUE.get(facts.kind, ""))
        notice = await Notice.create(
            id=notice_id,
            fact_id=facts.fact_id,
            application_id=facts.application_id,
            citizen_id=facts.citizen_id,
            organisation_id=facts.organisation_id,
            department_id=facts.department_id,
            item_code=facts.item_code,
            kind=facts.kind,
            permit=facts.permit,
            number=number(facts.kind, year, counted["given_out"]),
            token=secrets.token_urlsafe(_TOKEN_BYTES),
            issuer=facts.issuer,
            person_masked=_masked(facts),
            content_sealed=await seal(
                facts.owner_id, content_label(notice_id), orjson.dumps(content)
            ),
            issued_at=facts.at,
            due_on=date.fromisoformat(due) if due else None,
            on_paper=facts.on_paper,
        )
    return notice, content


def _masked(facts: NoticeFacts) -> str:
    """What the public may read: an organisation's name is public."""
    return (facts.person if facts.organisation_id else mask_name(facts.person))[:_MASKED]


async def _content(notice: Notice) -> Mapping[str, Any]:
    access = Access(THE_SYSTEM, "finishing a notice", notice.application_id, notice.citizen_id)
    label = content_label(notice.id)
    plain = await unseal_bytes(notice.owner_id, label, notice.content_sealed, access)
    read: Mapping[str, Any] = orjson.loads(plain)
    return read


async def _record(notice_id: UUID, sheet: Sheet, sealed: Sealed, digest: str) -> Notice:
    """Write down which file it is; whoever comes second changes nothing."""
    async with transaction():
        notice = await Notice.select_for_update().get(id=notice_id)
        if notice.made_at is None:
            notice.made_at, notice.sha256, notice.size = await now(), digest, len(sealed.pdf)
            notice.glyphs_missing = sheet.glyphs_missing
            under = sealed.under
            notice.sealed_by, notice.seal_certificate = under.by[:128], under.certificate
            await notice.save()
    return notice
