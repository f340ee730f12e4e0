"""Consents, and what a person asks about their own data: a copy, a correction, a stop, an end."""

from tortoise import migrations
from tortoise.migrations import operations as ops

RIGHTS = """
CREATE TABLE consent (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    purpose varchar(32) NOT NULL,
    version integer NOT NULL,
    text_hash varchar(64) NOT NULL, -- SHA-256 of the text that was read
    language varchar(8) NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE UNIQUE INDEX consent_stands ON consent (person_id, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_person ON consent (person_id);

CREATE TABLE rights_request (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    kind varchar(16) NOT NULL CHECK (kind IN ('copy', 'correct', 'restrict', 'erase')),
    state varchar(16) NOT NULL CHECK (state IN ('waiting', 'cooling', 'ready', 'held', 'lifting',
        'confirmed', 'done', 'undone', 'refused')),
    field varchar(16) CHECK (field IN ('name', 'id_number', 'other')), -- of a correction
    said_sealed bytea, -- what the person wrote, and below the answer: under the person's key
    answer_sealed bytea,
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    kept_until date, -- a law wants it kept that long
    ended_at timestamptz,
    ended_by uuid,
    CHECK ((state IN ('done', 'undone', 'refused')) = (ended_at IS NOT NULL)),
    CHECK ((kind = 'correct') = (field IS NOT NULL)),
    CHECK (state <> 'confirmed' OR kind = 'erase')
);
CREATE UNIQUE INDEX rights_request_open ON rights_request (person_id, kind)
    WHERE ended_at IS NULL;
CREATE INDEX rights_request_person ON rights_request (person_id, asked_at);
CREATE INDEX rights_request_due ON rights_request (due_at) WHERE ended_at IS NULL;

GRANT SELECT, INSERT ON consent TO doorstep_citizen;
GRANT UPDATE (withdrawn_at) ON consent TO doorstep_citizen;
GRANT SELECT ON consent TO doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON rights_request TO doorstep_citizen;
GRANT SELECT, UPDATE ON rights_request TO doorstep_desk, doorstep_worker;
GRANT UPDATE (ended_at, ended_by) ON mandate TO doorstep_worker; -- an erased person's end
"""
NO_RIGHTS = """
REVOKE UPDATE (ended_at, ended_by) ON mandate FROM doorstep_worker;
DROP TABLE rights_request;
DROP TABLE consent;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0010_seconding")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(RIGHTS, reverse_sql=NO_RIGHTS),
    ]
