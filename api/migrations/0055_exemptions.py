"""Who pays less: what a clerk confirmed of a case; a bill may come to nothing and then says why."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

NOTHING = """
ALTER TABLE bill DROP CONSTRAINT bill_is_of_money;
ALTER TABLE bill ADD CONSTRAINT bill_is_of_money
    CHECK (total_fen > 0 OR (total_fen = 0 AND state <> 'open'));
"""
MONEY = """
ALTER TABLE bill DROP CONSTRAINT bill_is_of_money;
ALTER TABLE bill ADD CONSTRAINT bill_is_of_money CHECK (total_fen > 0) NOT VALID;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0054_native_pay")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Application", "fee_exempt", fields.JSONField(null=True)),
        ops.RunSQL(NOTHING, reverse_sql=MONEY),
    ]
