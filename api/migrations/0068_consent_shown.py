"""The desk reads the proof of a neighbour's consent, for who oversees the case."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0064_beside")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(
            "GRANT SELECT ON neighbour_consent TO doorstep_desk;",
            reverse_sql="REVOKE SELECT ON neighbour_consent FROM doorstep_desk;",
        ),
    ]
