"""Where one can go: what kind of place, when it is open, its telephone and where it lies."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0003_sides")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Site", "kind", fields.CharField(max_length=32, db_default="county_hall")),
        ops.AddField("Site", "hours", fields.CharField(max_length=255, db_default="")),
        ops.AddField("Site", "phone", fields.CharField(max_length=32, db_default="")),
        ops.AddField("Site", "latitude", fields.FloatField(null=True)),
        ops.AddField("Site", "longitude", fields.FloatField(null=True)),
    ]
