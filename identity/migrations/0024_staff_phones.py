"""A colleague's own new phone: the row changes by a function that changes nothing else."""

from tortoise import migrations
from tortoise.migrations import operations as ops

CHANGED = """
CREATE FUNCTION staff_phone_changed(who uuid, phone bytea, masked varchar, index bytea)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE staff SET phone_sealed = $2, phone_masked = $3, phone_index = $4
    WHERE id = $1 AND left_at IS NULL RETURNING id $$;
REVOKE ALL ON FUNCTION staff_phone_changed(uuid, bytea, varchar, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_phone_changed(uuid, bytea, varchar, bytea) TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0023_taken_together")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(
            CHANGED,
            reverse_sql="DROP FUNCTION staff_phone_changed(uuid, bytea, varchar, bytea);",
        ),
    ]
