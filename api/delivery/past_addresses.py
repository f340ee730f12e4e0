"""Addresses given before, offered for the next parcel until their owner takes them off the list.

They are those of earlier cases: what a case says of where its result went stays as it is kept, and
only the offering ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from api.delivery.addresses import Address, read
from api.delivery.models import Delivery
from identity.sealing import Access
from notifications.transactions import transaction

_LOOKED_AT, _MOST = 20, 500  # rows
_SHOWN = 5


@dataclass(frozen=True)
class PastAddress:
    """One that was given, in clear for its owner. ``id``: the newest delivery with it."""

    id: UUID
    address: Address


async def past(owner_ids: Sequence[UUID], access: Access) -> tuple[PastAddress, ...]:
    """Different ones, the newest first, with trail rows. Whoever calls has asked the policy."""
    found: dict[Address, PastAddress] = {}
    for delivery, address in await _given(owner_ids, access, _LOOKED_AT):
        found.setdefault(address, PastAddress(delivery.id, address))
    return tuple(found.values())[:_SHOWN]


async def forget_address(owner_ids: Sequence[UUID], delivery_id: UUID, access: Access) -> bool:
    """Offer it no more, however often it was given. False: none of theirs. Again: the same."""
    if not await Delivery.filter(id=delivery_id, citizen_id__in=list(owner_ids)).exists():
        return False
    given = await _given(owner_ids, access, _MOST)
    wanted = next((address for delivery, address in given if delivery.id == delivery_id), None)
    same = [delivery.id for delivery, address in given if address == wanted]
    async with transaction():
        await Delivery.filter(id__in=same).update(offered_again=False)
    return True


async def _given(
    owner_ids: Sequence[UUID], access: Access, most: int
) -> list[tuple[Delivery, Address]]:
    rows = (
        await Delivery.filter(
            citizen_id__in=list(owner_ids), offered_again=True, street_sealed__isnull=False
        )
        .order_by("-updated_at")
        .limit(most)
    )
    return await read(rows, access)
