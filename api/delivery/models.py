"""How a result reaches the citizen: the address, the parcel, its way."""

from enum import StrEnum

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from api.delivery.couriers.contract import ParcelState


class DeliveryWay(StrEnum):
    """How the result is handed over."""

    COURIER = "courier"
    PICKUP = "pickup"
    ELECTRONIC = "electronic"


class Delivery(Model):
    """What the citizen chose for one application. Sealed; a masked form stands beside."""

    id = fields.UUIDField(primary_key=True)
    application_id = fields.UUIDField(unique=True)
    citizen_id = fields.UUIDField()
    way = fields.CharEnumField(DeliveryWay, max_length=32)
    receiver_sealed = fields.BinaryField(null=True)
    receiver_masked = fields.CharField(max_length=64, null=True)
    phone_sealed = fields.BinaryField(null=True)
    phone_masked = fields.CharField(max_length=32, null=True)
    region = fields.CharField(max_length=64, null=True)
    street_sealed = fields.BinaryField(null=True)
    address_masked = fields.CharField(max_length=255, null=True)
    confirmed_at = fields.DatetimeField(null=True)
    pickup_code = fields.CharField(max_length=8, null=True)  # while it waits at the window
    pickup_until = fields.DateField(null=True)
    shelf_place = fields.CharField(max_length=32, null=True)  # where it lies there
    reminded_at = fields.DatetimeField(null=True)
    offered_again = fields.BooleanField(default=True, db_default=True)  # its address, next time
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "delivery"
        indexes = (Index(fields=("citizen_id",)),)


class Parcel(Model):
    """One consignment; its id is the courier's key. A returned one is followed by another."""

    id = fields.UUIDField(primary_key=True)
    delivery: fields.ForeignKeyRelation[Delivery] = fields.ForeignKeyField(
        "api.Delivery", related_name="parcels", on_delete=fields.RESTRICT
    )
    application_id = fields.UUIDField()
    citizen_id = fields.UUIDField()
    state = fields.CharEnumField(ParcelState, max_length=32, default=ParcelState.ORDERED)
    carrier = fields.CharField(max_length=32, null=True)
    number = fields.CharField(max_length=64, null=True, unique=True)  # the waybill's
    reserved_at = fields.DatetimeField()
    ordered_at = fields.DatetimeField(null=True)  # null: the courier may not know of it yet
    ended_at = fields.DatetimeField(null=True)
    signer = fields.CharField(max_length=16, null=True)  # contract.Signer
    ask_at = fields.DatetimeField()  # when the tracks are asked for next

    class Meta:
        table = "parcel"
        indexes = (
            Index(fields=("application_id",)),
            Index(fields=("delivery_id",)),
            Index(fields=("citizen_id",)),
        )


class Track(Model):
    """One line of a parcel's way, in the courier's words."""

    id = fields.UUIDField(primary_key=True)
    parcel: fields.ForeignKeyRelation[Parcel] = fields.ForeignKeyField(
        "api.Parcel", related_name="tracks", on_delete=fields.RESTRICT
    )
    citizen_id = fields.UUIDField()
    event_id = fields.CharField(max_length=128)
    state = fields.CharEnumField(ParcelState, max_length=32)
    at = fields.DatetimeField()
    text = fields.CharField(max_length=255)
    received_at = fields.DatetimeField()

    class Meta:
        table = "track"
        unique_together = (("parcel", "event_id"),)
        indexes = (Index(fields=("citizen_id",)),)
