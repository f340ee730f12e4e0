"""The rows of the citizen's screens: a person's own, or those of the organisation they act for."""

from collections.abc import Mapping

from api.applications.bill_parts import BILL
from api.applications.screen_parts import (
    DELIVERY,
    HISTORY,
    MATERIALS,
    ORIGINAL_CHECK,
    SUPPLEMENTS,
    TRACKS,
)

ORGANISATION = "(SELECT g.name FROM organisation g WHERE g.id = a.organisation_id) AS organisation"
# Until when to say on which day one comes, while nothing is booked; asked for after acceptance.
_WAITED_FOR = """
       (SELECT ck.due_on FROM clock ck WHERE ck.subject_id = a.id
        AND ck.kind = 'booking' AND ck.ended_at IS NULL) AS book_by,
       a.status = 'in_special' AND EXISTS (
           SELECT FROM supplement s WHERE s.application_id = a.id
           AND s.answered_at IS NULL AND s.ended_at IS NULL) AS supplying"""
# When one comes, for the originals or for the whole of it; or that somebody comes to them.
_COMING = """
       CASE WHEN a.status = 'awaiting_original' THEN
           (SELECT o.booked_for FROM original_check o
            WHERE o.application_id = a.id AND o.agreed_at IS NULL)
           ELSE (SELECT own.starts_at FROM appointment own WHERE own.subject_id = a.id
                 AND own.purpose = 'item' AND own.state = 'booked') END AS comes_at,
       EXISTS (SELECT FROM home_visit hv WHERE hv.subject_id = a.id
               AND hv.state IN ('asked', 'planned')) AS visited"""
_ROW = f"""
SELECT a.id, a.item_code, a.item_version_id, a.reference, a.status, a.promised_on, a.due_on,
       a.created_at, a.updated_at, a.deemed, {ORGANISATION}, {_COMING},
       CASE WHEN a.status IN ('approved', 'issuing') THEN
           NOT EXISTS (SELECT FROM delivery d
                       WHERE d.application_id = a.id AND d.confirmed_at IS NOT NULL)
           ELSE false END AS to_confirm,
       CASE WHEN a.status = 'awaiting_payment' THEN
           (SELECT b.total_fen FROM bill b
            WHERE b.application_id = a.id AND b.state = 'open') END AS amount_fen,
       {_WAITED_FOR}"""  # noqa: S608
_LIST = f"{_ROW} FROM application a"
_WHOLE = f"""
SELECT a.*, {ORGANISATION}, doorstep_now() AS asked_at, {_COMING},
       {MATERIALS} AS materials, {SUPPLEMENTS} AS supplements,
       {ORIGINAL_CHECK} AS original_check, {BILL} AS bill, {DELIVERY} AS delivery,
       {HISTORY} AS history, {TRACKS} AS tracks, {_WAITED_FOR},
       (SELECT r.stage || ' ' || r.kind FROM stage_run r
        WHERE r.application_id = a.id AND r.state = 'running') AS running,
       (SELECT r.started_at FROM stage_run r
        WHERE r.application_id = a.id AND r.state = 'running') AS running_since,
       (SELECT jsonb_build_object('number', k.number, 'issued_at', k.made_at,
                                  'valid_until', k.valid_until, 'token', k.token,
                                  'revoked_at', k.revoked_at)
        FROM certificate k
        WHERE k.application_id = a.id AND k.state <> 'making') AS certificate,
       (SELECT jsonb_build_object('kind', e.kind, 'label', 'decision.reason:' || e.id,
                                  'said', encode(e.reason_sealed, 'hex'), 'clause', e.clause)
        FROM decision e WHERE e.application_id = a.id AND e.kind NOT IN ('grant', 'correct', 'void')
        ORDER BY e.decided_at DESC LIMIT 1) AS refusal,
       (SELECT count(*) FROM original_check o WHERE o.application_id = a.id
        AND o.way = 'visit' AND o.agreed_at IS NOT NULL)
       + (SELECT count(*) FROM status_change c WHERE c.application_id = a.id
          AND c.action = 'collected' AND c.params @> '{{"in_person": true}}') AS visits,
       (SELECT count(*) FROM uploaded_file f WHERE f.application_id = a.id
        AND f.state <> 'receiving' AND f.content_id IS NULL) AS photos,
       (SELECT count(*) FROM material m WHERE m.application_id = a.id AND m.held_at IS NOT NULL
        AND EXISTS (SELECT FROM uploaded_file f
                    WHERE f.material_id = m.id AND f.state = 'ready')) AS reused
FROM application a
"""  # noqa: S608 — spliced from our own constants
# $1 ids under which one's own stand, or the organisation's one id
_OWN = "a.citizen_id = ANY($1::uuid[]) AND a.organisation_id IS NULL"
_OF_ORGANISATION = "a.organisation_id = ANY($1::uuid[])"

# By whether it is asked for an organisation.
MINE: Mapping[bool, str] = {
    organised: f"""{_LIST}
WHERE {which} AND (a.created_at, a.id) < ($2, $3)
  AND ($5::text[] IS NULL OR a.item_code = ANY($5))
ORDER BY a.created_at DESC, a.id DESC
LIMIT $4
"""
    for organised, which in ((False, _OWN), (True, _OF_ORGANISATION))
}
SCREEN: Mapping[bool, str] = {
    organised: f"{_WHOLE} WHERE {which} AND a.id = $2"
    for organised, which in ((False, _OWN), (True, _OF_ORGANISATION))
}
# What an agent has under the mandates $1: filed by them or a draft, and open or moved since $2.
HELPED = f"""{_ROW}, m.id AS mandate_id, a.updated_at >= $2 AS today
FROM mandate m JOIN person p ON p.id = m.principal_id
JOIN application a ON a.citizen_id IN (p.id, p.merged_into)
WHERE m.id = ANY($1::uuid[]) AND a.organisation_id IS NULL
  AND (m.items IS NULL OR a.item_code = ANY(m.items))
  AND (a.mandate_id = m.id OR a.status = 'draft')
  AND (a.closed_at IS NULL OR a.updated_at >= $2)
ORDER BY a.updated_at DESC, a.id LIMIT 300
"""
