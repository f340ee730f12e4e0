"""A third way to consent to a mandate: the village agent takes a picture of both. Whose portrait is
taken at a counter says so there, and the consent says who asked.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

TOGETHER = """
ALTER TABLE mandate
    DROP CONSTRAINT mandate_consent_check,
    ADD CONSTRAINT mandate_consent_check CHECK (consent IN ('code', 'signature', 'photo')),
    ADD COLUMN together_sealed bytea, -- a small picture, under the principal's key
    -- What waits for the picture counts for nothing before it is there.
    ADD CONSTRAINT mandate_together CHECK (
        (together_sealed IS NULL OR consent = 'photo')
        AND (consent IS DISTINCT FROM 'photo' OR accepted_at IS NULL
             OR together_sealed IS NOT NULL)
        AND (consent IS DISTINCT FROM 'photo' OR relation = 'village_agent'));
ALTER TABLE consent ADD COLUMN asked_by uuid; -- a colleague at a counter; null: on an own device
GRANT SELECT, INSERT ON consent TO doorstep_desk;
GRANT UPDATE (withdrawn_at) ON consent TO doorstep_desk; -- another version takes its place
"""
APART = """
REVOKE UPDATE (withdrawn_at) ON consent FROM doorstep_desk;
REVOKE SELECT, INSERT ON consent FROM doorstep_desk;
ALTER TABLE consent DROP COLUMN asked_by;
ALTER TABLE mandate DROP COLUMN together_sealed, DROP CONSTRAINT mandate_consent_check,
    ADD CONSTRAINT mandate_consent_check CHECK (consent IN ('code', 'signature')) NOT VALID;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0022_returning_staff")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(TOGETHER, reverse_sql=APART),
    ]
