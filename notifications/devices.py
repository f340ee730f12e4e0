"""Devices that asked for pushes. A token is the vendor's name of a device, nothing personal."""

from collections.abc import Collection
from uuid import UUID, uuid4

from notifications.models import Device
from notifications.now import now

APP = "jpush"  # an app's kind: its token is JPush's registration id
GONE = "device_gone"  # what adapters refuse with when the vendor knows no such device (any more)
_MOST = 10  # per person; the oldest go first


async def register(
    *, kind: str, token: str, citizen_id: UUID | None = None, staff_id: UUID | None = None
) -> None:
    """This device now belongs to this person, and to nobody else. Again is harmless."""
    moment = await now()
    row = Device(
        id=uuid4(),
        kind=kind,
        token=token,
        citizen_id=citizen_id,
        staff_id=staff_id,
        created_at=moment,
        gone_at=None,
    )
    await Device.bulk_create(
        [row],
        on_conflict=["kind", "token"],
        update_fields=["citizen_id", "staff_id", "created_at", "gone_at"],
    )
    owner = {"citizen_id": citizen_id} if citizen_id else {"staff_id": staff_id}
    mine = Device.filter(gone_at=None, **owner).order_by("-created_at")
    live = await mine.values_list("id", flat=True)
    if len(live) > _MOST:
        await Device.filter(id__in=live[_MOST:]).update(gone_at=moment)


async def tokens(person_id: UUID) -> tuple[str, ...]:
    """Devices of a citizen or staff member, newest first."""
    rows = await Device.filter(gone_at=None, citizen_id=person_id).order_by("-created_at")
    rows = rows or await Device.filter(gone_at=None, staff_id=person_id).order_by("-created_at")
    return tuple(row.token for row in rows)


async def ever(person_ids: Collection[UUID]) -> tuple[str, ...]:
    """Devices that were and still are these citizens', those that are gone too."""
    rows = await Device.filter(citizen_id__in=person_ids).values_list("token", flat=True)
    return tuple(str(row) for row in rows)


async def count(person_ids: Collection[UUID], kind: str) -> int:
    """How many devices of a kind pushes reach."""
    return await Device.filter(gone_at=None, kind=kind, citizen_id__in=person_ids).count()


async def silence(kind: str, token: str, person_ids: Collection[UUID]) -> None:
    """Its person signs out of it; somebody else's is left as it is."""
    mine = Device.filter(kind=kind, token=token, citizen_id__in=person_ids, gone_at=None)
    await mine.update(gone_at=await now())


async def forget(token: str) -> None:
    """The vendor knows no such device any more."""
    await Device.filter(token=token, gone_at=None).update(gone_at=await now())
