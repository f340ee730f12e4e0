"""Clocks of the law: each limit of each case, what happened to it, and what a list sorts by.

A case that the law deems accepted has nobody who accepted it.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

CLOCKS = """
CREATE TABLE clock (
    id uuid PRIMARY KEY,
    subject_id uuid NOT NULL, -- an application's id: whose, the package above knows
    "of" varchar(64) NOT NULL DEFAULT '',
    kind varchar(32) NOT NULL,
    days integer NOT NULL CHECK (days >= 0),
    extended integer NOT NULL DEFAULT 0 CHECK (extended >= 0),
    unit varchar(16) NOT NULL CHECK (unit IN ('working', 'calendar')),
    started_on date NOT NULL,
    started_at timestamptz NOT NULL,
    pauses jsonb NOT NULL DEFAULT '[]',
    paused_on date,
    due_on date NOT NULL,
    warn_on date,
    watch_on date,
    ended_on date,
    ended_at timestamptz,
    how varchar(16),
    reminded integer NOT NULL DEFAULT 0,
    reminded_on date,
    CHECK ((ended_at IS NULL) = (how IS NULL) AND (ended_at IS NULL) = (ended_on IS NULL))
);
-- never two of a kind at once
CREATE UNIQUE INDEX clock_live ON clock (subject_id, kind, "of") WHERE ended_at IS NULL;
CREATE INDEX clock_subject ON clock (subject_id, kind);
CREATE INDEX clock_watched ON clock (watch_on, id) WHERE watch_on IS NOT NULL;
CREATE INDEX clock_due ON clock (kind, due_on) WHERE ended_at IS NULL AND paused_on IS NULL;
CREATE TABLE clock_change (
    id bigserial PRIMARY KEY,
    clock_id uuid NOT NULL REFERENCES clock (id) ON DELETE RESTRICT,
    what varchar(16) NOT NULL,
    why varchar(64) NOT NULL,
    was_due date,
    due_on date NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX clock_change_clock ON clock_change (clock_id, id);
CREATE TRIGGER clock_change_stands BEFORE UPDATE OR DELETE ON clock_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION clock_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.subject_id, NEW."of", NEW.kind, NEW.days, NEW.unit, NEW.started_on, NEW.started_at)
       IS DISTINCT FROM
       (OLD.subject_id, OLD."of", OLD.kind, OLD.days, OLD.unit, OLD.started_on, OLD.started_at)
       OR (OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.due_on, NEW.how)
           IS DISTINCT FROM (OLD.ended_at, OLD.due_on, OLD.how)) THEN
        RAISE EXCEPTION 'a clock keeps what it was started with, and its end'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER clock_keeps BEFORE UPDATE ON clock
    FOR EACH ROW EXECUTE FUNCTION clock_keeps();

ALTER TABLE application DROP CONSTRAINT application_four_eyes;
ALTER TABLE application ADD CONSTRAINT application_four_eyes CHECK (
    approver_id IS NULL OR instant OR (
        (acceptor_id IS NOT NULL OR deemed) AND reviewer_id IS NOT NULL
        AND acceptor_id IS DISTINCT FROM approver_id AND reviewer_id <> approver_id));

REVOKE ALL ON clock, clock_change FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON clock TO doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON clock_change TO doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT USAGE ON SEQUENCE clock_change_id_seq
    TO doorstep_citizen, doorstep_desk, doorstep_worker;
"""
NO_CLOCKS = """
ALTER TABLE application DROP CONSTRAINT application_four_eyes;
ALTER TABLE application ADD CONSTRAINT application_four_eyes CHECK (
    approver_id IS NULL OR instant OR (
        acceptor_id IS NOT NULL AND reviewer_id IS NOT NULL
        AND acceptor_id <> approver_id AND reviewer_id <> approver_id));
DROP TABLE clock_change;
DROP TABLE clock;
DROP FUNCTION clock_keeps();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0020_capture"),
        ("api", "0020_read_marks"),
    ]

    operations = [  # noqa: RUF012
        ops.AddField("Application", "warn_on", fields.DateField(null=True)),
        ops.AddField(
            "Application", "deemed", fields.BooleanField(default=False, db_default=False)
        ),
        ops.RunSQL(CLOCKS, reverse_sql=NO_CLOCKS),
    ]
