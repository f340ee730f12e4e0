"""What is kept about a person, table by table, as a copy for them shows it (PIPL §45, G54).

One statement per section; ``$1`` are all ids of the person (R12). Every table with a column that
points to a person stands here or in ``left_out`` with the reason, or a test fails. Nobody else's
data is in it: of staff the office and the role, of whoever acted for them that somebody did.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Section(NamedTuple):
    """``sealed``: column → (name in the copy, label before the row's id). Owner: ``owner_id``."""

    name: str
    table: str
    statement: str
    sealed: Mapping[str, tuple[str, str]] = MappingProxyType({})


# What somebody did for an organisation is the organisation's.
_OWN = (
    " AND application_id NOT IN (SELECT id FROM application"
    " WHERE citizen_id = ANY($1::uuid[]) AND organisation_id IS NOT NULL)"
)
SECTIONS: tuple[Section, ...] = (
    Section(
        "person",
        "person",
        "SELECT id, id AS owner_id, phone_sealed, name_sealed, id_number_sealed, identity_level,"
        " verified_at, language, created_at, seen_at FROM person"
        " WHERE id = ANY($1::uuid[]) ORDER BY created_at",
        {
            "phone_sealed": ("phone", "person.phone"),
            "name_sealed": ("name", "person.name"),
            "id_number_sealed": ("idNumber", "person.id_number"),
        },
    ),
    Section(
        "devices",
        "session",
        "SELECT device, amr, created_at, last_seen_at, expires_at, revoked_at FROM session"
        " WHERE owner_id = ANY($1::uuid[]) AND kind = 'citizen' ORDER BY created_at",
    ),
    Section(
        "passkeys",
        "passkey",
        "SELECT label, created_at, last_used_at, revoked_at FROM passkey"
        " WHERE owner_id = ANY($1::uuid[]) ORDER BY created_at",
    ),
    Section(
        "pushes",
        "device",
        "SELECT kind, created_at, gone_at FROM device"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at",
    ),
    Section(
        "phone_changes",
        "phone_change",
        "SELECT id, person_id AS owner_id, left_sealed, asked_at, due_at, ended_at, outcome"
        " FROM phone_change WHERE person_id = ANY($1::uuid[]) ORDER BY asked_at",
        {"left_sealed": ("leftNumber", "phone_change.left")},
    ),
    Section(
        "consents",
        "consent",
        "SELECT purpose, version, text_hash, language, given_at, withdrawn_at FROM consent"
        " WHERE person_id = ANY($1::uuid[]) ORDER BY given_at",
    ),
    Section(
        "requests",
        "rights_request",
        "SELECT id, person_id AS owner_id, kind, state, field, said_sealed, answer_sealed,"
        " asked_at, due_at, kept_until, ended_at FROM rights_request"
        " WHERE person_id = ANY($1::uuid[]) ORDER BY asked_at",
        {
            "said_sealed": ("said", "rights_request.said"),
            "answer_sealed": ("answer", "rights_request.answer"),
        },
    ),
    Section(
        "mandates",
        "mandate",
        "SELECT CASE WHEN principal_id = ANY($1::uuid[]) THEN 'given' ELSE 'held' END AS side,"
        " relation, items, until, given_at, accepted_at, ended_at FROM mandate"
        " WHERE principal_id = ANY($1::uuid[]) OR agent_id = ANY($1::uuid[]) ORDER BY given_at",
    ),
    Section(
        "signatures",
        "mandate",
        "SELECT id, principal_id AS owner_id, drawn_sealed, given_at FROM mandate"
        " WHERE principal_id = ANY($1::uuid[]) AND drawn_sealed IS NOT NULL ORDER BY given_at",
        {"drawn_sealed": ("strokes", "mandate.drawn")},
    ),
    Section(
        "wechat",
        "wechat_binding",
        "SELECT id, person_id AS owner_id, openid_sealed, bound_at, ended_at FROM wechat_binding"
        " WHERE person_id = ANY($1::uuid[]) ORDER BY bound_at",
        {"openid_sealed": ("openid", "wechat_binding.openid")},
    ),
    Section(
        "joins",
        "person_join",
        "SELECT way, proposed_at, joined_at, undone_at FROM person_join"
        " WHERE duplicate_id = ANY($1::uuid[]) OR stays_id = ANY($1::uuid[]) ORDER BY proposed_at",
    ),
    Section(
        "newborn",
        "newborn",
        "SELECT certificate_masked, number_masked, entered_at, bound_at FROM newborn"
        " WHERE person_id = ANY($1::uuid[]) ORDER BY entered_at",
    ),
    Section(
        "agencies",
        "village_agent",
        "SELECT village, since, until, ended_at, ended_because FROM village_agent"
        " WHERE person_id = ANY($1::uuid[]) ORDER BY since",
    ),
    Section(
        "organisations",
        "handler",
        "SELECT o.name AS organisation, h.items, h.until, h.invited_at, h.accepted_at, h.ended_at"
        " FROM handler h JOIN organisation o ON o.id = h.organisation_id"
        " WHERE h.person_id = ANY($1::uuid[]) ORDER BY h.invited_at",
    ),
    Section(
        "represents",
        "organisation",
        "SELECT name, kind, registered_at, checked_at FROM organisation"
        " WHERE representative_id = ANY($1::uuid[]) ORDER BY registered_at",
    ),
    Section(
        "applications",
        "application",
        "SELECT id, citizen_id AS owner_id, item_code, item_version_id, reference, project_number,"
        " status, origin, region, filed_by_agent_id IS NOT NULL AS by_agent, answers_sealed,"
        " created_at, updated_at, submitted_at, accepted_at, decided_at, closed_at, promised_on,"
        " legal_on, fee_settled FROM application"
        " WHERE citizen_id = ANY($1::uuid[]) AND organisation_id IS NULL ORDER BY created_at",
        {"answers_sealed": ("answers", "application.answers")},
    ),
    Section(
        "steps",
        "status_change",
        f"""
        SELECT said_id AS id, citizen_id AS owner_id, application_id, action,
        was, now, by_kind, because_sealed, at FROM status_change
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY status_change.id
        """,  # noqa: S608 — our own constant
        {"because_sealed": ("because", "status_change.because")},
    ),
    Section(
        "passings",
        "case_passing",
        "SELECT application_id, at FROM case_passing"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY id",
    ),
    Section(
        "stages",
        "stage_run",
        f"""
        SELECT application_id, stage, state, started_at, ended_at, due_on FROM stage_run
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY id
        """,  # noqa: S608 — our own constant
    ),
    Section(
        "decisions",
        "decision",
        f"""
        SELECT id, citizen_id AS owner_id, application_id, kind, reason_sealed,
        clause, decided_at, document_hash FROM decision
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY decided_at
        """,  # noqa: S608 — our own constant
        {"reason_sealed": ("reason", "decision.reason")},
    ),
    Section(
        "supplements",
        "supplement",
        f"""
        SELECT id, citizen_id AS owner_id, application_id, number, lines,
        whys_sealed, asked_at, due_on, answered_at FROM supplement
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY asked_at
        """,  # noqa: S608 — our own constant
        {"whys_sealed": ("whys", "supplement.whys")},
    ),
    Section(
        "original_checks",
        "original_check",
        f"""
        SELECT application_id, wanted, called_at, latest_on, way, booked_for,
        agreed_at, outcomes FROM original_check
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY called_at
        """,  # noqa: S608 — our own constant
    ),
    Section(
        "materials",
        "material",
        """
        SELECT id, citizen_id AS owner_id, application_id, spec_id, grade,
        original_agrees, checked_at, check_note_sealed FROM material
        WHERE citizen_id = ANY($1::uuid[]) ORDER BY application_id, spec_id
        """,
        {"check_note_sealed": ("note", "material.check_note")},
    ),
    Section(
        "files",
        "uploaded_file",
        "SELECT id, application_id, spec_id, page, mime, declared_size AS size,"
        " declared_sha256 AS sha256, state, kind, session_id, device, at_site, created_at,"
        " ready_at FROM uploaded_file"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at, id",
    ),
    Section(
        "certificates",
        "certificate",
        "SELECT id, citizen_id AS owner_id, application_id, title, issuer, number, holder_sealed,"
        " issued_on, valid_until, state, sha256, revoked_at FROM certificate"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at",
        {"holder_sealed": ("holder", "certificate.holder_sealed")},
    ),
    Section(
        "deliveries",
        "delivery",
        "SELECT id, citizen_id AS owner_id, application_id, way, receiver_sealed, phone_sealed,"
        " region, street_sealed, confirmed_at, created_at, updated_at FROM delivery"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at",
        {
            "receiver_sealed": ("receiver", "delivery.receiver_sealed"),
            "phone_sealed": ("phone", "delivery.phone_sealed"),
            "street_sealed": ("street", "delivery.street_sealed"),
        },
    ),
    Section(
        "parcels",
        "parcel",
        "SELECT application_id, carrier, number, state, ordered_at, ended_at FROM parcel"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY reserved_at",
    ),
    Section(
        "tracks",
        "track",
        "SELECT state, at, text FROM track WHERE citizen_id = ANY($1::uuid[]) ORDER BY at, id",
    ),
    Section(
        "bills",
        "bill",
        "SELECT application_id, for_what, lines, total_fen, state, raised_at, paid_at, refunded_at"
        " FROM bill WHERE citizen_id = ANY($1::uuid[]) ORDER BY raised_at",
    ),
    Section(
        "payments",
        "attempt",
        "SELECT amount_fen, state, gateway_id, created_at, settled_at FROM attempt"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at",
    ),
    Section(
        "payment_notices",
        "payment_notice",
        "SELECT gateway_id, amount_fen, currency, state, outcome, received_at FROM payment_notice"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY received_at",
    ),
    Section(
        "refunds",
        "refund",
        "SELECT amount_fen, because, state, owed_at, given_at FROM refund"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY owed_at",
    ),
    Section(
        "ledger",
        "ledger_entry",
        "SELECT transaction_id, account, amount_fen, at FROM ledger_entry"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY id",
    ),
    Section(
        "messages",
        "message",
        "SELECT channel, template, params, link, state, created_at, sent_at, delivered_at, read_at"
        " FROM message WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at, id",
    ),
    Section(
        "questions",
        "look_question",
        "SELECT id, citizen_id AS owner_id, asked_at, answered_at, answer_sealed FROM look_question"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY asked_at",
        {"answer_sealed": ("answer", "look_question.answer")},
    ),
)
# Last, so that opening the rest for the copy stands in it too.
ACCESS_LOG = """
SELECT id AS number, at, action, subject_kind AS about, case_id AS application_id, purpose AS why,
       details->>'role' AS role, details->>'department' AS department,
       CASE WHEN actor_kind = 'citizen' AND NOT actor_id = ANY($1::uuid[]) THEN 'agent'
            ELSE actor_kind END AS by
FROM trail_row WHERE citizen_id = ANY($1::uuid[]) ORDER BY id
"""
