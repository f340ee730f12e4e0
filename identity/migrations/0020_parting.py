"""What an ended account, a parted one and a second reading of a card leave behind: nothing open."""

from tortoise import migrations
from tortoise.migrations import operations as ops

PARTING = """
-- Whoever is erased acts for nobody any more: the worker ends it.
GRANT UPDATE (ended_at, ended_by) ON handler TO doorstep_worker;
GRANT UPDATE (ended_at, ended_by, ended_because) ON village_agent TO doorstep_worker;
-- One person works here once, whatever happens at the same moment.
CREATE UNIQUE INDEX staff_once ON staff (id_number_index) WHERE left_at IS NULL;
-- Each account's number as it was when they were joined: id → keyed hash, to give it back.
ALTER TABLE person_join ADD COLUMN phones jsonb NOT NULL DEFAULT '{}';
GRANT SELECT, INSERT, UPDATE ON phone_change TO doorstep_desk;
GRANT SELECT, UPDATE (ended_at) ON wechat_binding TO doorstep_desk;
GRANT UPDATE (ended_at, ended_by) ON handler TO doorstep_desk;
-- The desk sees no citizen's session and no citizen's key (0003), and ends them all the same.
CREATE FUNCTION close_citizen(who uuid, but uuid, came_by text)
    RETURNS TABLE (id uuid, kind varchar, owner_id uuid) LANGUAGE sql
    SECURITY DEFINER SET search_path = public AS $$
    UPDATE session s SET revoked_at = doorstep_now()
    WHERE s.owner_id = $1 AND s.kind = 'citizen' AND s.revoked_at IS NULL
      AND s.id IS DISTINCT FROM $2 AND ($3 = '' OR $3 = ANY(string_to_array(s.amr, ' ')))
    RETURNING s.id, s.kind, s.owner_id $$;
CREATE FUNCTION passkeys_since_join(which uuid) RETURNS TABLE (id uuid, owner_id uuid) LANGUAGE sql
    SECURITY DEFINER SET search_path = public AS $$
    UPDATE passkey k SET revoked_at = doorstep_now() FROM person_join j
    WHERE j.id = $1 AND j.joined_at IS NOT NULL AND k.owner_kind = 'citizen'
      AND (k.owner_id IN (j.duplicate_id, j.stays_id) OR k.owner_id = ANY(j.followed))
      AND k.created_at >= j.joined_at AND k.revoked_at IS NULL RETURNING k.id, k.owner_id $$;
REVOKE ALL ON FUNCTION close_citizen(uuid, uuid, text), passkeys_since_join(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION close_citizen(uuid, uuid, text), passkeys_since_join(uuid)
    TO doorstep_citizen, doorstep_desk, doorstep_worker;
-- A card's reading begins one case: digests of what was used within the last minutes.
CREATE TABLE card_reading (
    digest bytea PRIMARY KEY,
    used_by uuid NOT NULL,
    used_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON card_reading TO doorstep_desk;
GRANT SELECT, DELETE ON card_reading TO doorstep_worker;
"""
NO_PARTING = """
DROP TABLE card_reading;
DROP FUNCTION passkeys_since_join(uuid);
DROP FUNCTION close_citizen(uuid, uuid, text);
REVOKE UPDATE (ended_at, ended_by) ON handler FROM doorstep_desk;
REVOKE SELECT, UPDATE (ended_at) ON wechat_binding FROM doorstep_desk;
REVOKE SELECT, INSERT, UPDATE ON phone_change FROM doorstep_desk;
ALTER TABLE person_join DROP COLUMN phones;
DROP INDEX staff_once;
REVOKE UPDATE (ended_at, ended_by, ended_because) ON village_agent FROM doorstep_worker;
REVOKE UPDATE (ended_at, ended_by) ON handler FROM doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0019_rotations")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(PARTING, reverse_sql=NO_PARTING),
    ]
