"""SMS accounts and their shares, what failed lately, and messages that may have been said twice."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ACCOUNTS = """
CREATE TABLE sms_account (
    name varchar(32) PRIMARY KEY,
    resting smallint NOT NULL CHECK (resting BETWEEN 0 AND 100),
    weight smallint NOT NULL CHECK (weight BETWEEN 0 AND 100),
    lowered_at timestamptz,
    raised_at timestamptz
);
CREATE TABLE sms_failure (account varchar(32) NOT NULL, failed_at timestamptz NOT NULL);
CREATE INDEX sms_failure_recent ON sms_failure (account, failed_at);
ALTER TABLE message ADD COLUMN maybe_twice boolean NOT NULL DEFAULT false;
CREATE INDEX message_pace ON message (sent_at) WHERE channel = 'sms';
"""
NO_ACCOUNTS = """
DROP INDEX message_pace;
ALTER TABLE message DROP COLUMN maybe_twice;
DROP TABLE sms_failure;
DROP TABLE sms_account;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0003_stuck")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(ACCOUNTS, reverse_sql=NO_ACCOUNTS),
    ]
