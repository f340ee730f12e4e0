"""Parcels: ordered once, followed by their tracks, whatever order these come in.

A parcel's state only moves up ``_ORDER``, so repeated and late lines change nothing. The courier is
asked between two transactions with the parcel's id as key.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from tortoise import connections

from api.delivery.addresses import opened
from api.delivery.couriers.contract import Consignment, Courier, ParcelState, Track
from api.delivery.couriers.words import without_people
from api.delivery.models import Delivery, Parcel
from api.delivery.models import Track as TrackRow
from identity.actor import THE_SYSTEM
from identity.sealing import Access
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import current, transaction

P = ParcelState
_ORDER = {
    state: rank
    for rank, state in enumerate(
        (
            P.ORDERED,
            P.CANCELLED,
            P.COLLECTED,
            P.IN_TRANSIT,
            P.DELIVERING,
            P.LOST,
            P.RETURNED,
            P.DELIVERED,
        )
    )
}
ENDED = frozenset({P.CANCELLED, P.RETURNED, P.DELIVERED, P.LOST})
ASTRAY = frozenset({P.DELIVERED, P.LOST})  # of a case that is still on its way
_ASK_EVERY = timedelta(hours=1)
_AT_ONCE = 50
_QUIET, _NO_WORD = timedelta(days=10), "十天没有新的物流消息，正在核查"


class ToAsk(NamedTuple):
    """A parcel of which nothing was heard for a while."""

    application_id: UUID
    number: str


async def order(
    application_id: UUID,
    courier: Courier,
    *,
    contents: str = "办理结果",
    to_person_only: bool = False,
    addressee_pays: bool = False,
) -> Parcel | None:
    """Have the result sent to the confirmed address. Again: the same parcel.

    ``addressee_pays``: at the door, once: what is sent again after it got lost or to somebody else
    costs them nothing.

    None if there is no confirmed address. Raises Unavailable, Refused.
    """
    parcel = await _reserve(application_id)
    if parcel is None or parcel.ordered_at is not None:
        return parcel
    access = Access(THE_SYSTEM, "寄递办理结果", case_id=application_id)
    address = await opened(application_id, access)
    if address is None:
        return None
    waybill = await courier.order(
        Consignment(
            key=str(parcel.id),
            receiver_name=address.receiver,
            receiver_phone=address.phone,
            receiver_address=address.line,
            contents=contents,
            to_person_only=to_person_only,
            addressee_pays=addressee_pays and not await _went_astray(application_id),
        )
    )
    async with transaction():
        await Parcel.filter(id=parcel.id, ordered_at=None).update(
            carrier=waybill.carrier, number=waybill.number, ordered_at=await now()
        )
    return await Parcel.get(id=parcel.id)


async def applications_of(tracks: Collection[Track]) -> tuple[UUID, ...]:
    """Whose parcels these lines are about, always in the same order; strangers' are left out."""
    numbers = {track.number for track in tracks}
    parcels = await Parcel.filter(number__in=numbers).order_by("application_id")
    return tuple(dict.fromkeys(parcel.application_id for parcel in parcels))


async def ours(tracks: Collection[Track]) -> tuple[Track, ...]:
    """Those lines that are about parcels of ours."""
    numbers = {track.number for track in tracks}
    parcels = await Parcel.filter(number__in=numbers)
    known = {parcel.number for parcel in parcels}
    return tuple(track for track in tracks if track.number in known)


async def moved(
    application_id: UUID,
    tracks: Sequence[Track],
    *,
    told: Mapping[str, object] | None = None,
) -> ParcelState | None:
    """Add the lines of this application's parcels; the state the latest parcel moved to, or None.

    Each change announces ``parcel.moved`` (state, and what is ``told``). Lines of an earlier
    parcel are kept and move nothing. The caller holds the transaction.
    """
    current()
    parcels = (
        await Parcel.filter(application_id=application_id)
        .select_for_update()
        .order_by("-reserved_at")
    )
    changed: ParcelState | None = None
    for place, parcel in enumerate(parcels):
        mine = [track for track in tracks if track.number == parcel.number]
        if not mine:
            continue
        await _write_lines(parcel, mine)
        furthest = max((track.state for track in mine), key=lambda state: _ORDER[state])
        if _ORDER[furthest] <= _ORDER[parcel.state]:
            continue
        parcel.signer = next((t.signer for t in mine if t.state is furthest and t.signer), None)
        await _move(parcel, furthest)
        if place == 0:
            changed = furthest
            params = {**(told or {}), "state": furthest.value}
            await announce("parcel.moved", application_id, citizen_id=parcel.citizen_id, **params)
    return changed


async def newest(application_id: UUID) -> Parcel | None:
    """The parcel that counts."""
    return await Parcel.filter(application_id=application_id).order_by("-reserved_at").first()


async def astray(application_id: UUID) -> bool:
    """Whether the newest parcel is lost, or was handed over and did not end the case."""
    parcel = await newest(application_id)
    return parcel is not None and parcel.state in ASTRAY


async def waiting(application_id: UUID) -> Parcel | None:
    """The newest parcel, while the courier has not fetched it: only then it can be called back."""
    parcel = await newest(application_id)
    return parcel if parcel and parcel.number and parcel.state is ParcelState.ORDERED else None


async def called_back(parcel_id: UUID) -> bool:
    """The courier agreed that it is not fetched. False: a line came meanwhile, it is on its way.

    The caller holds the transaction.
    """
    current()
    found = Parcel.filter(id=parcel_id, state=ParcelState.ORDERED)
    return bool(await found.update(state=ParcelState.CANCELLED, ended_at=await now()))


async def to_ask(before: datetime) -> tuple[ToAsk, ...]:
    """Parcels whose tracks the courier is to be asked for; each is put off by an hour."""
    rows = await connections.get("default").execute_query_dict(
        "UPDATE parcel SET ask_at = $1::timestamptz + $2 * interval '1 second' WHERE id IN"
        " (SELECT id FROM parcel WHERE ended_at IS NULL AND number IS NOT NULL AND ask_at <= $1"
        " ORDER BY ask_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING application_id, number",
        [before, _ASK_EVERY.total_seconds(), _AT_ONCE],
    )
    return tuple(ToAsk(**row) for row in rows)


async def gone_quiet(at: datetime) -> tuple[Track, ...]:
    """A line for each parcel of which nothing was heard for ten days: it counts as lost until the
    courier says something. Couriers seldom say by themselves that they lost one.
    """
    rows = await connections.get("default").execute_query_dict(
        "SELECT number FROM parcel WHERE ended_at IS NULL AND ordered_at <= $1"
        " AND NOT EXISTS (SELECT FROM track WHERE parcel_id = parcel.id AND received_at > $1)"
        " LIMIT $2",
        [at - _QUIET, _AT_ONCE],
    )
    numbers = (row["number"] for row in rows)
    return tuple(Track(n, P.LOST, at, _NO_WORD, f"quiet-{n}") for n in numbers)


async def _went_astray(application_id: UUID) -> bool:
    return await Parcel.filter(application_id=application_id, state__in=ASTRAY).exists()


async def _reserve(application_id: UUID) -> Parcel | None:
    """The parcel under way, made now if there is none, under the delivery's row lock."""
    async with transaction():
        delivery = await Delivery.select_for_update().get_or_none(application_id=application_id)
        if delivery is None or delivery.confirmed_at is None or delivery.street_sealed is None:
            return None
        parcel = await Parcel.filter(delivery_id=delivery.id, ended_at=None).first()
        if parcel is None:
            at = await now()
            parcel = await Parcel.create(
                id=uuid4(),
                delivery=delivery,
                application_id=application_id,
                citizen_id=delivery.citizen_id,
                reserved_at=at,
                ask_at=at + _ASK_EVERY,
            )
    return parcel


async def _write_lines(parcel: Parcel, tracks: Sequence[Track]) -> None:
    at = await now()
    await TrackRow.bulk_create(
        (
            TrackRow(
                id=uuid4(),
                parcel_id=parcel.id,
                citizen_id=parcel.citizen_id,
                event_id=track.event_id[:128],
                state=track.state,
                at=track.at,
                text=without_people(track.text)[:255],
                received_at=at,
            )
            for track in tracks
        ),
        ignore_conflicts=True,
    )


async def _move(parcel: Parcel, state: ParcelState) -> None:
    parcel.state = state
    if state in ENDED and parcel.ended_at is None:
        parcel.ended_at = await now()
    await parcel.save(update_fields=["state", "ended_at", "signer"])
