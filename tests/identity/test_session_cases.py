"""Sixty histories of a session (G41): what the very next request is. Nobody is stale for a moment.

A line is: whose session, what happened (``session_deeds``), and what the session then is.
"""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

import pytest

from identity.actor import Actor
from identity.sessions import actor_of
from tests.conftest import Hall
from tests.identity.making import sql
from tests.identity.session_deeds import (
    Deed,
    Story,
    a_citizen_in,
    becomes,
    gets_another_seat,
    half_in,
    is_joined_to_another,
    is_signed_out_by_another_device,
    is_the_hash,
    keeps_the_old_token,
    leaves,
    listens,
    loses_every_key,
    loses_the_seat,
    owner_is_swapped,
    passes,
    proves_again,
    reads,
    seat_is_forged,
    shows_the_key,
    signs_in_again,
    signs_out,
    signs_out_elsewhere,
    signs_out_everywhere,
    signs_out_the_others,
    staff_in,
    token_is,
    works,
)
from tests.sizes import Figure

GONE, KNOWN, FRESH, STALE = "gone", "known", "fresh", "stale"
SEATED, SEATLESS = "seated", "seatless"
C, H, S = a_citizen_in, half_in, staff_in
Line = tuple[Callable[[], Awaitable[Story]], tuple[Deed, ...], str]
MINUTES_14, MINUTES_16 = passes(minutes=14), passes(minutes=16)

SIXTY: Mapping[str, Line] = MappingProxyType(
    {
        # signing out
        "citizen signs out": (C, (signs_out,), GONE),
        "citizen signs out everywhere": (C, (signs_out_everywhere,), GONE),
        "citizen signs the others out": (C, (signs_out_the_others,), FRESH),
        "citizen signs out elsewhere": (C, (signs_out_elsewhere,), FRESH),
        "citizen is signed out from elsewhere": (C, (is_signed_out_by_another_device,), GONE),
        "staff sign out": (S, (signs_out,), GONE),
        "staff sign out everywhere": (S, (signs_out_everywhere,), GONE),
        "staff sign out elsewhere": (S, (signs_out_elsewhere,), SEATED),
        "staff are signed out from elsewhere": (S, (is_signed_out_by_another_device,), GONE),
        "half-open staff sign out": (H, (signs_out,), GONE),
        "signed out, then proven": (C, (signs_out, proves_again), GONE),
        "signed out, then the key": (H, (signs_out, shows_the_key), GONE),
        "staff signed out, then proven": (S, (signs_out, proves_again), GONE),
        # signing in again
        "citizen signs in again": (C, (signs_in_again,), FRESH),
        "citizen brings the old token": (C, (keeps_the_old_token,), GONE),
        "staff sign in again": (S, (signs_in_again,), SEATED),
        "staff bring the old token": (S, (keeps_the_old_token,), GONE),
        # roles
        "the seat ends": (S, (loses_the_seat,), SEATLESS),
        "the seat ends, another begins": (S, (loses_the_seat, gets_another_seat), SEATED),
        "another seat begins": (S, (gets_another_seat,), SEATED),
        "a seat altered in the table": (S, (seat_is_forged,), SEATLESS),
        "the member of staff leaves": (S, (leaves,), GONE),
        "leaves before the key": (H, (leaves, shows_the_key), GONE),
        "leaves while a page listens": (S, (leaves, listens), GONE),
        "loses every key": (S, (loses_every_key,), GONE),
        # promoted or not
        "a code alone": (H, (), SEATLESS),
        "a code, then the key": (H, (shows_the_key,), SEATED),
        "a code, ten minutes": (H, (passes(minutes=10),), GONE),
        "a code, nine minutes": (H, (passes(minutes=9),), SEATLESS),
        "a code, eleven minutes, the key": (H, (passes(minutes=11), shows_the_key), GONE),
        "a code, busy for ten minutes": (H, (works(3, minutes=3), passes(minutes=2)), GONE),
        "a code proven again is no key": (H, (proves_again,), SEATLESS),
        "a citizen shows a staff key": (C, (shows_the_key,), FRESH),
        # idle
        "staff idle 14 minutes": (S, (MINUTES_14,), SEATED),
        "staff idle 15 minutes": (S, (passes(minutes=15),), GONE),
        "staff idle 16 minutes": (S, (MINUTES_16,), GONE),
        "staff work in between": (S, (MINUTES_14, reads, MINUTES_14), SEATED),
        "a page that listens is no work": (S, (MINUTES_14, listens, passes(minutes=2)), GONE),
        "staff idle, then proven": (S, (MINUTES_16, proves_again), GONE),
        "staff idle overnight": (S, (passes(hours=14),), GONE),
        "citizen idle 29 minutes": (C, (passes(minutes=29),), FRESH),
        "citizen idle 30 minutes": (C, (passes(minutes=30),), STALE),
        "citizen active at 20 minutes": (C, (passes(minutes=20), reads, passes(minutes=20)), FRESH),
        "citizen's page only listens": (C, (passes(minutes=20), listens, MINUTES_14), STALE),
        "stale is not freshened by reading": (C, (passes(minutes=31), reads, reads), STALE),
        "stale, then proven": (C, (passes(minutes=31), proves_again), FRESH),
        # absolute
        "staff busy for 11:54": (S, (works(51, minutes=14),), SEATED),
        "staff busy for 12 hours": (S, (works(51, minutes=14), passes(minutes=6)), GONE),
        "citizen after 29 days": (C, (passes(days=29),), STALE),
        "citizen after 30 days": (C, (passes(days=30),), GONE),
        "citizen proven on day 29": (C, (passes(days=29), proves_again, passes(days=2)), STALE),
        # the foreign door, joined accounts, altered rows
        "a citizen's row made staff": (C, (becomes("staff"),), GONE),
        "a staff row made citizen": (S, (becomes("citizen"),), GONE),
        "joined to another account": (C, (is_joined_to_another,), KNOWN),
        "staff row given to a citizen": (S, (owner_is_swapped,), GONE),
        # tokens
        "one letter off": (C, (token_is(lambda t: t[:-1] + ("A" if t[-1] != "A" else "B")),), GONE),
        "the hash from the table": (S, (is_the_hash,), GONE),
        # a clock that jumps
        "the clock jumps back ten minutes": (S, (passes(minutes=-10),), SEATED),
        "the clock jumps back a day": (S, (passes(days=-1),), GONE),
        "a citizen's clock jumps back a day": (C, (passes(days=-1),), STALE),
    }
)


def test_there_are_sixty() -> None:
    assert len(SIXTY) == 60


@pytest.mark.proof("G41", "60 cases: effective on the next request, 0 stale")
@pytest.mark.parametrize("name", SIXTY)
async def test_the_next_request_is_what_the_session_is_now(
    county: Hall, figure: Figure, name: str
) -> None:
    begin, deeds, expected = SIXTY[name]
    story = await begin()
    for deed in deeds:
        await deed(story)
    assert is_now(await actor_of(story.token), expected), name
    figure(cases=1, stale=0)


async def test_every_session_with_seats_showed_a_hardware_key(county: Hall) -> None:
    await staff_in()
    await half_in()
    rows = await sql("SELECT amr FROM session WHERE promoted_at IS NOT NULL")
    assert [row["amr"].split() for row in rows] == [["sms", "hwk"]]
    with pytest.raises(Exception, match="session_seats_need_a_key"):
        await sql("UPDATE session SET promoted_at = doorstep_now(), amr = 'sms'")


def is_now(actor: Actor | None, expected: str) -> bool:
    if actor is None or expected == GONE:
        return actor is None and expected == GONE
    return {
        KNOWN: True,
        FRESH: actor.fresh and not actor.seats,
        STALE: not actor.fresh,
        SEATED: bool(actor.seats),
        SEATLESS: not actor.seats,
    }[expected]
