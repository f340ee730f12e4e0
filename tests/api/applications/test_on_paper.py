"""Who has no phone is entered from their card and told on paper, handed over notice by notice."""

from collections.abc import Iterator
from datetime import date
from random import Random
from uuid import UUID

import pytest

from api.applications import accepting
from api.applications.at_counter import definition_begun_here, file_for
from api.applications.case_reading import case_screen
from api.applications.counter import Present, Started, start_for
from api.applications.lifecycle import Status
from api.applications.on_paper import handed_over, papers
from api.applications.refusals import AnswersInvalid
from api.seed import content
from api.seed.people import Invented, id_number
from identity.account_refusals import GuardianNeeded
from identity.actor import ANYBODY, Level
from identity.cards import SANDBOX, bind_readers, sandbox_key, sandbox_reader, signed_reading
from identity.people import person, person_by_number
from identity.phones_changing import recover
from identity.refusals import CardNeeded, PhoneOfAnother
from notifications.now import now
from notifications.refusals import NotAllowed, NotFound, SignInNeeded
from notifications.wording import CHINESE
from tests.api.applications.test_at_counter import photographed
from tests.api.applications.test_capturing import darkroom
from tests.api.applications.test_counter import NEW, OTHER, a_code, register_of
from tests.conftest import Hall
from tests.identity.making import a_citizen
from tests.makers import CARD, County, a_county, checklist_of, query

__all__ = ["darkroom"]
SECRET = "only here"


@pytest.fixture(autouse=True)
def _reader(hall: Hall) -> Iterator[None]:
    bind_readers({SANDBOX: sandbox_reader(SECRET)})
    yield
    bind_readers({})


async def read_off(who: Invented) -> str:
    body = {"name": who.name, "idNumber": who.id_number, "readAt": (await now()).isoformat()}
    return signed_reading(SANDBOX, sandbox_key(SECRET), body)


async def begun_for(county: County, who: Invented = NEW) -> Started:
    clerk, card = county.staff["instant"].actor, await read_off(who)
    without = Present("", "", card=card, phoneless=True)
    return await start_for(clerk, CARD, without, county.key(), register_of(who))


async def filed_for(county: County) -> UUID:
    """Begun, photographed, filed; the receipt is made."""
    clerk, begun = county.staff["instant"].actor, await begun_for(county)
    case, chance = begun.application_id, Random(3)
    await photographed(clerk, case)
    answers = content.answers(CARD, chance, OTHER)
    choice = content.address(OTHER, chance)  # the parcel goes to a neighbour
    await file_for(clerk, case, answers, "file", declared=True, choice=choice)
    await county.work()
    return case


async def test_who_has_no_phone_is_entered_from_the_card_and_known_in_person(hall: Hall) -> None:
    county = await a_county(hall)
    begun = await begun_for(county)
    assert begun.phone == ""
    found = await person_by_number(NEW.id_number)
    assert found is not None
    assert (found.identity_level, bytes(found.phone_sealed)) == (Level.IN_PERSON, b"")
    again = await begun_for(county)
    assert again.name == begun.name
    (row,) = await query("SELECT count(*) AS n FROM person WHERE phone_masked = ''")
    assert row["n"] == 1
    (trail,) = await query(
        "SELECT actor_id FROM trail_row WHERE action = 'person.entered' AND citizen_id = $1",
        found.id,
    )
    assert trail["actor_id"] == county.staff["instant"].actor.me


async def test_without_the_card_nobody_is_entered_and_a_child_needs_a_guardian(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, key = county.staff["instant"].actor, county.key()
    (before,) = await query("SELECT count(*) AS n FROM person")
    typed = Present(NEW.name, NEW.id_number, phoneless=True)
    with pytest.raises(CardNeeded):
        await start_for(clerk, CARD, typed, key, register_of())
    child = Invented("张小苗", "13900001111", id_number(date((await now()).year - 9, 1, 5), 1))
    of = Present("", "", card=await read_off(child), phoneless=True)
    with pytest.raises(GuardianNeeded):
        await start_for(clerk, CARD, of, county.key(), register_of(child))
    (after,) = await query("SELECT count(*) AS n FROM person")
    assert after == before


async def test_their_notices_are_handed_over_once_each_and_then_lie_there_no_more(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    case = await filed_for(county)
    seen = await case_screen(clerk, case)
    assert seen is not None
    assert seen.on_paper
    (paper,) = await papers(clerk, CHINESE)
    assert (paper.application_id, paper.reference) == (case, seen.reference)
    assert "*" in paper.person
    for _ in range(2):
        assert await handed_over(clerk, paper.id) == case
    assert await papers(clerk, CHINESE) == ()
    rows = await query(
        "SELECT actor_id FROM trail_row WHERE action = 'notice.handed_over' AND case_id = $1", case
    )
    assert [row["actor_id"] for row in rows] == [clerk.me]
    await accepting.claim(clerk, case)
    ready = await case_screen(clerk, case)
    assert ready is not None
    await accepting.accept(clerk, case, ready.version, "齐全", "accept", await checklist_of(CARD))
    await county.work()
    (later,) = await papers(clerk, CHINESE)
    assert later.id != paper.id


async def test_another_department_hands_nothing_over_and_sees_no_paper(hall: Hall) -> None:
    county = await a_county(hall)
    await filed_for(county)
    (paper,) = await papers(county.staff["instant"].actor, CHINESE)
    other = county.staff["reviewer"].actor
    assert await papers(other, CHINESE) == ()
    with pytest.raises((NotFound, NotAllowed)):
        await handed_over(other, paper.id)
    assert [one.id for one in await papers(county.staff["instant"].actor, CHINESE)] == [paper.id]


async def test_who_has_a_phone_is_told_by_it_and_no_paper_lies_there(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    await county.work()
    clerk = county.staff["window"].actor
    seen = await case_screen(clerk, walk.id)
    assert seen is not None
    assert not seen.on_paper
    assert await papers(clerk, CHINESE) == ()
    (notice,) = await query("SELECT id, on_paper FROM notice WHERE application_id = $1", walk.id)
    assert not notice["on_paper"]
    with pytest.raises(NotFound):
        await handed_over(clerk, notice["id"])


async def test_what_the_form_takes_from_the_phone_is_not_missed_but_all_else_is(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, begun = county.staff["instant"].actor, await begun_for(county)
    definition = await definition_begun_here(clerk, begun.application_id)
    known = [
        schema.get("x-known")
        for group in definition.form["properties"].values()
        for schema in group["properties"].values()
    ]
    assert "phone" in known
    with pytest.raises(AnswersInvalid) as wrong:
        await file_for(clerk, begun.application_id, {}, "empty", declared=True)
    assert wrong.value.problems
    assert not any(one.pointer.endswith("/phone") for one in wrong.value.problems)


async def test_nobody_takes_the_account_of_who_has_no_phone_from_afar(hall: Hall) -> None:
    """Nobody would hear of it, so nobody could object."""
    county = await a_county(hall)
    await begun_for(county)
    stranger = await a_citizen()
    with pytest.raises(CardNeeded):
        await recover(stranger, NEW.name, NEW.id_number, register_of())
    (row,) = await query("SELECT count(*) AS n FROM phone_change")
    assert row["n"] == 0


async def test_a_phone_bought_later_is_given_at_the_counter_from_the_card(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    await begun_for(county)
    code = await a_code(county, NEW.phone)
    card = await read_off(NEW)
    bought = Present("", "", NEW.phone, code, card)
    told = await start_for(clerk, CARD, bought, county.key(), register_of())
    assert told.phone.startswith("1")
    found = await person_by_number(NEW.id_number)
    assert found is not None
    assert (await person(found.id)).phone_masked == told.phone


async def test_the_phone_of_another_is_given_to_nobody(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    theirs = await county.citizen()
    await begun_for(county)
    code = await a_code(county, theirs.who.phone)
    wanted = Present("", "", theirs.who.phone, code, await read_off(NEW))
    with pytest.raises(PhoneOfAnother):
        await start_for(clerk, CARD, wanted, county.key(), register_of())
    found = await person_by_number(NEW.id_number)
    assert found is not None
    assert found.phone_masked == ""


async def test_who_is_signed_out_is_told_of_no_papers(hall: Hall) -> None:
    await filed_for(await a_county(hall))
    with pytest.raises(SignInNeeded):
        await papers(ANYBODY, CHINESE)
