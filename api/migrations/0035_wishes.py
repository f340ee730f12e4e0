"""A citizen keeps their wishes at the citizens' door; the worker heeds them."""

from tortoise import migrations
from tortoise.migrations import operations as ops

GRANTS = """
REVOKE ALL ON message_wish FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON message_wish TO doorstep_citizen;
GRANT SELECT, DELETE ON message_wish TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("notifications", "0005_wishes"),
        ("api", "0034_sms_accounts"),
        ("api", "0034_without_effect"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(GRANTS, reverse_sql="SELECT 1;"),
    ]
