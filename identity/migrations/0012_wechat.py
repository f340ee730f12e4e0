"""WeChat at the door: one-time tickets, and who is let in by which WeChat."""

from tortoise import migrations
from tortoise.migrations import operations as ops

WECHAT = """
CREATE TABLE wechat_ticket (
    id uuid PRIMARY KEY,
    ticket_hash bytea NOT NULL UNIQUE,
    challenge varchar(64) NOT NULL, -- the hash of the secret in the cookie of the page that began
    openid_index bytea NOT NULL,
    openid_boxed bytea NOT NULL, -- under the ticket, later under that secret: neither is kept
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    bind_until timestamptz -- shown in time and nobody's yet: so long it can be bound
);
CREATE INDEX wechat_ticket_expires ON wechat_ticket (expires_at);
CREATE INDEX wechat_ticket_challenge ON wechat_ticket (challenge);
GRANT SELECT, INSERT, UPDATE ON wechat_ticket TO doorstep_citizen;
GRANT SELECT, DELETE ON wechat_ticket TO doorstep_worker;
CREATE TABLE wechat_binding (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    openid_index bytea NOT NULL,
    openid_sealed bytea NOT NULL,
    bound_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE UNIQUE INDEX wechat_binding_openid ON wechat_binding (openid_index) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX wechat_binding_person ON wechat_binding (person_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON wechat_binding TO doorstep_citizen;
GRANT SELECT, UPDATE ON wechat_binding TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0011_rights")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(WECHAT, reverse_sql="DROP TABLE wechat_binding, wechat_ticket;"),
    ]
