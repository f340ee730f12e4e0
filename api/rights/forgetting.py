"""Letting go: of one case whose term ended, of a draft nobody came back to, of an erased person.

What was filled in, handed in and where it was sent goes, bytes first: a machine that dies in
between does it again. The decision, its opinions, the numbers and the times stay. A row of
``let_go`` says what went, when and by which rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from api.certificates.issuing import place as certificate_place
from api.materials import places
from api.materials.dropping import drop_unshown
from api.notices.making import place as notice_place
from api.storage import keeping
from identity.actor import THE_SYSTEM
from identity.trail import record
from notifications.outbox import announce
from notifications.transactions import query, transaction

# From here on nobody may show them in another case: then those that no other case shows go.
_CLOSED = """
UPDATE uploaded_file SET state = 'replaced', replaced_at = coalesce(replaced_at, doorstep_now())
WHERE application_id = ANY($1::uuid[]) AND state <> 'replaced'
"""
_FILES = """
SELECT DISTINCT coalesce(f.content_id, f.id) AS id, NOT EXISTS (
    SELECT FROM uploaded_file o
    WHERE (o.id = coalesce(f.content_id, f.id) OR o.content_id = coalesce(f.content_id, f.id))
      AND o.application_id <> ALL($1::uuid[])) AS alone
FROM uploaded_file f WHERE f.application_id = ANY($1::uuid[])
"""
_CASE = (
    (
        "UPDATE application SET answers_sealed = '', desk_lines = '[]', applicant = '{}',"
        " region = NULL, asked = NULL WHERE id = ANY($1::uuid[])"
    ),
    "DELETE FROM uploaded_file WHERE application_id = ANY($1::uuid[])",
    "DELETE FROM material WHERE application_id = ANY($1::uuid[])",
    "DELETE FROM dossier WHERE application_id = ANY($1::uuid[])",
    (
        "UPDATE notice SET content_sealed = '', person_masked = ''"
        " WHERE application_id = ANY($1::uuid[])"
    ),
    "UPDATE supplement SET lines = '[]', whys_sealed = NULL WHERE application_id = ANY($1::uuid[])",
    (
        "UPDATE special_procedure SET reason_sealed = NULL, result_sealed = NULL,"
        " whys_sealed = NULL, lines = CASE WHEN lines IS NOT NULL THEN '[]'::jsonb END"
        " WHERE application_id = ANY($1::uuid[])"
    ),
    (
        "UPDATE rating SET said_sealed = NULL, answer_sealed = NULL"
        " WHERE application_id = ANY($1::uuid[])"
    ),
    "UPDATE sms_reply SET said_sealed = NULL WHERE application_id = ANY($1::uuid[])",
    (
        "UPDATE neighbour_consent SET content_sealed = '', drawn_sealed = '', together_sealed = ''"
        " WHERE application_id = ANY($1::uuid[])"
    ),
    "UPDATE redress SET reason_sealed = NULL WHERE application_id = ANY($1::uuid[])",
    (
        "UPDATE home_visit SET why_sealed = '', address_sealed = '', declined_sealed = NULL,"
        " findings_sealed = CASE WHEN findings_sealed IS NOT NULL THEN ''::bytea END,"
        " drawn_sealed = NULL WHERE subject_id = ANY($1::uuid[])"
    ),
    (
        "DELETE FROM home_visit_photo WHERE visit_id IN"
        " (SELECT id FROM home_visit WHERE subject_id = ANY($1::uuid[]))"
    ),
    "UPDATE original_check SET outcomes = '[]' WHERE application_id = ANY($1::uuid[])",
    (
        "UPDATE delivery SET receiver_sealed = NULL, receiver_masked = NULL, phone_sealed = NULL,"
        " phone_masked = NULL, street_sealed = NULL, address_masked = NULL, region = NULL"
        " WHERE application_id = ANY($1::uuid[])"
    ),
    (
        "UPDATE track SET text = '' WHERE parcel_id IN"
        " (SELECT id FROM parcel WHERE application_id = ANY($1::uuid[]))"
    ),
)
_NOTICES = """
SELECT id, sha256 FROM notice WHERE application_id = ANY($1::uuid[]) AND sha256 IS NOT NULL
"""
_NOTE = """
INSERT INTO let_go (application_id, citizen_id, item_code, days, basis, files, at)
VALUES ($1, $2, $3, $4, $5, $6, doorstep_now()) ON CONFLICT DO NOTHING
"""
_DRAFT = (
    "DELETE FROM uploaded_file WHERE application_id = $1",
    "DELETE FROM material WHERE application_id = $1",
    "DELETE FROM dossier WHERE application_id = $1",
    "DELETE FROM delivery WHERE application_id = $1",
    "DELETE FROM sms_reply WHERE application_id = $1",
    "DELETE FROM neighbour_consent WHERE application_id = $1",
    "DELETE FROM application WHERE id = $1 AND status = 'draft'",
)
# What somebody did for an organisation is the organisation's: only who did it goes out of it.
_CASES_OF = (
    "SELECT id FROM application WHERE citizen_id = ANY($1::uuid[]) AND organisation_id IS NULL"
)
_CERTIFICATES_OF = """
SELECT id, CASE WHEN sealed_by = '' THEN '' ELSE sha256 END AS shelf FROM certificate
WHERE citizen_id = ANY($1::uuid[]) AND sha256 IS NOT NULL
"""
_PERSON = (
    (
        "UPDATE application SET applicant = applicant"
        """ || '{"name": "", "idNumber": "", "phone": ""}'::jsonb"""
        " WHERE organisation_id IS NOT NULL AND applicant ? 'name'"
        " AND coalesce(filed_by_agent_id, citizen_id) = ANY($1::uuid[])"
    ),
    (
        "UPDATE certificate SET holder_masked = '', holder_sealed = ''"
        " WHERE citizen_id = ANY($1::uuid[])"
    ),
    "DELETE FROM device WHERE citizen_id = ANY($1::uuid[])",
    "DELETE FROM message_wish WHERE citizen_id = ANY($1::uuid[])",
    (
        "UPDATE newborn SET certificate_masked = '', number_masked = NULL"
        " WHERE person_id = ANY($1::uuid[])"
    ),
)
# Nobody acts for the erased, and they for nobody; whoever stays behind is told.
_MANDATES = (
    "UPDATE mandate SET ended_at = doorstep_now(), ended_by = NULL WHERE ended_at IS NULL"
    " AND (principal_id = ANY($1::uuid[]) OR agent_id = ANY($1::uuid[]))"
    " RETURNING id, CASE WHEN agent_id = ANY($1::uuid[]) THEN principal_id ELSE agent_id END"
    " AS other"
)
_HANDLERS = (
    "UPDATE handler SET ended_at = doorstep_now(), ended_by = NULL FROM organisation"
    " WHERE organisation.id = organisation_id AND person_id = ANY($1::uuid[])"
    " AND ended_at IS NULL RETURNING handler.id, representative_id AS other"
)
_APPOINTMENTS = (
    "UPDATE village_agent SET ended_at = doorstep_now(), ended_by = NULL,"
    " ended_because = '账号已注销' WHERE person_id = ANY($1::uuid[]) AND ended_at IS NULL"
)
_ENDED = {"mandate.ended": _MANDATES, "handler.ended": _HANDLERS}


@dataclass(frozen=True)
class Due:
    """A case whose term ended, and which rule said so."""

    id: UUID
    citizen_id: UUID
    item_code: str
    days: int
    basis: str


async def forget_case(due: Due) -> None:
    """Again changes nothing. Raises Unavailable (storage)."""
    contents = await _drop_files([due.id])
    async with transaction():
        await _let_go([due.id])
        values = (
            due.id,
            due.citizen_id,
            due.item_code,
            due.days,
            due.basis,
            sum(contents.values()),
        )
        await query(_NOTE, *values)
        await _trace(due, "application.forgotten")
    await drop_unshown(list(contents))


async def forget_draft(due: Due) -> None:
    """A draft goes whole: nobody ever got it. Raises Unavailable (storage)."""
    contents = await _drop_files([due.id])
    async with transaction():
        for statement in _DRAFT:
            await query(statement, due.id)
        await _trace(due, "draft.forgotten")
    await drop_unshown(list(contents))


async def forget_people(ids: Sequence[UUID]) -> None:
    """Whose keys are gone: what still stood masked or as noise goes too. Raises Unavailable."""
    if not ids:
        return
    cases = [row["id"] for row in await query(_CASES_OF, list(ids))]
    contents = await _drop_files(cases)
    for row in await query(_CERTIFICATES_OF, list(ids)):
        await keeping.drop(certificate_place(row["id"], row["shelf"])[1])
    async with transaction():
        await _let_go(cases)
        for statement in _PERSON:
            await query(statement, list(ids))
        await _act_no_more(ids)
    await drop_unshown(list(contents))


async def _act_no_more(ids: Sequence[UUID]) -> None:
    """Mandates, what they handle for organisations, and the village's appointment end."""
    await query(_APPOINTMENTS, list(ids))
    for fact, statement in _ENDED.items():
        for row in await query(statement, list(ids)):
            if row["other"] not in ids:
                await announce(fact, row["id"], citizen_id=row["other"])


async def _let_go(cases: Sequence[UUID]) -> None:
    for statement in _CASE:
        await query(statement, list(cases))


async def _drop_files(cases: Sequence[UUID]) -> dict[UUID, bool]:
    """The bytes: what was handed in and what was shown of it, if no other case shows it.

    Answers with all that these cases show, and whether it went: once their rows are gone it is
    looked at again.
    """
    async with transaction():
        await query(_CLOSED, list(cases))
    rows = await query(_FILES, list(cases))
    for row in rows:
        if row["alone"]:
            for kept in (places.original(row["id"]), places.preview(row["id"])):
                await keeping.drop(kept.key)
    for row in await query(_NOTICES, list(cases)):
        await keeping.drop(notice_place(row["id"], row["sha256"])[1])
    return {row["id"]: row["alone"] for row in rows}


async def _trace(due: Due, action: str) -> None:
    await record(
        THE_SYSTEM,
        action,
        subject_kind="application",
        subject_id=due.id,
        citizen_id=due.citizen_id,
        case_id=due.id,
        purpose=due.basis[:255],
        details={"days": due.days},
    )
