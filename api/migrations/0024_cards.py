"""Yellow and red cards: one per clock and threshold, for ever."""

from tortoise import migrations
from tortoise.migrations import operations as ops

CARDS = """
CREATE TABLE card (
    id uuid PRIMARY KEY,
    rule varchar(32) NOT NULL,
    threshold varchar(16) NOT NULL CHECK (threshold IN ('yellow', 'red')),
    clock_id uuid REFERENCES clock (id) ON DELETE RESTRICT,
    why uuid, -- the fact that told of a breach no clock measures
    subject_id uuid NOT NULL,
    stage varchar(32) NOT NULL DEFAULT '',
    role varchar(32) NOT NULL DEFAULT '',
    department_id uuid NOT NULL,
    site_id uuid,
    person_id uuid,
    due_on date,
    "on" date NOT NULL,
    at timestamptz NOT NULL,
    urged_at timestamptz,
    moot boolean NOT NULL DEFAULT false,
    CHECK ((clock_id IS NULL) <> (why IS NULL))
);
CREATE UNIQUE INDEX card_once ON card (clock_id, threshold) WHERE clock_id IS NOT NULL;
CREATE UNIQUE INDEX card_breach_once ON card (rule, why) WHERE why IS NOT NULL;
CREATE INDEX card_subject ON card (subject_id);
CREATE INDEX card_department ON card (department_id, at);
CREATE INDEX card_unurged ON card (at, id) WHERE urged_at IS NULL;
CREATE FUNCTION card_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.urged_at IS NULL AND NEW.urged_at IS NOT NULL
       AND to_jsonb(NEW) - '{urged_at,moot}'::text[] = to_jsonb(OLD) - '{urged_at,moot}'::text[]
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a card stands as it was given' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER card_stands BEFORE UPDATE OR DELETE ON card
    FOR EACH ROW EXECUTE FUNCTION card_stands();
REVOKE ALL ON card FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT ON card TO doorstep_desk;
GRANT SELECT, INSERT, UPDATE (urged_at, moot) ON card TO doorstep_worker;
"""
NO_CARDS = """
DROP TABLE card;
DROP FUNCTION card_stands();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0023_clocks")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(CARDS, reverse_sql=NO_CARDS),
    ]
