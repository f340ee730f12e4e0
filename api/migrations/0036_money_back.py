"""Ways of paying, money at the counter, and refunds of part: never more than came (G13)."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

WITHIN = """
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT conname FROM pg_constraint c
        WHERE conrelid = 'refund'::regclass AND contype = 'u'
    LOOP EXECUTE format('ALTER TABLE refund DROP CONSTRAINT %I', name); END LOOP;
    FOR name IN SELECT indexrelid::regclass::text FROM pg_index
        WHERE indrelid = 'refund'::regclass AND indisunique AND NOT indisprimary
    LOOP EXECUTE format('DROP INDEX %s', name); END LOOP;
END $$;
CREATE UNIQUE INDEX refund_request ON refund (request_id) WHERE request_id IS NOT NULL;
CREATE FUNCTION refund_within() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE came bigint; back bigint;
BEGIN
    SELECT amount_fen INTO came FROM attempt
        WHERE id = NEW.attempt_id AND state = 'paid' FOR UPDATE;
    SELECT coalesce(sum(amount_fen), 0) INTO back FROM refund
        WHERE attempt_id = NEW.attempt_id AND id <> NEW.id;
    IF came IS NULL OR NEW.amount_fen <= 0 OR back + NEW.amount_fen > came THEN
        RAISE EXCEPTION 'more would go back than came';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refund_stays_within BEFORE INSERT OR UPDATE OF amount_fen, attempt_id ON refund
    FOR EACH ROW EXECUTE FUNCTION refund_within();
ALTER TABLE attempt ADD CONSTRAINT attempt_at_counter
    CHECK ((method IN ('cash', 'pos')) = (taken_by IS NOT NULL));
"""
NOT_WITHIN = """
ALTER TABLE attempt DROP CONSTRAINT attempt_at_counter;
DROP TRIGGER refund_stays_within ON refund;
DROP FUNCTION refund_within();
DROP INDEX refund_request;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0035_on_paper"),
        ("api", "0035_wishes"),
    ]

    operations = [  # noqa: RUF012
        ops.AddField("Attempt", "method", fields.CharField(max_length=16, default="browser",
                                                           db_default="browser")),
        ops.AddField("Attempt", "slip", fields.CharField(max_length=64, default="",
                                                         db_default="")),
        ops.AddField("Attempt", "taken_by", fields.UUIDField(null=True)),
        ops.AddField("Refund", "asked", fields.IntField(default=0, db_default=0)),
        ops.AddField("Refund", "ask_at", fields.DatetimeField(null=True)),
        ops.AddField("Refund", "by_hand", fields.BooleanField(default=False, db_default=False)),
        ops.AddField("Refund", "given_by", fields.UUIDField(null=True)),
        ops.AddField("Refund", "request_id", fields.UUIDField(null=True)),
        ops.AlterModelOptions("Refund", {"unique_together": ()}),
        ops.AddIndex("Refund", Index(fields=("attempt_id",))),
        ops.RunSQL(WITHIN, reverse_sql=NOT_WITHIN),
    ]
