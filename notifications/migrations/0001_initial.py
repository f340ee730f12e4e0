from tortoise import migrations
from tortoise.migrations import operations as ops
from notifications.models import MessageState
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name='DevelopmentClock',
            fields=[
                ('id', fields.SmallIntField(primary_key=True, unique=True, db_index=True)),
                ('shift', fields.TimeDeltaField()),
            ],
            options={'table': 'development_clock', 'app': 'notifications', 'pk_attr': 'id', 'table_description': "One row: how far development's time runs ahead. Zero in production."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Device',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('citizen_id', fields.UUIDField(null=True)),
                ('staff_id', fields.UUIDField(null=True)),
                ('kind', fields.CharField(max_length=16)),
                ('token', fields.CharField(max_length=255)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('gone_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'device', 'app': 'notifications', 'unique_together': (('kind', 'token'),), 'indexes': [Index(fields=['citizen_id']), Index(fields=['staff_id'])], 'pk_attr': 'id', 'table_description': 'A device that asked for pushes.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Fact',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('name', fields.CharField(max_length=64)),
                ('subject_id', fields.UUIDField()),
                ('citizen_id', fields.UUIDField(null=True)),
                ('params', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('happened_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('due_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('lease_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('attempts', fields.IntField(default=0)),
                ('done_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('dead_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('error', fields.CharField(null=True, max_length=128)),
            ],
            options={'table': 'fact', 'app': 'notifications', 'indexes': [Index(fields=['subject_id']), Index(fields=['citizen_id'])], 'pk_attr': 'id', 'table_description': 'Something that happened; done when everyone who must know was told.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Message',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('fact_id', fields.UUIDField()),
                ('recipient_id', fields.UUIDField()),
                ('citizen_id', fields.UUIDField(null=True)),
                ('staff_id', fields.UUIDField(null=True)),
                ('subject_id', fields.UUIDField(null=True)),
                ('channel', fields.CharField(max_length=16)),
                ('template', fields.CharField(max_length=64)),
                ('params', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('link', fields.CharField(default='', max_length=255)),
                ('state', fields.CharEnumField(default=MessageState.WAITING, description='WAITING: waiting\nSENT: sent\nFAILED: failed\nDELIVERED: delivered', enum_type=MessageState, max_length=32)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('due_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('lease_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('attempts', fields.IntField(default=0)),
                ('gateway', fields.CharField(null=True, max_length=32)),
                ('gateway_id', fields.CharField(null=True, max_length=128)),
                ('sent_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('delivered_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('read_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('dead_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('error', fields.CharField(null=True, max_length=128)),
            ],
            options={'table': 'message', 'app': 'notifications', 'unique_together': (('fact_id', 'recipient_id', 'channel'),), 'indexes': [Index(fields=['citizen_id', 'created_at']), Index(fields=['staff_id', 'created_at'])], 'pk_attr': 'id', 'table_description': "One fact told to one person on one channel. ``id`` is the vendor's out_id."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='OnceKey',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('person_id', fields.UUIDField()),
                ('operation', fields.CharField(max_length=64)),
                ('key', fields.CharField(max_length=255)),
                ('digest', fields.BinaryField()),
                ('outcome', fields.UUIDField(null=True)),
                ('claimed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'once_key', 'app': 'notifications', 'unique_together': (('person_id', 'operation', 'key'),), 'indexes': [Index(fields=['claimed_at'])], 'pk_attr': 'id', 'table_description': 'An idempotency key and what it was answered with (kept 30 days).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='WorkerHeartbeat',
            fields=[
                ('id', fields.SmallIntField(primary_key=True, unique=True, db_index=True)),
                ('beat_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'worker_heartbeat', 'app': 'notifications', 'pk_attr': 'id', 'table_description': "One row: when a worker last showed that it lives. Real time, not the hall's."},
            bases=['Model'],
        ),
    ]
