"""对账: what each gateway wrote down of a day, line by line, and where it differs from our book."""

from tortoise import migrations
from tortoise.migrations import operations as ops

STATEMENTS = """
CREATE TABLE gateway_statement (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    gateway varchar(16) NOT NULL,
    day date NOT NULL, -- in China
    state varchar(16) NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'read', 'none')),
    asked integer NOT NULL DEFAULT 1,
    ask_at timestamptz NOT NULL,
    read_at timestamptz,
    lines integer NOT NULL DEFAULT 0,
    taken_fen bigint NOT NULL DEFAULT 0,
    back_fen bigint NOT NULL DEFAULT 0,
    our_taken_fen bigint NOT NULL DEFAULT 0,
    our_back_fen bigint NOT NULL DEFAULT 0,
    UNIQUE (gateway, day)
);
CREATE TABLE statement_line (
    id bigserial PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES gateway_statement (id) ON DELETE RESTRICT,
    moved varchar(16) NOT NULL CHECK (moved IN ('taken', 'given', 'under_way')),
    order_key varchar(128) NOT NULL,
    refund_key varchar(128) NOT NULL,
    attempt_id uuid, -- the order, if it can be one of ours
    refund_id uuid,
    gateway_id varchar(128) NOT NULL,
    channel varchar(128) NOT NULL,
    amount_fen bigint NOT NULL,
    currency varchar(128) NOT NULL
);
CREATE INDEX statement_line_statement ON statement_line (statement_id);
CREATE INDEX statement_line_attempt ON statement_line (attempt_id);
CREATE INDEX statement_line_refund ON statement_line (refund_id) WHERE refund_id IS NOT NULL;
CREATE TABLE statement_difference (
    id uuid PRIMARY KEY,
    statement_id uuid NOT NULL REFERENCES gateway_statement (id) ON DELETE RESTRICT,
    kind varchar(32) NOT NULL,
    order_key varchar(128) NOT NULL,
    refund_key varchar(128) NOT NULL,
    gateway_id varchar(128) NOT NULL,
    attempt_id uuid,
    their_fen bigint,
    our_fen bigint,
    found_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by uuid,
    because varchar(500),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at IS NULL) = (because IS NULL))
);
CREATE INDEX statement_difference_statement ON statement_difference (statement_id);
CREATE INDEX statement_difference_open ON statement_difference (found_at) WHERE closed_at IS NULL;
CREATE INDEX attempt_settled ON attempt (settled_at) WHERE state = 'paid';
CREATE INDEX refund_given ON refund (given_at) WHERE state = 'given';
REVOKE ALL ON gateway_statement, statement_line, statement_difference
    FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON gateway_statement TO doorstep_worker;
GRANT SELECT, INSERT, DELETE ON statement_line TO doorstep_worker;
GRANT SELECT, INSERT ON statement_difference TO doorstep_worker;
GRANT USAGE ON SEQUENCE statement_line_id_seq TO doorstep_worker;
GRANT SELECT ON gateway_statement, statement_difference TO doorstep_desk;
GRANT UPDATE (closed_at, closed_by, because) ON statement_difference TO doorstep_desk;
"""
BACK = """
DROP TABLE statement_difference, statement_line, gateway_statement;
DROP INDEX attempt_settled, refund_given;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0061_shelf_places")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(STATEMENTS, reverse_sql=BACK)]  # noqa: RUF012
