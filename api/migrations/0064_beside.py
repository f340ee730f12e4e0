"""What a neighbour signed beside the village's agent, and that somebody says it was not them."""

from tortoise import migrations
from tortoise.migrations import operations as ops

BESIDE = """
CREATE TABLE neighbour_consent (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL UNIQUE,
    citizen_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    mandate_id uuid NOT NULL,
    village varchar(12) NOT NULL CHECK (length(village) = 12),
    content_sealed bytea NOT NULL, -- word for word what was signed, under the citizen's key
    drawn_sealed bytea NOT NULL, -- the strokes
    together_sealed bytea NOT NULL, -- a small picture of both
    content_hash varchar(64) NOT NULL, -- SHA-256, made on the phone when it was signed
    answers_hash bytea NOT NULL, -- keyed: what is filed is what was signed
    signed_at timestamptz NOT NULL, -- by the phone, as the next
    pictured_at timestamptz NOT NULL,
    came_at timestamptz NOT NULL
);
CREATE INDEX neighbour_consent_citizen ON neighbour_consent (citizen_id);
CREATE TABLE disowning (
    application_id uuid PRIMARY KEY,
    citizen_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    mandate_id uuid NOT NULL,
    way varchar(8) NOT NULL CHECK (way IN ('link', 'reply')),
    stopped boolean NOT NULL, -- false: it was decided already
    at timestamptz NOT NULL
);
CREATE INDEX disowning_agent ON disowning (agent_id, citizen_id);
REVOKE ALL ON neighbour_consent, disowning FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON neighbour_consent, disowning TO doorstep_citizen;
GRANT SELECT ON disowning TO doorstep_desk, doorstep_worker;
GRANT SELECT, DELETE, UPDATE (content_sealed, drawn_sealed, together_sealed)
    ON neighbour_consent TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0067_talk"),
        ("identity", "0027_beside"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(BESIDE, reverse_sql="DROP TABLE disowning, neighbour_consent;"),
    ]
