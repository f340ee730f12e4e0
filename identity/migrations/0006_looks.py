"""A look at somebody's data wakes that person's open pages, and can be asked about (G48)."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

LOOKS = """
CREATE FUNCTION tell_of_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('doorstep', json_build_object(
        'fact', 'looked', 'subject', coalesce(NEW.case_id, NEW.citizen_id),
        'citizen', NEW.citizen_id)::text);
    RETURN NULL;
END $$;
CREATE TRIGGER trail_row_tells AFTER INSERT ON trail_row FOR EACH ROW
    WHEN (NEW.actor_kind = 'staff' AND NEW.action = 'unseal' AND NEW.citizen_id IS NOT NULL)
    EXECUTE FUNCTION tell_of_look();
GRANT SELECT, INSERT ON look_question TO doorstep_citizen;
GRANT SELECT, UPDATE ON look_question TO doorstep_desk;
GRANT SELECT ON look_question TO doorstep_worker;
"""
NO_LOOKS = """
DROP TRIGGER trail_row_tells ON trail_row;
DROP FUNCTION tell_of_look();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0005_chain")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="LookQuestion",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("look_id", fields.BigIntField()),
                ("citizen_id", fields.UUIDField()),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("answered_by", fields.UUIDField(null=True)),
                ("answered_at", fields.DatetimeField(null=True, auto_now=False)),
                ("answer_sealed", fields.BinaryField(null=True)),
            ],
            options={
                "table": "look_question",
                "app": "identity",
                "unique_together": (("look_id",),),
                "indexes": [Index(fields=["citizen_id"])],
                "pk_attr": "id",
                "table_description": "A citizen asks why somebody looked; an auditor answers.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(LOOKS, reverse_sql=NO_LOOKS),
    ]
