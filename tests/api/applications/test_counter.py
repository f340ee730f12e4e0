"""The window begins for a person who is present: any department's item, once, and they are told."""

import asyncio
from dataclasses import dataclass, field
from random import Random
from uuid import UUID

import pytest

from api.applications import filing
from api.applications.counter import Present, Started, start_for
from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.applications.reading import application_screen, mine
from api.applications.refusals import OwnApplication
from api.catalog.refusals import NotALeaf
from api.seed import desk_for
from api.seed.people import Invented, invented
from api.seed.walking import Walk, fill_in
from identity.actor import ANYBODY, Actor, ActorKind, Level
from identity.codes import request_code
from identity.people import person_by_phone
from identity.present import CODE
from identity.realname.contract import Verdict
from identity.refusals import (
    CodeExpired,
    CodeWrong,
    IdentityMismatch,
    IdNumberInvalid,
    NameInvalid,
    PhoneNeeded,
    PhoneOfAnother,
)
from identity.throttle import LIMITS
from notifications.refusals import KeyReused, NotAllowed, NotFound, SignInNeeded, TooManyRequests
from tests.conftest import Hall
from tests.makers import CARD, SHOP, County, a_county, facts_about, query

TAPS = 8
NEW, OTHER = invented(31, 2)


@dataclass
class Register:
    """Knows these names by their numbers, and how often it was asked."""

    names: dict[str, str] = field(
        default_factory=lambda: {who.id_number: who.name for who in (NEW, OTHER)}
    )
    asked: int = 0

    async def check(self, *, name: str, id_number: str) -> Verdict:
        self.asked += 1
        if id_number not in self.names:
            return Verdict.UNKNOWN_NUMBER
        return Verdict.MATCH if self.names[id_number] == name else Verdict.MISMATCH


def register_of(*people: Invented) -> Register:
    return Register({who.id_number: who.name for who in (NEW, OTHER, *people)})


def present(who: Invented, phone: str | None = None, code: str = "") -> Present:
    return Present(who.name, who.id_number, phone, code)


async def a_code(county: County, phone: str) -> str:
    """What the person reads out from their own phone."""
    await request_code(
        phone, CODE, client="desk", sms=county.hall.gateways.sms, template="counter_code"
    )
    return str(county.hall.sandbox.sms[-1].params["code"])


async def started(county: County, item: str = CARD, key: str = "counter-1") -> tuple[Started, UUID]:
    """A draft begun for somebody who has an account; with whose it is."""
    who = await county.citizen()
    register = register_of(who.who)
    clerk = county.staff["window"].actor
    return await start_for(clerk, item, present(who.who), key, register), who.actor.me


async def test_a_window_begins_any_departments_item_and_the_citizen_goes_on(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    clerk = county.staff["window"].actor
    for item in (CARD, SHOP):
        begun = await start_for(clerk, item, present(who.who), f"k-{item}", register_of(who.who))
        assert begun.name != who.who.name
        assert "*" in begun.name + begun.phone
        seen = await application_screen(who.actor, begun.application_id)
        assert seen is not None
        assert (seen.status, seen.definition.code) == (Status.DRAFT, item)
        assert who.who.id_number in str(seen.answers)
        assert (seen.timeline[0].title, seen.timeline[0].by) == ("窗口开件", "工作人员")
        await filing.save(who.actor, begun.application_id, seen.version, seen.answers)
    assert len((await mine(who.actor, 10)).edges) == 2


async def test_what_began_at_the_counter_goes_all_the_way(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    clerk = county.staff["window"].actor
    begun = await start_for(clerk, SHOP, present(who.who), "key-1", register_of(who.who))
    walk = Walk(begun.application_id, who, desk_for(SHOP, county.staff), "walk")
    await fill_in(walk, SHOP, Random(5), OTHER)
    await walk.to(Status.SUBMITTED)
    waiting = await queue(clerk, Lane.OPEN, None, 10)
    assert [card.id for card in waiting.edges] == [walk.id]
    await walk.to(Status.APPROVED)
    assert (await walk.screen()).status is Status.APPROVED


async def test_who_began_it_where_and_how_is_written_down(hall: Hall) -> None:
    county = await a_county(hall)
    begun, citizen_id = await started(county)
    clerk = county.staff["window"].actor
    (row,) = await query("SELECT * FROM application WHERE id = $1", begun.application_id)
    assert (row["origin"], row["identity_source"]) == ("counter", "manual")
    assert (row["begun_by"], row["begun_at_site"]) == (clerk.me, clerk.seats[0].site_id)
    assert row["site_id"] == clerk.seats[0].site_id
    (trail,) = await query(
        "SELECT * FROM trail_row WHERE case_id = $1 AND action = 'application.start_at_counter'",
        begun.application_id,
    )
    assert (trail["actor_id"], trail["citizen_id"]) == (clerk.me, citizen_id)
    citizen = Actor(ActorKind.CITIZEN, citizen_id, level=Level.REAL_NAME)
    assert "开件" in (await looks(citizen, 10))[0].why


async def test_what_citizens_begin_themselves_is_told_apart(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft()
    (row,) = await query("SELECT origin, begun_by FROM application WHERE id = $1", walk.id)
    assert (row["origin"], row["begun_by"]) == ("online", None)


async def test_the_citizen_is_told_with_a_link_to_go_on(hall: Hall) -> None:
    county = await a_county(hall)
    begun, citizen_id = await started(county)
    assert await facts_about(begun.application_id) == ["application.started_at_counter"]
    await county.work()
    told = await query("SELECT channel, link FROM message WHERE citizen_id = $1", citizen_id)
    assert {row["channel"] for row in told} == {"inbox", "sms", "push"}
    assert {row["link"] for row in told} == {f"/applications/{begun.application_id}"}


async def test_tapped_eight_times_it_begins_once(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    clerk, register = county.staff["window"].actor, register_of(who.who)
    answers = await asyncio.gather(
        *(start_for(clerk, CARD, present(who.who), "one-key", register) for _ in range(TAPS))
    )
    assert len({one.application_id for one in answers}) == 1
    assert await query("SELECT count(*) AS n FROM application") == [{"n": 1}]
    with pytest.raises(KeyReused):
        await start_for(clerk, SHOP, present(who.who), "one-key", register)


async def test_a_person_without_an_account_gets_one_with_their_own_phone(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, register = county.staff["window"].actor, Register()
    with pytest.raises(PhoneNeeded):
        await start_for(clerk, CARD, present(NEW), "key-1", register)
    assert await query("SELECT id FROM person") == []
    code = await a_code(county, NEW.phone)
    begun = await start_for(clerk, CARD, present(NEW, NEW.phone, code), "key-1", register)
    again = await start_for(clerk, CARD, present(NEW, NEW.phone, code), "key-1", register)
    assert begun == again
    person = await person_by_phone(NEW.phone)
    assert person.identity_level is Level.REAL_NAME
    (verified,) = await query("SELECT * FROM trail_row WHERE action = 'identity.verified'")
    assert (verified["actor_id"], verified["subject_id"]) == (clerk.me, person.id)


async def test_a_slip_in_the_phone_hands_nobody_elses_name_over(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, register = county.staff["window"].actor, Register()
    neighbour = await person_by_phone("13912340000")
    with pytest.raises(CodeExpired):
        await start_for(clerk, CARD, present(NEW, "13912340000"), "key-1", register)
    await a_code(county, "13912340000")
    with pytest.raises(CodeWrong):
        await start_for(clerk, CARD, present(NEW, "13912340000", "x"), "key-1", register)
    (row,) = await query("SELECT name_sealed FROM person WHERE id = $1", neighbour.id)
    assert row["name_sealed"] is None


async def test_a_phone_that_is_somebody_elses_account_stays_theirs(hall: Hall) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    clerk = county.staff["window"].actor
    code = await a_code(county, who.who.phone)
    with pytest.raises(PhoneOfAnother):
        await start_for(clerk, CARD, present(NEW, who.who.phone, code), "key-1", Register())


@pytest.mark.parametrize(
    ("name", "number", "refusal", "asked"),
    [
        (NEW.name, NEW.id_number[:-1] + "?", IdNumberInvalid, 0),
        (NEW.name, "1" + NEW.id_number[1:], IdNumberInvalid, 0),
        (NEW.name, "", IdNumberInvalid, 0),
        ("7", NEW.id_number, NameInvalid, 0),
        (OTHER.name, NEW.id_number, IdentityMismatch, 1),
    ],
)
async def test_a_wrong_name_or_number_is_told_and_begins_nothing(
    hall: Hall, name: str, number: str, refusal: type[Exception], asked: int
) -> None:
    county = await a_county(hall)
    register = Register()
    with pytest.raises(refusal):
        await start_for(
            county.staff["window"].actor, CARD, Present(name, number), "key-1", register
        )
    assert register.asked == asked
    assert await query("SELECT id FROM application") == []


async def test_guessing_at_the_counter_ends_soon(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, register = county.staff["window"].actor, Register()
    most = LIMITS["counter.number"].amount
    for _ in range(most):
        with pytest.raises(IdentityMismatch):
            await start_for(clerk, CARD, Present(OTHER.name, NEW.id_number), "key-1", register)
    with pytest.raises(TooManyRequests):
        await start_for(clerk, CARD, present(NEW), "key-1", register)
    assert register.asked == most


@pytest.mark.parametrize("role", ["reviewer", "approver", "supervisor"])
async def test_who_has_no_window_begins_nothing(hall: Hall, role: str) -> None:
    county = await a_county(hall)
    who = await county.citizen()
    register = register_of(who.who)
    with pytest.raises(NotAllowed):
        await start_for(county.staff[role].actor, CARD, present(who.who), "key-1", register)
    with pytest.raises(NotAllowed):
        await start_for(who.actor, CARD, present(who.who), "key-1", register)
    with pytest.raises(SignInNeeded):
        await start_for(ANYBODY, CARD, present(who.who), "key-1", register)
    assert register.asked == 0


async def test_nobody_begins_their_own(hall: Hall) -> None:
    county = await a_county(hall)
    colleague = county.staff["window"]
    code = await a_code(county, colleague.post.phone)
    own = present(NEW, colleague.post.phone, code)
    with pytest.raises(OwnApplication):
        await start_for(colleague.actor, CARD, own, "key-1", Register())
    assert await query("SELECT id FROM application") == []
    begun = await start_for(county.staff["window2"].actor, CARD, present(NEW), "k", Register())
    assert isinstance(begun, Started)


async def test_what_cannot_be_applied_for_on_line_cannot_be_begun_at_the_counter(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    clerk, register = county.staff["window"].actor, Register()
    with pytest.raises(NotFound):
        await start_for(clerk, "000000000000", present(NEW), "key-1", register)
    rows = await query("SELECT code FROM item WHERE kind = 'item' ORDER BY code LIMIT 1")
    with pytest.raises(NotALeaf):
        await start_for(clerk, rows[0]["code"], present(NEW), "key-1", register)
    assert register.asked == 0
