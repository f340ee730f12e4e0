"""好差评: what a citizen says of a case that ended, and what an office does about a low score."""

from tortoise import migrations
from tortoise.migrations import operations as ops

RATINGS = """
CREATE TABLE rating (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL UNIQUE, -- once per case
    citizen_id uuid NOT NULL, -- who rated; the texts are under this person's key
    item_code varchar(50) NOT NULL,
    department_id uuid NOT NULL,
    score smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
    first_score smallint NOT NULL CHECK (first_score BETWEEN 1 AND 5),
    reasons text[] NOT NULL,
    said_sealed bytea,
    rated_at timestamptz NOT NULL,
    changed_at timestamptz,
    contact_by date, -- of a low score: until when somebody else asks, and answers
    answer_by date,
    contacted_at timestamptz,
    contacted_by uuid,
    answer_sealed bytea,
    answered_at timestamptz,
    answered_by uuid,
    late_at timestamptz, -- when those above were told that the day went by
    CHECK ((contact_by IS NULL) = (answer_by IS NULL)),
    CHECK (answered_at IS NULL OR (answer_by IS NOT NULL AND contacted_at IS NOT NULL))
);
CREATE INDEX rating_figures ON rating (department_id, item_code);
CREATE INDEX rating_person ON rating (citizen_id);
CREATE INDEX rating_low ON rating (answer_by) WHERE answer_by IS NOT NULL AND answered_at IS NULL;
REVOKE ALL ON rating FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE (score, reasons, said_sealed, changed_at, contact_by, answer_by)
    ON rating TO doorstep_citizen;
GRANT SELECT, UPDATE (contacted_at, contacted_by, answer_sealed, answered_at, answered_by)
    ON rating TO doorstep_desk;
GRANT SELECT, UPDATE (said_sealed, answer_sealed, late_at), DELETE ON rating TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0063_imported_results")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(RATINGS, reverse_sql="DROP TABLE rating;"),
    ]
