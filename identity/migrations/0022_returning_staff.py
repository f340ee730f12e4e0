"""A colleague who comes back with another phone: the same person, the same history."""

from tortoise import migrations
from tortoise.migrations import operations as ops

BACK = """
CREATE FUNCTION staff_back_with(who uuid, by_whom uuid, phone bytea, masked varchar, index bytea)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE staff SET left_at = NULL, phone_sealed = $3, phone_masked = $4, phone_index = $5
    WHERE id = $1 AND left_at IS NOT NULL AND id <> $2
      AND NOT EXISTS (SELECT FROM seat WHERE staff_id = $1 AND ended_at IS NULL) RETURNING id $$;
REVOKE ALL ON FUNCTION staff_back_with(uuid, uuid, bytea, varchar, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_back_with(uuid, uuid, bytea, varchar, bytea) TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0021_signed_mandates")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(
            BACK,
            reverse_sql="DROP FUNCTION staff_back_with(uuid, uuid, bytea, varchar, bytea);",
        ),
    ]
