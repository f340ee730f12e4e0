"""How citizens want to be told; and browsers, whose names are longer than apps' ids."""

from tortoise import migrations
from tortoise.migrations import operations as ops

WISHES = """
CREATE TABLE message_wish (
    citizen_id uuid PRIMARY KEY,
    sms boolean NOT NULL,
    push boolean NOT NULL,
    quiet_from smallint CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_to smallint CHECK (quiet_to BETWEEN 0 AND 23),
    changed_at timestamptz NOT NULL,
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from <> quiet_to)
);
ALTER TABLE device ALTER COLUMN token TYPE varchar(1024);
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0004_sms_accounts")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(WISHES, reverse_sql="DROP TABLE message_wish;"),
    ]
