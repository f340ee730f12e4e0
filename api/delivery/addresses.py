"""Where the result goes: chosen by the citizen, checked, sealed, and confirmed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from api.delivery.models import Delivery, DeliveryWay
from api.delivery.refusals import AddressInvalid, AddressProblem
from identity import sealing
from identity.masks import mask_address, mask_name, mask_phone
from identity.phones import e164, is_phone
from identity.sealing import Access
from identity.texts import is_plain
from notifications.now import now
from notifications.transactions import current

_SEALED = ("receiver", "phone", "street")
_LIMITS = {"receiver": (2, 50), "region": (2, 64), "street": (4, 120)}


@dataclass(frozen=True)
class DeliveryChoice:
    """What the citizen says. Receiver, phone, region and street matter for the courier only."""

    way: str
    receiver: str | None = None
    phone: str | None = None
    region: str | None = None
    street: str | None = None


@dataclass(frozen=True)
class Chosen:
    """What was chosen, without the address."""

    way: DeliveryWay
    confirmed: bool


@dataclass(frozen=True)
class Address:
    """An opened address: for the label and nothing else."""

    receiver: str
    phone: str  # E.164
    region: str
    street: str

    @property
    def line(self) -> str:
        """On one line, as the courier prints it."""
        return f"{self.region}{self.street}"


def problems(choice: DeliveryChoice, ways: Collection[str]) -> tuple[AddressProblem, ...]:
    """What is wrong with a choice, in the order of the page. Pure."""
    if choice.way not in ways:
        return (AddressProblem("/way", "enum"),)
    if choice.way != DeliveryWay.COURIER:
        return ()
    return tuple(_address_problems(choice))


async def choose(
    application_id: UUID, citizen_id: UUID, choice: DeliveryChoice, ways: Collection[str]
) -> None:
    """Set or change the choice; it is then not confirmed. Refuses AddressInvalid.

    The caller holds the transaction.
    """
    current()
    found = problems(choice, ways)
    if found:
        raise AddressInvalid(found)
    at = await now()
    delivery = await Delivery.get_or_none(application_id=application_id)
    if delivery is None:
        delivery = Delivery(
            id=uuid4(), application_id=application_id, citizen_id=citizen_id, created_at=at
        )
    delivery.way, delivery.updated_at, delivery.confirmed_at = DeliveryWay(choice.way), at, None
    delivery.offered_again = True
    await _write_address(delivery, choice)
    await delivery.save()


async def confirm(application_id: UUID) -> None:
    """The citizen stands by the choice. The caller holds the transaction."""
    current()
    await Delivery.filter(application_id=application_id).update(confirmed_at=await now())


async def unconfirm(application_id: UUID) -> None:
    """The parcel came back: confirm again before the next. The caller holds the transaction."""
    current()
    await Delivery.filter(application_id=application_id).update(confirmed_at=None)


async def chosen(application_id: UUID) -> Chosen | None:
    """The way and whether it is confirmed; None if nothing was chosen."""
    delivery = await Delivery.get_or_none(application_id=application_id)
    if delivery is None:
        return None
    return Chosen(delivery.way, delivery.confirmed_at is not None)


async def forget(application_id: UUID) -> None:
    """The draft is thrown away. The caller holds the transaction."""
    current()
    await Delivery.filter(application_id=application_id).delete()


async def opened(application_id: UUID, access: Access) -> Address | None:
    """The address in clear, with a trail row; None if there is none."""
    delivery = await Delivery.get_or_none(application_id=application_id)
    if delivery is None or delivery.street_sealed is None:
        return None
    [(_, address)] = await read([delivery], access)
    return address


async def read(rows: Sequence[Delivery], access: Access) -> list[tuple[Delivery, Address]]:
    """Each with its address in clear, with trail rows; they all have one."""
    plain: dict[str, bytes] = {}
    for owner_id in dict.fromkeys(row.citizen_id for row in rows):
        sealed = {
            _label(row.id, column): bytes(getattr(row, f"{column}_sealed") or b"")
            for row in rows
            if row.citizen_id == owner_id
            for column in _SEALED
        }
        plain |= await sealing.unseal_all(owner_id, sealed, access)
    return [(row, _address(row, plain)) for row in rows]


def _address(row: Delivery, plain: Mapping[str, bytes]) -> Address:
    receiver, phone, street = (plain[_label(row.id, column)].decode() for column in _SEALED)
    return Address(receiver, phone, row.region or "", street)


def _address_problems(choice: DeliveryChoice) -> Iterator[AddressProblem]:
    for name in ("receiver", "phone", "region", "street"):
        value = (getattr(choice, name) or "").strip()
        if not value:
            yield AddressProblem(f"/{name}", "required")
        elif name == "phone":
            if not is_phone(value):
                yield AddressProblem("/phone", "phone")
        elif not is_plain(value):
            yield AddressProblem(f"/{name}", "pattern")
        elif len(value) < _LIMITS[name][0]:
            yield AddressProblem(f"/{name}", "minLength", {"limit": _LIMITS[name][0]})
        elif len(value) > _LIMITS[name][1]:
            yield AddressProblem(f"/{name}", "maxLength", {"limit": _LIMITS[name][1]})


async def _write_address(delivery: Delivery, choice: DeliveryChoice) -> None:
    """Sealed, with the masked form beside; without a courier there is no address to keep."""
    if choice.way != DeliveryWay.COURIER:
        delivery.receiver_sealed = delivery.phone_sealed = delivery.street_sealed = None
        delivery.receiver_masked = delivery.phone_masked = delivery.address_masked = None
        delivery.region = None
        return
    receiver, street = (choice.receiver or "").strip(), (choice.street or "").strip()
    phone = e164(choice.phone or "")
    plain: dict[str, str | bytes] = {
        _label(delivery.id, "receiver"): receiver,
        _label(delivery.id, "phone"): phone,
        _label(delivery.id, "street"): street,
    }
    sealed = await sealing.seal_all(delivery.citizen_id, plain)
    delivery.receiver_sealed, delivery.phone_sealed, delivery.street_sealed = sealed.values()
    delivery.receiver_masked, delivery.phone_masked = mask_name(receiver), mask_phone(phone)
    delivery.region = (choice.region or "").strip()
    delivery.address_masked = mask_address(street)


def _label(delivery_id: UUID, column: str) -> str:
    return f"delivery.{column}_sealed:{delivery_id}"
