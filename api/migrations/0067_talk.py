"""咨询 and 公告: what people ask an office, what it answers, and what offices tell everybody."""

from tortoise import migrations
from tortoise.migrations import operations as ops

TALK = """
CREATE TABLE question (
    id uuid PRIMARY KEY,
    citizen_id uuid NOT NULL, -- who asks; both texts are under this person's key
    department_id uuid NOT NULL,
    item_code varchar(50),
    asked_sealed bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    answer_sealed bytea,
    answered_at timestamptz,
    answered_by uuid,
    late_at timestamptz, -- when those above were told that the day went by
    public_question varchar(200), -- written anew, without names, by a second person
    public_answer varchar(1000),
    published_at timestamptz,
    published_by uuid,
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((published_at IS NULL) = (public_answer IS NULL)
        AND (published_at IS NULL) = (public_question IS NULL)),
    CHECK (published_at IS NULL OR (answered_at IS NOT NULL AND published_by <> answered_by))
);
CREATE INDEX question_person ON question (citizen_id, asked_at);
CREATE INDEX question_waits ON question (department_id, due_on) WHERE answered_at IS NULL;
CREATE INDEX question_public ON question (published_at) WHERE published_at IS NOT NULL;
CREATE TABLE announcement (
    id uuid PRIMARY KEY,
    department_id uuid NOT NULL,
    title varchar(80) NOT NULL,
    text varchar(5000) NOT NULL,
    until date NOT NULL, -- the last day on which it is shown
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    published_by uuid CHECK (published_by <> written_by), -- two people publish
    published_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    CHECK ((published_by IS NULL) = (published_at IS NULL)),
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX announcement_shown ON announcement (published_at);
REVOKE ALL ON question, announcement FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON question TO doorstep_citizen;
GRANT SELECT, UPDATE (answer_sealed, answered_at, answered_by, public_question, public_answer,
    published_at, published_by) ON question TO doorstep_desk;
GRANT SELECT, UPDATE (late_at) ON question TO doorstep_worker;
GRANT SELECT ON announcement TO doorstep_citizen;
GRANT SELECT, INSERT, UPDATE (published_by, published_at, withdrawn_by, withdrawn_at)
    ON announcement TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0066_ratings")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(TALK, reverse_sql="DROP TABLE question, announcement;"),
    ]
