"""督办单: what a supervisor asks of an office about one case, and all that was said to it."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ORDERS = """
CREATE TABLE supervision_order (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL,
    department_id uuid NOT NULL, -- the office that had it in hand, at that site
    site_id uuid,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL
);
CREATE INDEX supervision_order_case ON supervision_order (application_id);
CREATE INDEX supervision_order_whose ON supervision_order (department_id, asked_at);
CREATE TABLE supervision_word (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES supervision_order (id) ON DELETE RESTRICT,
    kind varchar(16) NOT NULL CHECK (kind IN ('asked', 'answer', 'closed')),
    text_sealed bytea, -- under the office's key; an order is closed without a word
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CHECK ((kind = 'closed') = (text_sealed IS NULL))
);
CREATE INDEX supervision_word_order ON supervision_word (order_id, at);
CREATE UNIQUE INDEX supervision_word_closed ON supervision_word (order_id) WHERE kind = 'closed';
CREATE TRIGGER supervision_order_stands BEFORE UPDATE OR DELETE ON supervision_order
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER supervision_word_stands BEFORE UPDATE OR DELETE ON supervision_word
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE ALL ON supervision_order, supervision_word
    FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON supervision_order, supervision_word TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0040_digests")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(ORDERS, reverse_sql="DROP TABLE supervision_word, supervision_order;"),
    ]
