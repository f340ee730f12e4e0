"""Who began an application: the citizen, or a window for a person who was present (R7)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from api.applications.models import Origin


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0007_search")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Application",
            name="origin",
            field=fields.CharEnumField(
                Origin, max_length=16, default=Origin.ONLINE, db_default=Origin.ONLINE
            ),
        ),
        ops.AddField(model_name="Application", name="begun_by", field=fields.UUIDField(null=True)),
        ops.AddField(
            model_name="Application", name="begun_at_site", field=fields.UUIDField(null=True)
        ),
        ops.AddField(
            model_name="Application",
            name="identity_source",
            field=fields.CharField(max_length=16, null=True),
        ),
    ]
