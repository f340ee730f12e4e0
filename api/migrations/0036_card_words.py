"""What is said against a card, and what became of it: rows that name it, for ever."""

from tortoise import migrations
from tortoise.migrations import operations as ops

WORDS = """
CREATE TABLE card_word (
    id uuid PRIMARY KEY,
    card_id uuid NOT NULL REFERENCES card (id) ON DELETE RESTRICT,
    department_id uuid NOT NULL,
    kind varchar(16) NOT NULL CHECK (kind IN ('appeal', 'upheld', 'withdrawn')),
    answers uuid UNIQUE REFERENCES card_word (id) ON DELETE RESTRICT,
    text_sealed bytea NOT NULL, -- under the department's key
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CHECK ((kind = 'appeal') = (answers IS NULL))
);
CREATE UNIQUE INDEX card_word_once ON card_word (card_id) WHERE kind = 'appeal';
CREATE TRIGGER card_word_stands BEFORE UPDATE OR DELETE ON card_word
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE ALL ON card_word FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON card_word TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0035_on_paper"),
        ("api", "0035_wishes"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(WORDS, reverse_sql="DROP TABLE card_word;"),
    ]
