"""Keys as identity keeps them: citizens' passkeys, keys of staff, questions put to them."""

from enum import StrEnum

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from identity.actor import ActorKind


class Passkey(Model):
    """A WebAuthn credential of a citizen, or a staff member's hardware key."""

    id = fields.UUIDField(primary_key=True)
    owner_kind = fields.CharEnumField(ActorKind, max_length=32)
    owner_id = fields.UUIDField()
    credential_id = fields.BinaryField()
    public_key = fields.BinaryField()
    sign_count = fields.BigIntField(default=0)
    label = fields.CharField(max_length=64)
    aaguid = fields.CharField(max_length=36)
    single_device = fields.BooleanField()
    backed_up = fields.BooleanField()
    # Of staff: how the maker vouched for the model ("packed"), what it said, and whether maker and
    # model stand in the county's list.
    attestation = fields.CharField(max_length=32, default="", db_default="")
    attested_object = fields.BinaryField(null=True)
    listed = fields.BooleanField(default=False, db_default=False)
    created_at = fields.DatetimeField()
    # Of staff: a key counts once another person confirmed whose it is; null there: by the system.
    confirmed_at = fields.DatetimeField(null=True)
    confirmed_by = fields.UUIDField(null=True)
    warned_at = fields.DatetimeField(null=True)  # of staff: told that it runs out soon
    last_used_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    revoked_by = fields.UUIDField(null=True)
    revoked_because = fields.CharField(max_length=255, default="", db_default="")

    class Meta:
        table = "passkey"
        unique_together = (("credential_id",),)
        indexes = (Index(fields=("owner_id",)),)


class Ceremony(StrEnum):
    """What a challenge was made for; it serves nothing else."""

    REGISTER = "register"
    SIGN_IN = "sign_in"
    PROOF = "proof"


class Challenge(Model):
    """A question put to an authenticator: single use, five minutes, for one session."""

    id = fields.UUIDField(primary_key=True)
    ceremony = fields.CharEnumField(Ceremony, max_length=32)
    challenge = fields.BinaryField()
    owner_id = fields.UUIDField(null=True)
    session_id = fields.UUIDField(null=True)
    purpose = fields.CharField(max_length=64, default="")
    nonce = fields.BinaryField(null=True)
    payload_sealed = fields.BinaryField(null=True)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "challenge"
        unique_together = (("challenge",),)
        indexes = (Index(fields=("expires_at",)),)
