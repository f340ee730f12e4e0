"""Sessions: remembered, fresh, idle, ended; and seats only with a key (R16, G41)."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest

from identity.actor import ActorKind, Level, Role
from identity.models import Seat as SeatRow
from identity.models import Session, Staff, TrailRow
from identity.offices import take_seat
from identity.people import person_by_phone
from identity.sessions import actor_of, close, close_all, open_session, promote, prove
from notifications.now import now, shift_clock
from tests.conftest import Hall
from tests.identity.making import a_clerk, a_phone, sql


async def a_citizens_token() -> str:
    person = await person_by_phone(a_phone())
    token, _ = await open_session(ActorKind.CITIZEN, person.id, device="phone", amr=("sms",))
    return token


async def a_staff_token(*roles: Role, key_shown: bool = True) -> tuple[str, Staff]:
    staff = await a_clerk(*roles)
    token, session_id = await open_session(ActorKind.STAFF, staff.id, device="pc", amr=("sms",))
    if key_shown:
        await promote(session_id)
    return token, staff


async def test_a_citizen_is_known_by_their_token(county: Hall) -> None:
    person = await person_by_phone(a_phone())
    token, session_id = await open_session(
        ActorKind.CITIZEN, person.id, device="phone", amr=("sms",)
    )
    actor = await actor_of(token)
    assert actor is not None
    assert (actor.kind, actor.id, actor.session_id) == (ActorKind.CITIZEN, person.id, session_id)
    assert (actor.level, actor.fresh, actor.seats) == (Level.PHONE, True, ())


@pytest.mark.parametrize("token", ["", "x", "\x00", "密", "a" * 5000])
async def test_a_token_nobody_was_given_is_nobody(county: Hall, token: str) -> None:
    await a_citizens_token()
    assert await actor_of(token) is None


async def test_the_token_itself_is_kept_nowhere(county: Hall) -> None:
    token = await a_citizens_token()
    (row,) = await sql("SELECT session::text AS line FROM session")
    assert token not in row["line"]
    assert token.encode().hex() not in row["line"]
    assert len(token) >= 43


async def test_signing_out_counts_at_once_and_everywhere(county: Hall) -> None:
    person = await person_by_phone(a_phone())
    opened = [
        await open_session(ActorKind.CITIZEN, person.id, device="phone", amr=("sms",))
        for _ in range(3)
    ]
    await close(opened[0][1])
    await close(opened[0][1])
    assert [await actor_of(token) is not None for token, _ in opened] == [False, True, True]
    await close_all(person.id)
    assert [await actor_of(token) for token, _ in opened] == [None] * 3
    assert await TrailRow.filter(action="session.closed").count() == 3


async def test_a_closed_session_cannot_be_proved_or_promoted_back(county: Hall) -> None:
    token, _ = await a_staff_token(Role.WINDOW)
    session = await Session.get()
    await close(session.id)
    await prove(session.id, amr="sms")
    await promote(session.id)
    assert await actor_of(token) is None


async def test_a_citizen_is_fresh_for_thirty_minutes_and_no_longer_by_reading(
    county: Hall,
) -> None:
    token = await a_citizens_token()
    await shift_clock(timedelta(minutes=31))
    for _ in range(3):
        actor = await actor_of(token)
        assert actor is not None
        assert actor.fresh is False
        await shift_clock(timedelta(minutes=2))


async def test_who_is_active_stays_fresh(county: Hall) -> None:
    token = await a_citizens_token()
    for _ in range(6):
        await shift_clock(timedelta(minutes=20))
        actor = await actor_of(token)
        assert actor is not None
        assert actor.fresh


async def test_proving_again_makes_fresh_and_remembers_for_thirty_days_more(
    county: Hall,
) -> None:
    token = await a_citizens_token()
    await shift_clock(timedelta(days=29))
    stale = await actor_of(token)
    assert stale is not None
    assert stale.session_id is not None
    assert not stale.fresh
    await prove(stale.session_id, amr="sms")
    proved = await actor_of(token)
    assert proved is not None
    assert proved.fresh
    await shift_clock(timedelta(days=29))
    assert await actor_of(token) is not None


async def test_a_citizens_device_is_forgotten_after_thirty_days(county: Hall) -> None:
    token = await a_citizens_token()
    await shift_clock(timedelta(days=29, hours=23))
    assert await actor_of(token) is not None
    await shift_clock(timedelta(hours=2))
    assert await actor_of(token) is None


async def test_staff_idle_out_after_fifteen_minutes(county: Hall) -> None:
    token, _ = await a_staff_token(Role.WINDOW)
    for _ in range(5):
        await shift_clock(timedelta(minutes=14))
        assert await actor_of(token) is not None
    await shift_clock(timedelta(minutes=16))
    assert await actor_of(token) is None
    assert await actor_of(token) is None


async def test_staff_end_after_twelve_hours_however_busy(county: Hall) -> None:
    token, _ = await a_staff_token(Role.WINDOW)
    for _ in range(51):
        await shift_clock(timedelta(minutes=14))
        assert await actor_of(token) is not None
    await shift_clock(timedelta(minutes=7))
    assert await actor_of(token) is None


async def test_staff_without_a_key_have_no_seats_and_ten_minutes(county: Hall) -> None:
    token, staff = await a_staff_token(Role.WINDOW, Role.APPROVER, key_shown=False)
    actor = await actor_of(token)
    assert actor is not None
    assert (actor.id, actor.seats, actor.roles) == (staff.id, (), frozenset())
    await shift_clock(timedelta(minutes=11))
    assert await actor_of(token) is None


async def test_whatever_amr_says_seats_come_only_with_promotion(county: Hall) -> None:
    staff = await a_clerk(Role.WINDOW)
    token, session_id = await open_session(
        ActorKind.STAFF, staff.id, device="pc", amr=("sms", "hwk")
    )
    actor = await actor_of(token)
    assert actor is not None
    assert actor.seats == ()
    await promote(session_id)
    promoted = await actor_of(token)
    assert promoted is not None
    assert [seat.role for seat in promoted.seats] == [Role.WINDOW]
    assert (await Session.get()).amr.split()[-1] == "hwk"


async def test_a_citizens_session_cannot_be_promoted(county: Hall) -> None:
    token = await a_citizens_token()
    await promote((await Session.get()).id)
    actor = await actor_of(token)
    assert actor is not None
    assert actor.seats == ()
    assert (await Session.get()).promoted_at is None


async def test_seats_given_taken_and_staff_who_leave_count_with_the_next_request(
    county: Hall,
) -> None:
    token, staff = await a_staff_token(Role.WINDOW)
    department_id = (await SeatRow.get()).department_id  # type: ignore[attr-defined]
    await take_seat(staff.id, Role.REVIEWER, department_id, lead=True)
    both = await actor_of(token)
    assert both is not None
    assert [(seat.role, seat.lead) for seat in both.seats] == [
        (Role.WINDOW, False),
        (Role.REVIEWER, True),
    ]
    await SeatRow.filter(role=Role.WINDOW).update(ended_at=await now())
    one = await actor_of(token)
    assert one is not None
    assert [seat.role for seat in one.seats] == [Role.REVIEWER]
    await Staff.filter(id=staff.id).update(left_at=await now())
    assert await actor_of(token) is None


async def test_the_session_of_a_merged_person_is_the_person_who_stays(county: Hall) -> None:
    stays, merged = await person_by_phone(a_phone()), await person_by_phone(a_phone())
    token, _ = await open_session(ActorKind.CITIZEN, merged.id, device="phone", amr=("sms",))
    merged.merged_into = stays.id
    await merged.save(update_fields=["merged_into"])
    actor = await actor_of(token)
    assert actor is not None
    assert actor.id == stays.id


async def test_a_session_of_nobody_is_nobody(county: Hall) -> None:
    for kind in (ActorKind.CITIZEN, ActorKind.STAFF, ActorKind.SYSTEM):
        token, _ = await open_session(kind, uuid4(), device="?", amr=("sms",))
        assert await actor_of(token) is None


async def test_looking_slides_at_most_once_a_minute_and_never_waits_for_itself(
    county: Hall,
) -> None:
    token = await a_citizens_token()
    opened = (await Session.get()).last_seen_at
    await asyncio.gather(*(actor_of(token) for _ in range(10)))
    assert (await Session.get()).last_seen_at == opened
    await shift_clock(timedelta(seconds=61))
    assert None not in await asyncio.gather(*(actor_of(token) for _ in range(10)))
    slid = (await Session.get()).last_seen_at
    assert timedelta(seconds=61) <= slid - opened < timedelta(seconds=75)


async def test_opening_promoting_proving_and_closing_leave_their_trace(county: Hall) -> None:
    await a_staff_token(Role.WINDOW)
    session_id = (await Session.get()).id
    await prove(session_id, amr="hwk")
    await close(session_id)
    trail = await TrailRow.all().order_by("id")
    assert [row.action for row in trail] == [
        "session.opened",
        "session.promoted",
        "session.proved",
        "session.closed",
    ]
    assert {row.subject_id for row in trail} == {session_id}
