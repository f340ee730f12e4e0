"""Graded sharing (C117): who may use which field of whom, for what, until when."""

from tortoise import migrations
from tortoise.migrations import operations as ops

SHARING = """
CREATE TABLE share_grant (
    id uuid PRIMARY KEY,
    field varchar(64) NOT NULL, -- a key of api/exchange/fields.yaml
    owner_id uuid NOT NULL, -- the department whose field it is
    grantee_id uuid NOT NULL, -- the department that uses it
    item_code varchar(50) NOT NULL,
    purpose varchar(255) NOT NULL,
    basis varchar(255) NOT NULL,
    until date NOT NULL,
    state varchar(16) NOT NULL DEFAULT 'asked'
        CHECK (state IN ('asked', 'granted', 'refused', 'revoked')),
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    granted_by uuid,
    confirmed_by uuid,
    granted_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    ended_because varchar(255) NOT NULL DEFAULT '',
    CHECK (owner_id <> grantee_id),
    CHECK ((state IN ('refused', 'revoked')) = (ended_at IS NOT NULL)),
    -- three different people: who asks, who grants, who confirms
    CHECK (state NOT IN ('granted', 'revoked') OR (granted_by IS NOT NULL
           AND confirmed_by IS NOT NULL AND granted_at IS NOT NULL AND granted_by <> confirmed_by
           AND asked_by <> granted_by AND asked_by <> confirmed_by))
);
CREATE UNIQUE INDEX share_grant_open ON share_grant (field, grantee_id, item_code)
    WHERE state IN ('asked', 'granted');
CREATE INDEX share_grant_owner ON share_grant (owner_id);
CREATE INDEX share_grant_grantee ON share_grant (grantee_id, item_code);
GRANT SELECT, INSERT, UPDATE ON share_grant TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0012_passing")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(SHARING, reverse_sql="DROP TABLE share_grant;"),
    ]
