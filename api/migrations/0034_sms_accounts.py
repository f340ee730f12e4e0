"""Who may weigh SMS accounts: whoever sends also counts what failed; the worker forgets it."""

from tortoise import migrations
from tortoise.migrations import operations as ops

GRANTS = """
REVOKE ALL ON sms_account, sms_failure FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON sms_account TO doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON sms_failure TO doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT DELETE ON sms_failure TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("notifications", "0004_sms_accounts"),
        ("api", "0033_decided_together"),
        ("api", "0033_stations"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(GRANTS, reverse_sql="SELECT 1;"),
    ]
