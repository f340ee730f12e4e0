"""The trail is only ever added to, whoever asks: also the role that owns the table."""

from tortoise import migrations
from tortoise.migrations import operations as ops

APPEND_ONLY = """
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER trail_row_append_only BEFORE UPDATE OR DELETE ON trail_row
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE INDEX seat_held ON seat (staff_id) WHERE ended_at IS NULL;
"""
REWRITABLE = """
DROP INDEX seat_held;
DROP TRIGGER trail_row_append_only ON trail_row;
DROP FUNCTION refuse_rewriting();
"""


class Migration(migrations.Migration):
    """See the module. Other packages' append-only tables may use the same function."""

    dependencies = [("identity", "0001_initial")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(APPEND_ONLY, reverse_sql=REWRITABLE),
    ]
