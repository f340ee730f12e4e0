"""Who filed for whom: the agent and the mandate, beside the citizen whose application it is."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0008_counter")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Application", "filed_by_agent_id", fields.UUIDField(null=True)),
        ops.AddField("Application", "mandate_id", fields.UUIDField(null=True)),
    ]
