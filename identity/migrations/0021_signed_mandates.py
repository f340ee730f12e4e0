"""How a mandate was consented to: a code at the own phone, or a signature drawn by hand."""

from tortoise import migrations
from tortoise.migrations import operations as ops

SIGNED = """
ALTER TABLE mandate
    -- null: given without one, a guardian's word for a child
    ADD COLUMN consent varchar(16) CHECK (consent IN ('code', 'signature')),
    ADD COLUMN drawn_sealed bytea, -- the strokes, under the principal's key
    ADD CONSTRAINT mandate_signed CHECK ((consent = 'signature') = (drawn_sealed IS NOT NULL)
        OR consent IS NULL AND drawn_sealed IS NULL);
UPDATE mandate SET consent = 'code' WHERE relation <> 'guardian';
"""
NOT_SIGNED = "ALTER TABLE mandate DROP COLUMN drawn_sealed, DROP COLUMN consent;"


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0020_parting")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(SIGNED, reverse_sql=NOT_SIGNED),
    ]
