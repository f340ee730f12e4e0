"""A look that an investigation keeps from the person for a while; a key that says it will run out.

``trail_seen`` is what the person may read of the trail: everything, but what is kept back today.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

SEALED = """
CREATE TABLE look_seal (
    id uuid PRIMARY KEY,
    look_id bigint NOT NULL,
    citizen_id uuid NOT NULL,
    actor_id uuid NOT NULL,
    case_id uuid,
    minute timestamptz NOT NULL,
    until timestamptz NOT NULL,
    basis varchar(200) NOT NULL CHECK (basis <> ''),
    asked_by uuid NOT NULL,
    confirmed_by uuid NOT NULL,
    at timestamptz NOT NULL,
    told_at timestamptz,
    CHECK (asked_by <> confirmed_by),
    CHECK (until > minute AND until <= minute + interval '12 months 1 minute')
);
CREATE INDEX look_seal_whose ON look_seal (citizen_id, until);
CREATE INDEX look_seal_over ON look_seal (until) WHERE told_at IS NULL;
CREATE VIEW trail_seen AS
SELECT r.* FROM trail_row r
WHERE r.action NOT IN ('unseal', 'search') OR NOT EXISTS (
    SELECT FROM look_seal s
    WHERE s.citizen_id = r.citizen_id AND s.actor_id = r.actor_id
      AND s.case_id IS NOT DISTINCT FROM r.case_id AND s.minute = date_trunc('minute', r.at)
      AND doorstep_now() < s.until);
REVOKE ALL ON look_seal FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON look_seal TO doorstep_desk;
GRANT SELECT ON look_seal TO doorstep_worker;
GRANT UPDATE (told_at) ON look_seal TO doorstep_worker;
GRANT SELECT ON trail_seen TO doorstep_citizen, doorstep_desk, doorstep_worker;
ALTER TABLE passkey ADD COLUMN warned_at timestamptz; -- of staff: told that it runs out soon
GRANT UPDATE (warned_at) ON passkey TO doorstep_worker;
"""
NOT_SEALED = """
DROP VIEW trail_seen;
DROP TABLE look_seal;
ALTER TABLE passkey DROP COLUMN warned_at;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0025_fourteen")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(SEALED, reverse_sql=NOT_SEALED)]  # noqa: RUF012
