"""What people write back by SMS, sealed: to which message and case, and what it asked for."""

from tortoise import migrations
from tortoise.migrations import operations as ops

REPLIES = """
CREATE TABLE sms_reply (
    id uuid PRIMARY KEY,
    told_as bytea NOT NULL UNIQUE, -- keyed: the vendor tells the same more than once
    citizen_id uuid, -- who wrote; none: a number that we do not know
    owner_id uuid NOT NULL, -- under whose key the words are; a stranger's are under their own id
    application_id uuid,
    message_id uuid, -- the SMS that it answers
    wanted varchar(8) NOT NULL CHECK (wanted IN ('stop', 'start', 'heard')),
    said_sealed bytea,
    written_at timestamptz NOT NULL,
    came_at timestamptz NOT NULL,
    CHECK (citizen_id IS NOT NULL OR (application_id IS NULL AND message_id IS NULL))
);
CREATE INDEX sms_reply_case ON sms_reply (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX sms_reply_owner ON sms_reply (owner_id, came_at);
CREATE INDEX sms_reply_strangers ON sms_reply (came_at) WHERE citizen_id IS NULL;
REVOKE ALL ON sms_reply FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON sms_reply TO doorstep_citizen;
GRANT SELECT ON sms_reply TO doorstep_desk;
GRANT SELECT, UPDATE, DELETE ON sms_reply TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0053_walks"),
        ("notifications", "0006_merged"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(REPLIES, reverse_sql="DROP TABLE sms_reply;"),
    ]
