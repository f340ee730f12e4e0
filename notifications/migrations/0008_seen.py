"""An SMS may wait to see whether the push was shown: three wishes in place of yes and no."""

from tortoise import migrations
from tortoise.migrations import operations as ops

SEEN = """
ALTER TABLE message_wish ALTER COLUMN sms TYPE varchar(8)
    USING CASE WHEN sms THEN 'always' ELSE 'never' END;
ALTER TABLE message_wish ALTER COLUMN sms SET DEFAULT 'always',
    ADD CONSTRAINT message_wish_sms CHECK (sms IN ('always', 'unseen', 'never'));
ALTER TABLE message ADD COLUMN if_unseen boolean NOT NULL DEFAULT false;
CREATE INDEX message_unseen ON message (due_at) WHERE if_unseen AND state = 'waiting';
"""
# Who wanted it only where the push was not seen is told rather too often than not.
NONE = """
DROP INDEX message_unseen;
ALTER TABLE message DROP COLUMN if_unseen;
ALTER TABLE message_wish DROP CONSTRAINT message_wish_sms, ALTER COLUMN sms DROP DEFAULT;
ALTER TABLE message_wish ALTER COLUMN sms TYPE boolean USING sms <> 'never';
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0007_unsure")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(SEEN, reverse_sql=NONE)]  # noqa: RUF012
