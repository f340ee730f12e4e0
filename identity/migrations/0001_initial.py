from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from identity.actor import ActorKind, Level, Role
from identity.key_models import Ceremony
from identity.models import KeyState


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Challenge",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("ceremony", fields.CharEnumField(description="REGISTER: register\nSIGN_IN: sign_in\nPROOF: proof", enum_type=Ceremony, max_length=32)),
                ("challenge", fields.BinaryField()),
                ("owner_id", fields.UUIDField(null=True)),
                ("session_id", fields.UUIDField(null=True)),
                ("purpose", fields.CharField(default="", max_length=64)),
                ("nonce", fields.BinaryField(null=True)),
                ("payload_sealed", fields.BinaryField(null=True)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={"table": "challenge", "app": "identity", "unique_together": (("challenge",),), "indexes": [Index(fields=["expires_at"])], "pk_attr": "id", "table_description": "A question put to an authenticator: single use, five minutes, for one session."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OneTimeCode",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("phone_index", fields.BinaryField()),
                ("purpose", fields.CharField(max_length=32)),
                ("code_hash", fields.BinaryField()),
                ("tries", fields.SmallIntField(default=0)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("failed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={"table": "one_time_code", "app": "identity", "indexes": [Index(fields=["phone_index", "created_at"]), Index(fields=["expires_at"])], "pk_attr": "id", "table_description": "A code sent to a phone; the code stands here only as a keyed hash."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OwnerKey",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("owner_id", fields.UUIDField()),
                ("version", fields.IntField()),
                ("suite", fields.SmallIntField()),
                ("wrapped", fields.BinaryField(null=True)),
                ("state", fields.CharEnumField(default=KeyState.ACTIVE, description="ACTIVE: active\nRESTRICTED: restricted\nERASED: erased", enum_type=KeyState, max_length=32)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={"table": "owner_key", "app": "identity", "unique_together": (("owner_id", "version"),), "pk_attr": "id", "table_description": "The data key of one owner: a citizen, a staff member or a department. No row: never had."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Passkey",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("owner_kind", fields.CharEnumField(description="ANONYMOUS: anonymous\nCITIZEN: citizen\nSTAFF: staff\nSYSTEM: system", enum_type=ActorKind, max_length=32)),
                ("owner_id", fields.UUIDField()),
                ("credential_id", fields.BinaryField()),
                ("public_key", fields.BinaryField()),
                ("sign_count", fields.BigIntField(default=0)),
                ("label", fields.CharField(max_length=64)),
                ("aaguid", fields.CharField(max_length=36)),
                ("single_device", fields.BooleanField()),
                ("backed_up", fields.BooleanField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("last_used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={"table": "passkey", "app": "identity", "unique_together": (("credential_id",),), "indexes": [Index(fields=["owner_id"])], "pk_attr": "id", "table_description": "A WebAuthn credential of a citizen, or a staff member's hardware key."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Person",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("phone_sealed", fields.BinaryField()),
                ("phone_masked", fields.CharField(max_length=32)),
                ("phone_index", fields.BinaryField()),
                ("name_sealed", fields.BinaryField(null=True)),
                ("name_masked", fields.CharField(null=True, max_length=64)),
                ("id_number_sealed", fields.BinaryField(null=True)),
                ("id_number_masked", fields.CharField(null=True, max_length=32)),
                ("id_number_index", fields.BinaryField(null=True)),
                ("identity_level", fields.IntEnumField(default=Level.PHONE, description="NONE: 0\nPHONE: 1\nREAL_NAME: 2\nIN_PERSON: 3", enum_type=Level, generated=False)),
                ("verified_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("merged_into", fields.UUIDField(null=True)),
                ("language", fields.CharField(default="zh-CN", max_length=8)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={"table": "person", "app": "identity", "unique_together": (("phone_index",), ("id_number_index",)), "pk_attr": "id", "table_description": "A natural person. Ids are never rewritten: a duplicate points to the one that stays."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Region",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("code", fields.CharField(unique=True, max_length=12)),
                ("name", fields.CharField(max_length=64)),
                ("parent", fields.ForeignKeyField("identity.Region", source_field="parent_id", null=True, db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={"table": "region", "app": "identity", "indexes": [Index(fields=["parent_id"])], "pk_attr": "id", "table_description": "An administrative division, county to village (GB/T 2260 and 10114 codes)."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Department",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("code", fields.CharField(unique=True, max_length=32)),
                ("name", fields.CharField(max_length=64)),
                ("region", fields.ForeignKeyField("identity.Region", source_field="region_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={"table": "department", "app": "identity", "indexes": [Index(fields=["region_id"])], "pk_attr": "id", "table_description": "A body that decides."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Session",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("token_hash", fields.BinaryField()),
                ("kind", fields.CharEnumField(description="ANONYMOUS: anonymous\nCITIZEN: citizen\nSTAFF: staff\nSYSTEM: system", enum_type=ActorKind, max_length=32)),
                ("owner_id", fields.UUIDField()),
                ("amr", fields.CharField(max_length=64)),
                ("device", fields.CharField(max_length=255)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("last_seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("proved_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("fresh_until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("promoted_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={"table": "session", "app": "identity", "unique_together": (("token_hash",),), "indexes": [Index(fields=["owner_id"]), Index(fields=["expires_at"])], "pk_attr": "id", "table_description": "A signed-in device. The token itself is only in the cookie; here is its SHA-256."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Site",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("code", fields.CharField(unique=True, max_length=32)),
                ("name", fields.CharField(max_length=64)),
                ("address", fields.CharField(max_length=255)),
                ("region", fields.ForeignKeyField("identity.Region", source_field="region_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={"table": "site", "app": "identity", "indexes": [Index(fields=["region_id"])], "pk_attr": "id", "table_description": "A hall or station with windows."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Staff",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("name", fields.CharField(max_length=64)),
                ("phone_sealed", fields.BinaryField()),
                ("phone_masked", fields.CharField(max_length=32)),
                ("phone_index", fields.BinaryField()),
                ("id_number_index", fields.BinaryField(null=True)),
                ("language", fields.CharField(default="zh-CN", max_length=8)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("left_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={"table": "staff", "app": "identity", "unique_together": (("phone_index",),), "indexes": [Index(fields=["id_number_index"])], "pk_attr": "id", "table_description": "A public servant. The name is on the badge; the phone is private and sealed."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Seat",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("staff", fields.ForeignKeyField("identity.Staff", source_field="staff_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT)),
                ("role", fields.CharEnumField(description="ANONYMOUS: anonymous\nCITIZEN: citizen\nAGENT: agent\nWINDOW: window\nREVIEWER: reviewer\nAPPROVER: approver\nSUPERVISOR: supervisor\nDEPARTMENT_ADMIN: department_admin\nSYSTEM_ADMIN: system_admin\nSECURITY_ADMIN: security_admin\nAUDITOR: auditor\nPAYMENT_CALLBACK: payment_callback\nCOURIER_CALLBACK: courier_callback\nRECEIPT_CALLBACK: receipt_callback\nSYSTEM: system", enum_type=Role, max_length=32)),
                ("department", fields.ForeignKeyField("identity.Department", source_field="department_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT)),
                ("site", fields.ForeignKeyField("identity.Site", source_field="site_id", null=True, db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT)),
                ("lead", fields.BooleanField(default=False)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ended_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={"table": "seat", "app": "identity", "indexes": [Index(fields=["staff_id"]), Index(fields=["department_id", "role"]), Index(fields=["site_id"])], "pk_attr": "id", "table_description": "A role held by a staff member at a department, and at a site where the role has one."},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TrailRow",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("actor_kind", fields.CharEnumField(description="ANONYMOUS: anonymous\nCITIZEN: citizen\nSTAFF: staff\nSYSTEM: system", enum_type=ActorKind, max_length=32)),
                ("actor_id", fields.UUIDField(null=True)),
                ("session_id", fields.UUIDField(null=True)),
                ("action", fields.CharField(max_length=64)),
                ("subject_kind", fields.CharField(max_length=64)),
                ("subject_id", fields.UUIDField()),
                ("citizen_id", fields.UUIDField(null=True)),
                ("case_id", fields.UUIDField(null=True)),
                ("purpose", fields.CharField(default="", max_length=255)),
                ("details", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={"table": "trail_row", "app": "identity", "indexes": [Index(fields=["citizen_id", "at"]), Index(fields=["case_id"]), Index(fields=["actor_id", "at"])], "pk_attr": "id", "table_description": "Who did or read what, when and why. Only ever added to: a trigger refuses the rest."},
            bases=["Model"],
        ),
    ]
