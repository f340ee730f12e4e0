"""A result that waits at a window, with a code and a last day; and who signed for a parcel."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

SHELF = """
ALTER TABLE delivery
    ADD CHECK ((pickup_code IS NULL) = (pickup_until IS NULL));
CREATE INDEX delivery_shelf ON delivery (pickup_until) WHERE pickup_until IS NOT NULL;
"""
NONE = """
DROP INDEX delivery_shelf;
ALTER TABLE delivery DROP CONSTRAINT delivery_check;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0042_refusals")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Delivery", "pickup_code", fields.CharField(max_length=8, null=True)),
        ops.AddField("Delivery", "pickup_until", fields.DateField(null=True)),
        ops.AddField("Delivery", "reminded_at", fields.DatetimeField(null=True)),
        ops.AddField("Parcel", "signer", fields.CharField(max_length=16, null=True)),
        ops.RunSQL(SHELF, reverse_sql=NONE),
    ]
