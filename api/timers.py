"""What happens because time passed, not because somebody did something.

Each timer asks what is due by the hall's clock and may run again at any moment, in several workers
at once. One that fails does not hold up the others; the next round tries it again.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from api.applications import bringing, daily_books, lapsing, progress, replying
from api.applications.harm import photo_harmful
from api.appointments import minding_times
from api.delivery import dispatching
from api.delivery.couriers.contract import Courier, Track
from api.materials import checking, sweeping
from api.offices import working_days
from api.payments import reconciling, refunding
from api.payments.gateways.contract import PaymentGateway, PaymentState
from api.rights import leaving, retention
from api.supervision import urging, watching
from api.talking import mending
from api.talking import replying as answering
from identity.anchoring import seal_and_anchor
from identity.forgetting import forget_what_ended
from identity.growing_up import end_of_age, tell_of_fourteen
from identity.key_ends import warn_of_ends
from identity.look_seals import release
from identity.phone_keeping import finish_due
from identity.rotations import carry_out
from identity.seconding import expire
from notifications.forgetting import forget_old_keys
from notifications.going_on import each, forget_stuck
from notifications.now import now
from notifications.sms import scales

_NOTHING_NEW = frozenset({PaymentState.OPEN, PaymentState.UNKNOWN})


class Vendors(Protocol):
    """What timers need of the vendors."""

    @property
    def payment(self) -> PaymentGateway:
        """Asked about orders it never told of."""
        ...

    @property
    def courier(self) -> Courier:
        """Asked about parcels it never told of."""
        ...


async def ask_about_payments(at: datetime, vendors: Vendors) -> None:
    """Orders whose notice never came: the till's answer is handled like a notice (G10)."""

    async def ask(key: str) -> None:
        notice = await vendors.payment.query(key)
        if notice.state not in _NOTHING_NEW:
            await progress.payment_arrived(notice)

    await each(await reconciling.unsettled(at), ask, job="ask_about_payments")


async def compare_books(at: datetime, vendors: Vendors) -> None:
    """The days that are over, as the gateways wrote them down, against our book (G14)."""
    await daily_books.go_through(at, vendors.payment)


async def give_back(at: datetime, vendors: Vendors) -> None:
    """Money that is owed back."""

    async def give(refund_id: UUID) -> None:
        await refunding.give_back(refund_id, vendors.payment)

    await each(await refunding.owed(at), give, job="give_back")


async def ask_about_parcels(at: datetime, vendors: Vendors) -> None:
    """Parcels of which nothing was heard for a while."""

    async def ask(number: str) -> None:
        await progress.parcel_moved(await vendors.courier.tracks(number))

    numbers = [parcel.number for parcel in await dispatching.to_ask(at)]
    await each(numbers, ask, job="ask_about_parcels")

    async def miss(line: Track) -> None:
        await progress.parcel_moved([line])

    quiet = await dispatching.gone_quiet(at) if lapsing.by_day(at) else ()
    await each(quiet, miss, job="miss_parcels", named=lambda line: line.number)


async def weigh_sms(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """Which SMS account gets how much (G4)."""
    await scales.weigh(at)


async def scan_again(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """Files that came while the malware scanner was away (G36)."""
    await checking.look_again(photo_harmful)


async def clear_away(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """Uploads nobody will come back for, keys nobody will repeat, codes and sessions long over."""
    await sweeping.sweep(at)
    await forget_old_keys()
    await forget_what_ended()
    await forget_stuck()
    await replying.forget_strangers()
    await bringing.forget_astray()


async def give_cards(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """Thresholds that clocks went past (G63), and who is told of them in working hours."""
    await watching.watch(at)
    await urging.urge(at)
    await mending.watch(at)
    await answering.watch(at)


async def count_again(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — likewise
    """Limits that a changed calendar moves."""
    await working_days.recount(at)


async def let_time_pass(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — likewise
    """Days that are over: reminded, deemed accepted, treated as withdrawn."""
    await lapsing.let_time_pass(at)


async def seal_the_trail(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """What was done and seen, into the chain and out of the database's reach (G44)."""
    await seal_and_anchor()


async def change_phones(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """Changes of phone that nobody objected to in time."""
    await finish_due()


async def end_guardianships(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — likewise
    """Children who are 14, and who are grown up now."""
    await tell_of_fourteen()
    await end_of_age()


async def warn_and_release(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — likewise
    """Keys of staff that run out soon, and looks that were kept back long enough."""
    await warn_of_ends()
    await release()


async def rotate_keys(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """A new wrapping key that two people agreed on, some seconds at a time (G51)."""
    await carry_out()


async def forget_requests(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """What a second person did not confirm within a week."""
    await expire()


async def heed_rights(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """Restrictions, erasures whose week is over, copies nobody fetched."""
    await leaving.carry_out()


async def let_go(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — a timer's shape
    """What was kept as long as it must be (G55)."""
    await retention.sweep(at)


async def keep_appointments(at: datetime, vendors: Vendors) -> None:  # noqa: ARG001 — likewise
    """Who comes tomorrow is reminded; who did not come is told so (C123)."""
    await minding_times.go_round()


Timer = Callable[[datetime, Vendors], Awaitable[None]]
TIMERS: tuple[Timer, ...] = (
    seal_the_trail,
    count_again,
    give_cards,  # before time acts: what it ends late was late
    let_time_pass,
    change_phones,
    end_guardianships,
    keep_appointments,
    warn_and_release,
    ask_about_payments,
    give_back,
    compare_books,
    ask_about_parcels,
    weigh_sms,
    clear_away,
    forget_requests,
    heed_rights,
    let_go,
    rotate_keys,
    scan_again,  # last: the others need not wait for it
)


async def sweep(vendors: Vendors) -> None:
    """One round of all timers."""
    at = await now()

    async def go(timer: Timer) -> None:
        await timer(at, vendors)

    await each(TIMERS, go, job="timer", named=lambda timer: timer.__name__, away=len(TIMERS) + 1)
