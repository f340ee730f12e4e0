"""What was let go when its term ended: which case, when, by which rule (G55)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

LET_GO = """
CREATE TABLE let_go (
    application_id uuid PRIMARY KEY,
    citizen_id uuid NOT NULL,
    item_code varchar(50) NOT NULL,
    days integer NOT NULL,
    basis varchar(255) NOT NULL,
    files integer NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX let_go_citizen ON let_go (citizen_id);
CREATE INDEX application_ended ON application (closed_at, id)
    WHERE status IN ('closed', 'revoked', 'withdrawn', 'terminated', 'not_accepted');
CREATE INDEX application_untouched ON application (updated_at, id) WHERE status = 'draft';
GRANT SELECT, INSERT ON let_go TO doorstep_worker;
GRANT SELECT ON let_go TO doorstep_citizen, doorstep_desk;
"""
NOTHING_GONE = """
DROP INDEX application_untouched;
DROP INDEX application_ended;
DROP TABLE let_go;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0014_whose")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(LET_GO, reverse_sql=NOTHING_GONE),
    ]
