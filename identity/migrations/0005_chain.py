"""The trail's chain (G44–G47). Only the worker seals; everybody may see when it last anchored.

``written_in`` is the transaction a row was written in: what tells the sealer that it is over.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

CHAIN = """
ALTER TABLE trail_row ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE TABLE trail_link (
    position bigint PRIMARY KEY,
    row_id bigint NOT NULL UNIQUE,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    chain bytea NOT NULL CHECK (octet_length(chain) = 32)
);
CREATE TABLE trail_seal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    hall_at timestamptz NOT NULL,
    last_position bigint NOT NULL,
    links integer NOT NULL,
    horizon xid8 NOT NULL,
    highest_row bigint NOT NULL
);
CREATE TABLE trail_anchor (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    position bigint NOT NULL,
    chain bytea NOT NULL
);
-- the four hours in which the first anchor must be written begin now
INSERT INTO trail_anchor (at, position, chain)
VALUES (clock_timestamp(), 0, sha256('doorstep-trail-v1'));
CREATE TRIGGER trail_link_append_only BEFORE UPDATE OR DELETE ON trail_link
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER trail_seal_append_only BEFORE UPDATE OR DELETE ON trail_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER trail_anchor_append_only BEFORE UPDATE OR DELETE ON trail_anchor
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
GRANT SELECT ON trail_anchor TO doorstep_citizen, doorstep_desk;
GRANT SELECT, INSERT ON trail_link, trail_seal, trail_anchor TO doorstep_worker;
"""
NO_CHAIN = """
DROP TABLE trail_anchor, trail_seal, trail_link;
ALTER TABLE trail_row DROP COLUMN written_in;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0004_places"), ("api", "0004_roles")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        ops.RunSQL(CHAIN, reverse_sql=NO_CHAIN),
    ]
