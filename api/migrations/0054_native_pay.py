"""What the mini-program's native page opens an order with: a ticket, of which the hash is kept."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

TICKET = """
CREATE UNIQUE INDEX attempt_ticket ON attempt (ticket_hash) WHERE ticket_hash IS NOT NULL;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0050_sms_replies")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Attempt", "ticket_hash", fields.BinaryField(null=True)),
        ops.AddField("Attempt", "ticket_until", fields.DatetimeField(null=True)),
        ops.RunSQL(TICKET, reverse_sql="DROP INDEX attempt_ticket;"),
    ]
