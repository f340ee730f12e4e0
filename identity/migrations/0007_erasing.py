"""Erased is final, whoever asks; the doors change no keys at all (G50)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

FINAL = """
CREATE FUNCTION owner_key_erased_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'erased' AND (NEW.state <> 'erased' OR NEW.wrapped IS NOT NULL) THEN
        RAISE EXCEPTION 'an erased key stays erased' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER owner_key_erased_stays BEFORE UPDATE ON owner_key
    FOR EACH ROW EXECUTE FUNCTION owner_key_erased_stays();
ALTER TABLE owner_key ADD CONSTRAINT owner_key_erased_is_empty
    CHECK ((state = 'erased') = (wrapped IS NULL));
REVOKE UPDATE ON owner_key FROM doorstep_citizen, doorstep_desk;
"""
NOT_FINAL = """
GRANT UPDATE ON owner_key TO doorstep_citizen, doorstep_desk;
ALTER TABLE owner_key DROP CONSTRAINT owner_key_erased_is_empty;
DROP TRIGGER owner_key_erased_stays ON owner_key;
DROP FUNCTION owner_key_erased_stays();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0006_looks")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(FINAL, reverse_sql=NOT_FINAL),
    ]
