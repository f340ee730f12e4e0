"""What an office asks of its leader is settled at the desk: the citizens' process may only let a wish
fall, and end what runs, when the applicant withdraws or hands in what was asked for.

The grants give it the column; which change of it is a citizen's, the trigger says.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

ONLY_END = """
CREATE FUNCTION citizens_only_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'doorstep_citizen' AND NEW.state <> OLD.state AND NOT (
        (OLD.state = 'asked' AND NEW.state = 'fallen'
            AND (TG_TABLE_NAME <> 'redress' OR to_jsonb(NEW) ->> 'kind' = 'not_accept'))
        OR (TG_TABLE_NAME = 'special_procedure' AND OLD.state = 'running'
            AND NEW.state = 'ended'))
    THEN
        RAISE EXCEPTION 'an applicant settles nothing' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER citizens_only_end BEFORE UPDATE OF state ON redress
    FOR EACH ROW EXECUTE FUNCTION citizens_only_end();
CREATE TRIGGER citizens_only_end BEFORE UPDATE OF state ON special_procedure
    FOR EACH ROW EXECUTE FUNCTION citizens_only_end();
"""
BACK = """
DROP TRIGGER citizens_only_end ON redress;
DROP TRIGGER citizens_only_end ON special_procedure;
DROP FUNCTION citizens_only_end();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0056_promises")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(ONLY_END, reverse_sql=BACK)]  # noqa: RUF012
