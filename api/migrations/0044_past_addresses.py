"""Whether an address that was given is offered for the next parcel."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0043_pickup")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Delivery", "offered_again", fields.BooleanField(default=True, db_default=True)),
    ]
