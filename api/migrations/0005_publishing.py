"""The catalogue's tree, drafts, and versions that two people publish (docs/decisions/0012).

The database itself sees to it that nobody publishes or withdraws alone, that what is signed is
what is published, and that a version without a person's signature comes from the tables' owner
only, never through a door.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops
from api.catalog.models import DraftState, NodeKind, VersionAct
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

PUBLISHING = """
ALTER TABLE item_version DISABLE TRIGGER item_version_stands;
UPDATE item_version SET department_code = definition->>'department_code';
ALTER TABLE item_version ENABLE TRIGGER item_version_stands;
UPDATE item i SET title = v.definition->>'title', title_en = v.definition->>'title_en'
    FROM (SELECT DISTINCT ON (code) code, definition FROM item_version
           ORDER BY code, version DESC) v WHERE v.code = i.code;
INSERT INTO item_version_event (id, version_id, act, because, at)
    SELECT gen_random_uuid(), id, 'published', '', published_at FROM item_version;

ALTER TABLE item ADD CONSTRAINT item_parent FOREIGN KEY (parent_code) REFERENCES item (code);
ALTER TABLE item ADD CONSTRAINT item_stands_in_a_tree CHECK (
    parent_code <> code AND (kind <> 'catalogue' OR parent_code IS NULL));

ALTER TABLE item_version ADD CONSTRAINT item_version_two_people CHECK (
    (author_id IS NULL AND signer_id IS NULL AND seat_id IS NULL AND document IS NULL
     AND evidence IS NULL AND preparation_id IS NULL)
    OR (signer_id IS NOT NULL AND seat_id IS NOT NULL AND document IS NOT NULL
        AND evidence IS NOT NULL AND preparation_id IS NOT NULL
        AND signer_id IS DISTINCT FROM author_id));
ALTER TABLE item_version ADD CONSTRAINT item_version_is_what_was_signed CHECK (
    document IS NULL OR position(content_hash IN document) > 0);
ALTER TABLE item_version ADD CONSTRAINT item_version_holds_for_a_time CHECK (
    cancelled_on IS NULL OR effective_from IS NULL OR cancelled_on > effective_from);

CREATE FUNCTION item_version_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.signer_id IS NULL AND NOT pg_has_role(
        current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
        RAISE EXCEPTION 'a version without a signature comes from the installation only'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER item_version_signed BEFORE INSERT ON item_version
    FOR EACH ROW EXECUTE FUNCTION item_version_signed();

CREATE TRIGGER item_version_event_stands BEFORE UPDATE OR DELETE ON item_version_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE item_version_event ADD CONSTRAINT item_version_event_two_people CHECK (
    act <> 'withdrawn' OR (first_id IS NOT NULL AND by_id IS NOT NULL AND first_id <> by_id));
ALTER TABLE item_version_event ADD CONSTRAINT item_version_event_says_why CHECK (
    act = 'published' OR because <> '');
CREATE UNIQUE INDEX item_version_event_once ON item_version_event (version_id, act)
    WHERE act IN ('published', 'withdrawn');

ALTER TABLE item_draft ADD CONSTRAINT item_draft_became CHECK (
    (state = 'published') = (version_id IS NOT NULL));
CREATE FUNCTION item_draft_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('published', 'discarded')
       OR (OLD.state <> 'writing' AND NEW.source <> OLD.source) THEN
        RAISE EXCEPTION 'a draft that ended, or was handed in, stays as it was' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER item_draft_keeps BEFORE UPDATE ON item_draft
    FOR EACH ROW EXECUTE FUNCTION item_draft_keeps();

GRANT SELECT ON item_version_event TO doorstep_citizen, doorstep_worker;
GRANT SELECT, INSERT ON item_version_event TO doorstep_desk;
GRANT SELECT, INSERT, UPDATE ON item_draft TO doorstep_desk;
GRANT INSERT ON item, item_version TO doorstep_desk;
GRANT UPDATE (kind, parent_code, title, title_en) ON item TO doorstep_desk;
"""
NO_PUBLISHING = """
REVOKE UPDATE (kind, parent_code, title, title_en) ON item FROM doorstep_desk;
REVOKE INSERT ON item, item_version FROM doorstep_desk;
REVOKE ALL ON item_draft, item_version_event
    FROM doorstep_citizen, doorstep_desk, doorstep_worker;
DROP TRIGGER item_draft_keeps ON item_draft;
DROP FUNCTION item_draft_keeps();
DROP TRIGGER item_version_event_stands ON item_version_event;
DROP TRIGGER item_version_signed ON item_version;
DROP FUNCTION item_version_signed();
ALTER TABLE item_version DROP CONSTRAINT item_version_holds_for_a_time;
ALTER TABLE item_version DROP CONSTRAINT item_version_is_what_was_signed;
ALTER TABLE item_version DROP CONSTRAINT item_version_two_people;
ALTER TABLE item DROP CONSTRAINT item_stands_in_a_tree;
ALTER TABLE item DROP CONSTRAINT item_parent;
"""


class Migration(migrations.Migration):
    dependencies = [('api', '0004_roles')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ItemDraft',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('department_id', fields.UUIDField()),
                ('department_code', fields.CharField(max_length=32)),
                ('author_id', fields.UUIDField(null=True)),
                ('state', fields.CharEnumField(default=DraftState.WRITING, description='WRITING: writing\nSUBMITTED: submitted\nPUBLISHED: published\nDISCARDED: discarded', enum_type=DraftState, max_length=16)),
                ('revision', fields.IntField(default=0)),
                ('source', fields.TextField(unique=False)),
                ('code', fields.CharField(null=True, max_length=50)),
                ('number', fields.IntField(null=True)),
                ('title', fields.CharField(default='', max_length=200)),
                ('sent_back_because', fields.CharField(default='', max_length=500)),
                ('version_id', fields.UUIDField(null=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('updated_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'item_draft', 'app': 'api', 'indexes': [Index(fields=['department_id', 'state', 'updated_at'])], 'pk_attr': 'id', 'table_description': 'A version being written. Its text may be broken; only a whole one can be submitted.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='VersionEvent',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('version', fields.ForeignKeyField('api.ItemVersion', source_field='version_id', db_constraint=True, to_field='id', related_name='events', on_delete=OnDelete.RESTRICT)),
                ('act', fields.CharEnumField(description='PUBLISHED: published\nWITHDRAWAL_ASKED: withdrawal_asked\nWITHDRAWN: withdrawn', enum_type=VersionAct, max_length=32)),
                ('first_id', fields.UUIDField(null=True)),
                ('by_id', fields.UUIDField(null=True)),
                ('because', fields.CharField(default='', max_length=500)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'item_version_event', 'app': 'api', 'indexes': [Index(fields=['version_id', 'at'])], 'pk_attr': 'id', 'table_description': 'What happened to a version. Append-only.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Application',
            name='region',
            field=fields.CharField(null=True, max_length=12),
        ),
        ops.AlterModelOptions(
            name='Item',
            options={'table': 'item', 'app': 'api', 'indexes': [Index(fields=['parent_code'])], 'pk_attr': 'id', 'table_description': "A node of the catalogue's tree; a leaf is a thing one can apply for."},
        ),
        ops.AddField(
            model_name='Item',
            name='kind',
            field=fields.CharEnumField(description='CATALOGUE: catalogue\nITEM: item\nHANDLING: handling', db_default='handling', enum_type=NodeKind, max_length=16),
        ),
        ops.AddField(
            model_name='Item',
            name='parent_code',
            field=fields.CharField(null=True, max_length=50),
        ),
        ops.AddField(
            model_name='Item',
            name='title',
            field=fields.CharField(db_default='', max_length=200),
        ),
        ops.AddField(
            model_name='Item',
            name='title_en',
            field=fields.CharField(db_default='', max_length=200),
        ),
        ops.AddIndex(
            model_name='Item',
            index=Index(fields=['parent_code']),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='author_id',
            field=fields.UUIDField(null=True),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='cancelled_on',
            field=fields.DateField(null=True),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='department_code',
            field=fields.CharField(db_default='', max_length=32),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='document',
            field=fields.TextField(null=True, unique=False),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='effective_from',
            field=fields.DateField(null=True),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='evidence',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='pilot',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='preparation_id',
            field=fields.UUIDField(null=True),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='seat_id',
            field=fields.UUIDField(null=True),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='signer_id',
            field=fields.UUIDField(null=True),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='source',
            field=fields.TextField(null=True, unique=False),
        ),
        ops.AddField(
            model_name='ItemVersion',
            name='source_hash',
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AlterModelOptions(
            name='Opinion',
            options={'table': 'opinion', 'app': 'api', 'indexes': [Index(fields=['application_id']), Index(fields=['citizen_id'])], 'pk_attr': 'id', 'table_description': 'What a member of staff thinks of it. The inner side only: the outer role cannot read.'},
        ),
        ops.RunSQL(PUBLISHING, reverse_sql=NO_PUBLISHING),
    ]
