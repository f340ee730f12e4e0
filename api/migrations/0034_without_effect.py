"""A grant whose fee was never paid has no effect, and says so: by a linked decision, of nobody."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

VOID = """
ALTER TABLE decision DROP CONSTRAINT decision_is_proven;
ALTER TABLE decision ADD CONSTRAINT decision_is_proven CHECK (
    kind IN ('not_accepted', 'terminated', 'void')
    OR (signature IS NOT NULL AND document_sealed IS NOT NULL
        AND document_hash <> '' AND preparation_id IS NOT NULL));
ALTER TABLE decision DROP CONSTRAINT decision_is_linked;
ALTER TABLE decision ADD CONSTRAINT decision_is_linked CHECK (
    (kind IN ('revoke', 'correct', 'void')) = (corrects IS NOT NULL)
    AND (kind NOT IN ('terminated', 'revoke', 'correct', 'void') OR ground IS NOT NULL)
    AND (kind = 'void') = (decided_by IS NULL));
CREATE FUNCTION machine_only_voids() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'doorstep_worker' AND NEW.kind <> 'void' THEN
        RAISE EXCEPTION 'the machine decides nothing' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER machine_only_voids BEFORE INSERT ON decision
    FOR EACH ROW EXECUTE FUNCTION machine_only_voids();
GRANT INSERT ON decision TO doorstep_worker;
"""
BACK = """
REVOKE INSERT ON decision FROM doorstep_worker;
DROP TRIGGER machine_only_voids ON decision;
DROP FUNCTION machine_only_voids();
ALTER TABLE decision DROP CONSTRAINT decision_is_linked;
ALTER TABLE decision ADD CONSTRAINT decision_is_linked CHECK (
    (kind IN ('revoke', 'correct')) = (corrects IS NOT NULL)
    AND (kind NOT IN ('terminated', 'revoke', 'correct') OR ground IS NOT NULL));
ALTER TABLE decision DROP CONSTRAINT decision_is_proven;
ALTER TABLE decision ADD CONSTRAINT decision_is_proven CHECK (
    kind IN ('not_accepted', 'terminated')
    OR (signature IS NOT NULL AND document_sealed IS NOT NULL
        AND document_hash <> '' AND preparation_id IS NOT NULL));
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0033_decided_together"),
        ("api", "0033_stations"),
    ]

    operations = [  # noqa: RUF012
        ops.AlterField(
            model_name="Decision", name="decided_by", field=fields.UUIDField(null=True)
        ),
        ops.RunSQL(VOID, reverse_sql=BACK),
    ]
