"""What is kept about a person, table by table, as a copy for them shows it (PIPL §45, G54).

One statement per section; ``$1`` are all ids of the person (R12). Every table with a column that
points to a person stands here or in ``left_out`` with the reason, or a test fails. Nobody else's
data is in it: of staff the office and the role, of whoever acted for them that somebody did.
"""

from api.rights.case_sections import CASE_SECTIONS
from api.rights.section import Section

__all__ = ["ACCESS_LOG", "SECTIONS", "Section"]

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
        "message_wishes",
        "message_wish",
        "SELECT sms, push, quiet_from, quiet_to, changed_at FROM message_wish"
        " WHERE citizen_id = ANY($1::uuid[])",
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
        "SELECT purpose, version, text_hash, language, given_at, withdrawn_at,"
        " asked_by IS NOT NULL AS at_counter FROM consent"
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
        "SELECT id, principal_id AS owner_id, drawn_sealed, together_sealed, given_at FROM mandate"
        " WHERE principal_id = ANY($1::uuid[]) AND consent IN ('signature', 'photo')"
        " ORDER BY given_at",
        {
            "drawn_sealed": ("strokes", "mandate.drawn"),
            "together_sealed": ("pictureOfBoth", "mandate.together"),
        },
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
    *CASE_SECTIONS,
    Section(
        "messages",
        "message",
        "SELECT channel, template, params, link, state, created_at, sent_at, delivered_at, read_at"
        " FROM message WHERE citizen_id = ANY($1::uuid[]) ORDER BY created_at, id",
    ),
    Section(
        "smsReplies",
        "sms_reply",
        "SELECT id, owner_id, application_id, wanted, said_sealed, written_at, came_at"
        " FROM sms_reply WHERE owner_id = ANY($1::uuid[]) ORDER BY came_at, id",
        {"said_sealed": ("said", "sms_reply.said")},
    ),
    Section(
        "consultations",
        "question",
        "SELECT id, citizen_id AS owner_id, item_code, asked_sealed, asked_at, due_on,"
        " answer_sealed, answered_at FROM question"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY asked_at",
        {
            "asked_sealed": ("asked", "question.asked"),
            "answer_sealed": ("answer", "question.answer"),
        },
    ),
    Section(
        "ratings",
        "rating",
        "SELECT id, citizen_id AS owner_id, application_id, score, first_score, reasons,"
        " said_sealed, rated_at, changed_at, contacted_at, answer_sealed, answered_at FROM rating"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY rated_at",
        {"said_sealed": ("said", "rating.said"), "answer_sealed": ("answer", "rating.answer")},
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
FROM trail_seen WHERE citizen_id = ANY($1::uuid[]) ORDER BY id
"""
