"""People, drafts and cases, made by the real verbs in a clean hall.

``await a_county()`` founds the offices; everything else builds on it. What follows by itself is the
worker's: ``walk_to`` drives it inline.
"""

from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from api.applications.filing import may_upload, resubmit
from api.applications.lifecycle import Status
from api.applications.originals import book_original_check
from api.applications.progress import parcel_moved, payment_arrived
from api.applications.receiving import confirm_delivery, pay
from api.catalog.published import published
from api.delivery.couriers.contract import ParcelState, Track
from api.materials import intake
from api.payments.gateways.contract import Fen, Notice, PaymentState
from api.seed import content, desk_for, verified
from api.seed.people import invented
from api.seed.staff import POSTS, Colleague, Post, fill, found
from api.seed.walking import Citizen, Walk, draft, upload
from api.worker import work_until_quiet
from identity.actor import Role
from notifications.now import now
from tests.conftest import Hall

CARD, SHOP, HOME = content.CARD, content.SHOP, content.HOME
S = Status
_MACHINE_MADE = (S.AWAITING_PAYMENT, S.ISSUING, S.DISPATCHED, S.CLOSED)


@dataclass
class County:
    """A founded county: its staff, and people as they are needed."""

    hall: Hall
    staff: dict[str, Colleague]
    _people: int = 0
    _chance: Random = field(default_factory=lambda: Random(7))

    async def citizen(self) -> Citizen:
        """Somebody new, signed in and verified."""
        self._people += 1
        return await verified(invented(11, self._people)[-1])

    async def hire(self, name: str, *seats: tuple[Role, str, bool]) -> Colleague:
        """Somebody new behind the desk, with a key."""
        place = len(self.staff) + 20
        post = Post(f"extra{place}", name, f"137000{place:05d}", seats)
        self.staff[post.role] = await fill(post, None, self.hall.settings.desk_origin)
        return self.staff[post.role]

    async def a_draft(self, item: str = SHOP, citizen: Citizen | None = None) -> Walk:
        """A complete draft, ready to be filed."""
        neighbour = invented(12, 1)[0]
        who = citizen or await self.citizen()
        return await draft(
            who, desk_for(item, self.staff), item, self.key(), self._chance, neighbour
        )

    async def a_case(self, status: Status, item: str = SHOP) -> Walk:
        """A case at ``status``."""
        walk = await self.a_draft(item)
        await self.walk_to(walk, status)
        return walk

    async def walk_to(self, walk: Walk, status: Status) -> None:
        """Bring a case on to ``status``, the machine's own steps included."""
        if status not in _MACHINE_MADE:
            await walk.to(status)
            return
        await walk.to(S.APPROVED)
        await self.work()
        here = (await walk.screen()).status
        if here is S.AWAITING_PAYMENT and status is not S.AWAITING_PAYMENT:
            await self.pay(walk)
            await self.work()
        if status in {S.DISPATCHED, S.CLOSED}:
            seen = await walk.screen()
            if seen.delivery is None or not seen.delivery.confirmed:
                await self.confirm_delivery(walk)
            await self.work()
        if status is S.CLOSED:
            await self.parcel_is(walk, ParcelState.DELIVERED)
            await self.work()

    async def supply(self, walk: Walk) -> None:
        """The citizen takes a new picture of what was asked for, and sends it."""
        actor, seen = walk.citizen.actor, await walk.screen()
        asked = [line.ref for line in seen.supplement.lines] if seen.supplement else []
        for material in seen.materials:
            if material.spec_id in asked:
                await intake.remove(actor, material.files[0].id, guard=may_upload)
                picture = content.photo(f"{material.spec_id} again", self._chance)
                await upload(actor, walk.id, material.spec_id, picture)
        await resubmit(actor, walk.id, None, self.key())

    async def work(self) -> None:
        """Let the worker do all there is to do."""
        await work_until_quiet(self.hall.gateways)

    async def pay(self, walk: Walk) -> None:
        """The citizen opens the cashier and the gateway tells that money came."""
        await pay(walk.citizen.actor, walk.id, self.key(), self.hall.gateways.payment)
        await payment_arrived(await self.paid_notice(walk))

    async def paid_notice(self, walk: Walk) -> Notice:
        """What the gateway says when the open order was paid."""
        rows = await query(
            "SELECT t.id, t.gateway_id, t.amount_fen FROM attempt t JOIN bill b ON b.id = t.bill_id"
            " WHERE b.application_id = $1 ORDER BY t.created_at DESC LIMIT 1",
            walk.id,
        )
        return Notice(
            key=str(rows[0]["id"]),
            gateway_id=rows[0]["gateway_id"],
            amount=Fen(rows[0]["amount_fen"]),
            currency="CNY",
            state=PaymentState.PAID,
        )

    async def confirm_delivery(self, walk: Walk) -> None:
        """The citizen says where the result shall go."""
        choice = content.address(walk.citizen.who, self._chance)
        await confirm_delivery(walk.citizen.actor, walk.id, choice, self.key())

    async def book(self, walk: Walk, way: str, at: datetime) -> None:
        """The citizen books when the originals are shown."""
        await book_original_check(walk.citizen.actor, walk.id, way, at, self.key())

    async def parcel_is(self, walk: Walk, state: ParcelState) -> None:
        """The courier tells where the parcel is."""
        rows = await query(
            "SELECT number FROM parcel WHERE application_id = $1 ORDER BY reserved_at DESC LIMIT 1",
            walk.id,
        )
        number, at = rows[0]["number"], await now()
        await parcel_moved([Track(number, state, at, state.value, f"{number}/{state.value}")])

    def key(self) -> str:
        """An idempotency key nobody used before."""
        return f"key-{uuid4()}"


async def a_county(hall: Hall) -> County:
    """Offices and staff."""
    await found()
    origin = hall.settings.desk_origin
    return County(hall, {post.role: await fill(post, None, origin) for post in POSTS})


async def checklist_of(item: str) -> tuple[str, ...]:
    """What the window ticks before it takes a case of the item in."""
    return tuple(line.key for line in (await published(item)).accept_checklist)


async def query(sql: str, *values: Any) -> list[dict[str, Any]]:
    """Look into the database, as its owner."""
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        sql, list(values)
    )
    return rows


async def facts_about(application_id: UUID) -> list[str]:
    """Names of the facts announced about it, in order."""
    rows = await query(
        "SELECT name FROM fact WHERE subject_id = $1 ORDER BY happened_at, id", application_id
    )
    return [row["name"] for row in rows]


async def everything_of(application_id: UUID) -> dict[str, Any]:
    """All that a refusal must leave as it was: the row, and how many rows hang on it."""
    rows = await query(
        "SELECT a.*, (SELECT count(*) FROM status_change WHERE application_id = a.id) AS changes,"
        " (SELECT count(*) FROM stage_run WHERE application_id = a.id) AS stage_runs,"
        " (SELECT count(*) FROM opinion WHERE application_id = a.id) AS opinions,"
        " (SELECT count(*) FROM decision WHERE application_id = a.id) AS decisions,"
        " (SELECT count(*) FROM supplement WHERE application_id = a.id) AS supplements,"
        " (SELECT count(*) FROM original_check WHERE application_id = a.id) AS checks,"
        " (SELECT count(*) FROM fact WHERE subject_id = a.id) AS facts,"
        " (SELECT count(*) FROM bill WHERE application_id = a.id) AS bills"
        " FROM application a WHERE a.id = $1",
        application_id,
    )
    return rows[0]
