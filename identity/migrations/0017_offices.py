"""Offices run from the desk: seats are sealed and given by somebody else; powers are handed down.

A process may write a seat down, never change one: who gives it, to whom, and for administrators
the two people behind it stand in the row, and the database looks. Ending a seat and leaving are
functions, so that no row is rewritten by hand.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

OFFICES = """
CREATE UNIQUE INDEX seat_open ON seat (staff_id, role, department_id,
    coalesce(site_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;
-- Administration is split in three (等保 三员分立): nobody is two of these.
CREATE UNIQUE INDEX seat_one_of_three ON seat (staff_id)
    WHERE ended_at IS NULL AND role IN ('system_admin', 'security_admin', 'auditor');
ALTER TABLE seat ENABLE ROW LEVEL SECURITY;
CREATE POLICY seat_read ON seat FOR SELECT USING (true);
CREATE POLICY seat_given ON seat FOR INSERT WITH CHECK (
    ended_at IS NULL AND seal IS NOT NULL AND given_by IS NOT NULL AND given_by <> staff_id
    AND (role IN ('window', 'reviewer', 'approver', 'supervisor') OR EXISTS (
        SELECT FROM second_request r
        WHERE r.id = request_id AND r.kind = 'seat.admin' AND r.state = 'confirmed'
          AND r.subject_id = staff_id AND r.settled_by = given_by
          AND r.payload ->> 'role' = role))
);
GRANT INSERT ON seat, staff TO doorstep_desk;
GRANT INSERT, UPDATE ON region, department, site TO doorstep_desk;
CREATE FUNCTION end_seat(which uuid, by_whom uuid) RETURNS uuid LANGUAGE sql
    SECURITY DEFINER SET search_path = public AS $$
    UPDATE seat SET ended_at = doorstep_now(), ended_by = by_whom
    WHERE id = $1 AND ended_at IS NULL AND staff_id <> $2 RETURNING id $$;
CREATE FUNCTION staff_left(who uuid, by_whom uuid) RETURNS uuid LANGUAGE sql
    SECURITY DEFINER SET search_path = public AS $$
    UPDATE staff SET left_at = doorstep_now()
    WHERE id = $1 AND left_at IS NULL AND id <> $2 RETURNING id $$;
CREATE FUNCTION staff_back(who uuid, by_whom uuid) RETURNS uuid LANGUAGE sql
    SECURITY DEFINER SET search_path = public AS $$
    UPDATE staff SET left_at = NULL
    WHERE id = $1 AND left_at IS NOT NULL AND id <> $2
      AND NOT EXISTS (SELECT FROM seat WHERE staff_id = $1 AND ended_at IS NULL) RETURNING id $$;
REVOKE ALL ON FUNCTION end_seat(uuid, uuid), staff_left(uuid, uuid), staff_back(uuid, uuid)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_seat(uuid, uuid), staff_left(uuid, uuid), staff_back(uuid, uuid)
    TO doorstep_desk;
CREATE TABLE delegation (
    id uuid PRIMARY KEY,
    department_id uuid NOT NULL REFERENCES department (id) ON DELETE RESTRICT, -- whose power
    to_department_id uuid NOT NULL REFERENCES department (id) ON DELETE RESTRICT,
    item_code varchar(64) NOT NULL,
    basis varchar(500) NOT NULL CHECK (basis <> ''),
    since date NOT NULL,
    until date,
    given_by uuid NOT NULL,
    given_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_by uuid,
    ended_because varchar(255) NOT NULL DEFAULT '',
    CHECK (department_id <> to_department_id),
    CHECK (until >= since),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX delegation_open ON delegation (department_id, to_department_id, item_code)
    WHERE ended_at IS NULL;
CREATE INDEX delegation_to ON delegation (to_department_id) WHERE ended_at IS NULL;
CREATE INDEX delegation_item ON delegation (item_code) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON delegation TO doorstep_desk;
GRANT SELECT ON delegation TO doorstep_citizen, doorstep_worker;
"""
NO_OFFICES = """
DROP TABLE delegation;
DROP FUNCTION staff_back(uuid, uuid);
DROP FUNCTION staff_left(uuid, uuid);
DROP FUNCTION end_seat(uuid, uuid);
REVOKE INSERT, UPDATE ON region, department, site FROM doorstep_desk;
REVOKE INSERT ON seat, staff FROM doorstep_desk;
DROP POLICY seat_given ON seat;
DROP POLICY seat_read ON seat;
ALTER TABLE seat DISABLE ROW LEVEL SECURITY;
DROP INDEX seat_one_of_three;
DROP INDEX seat_open;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0016_searches")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Seat", "seal", fields.BinaryField(null=True)),
        ops.AddField("Seat", "given_by", fields.UUIDField(null=True)),
        ops.AddField("Seat", "request_id", fields.UUIDField(null=True)),
        ops.AddField("Seat", "ended_by", fields.UUIDField(null=True)),
        ops.RunSQL(OFFICES, reverse_sql=NO_OFFICES),
    ]
