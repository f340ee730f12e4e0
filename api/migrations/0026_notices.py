"""Statutory notices and their numbers (C93-C97): written once, never deleted."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from api.notices.kinds import Kind

NOTICES = """
ALTER TABLE notice
    ADD CONSTRAINT notice_is_made
        CHECK ((made_at IS NULL) = (sha256 IS NULL) AND (made_at IS NULL) = (size IS NULL)),
    ADD CONSTRAINT notice_is_sealed CHECK (made_at IS NULL OR length(sealed_by) > 0);

-- What was told stays told. After it is made only the first reading is written; when a term ends or
-- a person is erased the words go and number, hash and times stay.
CREATE FUNCTION doorstep_notice_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a notice is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.fact_id, NEW.application_id, NEW.citizen_id, NEW.kind, NEW.number, NEW.token,
        NEW.issuer, NEW.issued_at, NEW.due_on, NEW.permit, NEW.department_id, NEW.organisation_id)
       IS DISTINCT FROM
       (OLD.id, OLD.fact_id, OLD.application_id, OLD.citizen_id, OLD.kind, OLD.number, OLD.token,
        OLD.issuer, OLD.issued_at, OLD.due_on, OLD.permit, OLD.department_id, OLD.organisation_id)
       OR (OLD.made_at IS NOT NULL AND
           (NEW.sha256, NEW.size, NEW.made_at, NEW.sealed_by, NEW.seal_certificate)
           IS DISTINCT FROM
           (OLD.sha256, OLD.size, OLD.made_at, OLD.sealed_by, OLD.seal_certificate))
       OR (OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at)
       OR (NEW.content_sealed IS DISTINCT FROM OLD.content_sealed AND NEW.content_sealed <> '')
       OR (NEW.person_masked IS DISTINCT FROM OLD.person_masked AND NEW.person_masked <> '')
    THEN
        RAISE EXCEPTION 'a notice stays as it was told' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER notice_stays BEFORE UPDATE OR DELETE ON notice
    FOR EACH ROW EXECUTE FUNCTION doorstep_notice_stays();

GRANT SELECT, INSERT, UPDATE ON notice TO doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON notice_counter TO doorstep_worker;
GRANT SELECT, UPDATE (read_at) ON notice TO doorstep_citizen;
GRANT SELECT ON notice TO doorstep_desk;
"""
GONE = """
DROP TRIGGER notice_stays ON notice;
DROP FUNCTION doorstep_notice_stays();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0025_special")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Notice",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("fact_id", fields.UUIDField(unique=True)),
                ("application_id", fields.UUIDField()),
                ("citizen_id", fields.UUIDField()),
                ("organisation_id", fields.UUIDField(null=True)),
                ("department_id", fields.UUIDField()),
                ("item_code", fields.CharField(max_length=50)),
                ("kind", fields.CharEnumField(enum_type=Kind, max_length=32)),
                ("permit", fields.BooleanField()),
                ("number", fields.CharField(max_length=64, unique=True)),
                ("token", fields.CharField(max_length=64, unique=True)),
                ("issuer", fields.CharField(max_length=64)),
                ("person_masked", fields.CharField(max_length=64)),
                ("content_sealed", fields.BinaryField()),
                ("issued_at", fields.DatetimeField()),
                ("due_on", fields.DateField(null=True)),
                ("sha256", fields.CharField(max_length=64, null=True)),
                ("size", fields.IntField(null=True)),
                ("glyphs_missing", fields.BooleanField(default=False)),
                ("sealed_by", fields.CharField(max_length=128, default="")),
                ("seal_certificate", fields.CharField(max_length=64, default="")),
                ("made_at", fields.DatetimeField(null=True)),
                ("read_at", fields.DatetimeField(null=True)),
            ],
            options={"table": "notice", "app": "api", "indexes": [Index(fields=["application_id", "issued_at"]), Index(fields=["citizen_id"])], "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="NoticeCounter",
            fields=[
                ("id", fields.CharField(max_length=64, primary_key=True, unique=True, db_index=True)),
                ("given_out", fields.IntField()),
            ],
            options={"table": "notice_counter", "app": "api", "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.RunSQL(NOTICES, reverse_sql=GONE),
    ]
