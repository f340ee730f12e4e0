"""A fourth way to consent to a mandate: signed by hand and pictured together, without a network.

The proof of it stands with the application it was given for.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

BESIDE = """
ALTER TABLE mandate
    DROP CONSTRAINT mandate_consent_check,
    ADD CONSTRAINT mandate_consent_check
        CHECK (consent IN ('code', 'signature', 'photo', 'beside')),
    ADD CONSTRAINT mandate_beside
        CHECK (consent IS DISTINCT FROM 'beside' OR relation = 'village_agent');
"""
APART = """
ALTER TABLE mandate DROP CONSTRAINT mandate_beside, DROP CONSTRAINT mandate_consent_check,
    ADD CONSTRAINT mandate_consent_check
        CHECK (consent IN ('code', 'signature', 'photo')) NOT VALID;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0026_sealed_looks")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(BESIDE, reverse_sql=APART)]  # noqa: RUF012
