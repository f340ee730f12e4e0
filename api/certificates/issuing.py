"""Making the result: reserve its number and token, typeset outside any transaction, record."""

import hashlib
import logging
import secrets
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from tortoise import connections

from api.certificates.models import Certificate, CertificateState
from api.certificates.numbering import next_number
from api.paper import qr
from api.paper import sealing as seals
from api.paper.checking import check_url
from api.paper.typesetting import typeset
from api.storage import keeping
from identity import sealing
from identity.masks import mask_id_number, mask_name
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import transaction

_TOKEN_BYTES = 16
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ResultFacts:
    """What a result says. ``kind`` names its template; ``rows`` are further lines to print."""

    application_id: UUID
    citizen_id: UUID
    item_code: str
    kind: str
    title: str
    issuer: str
    holder: str  # in clear: it is printed, sealed beside
    # In clear, not kept: a person's is printed masked, a credit code in full; a child may have none
    holder_number: str
    issued_on: date
    validity_years: int | None
    rows: tuple[tuple[str, str], ...] = ()
    item_title: str = ""  # goes with the fact
    reference: str = ""  # goes with the fact
    department: str = ""  # the code of whose seal it is under
    organisation_id: UUID | None = None  # whose it is then, not the citizen's
    filer_id: UUID | None = None  # who filed for it
    holder_born_on: date | None = None  # printed where there is no number yet

    @property
    def owner_id(self) -> UUID:
        """Whose it is, and whose key seals it."""
        return self.organisation_id or self.citizen_id


async def make(facts: ResultFacts) -> Certificate:
    """Make the application's one result and announce ``certificate.made``. Again: the same.

    A character that our fonts lack does not stop it: the paper is made, marked
    ``glyphs_missing`` and said in the log. Raises Unavailable, TemplateBroken.
    """
    certificate = await _reserve(facts)
    if certificate.state is not CertificateState.MAKING:
        return certificate
    sheet = await typeset(facts.kind, _printed(facts, certificate))
    if sheet.glyphs_missing:
        _log.error("certificate %s lacks a glyph: a person must look", certificate.id)
    check = check_url("c", certificate.token)
    sealed = await seals.seal(sheet.pdf, facts.department, facts.issuer, check)
    digest = hashlib.sha256(sealed.pdf).hexdigest()
    label, key = place(certificate.id, digest)
    await keeping.keep(certificate.citizen_id, label, key, sealed.pdf)
    async with transaction():
        certificate = await Certificate.select_for_update().get(id=certificate.id)
        if certificate.state is CertificateState.MAKING:
            certificate.state, certificate.made_at = CertificateState.VALID, await now()
            certificate.sha256, certificate.size = digest, len(sealed.pdf)
            certificate.glyphs_missing = sheet.glyphs_missing
            certificate.sealed_by = sealed.under.by[:128]
            certificate.seal_certificate = sealed.under.certificate
            await certificate.save()
            await announce(
                "certificate.made",
                facts.application_id,
                citizen_id=facts.citizen_id,
                **_told(facts),
                item=facts.item_title,
                reference=facts.reference,
            )
    if certificate.sha256 != digest:  # somebody else's file is the row's
        await keeping.drop(key)
    return certificate


async def is_made(application_id: UUID) -> bool:
    """Whether the result can be handed out."""
    return await Certificate.filter(
        application_id=application_id, state=CertificateState.VALID
    ).exists()


async def revoke(application_id: UUID) -> None:
    """The result counts no more; its public page says so at once. None made: nothing happens."""
    made = Certificate.filter(application_id=application_id, state=CertificateState.VALID)
    await made.update(state=CertificateState.REVOKED, revoked_at=await now())


def place(certificate_id: UUID, shelf: str) -> tuple[str, str]:
    """The label under which the PDF is sealed, and its key in the store."""
    ending = f"-{shelf[:16]}" if shelf else ""
    return f"certificate.pdf:{certificate_id}", f"certificates/{certificate_id}{ending}"


async def _reserve(facts: ResultFacts) -> Certificate:
    """The row with number and token, made once: what is printed is fixed before it is printed."""
    async with transaction():
        await connections.get("default").execute_query(
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            [f"certificate/{facts.application_id}"],
        )
        found = await Certificate.get_or_none(application_id=facts.application_id)
        if found is not None:
            return found
        certificate_id = uuid4()
        label = f"certificate.holder_sealed:{certificate_id}"
        return await Certificate.create(
            id=certificate_id,
            application_id=facts.application_id,
            citizen_id=facts.owner_id,
            item_code=facts.item_code,
            title=facts.title,
            issuer=facts.issuer,
            number=await next_number(facts.kind, facts.issued_on.year),
            token=secrets.token_urlsafe(_TOKEN_BYTES),
            holder_sealed=await sealing.seal(facts.owner_id, label, facts.holder),
            holder_masked=_masked(facts),
            issued_on=facts.issued_on,
            valid_until=_valid_until(facts),
            state=CertificateState.MAKING,
            created_at=await now(),
        )


def _valid_until(facts: ResultFacts) -> date | None:
    """The last day of validity: the day before the anniversary."""
    if facts.validity_years is None:
        return None
    year = facts.issued_on.year + facts.validity_years
    try:
        anniversary = facts.issued_on.replace(year=year)
    except ValueError:  # 29 February
        anniversary = date(year, 3, 1)
    return date.fromordinal(anniversary.toordinal() - 1)


def _printed(facts: ResultFacts, certificate: Certificate) -> dict[str, object]:
    """The template's data. Deterministic: the same certificate is the same paper."""
    rows = [
        ("持有人", facts.holder),
        _number(facts),
        *facts.rows,
        ("有效期", _spelled(certificate.valid_until) if certificate.valid_until else "长期"),
    ]
    return {
        "title": facts.title,
        "issuer": facts.issuer,
        "number": certificate.number,
        "holder": facts.holder,
        "item": facts.item_title or facts.title,
        "reference": facts.reference,
        "rows": rows,
        "issued": {
            "year": certificate.issued_on.year,
            "month": certificate.issued_on.month,
            "day": certificate.issued_on.day,
            "text": _spelled(certificate.issued_on),
        },
        "qr": qr.svg(check_url("c", certificate.token)),
    }


def _told(facts: ResultFacts) -> dict[str, UUID | None]:
    """For which organisation: then whoever acts for it now is told."""
    if facts.organisation_id is None:
        return {}
    return {"organisation_id": facts.organisation_id, "filer_id": facts.filer_id}


def _masked(facts: ResultFacts) -> str:
    """What the public may read: an organisation's name is public."""
    return facts.holder[:64] if facts.organisation_id is not None else mask_name(facts.holder)


def _number(facts: ResultFacts) -> tuple[str, str]:
    if facts.organisation_id is not None:
        return "统一社会信用代码", facts.holder_number
    if not facts.holder_number and facts.holder_born_on:
        return "出生日期", _spelled(facts.holder_born_on)
    return "身份证号", mask_id_number(facts.holder_number)


def _spelled(day: date) -> str:
    return f"{day.year} 年 {day.month} 月 {day.day} 日"
