"""What is asked of the applicant after acceptance: through a special procedure, and with an end."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

ASKED = """
ALTER TABLE special_procedure
    ADD COLUMN lines jsonb,
    ADD COLUMN whys_sealed bytea,
    ADD CHECK ((kind = 'supplement') = (lines IS NOT NULL));
DROP INDEX supplement_open;
CREATE UNIQUE INDEX supplement_open ON supplement (application_id)
    WHERE answered_at IS NULL AND ended_at IS NULL;
"""
UNASKED = """
DROP INDEX supplement_open;
CREATE UNIQUE INDEX supplement_open ON supplement (application_id) WHERE answered_at IS NULL;
ALTER TABLE special_procedure DROP COLUMN whys_sealed, DROP COLUMN lines;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0038_seals")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Supplement", "ended_at", fields.DatetimeField(null=True)),
        ops.RunSQL(ASKED, reverse_sql=UNASKED),
    ]
