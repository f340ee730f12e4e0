"""The deeds of the tour: what its people do, in the order in which it happens to a case."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from api.endpoints.sandbox import cashier, desk_play, parcels
from api.endpoints.sandbox.doors import Caller, Json, NotHad
from api.endpoints.sandbox.people import People
from api.endpoints.sandbox.play import Play
from api.endpoints.sandbox.state import SandboxState

ITEM = "990715001001"  # a fee, an original check and a courier: the longest of the three stories
MoveClock = Callable[[Json], Awaitable[Json]]


@dataclass
class Story:
    """What the beats share: the case and its people."""

    people: People
    state: SandboxState
    move_clock: MoveClock
    cast: dict[str, str]  # role → key of the demo person who plays it
    play: Play | None = None
    asked_for: str = ""
    cashier_url: str = ""
    signed: str = ""
    parcels_moved: bool = False  # by themselves, before the story began

    @property
    def case(self) -> Play:
        """The case. Raises NotHad before the first beat."""
        if self.play is None:
            raise NotHad("NotFound", "故事还没有开始")
        return self.play

    async def who(self, role: str) -> Caller:
        """The person of that role, signed in."""
        return await self.people.come_in(self.cast[role])

    async def next_day(self) -> None:
        """A working day passes."""
        await self.move_clock({"workingDays": 1})


async def begin(story: Story) -> None:
    """Someone sits down with a phone."""
    story.parcels_moved = story.state.auto_parcels
    story.state.auto_parcels = False  # here the story says when the parcel moves
    citizen = await story.who("citizen")
    person = story.people.by_key(story.cast["citizen"])
    receiver = {"name": person.name, "phone": person.phone}
    story.play = Play(ITEM, citizen, receiver=receiver)


async def fill(story: Story) -> None:
    """Start, and answer the form."""
    await story.case.start()
    await story.case.fill()


async def photograph(story: Story) -> None:
    """Two photos."""
    await story.case.photograph_required()


async def file(story: Story) -> None:
    """File it."""
    await story.case.submit()


async def claim(story: Story) -> None:
    """The window takes it on."""
    await desk_play.claim(story.case, await story.who("window"))


async def ask_once(story: Story) -> None:
    """One thing is missing."""
    window = await story.who("window")
    await desk_play.claim(story.case, window)
    why = "契税凭证拍一张更快，省得等税务推送。"
    story.asked_for = await desk_play.ask_once(story.case, window, why)


async def supply(story: Story) -> None:
    """One more photo."""
    await story.case.look()
    await story.case.answer_supplement()


async def call_for_originals(story: Story) -> None:
    """The original must be seen."""
    window = await story.who("window")
    await desk_play.claim(story.case, window)
    await desk_play.call_for_originals(story.case, window)


async def book(story: Story) -> None:
    """A home visit is booked."""
    await story.case.look()
    await story.case.book_home_visit()


async def visit(story: Story) -> None:
    """Next working day: compared at home."""
    await story.next_day()
    window = await story.who("window")
    await desk_play.claim(story.case, window)
    await desk_play.originals_agree(story.case, window)


async def accept(story: Story) -> None:
    """Accepted, and on to review."""
    window = await story.who("window")
    await desk_play.claim(story.case, window)
    await desk_play.accept(story.case, window, "材料齐全，符合法定形式，予以受理。")
    await story.case.until(lambda seen: seen["status"] == "IN_REVIEW")


async def review(story: Story) -> None:
    """Reviewed by another person."""
    reviewer = await story.who("reviewer")
    await desk_play.claim(story.case, reviewer)
    await desk_play.pass_up(story.case, reviewer, "登记簿与合同一致，无查封，建议准予登记。")


async def approve(story: Story) -> None:
    """Next working day: signed with the key."""
    await story.next_day()
    approver = await story.who("approver")
    await desk_play.claim(story.case, approver)
    story.signed = await desk_play.decide(story.case, approver, "同意登簿。", story.people.sign)
    await story.case.until(lambda seen: seen["status"] == "AWAITING_PAYMENT")


async def to_the_till(story: Story) -> None:
    """The till opens."""
    story.cashier_url = await story.case.open_cashier()


async def pay(story: Story) -> None:
    """The fee is paid."""
    wanted = story.cashier_url.rstrip("/").rsplit("/", 1)[-1].partition("?")[0]
    order = next(o for o in story.state.orders.values() if o.gateway_id == wanted)
    await cashier.pay(story.state, order)
    await story.case.until(lambda seen: seen["status"] != "AWAITING_PAYMENT")


async def address(story: Story) -> None:
    """The address is confirmed."""
    await story.case.confirm_delivery()


async def certificate(story: Story) -> None:
    """The result is made."""
    await story.case.until(lambda seen: seen["certificate"] is not None)


async def parcel(story: Story) -> None:
    """The parcel is on its way."""
    seen = await story.case.until(lambda one: bool((one["delivery"] or {}).get("waybill")))
    await _advance(story, seen["delivery"]["waybill"], "delivering")


async def deliver(story: Story) -> None:
    """Next working day: it is there."""
    await story.next_day()
    await _advance(story, story.case.seen["delivery"]["waybill"], "delivered")
    await story.case.until(lambda seen: seen["receipt"] is not None)
    story.state.auto_parcels = story.parcels_moved


async def _advance(story: Story, number: str, to: str) -> None:
    parcel = story.state.parcels[number]
    for _ in range(6):
        if parcel.state in {to, "delivered"}:
            break
        await parcels.advance(story.state, parcel)
        await asyncio.sleep(0.1)
