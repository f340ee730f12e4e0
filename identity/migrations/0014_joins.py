"""One person, one record: accounts that were joined, children without a number, guardianship."""

from tortoise import migrations
from tortoise.migrations import operations as ops

JOINS = """
CREATE TABLE person_join (
    id uuid PRIMARY KEY,
    duplicate_id uuid NOT NULL,
    stays_id uuid NOT NULL,
    followed uuid[] NOT NULL DEFAULT '{}', -- accounts that were joined to the duplicate before
    proposed_at timestamptz NOT NULL,
    joined_at timestamptz,
    way varchar(32) CHECK (way IN ('old_phone', 'counter', 'two_people', 'registered')),
    undone_at timestamptz,
    CHECK (duplicate_id <> stays_id),
    CHECK ((joined_at IS NULL) = (way IS NULL)),
    CHECK (undone_at IS NULL OR joined_at IS NOT NULL)
);
CREATE UNIQUE INDEX person_join_open ON person_join (duplicate_id) WHERE undone_at IS NULL;
CREATE INDEX person_join_stays ON person_join (stays_id);
GRANT SELECT, INSERT, UPDATE ON person_join TO doorstep_citizen, doorstep_desk, doorstep_worker;

CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
-- Who stays is never itself a duplicate: one look finds them.
CREATE FUNCTION person_joins_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.merged_into IS NOT NULL AND (
        NEW.merged_into = NEW.id
        OR EXISTS (SELECT FROM person p WHERE p.id = NEW.merged_into AND p.merged_into IS NOT NULL)
        OR EXISTS (SELECT FROM person p WHERE p.merged_into = NEW.id)) THEN
        RAISE EXCEPTION 'an account is joined to the one that stays, and to no other';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER person_joins_whole BEFORE UPDATE OF merged_into ON person
    FOR EACH ROW EXECUTE FUNCTION person_joins_whole();

CREATE TABLE newborn (
    person_id uuid PRIMARY KEY,
    facts_sealed bytea NOT NULL, -- day of birth and sex, under the child's key
    certificate_index bytea NOT NULL UNIQUE, -- of the birth certificate's number
    certificate_masked varchar(32) NOT NULL,
    entered_at timestamptz NOT NULL,
    number_sealed bytea, -- given in a case, bound when it is granted
    number_masked varchar(32),
    number_case_id uuid,
    number_by uuid,
    bound_at timestamptz,
    CHECK ((number_sealed IS NULL) = (number_case_id IS NULL)),
    CHECK ((number_sealed IS NULL) = (number_by IS NULL))
);
CREATE TABLE guardianship (
    mandate_id uuid PRIMARY KEY REFERENCES mandate (id) ON DELETE RESTRICT,
    paper varchar(32) NOT NULL
        CHECK (paper IN ('birth_certificate', 'household_book', 'court_paper')),
    checked_by uuid NOT NULL,
    checked_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON newborn TO doorstep_citizen;
GRANT SELECT, UPDATE ON newborn TO doorstep_desk, doorstep_worker;
GRANT SELECT ON guardianship TO doorstep_citizen, doorstep_worker;
GRANT SELECT, INSERT ON guardianship TO doorstep_desk;
"""
NO_JOINS = """
DROP TABLE guardianship, newborn;
DROP TRIGGER person_joins_whole ON person;
DROP FUNCTION person_joins_whole();
DROP INDEX person_merged;
DROP TABLE person_join;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0013_staff_keys")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(JOINS, reverse_sql=NO_JOINS),
    ]
