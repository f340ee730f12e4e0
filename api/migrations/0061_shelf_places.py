"""Where a result lies at the window that waits to be fetched."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0057_citizens_only_end")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012 — the tool's own form
        ops.AddField(
            model_name="Delivery",
            name="shelf_place",
            field=fields.CharField(null=True, max_length=32),
        )
    ]
