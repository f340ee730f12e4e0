"""Whoever acts for a child hears of the 14th birthday, once."""

from tortoise import migrations
from tortoise.migrations import operations as ops

FOURTEEN = """
ALTER TABLE mandate ADD COLUMN fourteen_told_at timestamptz; -- of a guardian's
-- What was entered before may end on the 14th birthday, as was agreed then: that is told at the end.
UPDATE mandate SET fourteen_told_at = given_at WHERE relation = 'guardian';
GRANT UPDATE (fourteen_told_at) ON mandate TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("identity", "0023_outposts"),
        ("identity", "0024_staff_phones"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(FOURTEEN, reverse_sql="ALTER TABLE mandate DROP COLUMN fourteen_told_at;"),
    ]
