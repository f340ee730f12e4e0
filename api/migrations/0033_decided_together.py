"""One touch of the key may decide several cases: a preparation counts once per case."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

ONCE = """
CREATE UNIQUE INDEX decision_once_per_preparation ON decision (preparation_id, application_id)
    WHERE preparation_id IS NOT NULL;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0032_opinion_templates")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AlterField(
            model_name="Decision", name="preparation_id", field=fields.UUIDField(null=True)
        ),
        ops.RunSQL(ONCE, reverse_sql="DROP INDEX decision_once_per_preparation;"),
    ]
