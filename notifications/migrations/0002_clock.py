"""The hall's clock, and the indexes of the claims.

``doorstep_now()`` is the only time business columns and leases know (rulings R1).
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

CLOCK = """
INSERT INTO development_clock (id, shift) VALUES (1, 0);
CREATE FUNCTION doorstep_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
$$ SELECT clock_timestamp() + (SELECT shift FROM development_clock WHERE id = 1)
          * interval '1 microsecond' $$;
CREATE INDEX fact_waiting ON fact (due_at) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX message_waiting ON message (due_at) WHERE state = 'waiting' AND dead_at IS NULL;
CREATE INDEX message_inbox ON message (recipient_id, created_at DESC, id DESC)
    WHERE channel = 'inbox';
CREATE INDEX message_line ON message (recipient_id, channel, created_at)
    WHERE state = 'waiting' AND dead_at IS NULL;
"""
NO_CLOCK = """
DROP INDEX message_line;
DROP INDEX message_inbox;
DROP INDEX message_waiting;
DROP INDEX fact_waiting;
DROP FUNCTION doorstep_now();
DELETE FROM development_clock;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0001_initial")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(CLOCK, reverse_sql=NO_CLOCK),
    ]
