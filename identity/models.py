"""What identity keeps about people, their keys and sessions, and the offices staff sit in.

Personal values stand twice: sealed (``*_sealed``) and masked (``*_masked``), so lists neither
decrypt nor leave trail rows. A ``*_index`` is a keyed hash for finding, never for reading.
A person's id is the ``citizen_id`` of every other table.
"""

from enum import StrEnum

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from identity.actor import ActorKind, Level, Role


class Person(Model):
    """A natural person. Ids are never rewritten: a duplicate points to the one that stays."""

    id = fields.UUIDField(primary_key=True)
    phone_sealed = fields.BinaryField()
    phone_masked = fields.CharField(max_length=32)
    phone_index = fields.BinaryField()
    name_sealed = fields.BinaryField(null=True)
    name_masked = fields.CharField(max_length=64, null=True)
    id_number_sealed = fields.BinaryField(null=True)
    id_number_masked = fields.CharField(max_length=32, null=True)
    id_number_index = fields.BinaryField(null=True)
    identity_level = fields.IntEnumField(Level, default=Level.PHONE)
    verified_at = fields.DatetimeField(null=True)
    merged_into = fields.UUIDField(null=True)
    language = fields.CharField(max_length=8, default="zh-CN")
    created_at = fields.DatetimeField()
    seen_at = fields.DatetimeField(null=True)  # last signed in

    class Meta:
        table = "person"
        unique_together = (("phone_index",), ("id_number_index",))


class KeyState(StrEnum):
    """Of an owner's key. ``erased`` is final: its wrapped key is gone and never comes again."""

    ACTIVE = "active"
    RESTRICTED = "restricted"  # kept, but neither read nor written (PIPL §47)
    ERASED = "erased"


class OwnerKey(Model):
    """The data key of one owner: a citizen, a staff member or a department. No row: never had."""

    id = fields.UUIDField(primary_key=True)
    owner_id = fields.UUIDField()
    version = fields.IntField()
    suite = fields.SmallIntField()
    wrapped = fields.BinaryField(null=True)
    state = fields.CharEnumField(KeyState, max_length=32, default=KeyState.ACTIVE)
    created_at = fields.DatetimeField()

    class Meta:
        table = "owner_key"
        unique_together = (("owner_id", "version"),)


class Session(Model):
    """A signed-in device. The token itself is only in the cookie; here is its SHA-256."""

    id = fields.UUIDField(primary_key=True)
    token_hash = fields.BinaryField()
    kind = fields.CharEnumField(ActorKind, max_length=32)
    owner_id = fields.UUIDField()
    amr = fields.CharField(max_length=64)  # RFC 8176 words, in the order given: "sms hwk"
    device = fields.CharField(max_length=255)
    created_at = fields.DatetimeField()
    last_seen_at = fields.DatetimeField()
    proved_at = fields.DatetimeField()
    fresh_until = fields.DatetimeField()
    promoted_at = fields.DatetimeField(null=True)  # staff: when the key was shown
    expires_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "session"
        unique_together = (("token_hash",),)
        indexes = (Index(fields=("owner_id",)), Index(fields=("expires_at",)))


class OneTimeCode(Model):
    """A code sent to a phone; the code stands here only as a keyed hash."""

    id = fields.UUIDField(primary_key=True)
    phone_index = fields.BinaryField()
    purpose = fields.CharField(max_length=32)
    code_hash = fields.BinaryField()
    tries = fields.SmallIntField(default=0)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    failed_at = fields.DatetimeField(null=True)  # the vendor did not take it: counts for no limit
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "one_time_code"
        indexes = (
            Index(fields=("phone_index", "created_at")),
            Index(fields=("expires_at",)),
        )


class Region(Model):
    """An administrative division, county to village (GB/T 2260 and 10114 codes)."""

    id = fields.UUIDField(primary_key=True)
    code = fields.CharField(max_length=12, unique=True)
    name = fields.CharField(max_length=64)
    parent: fields.ForeignKeyNullableRelation["Region"] = fields.ForeignKeyField(
        "identity.Region", null=True, on_delete=fields.RESTRICT, related_name=False
    )

    class Meta:
        table = "region"
        indexes = (Index(fields=("parent_id",)),)


class Department(Model):
    """A body that decides."""

    id = fields.UUIDField(primary_key=True)
    code = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=64)
    region: fields.ForeignKeyRelation[Region] = fields.ForeignKeyField(
        "identity.Region", on_delete=fields.RESTRICT, related_name=False
    )

    class Meta:
        table = "department"
        indexes = (Index(fields=("region_id",)),)


class Site(Model):
    """A hall, station or counter where one can go; some have windows of ours."""

    id = fields.UUIDField(primary_key=True)
    code = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=64)
    address = fields.CharField(max_length=255)
    # county_hall, township_hall, village_point, police, bank, post
    kind = fields.CharField(max_length=32, db_default="county_hall")
    hours = fields.CharField(max_length=255, db_default="")
    phone = fields.CharField(max_length=32, db_default="")
    latitude = fields.FloatField(null=True)
    longitude = fields.FloatField(null=True)
    region: fields.ForeignKeyRelation[Region] = fields.ForeignKeyField(
        "identity.Region", on_delete=fields.RESTRICT, related_name=False
    )

    class Meta:
        table = "site"
        indexes = (Index(fields=("region_id",)),)


class Staff(Model):
    """A public servant. The name is on the badge; the phone is private and sealed.

    ``id_number_index`` only answers "is this applicant one of us?"; no number is kept.
    """

    id = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=64)
    phone_sealed = fields.BinaryField()
    phone_masked = fields.CharField(max_length=32)
    phone_index = fields.BinaryField()
    id_number_index = fields.BinaryField(null=True)
    language = fields.CharField(max_length=8, default="zh-CN")
    created_at = fields.DatetimeField()
    left_at = fields.DatetimeField(null=True)

    class Meta:
        table = "staff"
        unique_together = (("phone_index",),)
        indexes = (Index(fields=("id_number_index",)),)


class Seat(Model):
    """A role held by a staff member at a department, and at a site where the role has one."""

    id = fields.UUIDField(primary_key=True)
    staff: fields.ForeignKeyRelation[Staff] = fields.ForeignKeyField(
        "identity.Staff", on_delete=fields.RESTRICT, related_name=False
    )
    role = fields.CharEnumField(Role, max_length=32)
    department: fields.ForeignKeyRelation[Department] = fields.ForeignKeyField(
        "identity.Department", on_delete=fields.RESTRICT, related_name=False
    )
    site: fields.ForeignKeyNullableRelation[Site] = fields.ForeignKeyField(
        "identity.Site", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    lead = fields.BooleanField(default=False)
    since = fields.DatetimeField()
    given_by = fields.UUIDField(null=True)  # null: founded from the console
    request_id = fields.UUIDField(null=True)  # administrators': what two people agreed on
    ended_at = fields.DatetimeField(null=True)
    ended_by = fields.UUIDField(null=True)
    seal = fields.BinaryField(null=True)  # keyed hash of the row: see identity/seats.py

    class Meta:
        table = "seat"
        indexes = (
            Index(fields=("staff_id",)),
            Index(fields=("department_id", "role")),
            Index(fields=("site_id",)),
        )


class TrailRow(Model):
    """Who did or read what, when and why. Only ever added to: a trigger refuses the rest."""

    id = fields.BigIntField(primary_key=True, generated=True)
    at = fields.DatetimeField()
    actor_kind = fields.CharEnumField(ActorKind, max_length=32)
    actor_id = fields.UUIDField(null=True)
    session_id = fields.UUIDField(null=True)
    action = fields.CharField(max_length=64)
    subject_kind = fields.CharField(max_length=64)
    subject_id = fields.UUIDField()
    citizen_id = fields.UUIDField(null=True)
    case_id = fields.UUIDField(null=True)
    purpose = fields.CharField(max_length=255, default="")
    details: fields.JSONField[dict[str, object]] = fields.JSONField()

    class Meta:
        table = "trail_row"
        indexes = (
            Index(fields=("citizen_id", "at")),
            Index(fields=("case_id",)),
            Index(fields=("actor_id", "at")),
        )


class LookQuestion(Model):
    """A citizen asks why somebody looked; an auditor answers."""

    id = fields.UUIDField(primary_key=True)
    look_id = fields.BigIntField()  # the newest trail row of the look
    citizen_id = fields.UUIDField()
    asked_at = fields.DatetimeField()
    answered_by = fields.UUIDField(null=True)
    answered_at = fields.DatetimeField(null=True)
    answer_sealed = fields.BinaryField(null=True)  # under the citizen's key

    class Meta:
        table = "look_question"
        unique_together = (("look_id",),)
        indexes = (Index(fields=("citizen_id",)),)
