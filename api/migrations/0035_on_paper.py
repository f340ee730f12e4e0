"""Notices that must be handed over on paper: for people without a phone; by whom, and when."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ON_PAPER = """
ALTER TABLE notice
    ADD COLUMN on_paper boolean NOT NULL DEFAULT false,
    ADD COLUMN handed_at timestamptz,
    ADD COLUMN handed_by uuid,
    ADD CONSTRAINT notice_handed CHECK ((handed_at IS NULL) = (handed_by IS NULL));
CREATE INDEX notice_to_hand_over ON notice (application_id) WHERE on_paper AND handed_at IS NULL;
GRANT UPDATE (handed_at, handed_by) ON notice TO doorstep_desk;
"""
BACK = """
REVOKE UPDATE (handed_at, handed_by) ON notice FROM doorstep_desk;
ALTER TABLE notice DROP COLUMN on_paper, DROP COLUMN handed_at, DROP COLUMN handed_by;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0034_sms_accounts"),
        ("api", "0034_without_effect"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(ON_PAPER, reverse_sql=BACK),
    ]
