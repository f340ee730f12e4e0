"""An application stays with the organisation it was begun for, and moves to no other."""

from tortoise import migrations
from tortoise.migrations import operations as ops

STAYS = """
CREATE FUNCTION application_keeps_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an application keeps whose it is' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_keeps_organisation BEFORE UPDATE ON application FOR EACH ROW
    WHEN (NEW.organisation_id IS DISTINCT FROM OLD.organisation_id)
    EXECUTE FUNCTION application_keeps_organisation();
"""
MOVES = """
DROP TRIGGER application_keeps_organisation ON application;
DROP FUNCTION application_keeps_organisation();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0013_sharing")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(STAYS, reverse_sql=MOVES),
    ]
