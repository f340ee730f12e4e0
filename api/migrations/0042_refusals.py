"""Not taking a case in takes two: the window asks, a leader agrees; until then nothing has happened.

The request stands beside those about decisions. It falls when the case goes on another way: by the
window, by time, or by the applicant, who withdraws.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

REFUSALS = """
ALTER TABLE redress
    ALTER COLUMN decision_id DROP NOT NULL,
    DROP CONSTRAINT redress_kind_check,
    DROP CONSTRAINT redress_state_check,
    DROP CONSTRAINT redress_check1,
    ADD CONSTRAINT redress_kind_check CHECK (kind IN ('not_accept', 'revoke', 'correct')),
    ADD CONSTRAINT redress_state_check CHECK (state IN ('asked', 'declined', 'done', 'fallen')),
    ADD CONSTRAINT redress_is_settled CHECK
        ((state IN ('asked', 'fallen')) = (settled_by IS NULL)),
    ADD CONSTRAINT redress_names_decision CHECK ((kind = 'not_accept') = (decision_id IS NULL));
GRANT SELECT (application_id, state), UPDATE (state) ON redress TO doorstep_citizen;
"""
BACK = """
REVOKE ALL ON redress FROM doorstep_citizen;
REVOKE SELECT (application_id, state), UPDATE (state) ON redress FROM doorstep_citizen;
DELETE FROM redress WHERE kind = 'not_accept' OR state = 'fallen';
ALTER TABLE redress
    DROP CONSTRAINT redress_names_decision,
    DROP CONSTRAINT redress_is_settled,
    DROP CONSTRAINT redress_kind_check,
    DROP CONSTRAINT redress_state_check,
    ADD CONSTRAINT redress_kind_check CHECK (kind IN ('revoke', 'correct')),
    ADD CONSTRAINT redress_state_check CHECK (state IN ('asked', 'declined', 'done')),
    ADD CONSTRAINT redress_check1 CHECK ((state = 'asked') = (settled_by IS NULL)),
    ALTER COLUMN decision_id SET NOT NULL;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0041_orders")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(REFUSALS, reverse_sql=BACK)]  # noqa: RUF012
