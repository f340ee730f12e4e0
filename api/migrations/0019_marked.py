"""A photograph may take the place of one that was marked as unreadable; its page stays its page.

And nothing is handed on from intake (C8) or from review without the opinion of whoever signs it.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

SIGNED = """
CREATE FUNCTION handed_on_with_an_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.by_kind <> 'staff' OR NEW.by_id IS NULL OR NEW.at IS NULL OR NOT EXISTS (
        SELECT FROM opinion n
        WHERE n.application_id = NEW.application_id AND n.staff_id = NEW.by_id
              AND n.role = CASE NEW.action WHEN 'accept' THEN 'window' ELSE 'reviewer' END
              AND n.at <= NEW.at AND octet_length(n.text_sealed) > 0
    ) THEN
        RAISE EXCEPTION 'no opinion of whoever hands this on' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER handed_on_with_an_opinion BEFORE INSERT ON status_change
    FOR EACH ROW WHEN (NEW.action IN ('accept', 'pass_up'))
    EXECUTE FUNCTION handed_on_with_an_opinion();
"""
UNSIGNED = """
DROP TRIGGER handed_on_with_an_opinion ON status_change;
DROP FUNCTION handed_on_with_an_opinion();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0018_held")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("UploadedFile", "replaces", fields.UUIDField(null=True)),
        ops.RunSQL(SIGNED, reverse_sql=UNSIGNED),
    ]
