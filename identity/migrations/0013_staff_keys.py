"""Keys of staff count when a second person confirmed them; deputies; no seats without a key."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

KEYS = """
UPDATE passkey SET confirmed_at = created_at WHERE owner_kind = 'staff';
ALTER TABLE passkey ADD CONSTRAINT passkey_second_person CHECK (confirmed_by <> owner_id);
UPDATE session SET amr = amr || ' hwk'
WHERE promoted_at IS NOT NULL AND ' ' || amr || ' ' NOT LIKE '% hwk %';
ALTER TABLE session ADD CONSTRAINT session_seats_need_a_key
    CHECK (promoted_at IS NULL OR ' ' || amr || ' ' LIKE '% hwk %');
CREATE TABLE deputy (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    deputy_id uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    department_id uuid NOT NULL REFERENCES department (id) ON DELETE RESTRICT,
    role varchar(32) NOT NULL CHECK (role IN ('window', 'reviewer', 'approver')),
    since timestamptz NOT NULL,
    until timestamptz,
    because varchar(255) NOT NULL,
    named_by uuid NOT NULL,
    ended_at timestamptz,
    ended_by uuid,
    CHECK (staff_id <> deputy_id),
    CHECK (until > since)
);
CREATE UNIQUE INDEX deputy_one ON deputy (staff_id, department_id, role) WHERE ended_at IS NULL;
CREATE INDEX deputy_of ON deputy (deputy_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON deputy TO doorstep_desk;
GRANT SELECT ON deputy TO doorstep_worker;
"""
NO_KEYS = """
DROP TABLE deputy;
ALTER TABLE session DROP CONSTRAINT session_seats_need_a_key;
ALTER TABLE passkey DROP CONSTRAINT passkey_second_person;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0012_wechat")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            "Passkey", "attestation", fields.CharField(max_length=32, default="", db_default="")
        ),
        ops.AddField("Passkey", "attested_object", fields.BinaryField(null=True)),
        ops.AddField("Passkey", "listed", fields.BooleanField(default=False, db_default=False)),
        ops.AddField("Passkey", "confirmed_at", fields.DatetimeField(null=True, auto_now=False)),
        ops.AddField("Passkey", "confirmed_by", fields.UUIDField(null=True)),
        ops.AddField("Passkey", "revoked_by", fields.UUIDField(null=True)),
        ops.AddField(
            "Passkey",
            "revoked_because",
            fields.CharField(max_length=255, default="", db_default=""),
        ),
        ops.RunSQL(KEYS, reverse_sql=NO_KEYS),
    ]
