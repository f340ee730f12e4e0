"""Of the copy, what hangs on a person's applications. ``$1`` are all ids of the person (R12)."""

from api.rights.section import Section

# What somebody did for an organisation is the organisation's.
_OWN = (
    " AND application_id NOT IN (SELECT id FROM application"
    " WHERE citizen_id = ANY($1::uuid[]) AND organisation_id IS NOT NULL)"
)
CASE_SECTIONS: tuple[Section, ...] = (
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
        SELECT id, citizen_id AS owner_id, application_id, kind, ground, corrects,
        reason_sealed, clause, decided_at, document_hash FROM decision
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY decided_at
        """,  # noqa: S608 — our own constant
        {"reason_sealed": ("reason", "decision.reason")},
    ),
    Section(
        "supplements",
        "supplement",
        f"""
        SELECT id, citizen_id AS owner_id, application_id, number, lines,
        whys_sealed, asked_at, due_on, answered_at, ended_at FROM supplement
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY asked_at
        """,  # noqa: S608 — our own constant
        {"whys_sealed": ("whys", "supplement.whys")},
    ),
    Section(
        "special_procedures",
        "special_procedure",
        f"""
        SELECT id, citizen_id AS owner_id, application_id, code, kind, days, state,
        reason_sealed, result_sealed, lines, settled_at, ended_at FROM special_procedure
        WHERE citizen_id = ANY($1::uuid[]){_OWN} AND state IN ('running', 'ended')
        ORDER BY settled_at
        """,  # noqa: S608 — our own constant
        {
            "reason_sealed": ("reason", "special_procedure.reason"),
            "result_sealed": ("result", "special_procedure.result"),
        },
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
        "appointments",
        "appointment",
        "SELECT subject_id AS application_id, item, purpose, way, starts_at, state, booked_at,"
        " ended_at FROM appointment WHERE (citizen_id = ANY($1::uuid[]) AND organisation_id IS"
        " NULL) OR filer_id = ANY($1::uuid[]) ORDER BY booked_at",
    ),
    Section(
        "numbers",
        "queue_ticket",
        "SELECT number, day, state, taken_at, called_at FROM queue_ticket"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY taken_at",
    ),
    Section(
        "neighbour_consents",
        "neighbour_consent",
        "SELECT id, citizen_id AS owner_id, application_id, village, signed_at, pictured_at,"
        " content_hash, content_sealed, drawn_sealed, together_sealed FROM neighbour_consent"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY came_at",
        {
            "content_sealed": ("content", "neighbour_consent.content"),
            "drawn_sealed": ("signature", "neighbour_consent.drawn"),
            "together_sealed": ("pictureOfBoth", "neighbour_consent.together"),
        },
    ),
    Section(
        "disownings",
        "disowning",
        "SELECT application_id, way, stopped, at FROM disowning"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY at",
    ),
    Section(
        "home_visits",
        "home_visit",
        "SELECT id, citizen_id AS owner_id, subject_id AS application_id, item, state, asked_at,"
        " planned_for, done_at, why_sealed, address_sealed FROM home_visit"
        " WHERE citizen_id = ANY($1::uuid[]) ORDER BY asked_at",
        {
            "why_sealed": ("why", "home_visit.why"),
            "address_sealed": ("address", "home_visit.address"),
        },
    ),
    Section(
        "home_visit_photos",
        "home_visit_photo",
        "SELECT visit_id, at FROM home_visit_photo WHERE citizen_id = ANY($1::uuid[]) ORDER BY at",
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
        "notices",
        "notice",
        f"""
        SELECT id, citizen_id AS owner_id, application_id, kind, number, issuer, content_sealed,
        issued_at, due_on, sha256, read_at, handed_at FROM notice
        WHERE citizen_id = ANY($1::uuid[]){_OWN} ORDER BY issued_at, number
        """,  # noqa: S608 — our own constant
        {"content_sealed": ("content", "notice.content")},
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
)
