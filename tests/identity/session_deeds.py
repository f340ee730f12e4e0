"""What happens to people's sessions, as deeds: signing out, losing a seat, time passing."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from identity.actor import Actor, ActorKind, Role
from identity.models import Session, Staff
from identity.offices import take_seat
from identity.people import person_by_phone
from identity.seats import end_seat
from identity.sessions import actor_of, close, close_all, open_session, promote, prove
from identity.staff_keys import lose
from notifications.now import now, shift_clock
from notifications.transactions import transaction
from tests.identity.making import a_clerk, a_phone, a_softkey_of, sql

GONE, KNOWN, FRESH, STALE, SEATED, SEATLESS = (
    "gone",
    "known",
    "fresh",
    "stale",
    "seated",
    "seatless",
)


@dataclass
class Story:
    """A person or member of staff with a session, the one that the next request brings."""

    kind: ActorKind
    owner: UUID
    token: str
    session: UUID
    seat: UUID | None = None
    department: UUID | None = None

    async def another(self, *, key: bool = True) -> tuple[str, UUID]:
        """A second device."""
        token, session = await open_session(self.kind, self.owner, device="other", amr=("sms",))
        if self.kind is ActorKind.STAFF and key:
            await promote(session)
        return token, session


async def a_citizen_in() -> Story:
    person = await person_by_phone(a_phone())
    opened = await open_session(ActorKind.CITIZEN, person.id, device="phone", amr=("sms",))
    return Story(ActorKind.CITIZEN, person.id, *opened)


async def half_in() -> Story:
    staff = await a_clerk(Role.REVIEWER)
    opened = await open_session(ActorKind.STAFF, staff.id, device="pc", amr=("sms",))
    (seat,) = await sql("SELECT id, department_id FROM seat WHERE staff_id = $1", staff.id)
    return Story(ActorKind.STAFF, staff.id, *opened, seat["id"], seat["department_id"])


async def staff_in() -> Story:
    story = await half_in()
    await promote(story.session)
    return story


Deed = Callable[[Story], Awaitable[None]]


def passes(**time: float) -> Deed:
    async def deed(_: Story) -> None:
        await shift_clock(timedelta(**time))

    return deed


def works(times: int, **each: float) -> Deed:
    """Asks something, again and again."""

    async def deed(story: Story) -> None:
        for _ in range(times):
            await shift_clock(timedelta(**each))
            assert await actor_of(story.token) is not None

    return deed


async def reads(story: Story) -> None:
    await actor_of(story.token)


async def listens(story: Story) -> None:
    await actor_of(story.token, slide=False)


async def signs_out(story: Story) -> None:
    await close(story.session)


async def signs_out_everywhere(story: Story) -> None:
    await close_all(story.owner)


async def signs_out_the_others(story: Story) -> None:
    await story.another()
    await close_all(story.owner, but=story.session)


async def signs_out_elsewhere(story: Story) -> None:
    _, session = await story.another()
    await close(session)


async def is_signed_out_by_another_device(story: Story) -> None:
    _, session = await story.another()
    await close_all(story.owner, but=session)


async def signs_in_again(story: Story) -> None:
    """As the door does it: a new session, and the old one ends (rotation)."""
    old, (story.token, story.session) = story.session, await story.another()
    await close(old)


async def keeps_the_old_token(story: Story) -> None:
    old = story.token
    await signs_in_again(story)
    story.token = old


async def proves_again(story: Story) -> None:
    await prove(story.session, amr="sms")


async def shows_the_key(story: Story) -> None:
    await promote(story.session)


async def loses_the_seat(story: Story) -> None:
    assert story.seat
    async with transaction():
        assert await end_seat(story.seat, uuid4())


async def gets_another_seat(story: Story) -> None:
    assert story.department
    await take_seat(story.owner, Role.APPROVER, story.department)


async def leaves(story: Story) -> None:
    await Staff.filter(id=story.owner).update(left_at=await now())


async def loses_every_key(story: Story) -> None:
    actor = await actor_of(story.token)
    assert actor is not None
    await a_softkey_of(actor, "http://localhost:8601")
    async with transaction():
        await lose(Actor(ActorKind.SYSTEM), story.owner, "丢失")


async def seat_is_forged(story: Story) -> None:
    await sql("UPDATE seat SET role = 'auditor' WHERE id = $1", story.seat)


async def is_joined_to_another(story: Story) -> None:
    stays = await person_by_phone(a_phone())
    await sql("UPDATE person SET merged_into = $1 WHERE id = $2", stays.id, story.owner)


def becomes(kind: str) -> Deed:
    """The row is altered in the table to be of the other side."""

    async def deed(story: Story) -> None:
        await sql("UPDATE session SET kind = $1 WHERE id = $2", kind, story.session)

    return deed


def token_is(bend: Callable[[str], str]) -> Deed:
    async def deed(story: Story) -> None:
        story.token = bend(story.token)

    return deed


async def is_the_hash(story: Story) -> None:
    """What a thief of the table holds."""
    row = await Session.get(id=story.session)
    story.token = bytes(row.token_hash).hex()


async def owner_is_swapped(story: Story) -> None:
    stranger = await person_by_phone(a_phone())
    await sql("UPDATE session SET owner_id = $1 WHERE id = $2", stranger.id, story.session)
