"""What the models cannot say of the ribs: what never changes, what balances, what is live once."""

from tortoise import migrations
from tortoise.migrations import operations as ops

RIBS = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER item_version_stands BEFORE UPDATE OR DELETE ON item_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_stands BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(amount_fen) FROM ledger_entry
         WHERE transaction_id = NEW.transaction_id) <> 0 THEN
        RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();

CREATE UNIQUE INDEX attempt_live ON attempt (bill_id) WHERE state IN ('opening', 'open');
CREATE INDEX attempt_to_ask ON attempt (ask_at) WHERE state <> 'paid';
CREATE INDEX refund_owed ON refund (owed_at) WHERE state = 'owed';
ALTER TABLE bill ADD CONSTRAINT bill_is_of_money CHECK (total_fen > 0);
ALTER TABLE attempt ADD CONSTRAINT attempt_is_of_money CHECK (amount_fen > 0);
ALTER TABLE refund ADD CONSTRAINT refund_is_of_money CHECK (amount_fen > 0);

CREATE UNIQUE INDEX parcel_live ON parcel (delivery_id) WHERE ended_at IS NULL;
CREATE INDEX parcel_to_ask ON parcel (ask_at) WHERE ended_at IS NULL;

ALTER TABLE uploaded_file ADD CONSTRAINT uploaded_file_fits
    CHECK (received BETWEEN 0 AND declared_size AND (state = 'receiving' OR ready_at IS NOT NULL));
ALTER TABLE certificate ADD CONSTRAINT certificate_is_made
    CHECK (state = 'making' OR (sha256 IS NOT NULL AND made_at IS NOT NULL));
"""
NO_RIBS = """
ALTER TABLE certificate DROP CONSTRAINT certificate_is_made;
ALTER TABLE uploaded_file DROP CONSTRAINT uploaded_file_fits;
DROP INDEX parcel_to_ask;
DROP INDEX parcel_live;
ALTER TABLE refund DROP CONSTRAINT refund_is_of_money;
ALTER TABLE attempt DROP CONSTRAINT attempt_is_of_money;
ALTER TABLE bill DROP CONSTRAINT bill_is_of_money;
DROP INDEX refund_owed;
DROP INDEX attempt_to_ask;
DROP INDEX attempt_live;
DROP TRIGGER ledger_entry_balances ON ledger_entry;
DROP FUNCTION ledger_balances();
DROP TRIGGER ledger_entry_stands ON ledger_entry;
DROP TRIGGER item_version_stands ON item_version;
DROP FUNCTION refuse_change();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0001_initial")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(RIBS, reverse_sql=NO_RIBS),
    ]
