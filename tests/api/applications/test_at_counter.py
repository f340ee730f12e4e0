"""The window files for who is present, and one who holds both seats decides it there and then."""

from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.applications import accepting, deciding
from api.applications.at_counter import definition_begun_here, file_for
from api.applications.case_reading import case_screen
from api.applications.circumstances import WHILE_PRESENT
from api.applications.counter import start_for
from api.applications.deciding import DecisionChoice
from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.applications.refusals import (
    AnswersInvalid,
    DeclarationMissing,
    DeliveryMissing,
    MaterialsMissing,
    WrongStatus,
)
from api.delivery.addresses import DeliveryChoice
from api.seed import content
from api.seed.people import invented
from api.seed.walking import Citizen
from identity.actor import Actor
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.test_capturing import darkroom, take
from tests.api.applications.test_counter import present, register_of
from tests.api.materials import pictures
from tests.conftest import Hall
from tests.makers import CARD, County, a_county, checklist_of, everything_of, facts_about, query

__all__ = ["darkroom"]


async def a_visit(county: County, clerk: Actor) -> tuple[Citizen, UUID]:
    """Somebody at the window, for whom the card was begun."""
    who = await county.citizen()
    begun = await start_for(clerk, CARD, present(who.who), uuid4().hex, register_of(who.who))
    return who, begun.application_id


async def photographed(clerk: Actor, case: UUID) -> None:
    """All papers of the list, in one session."""
    session = uuid4()
    definition = await definition_begun_here(clerk, case)
    for spec in definition.materials:
        for page in range(spec.min_pages):
            picture = pictures.photo(seed=len(spec.id) * 10 + page)
            await take(clerk, case, spec.id, picture, session)


async def _version(clerk: Actor, case: UUID) -> int:
    seen = await case_screen(clerk, case)
    assert seen is not None
    return seen.version


def said(who: Citizen) -> tuple[dict[str, Any], DeliveryChoice]:
    """What the person says, and where the card shall go."""
    chance = Random(3)
    return content.answers(CARD, chance, invented(12, 1)[0]), content.address(who.who, chance)


async def test_the_window_files_for_who_is_present_and_decides_there_and_then(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"]
    who, case = await a_visit(county, clerk.actor)
    await photographed(clerk.actor, case)
    answers, choice = said(who)
    filed = await file_for(clerk.actor, case, answers, "file", declared=True, choice=choice)
    assert filed == case
    await accepting.claim(clerk.actor, case)
    await accepting.accept(
        clerk.actor,
        case,
        await _version(clerk.actor, case),
        "齐全",
        "accept",
        await checklist_of(CARD),
    )
    version = await _version(clerk.actor, case)
    prepared = await deciding.prepare(clerk.actor, case, version, DecisionChoice(True, "准予"))
    await deciding.decide(clerk.actor, prepared.id, clerk.key.get(prepared.options), "decide")
    told = await facts_about(case)
    assert [fact for fact in told if fact.startswith("application.")] == [
        *("application.started_at_counter", "application.submitted"),
        *("application.accepted", "application.approved"),
    ]
    (row,) = await query(
        "SELECT status, filed_by_agent_id, origin, begun_by, reference IS NOT NULL AS ok"
        " FROM application WHERE id = $1",
        case,
    )
    assert (row["status"], row["filed_by_agent_id"], row["ok"]) == ("approved", None, True)
    assert (row["origin"], row["begun_by"]) == ("counter", clerk.actor.me)
    by = await query("SELECT by_kind, by_id FROM status_change WHERE application_id = $1", case)
    assert {(one["by_kind"], one["by_id"]) for one in by} == {("staff", clerk.actor.me)}
    (spoken,) = await query(
        "SELECT details FROM trail_row WHERE action = 'application.file_at_counter'"
        " AND case_id = $1",
        case,
    )
    assert '"declared": "spoken"' in str(spoken["details"]).replace("'", '"')


async def test_what_the_person_did_not_hand_in_or_say_is_missed_and_nothing_is_filed(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    who, case = await a_visit(county, clerk)
    answers, choice = said(who)
    before = await everything_of(case)
    with pytest.raises(AnswersInvalid):
        await file_for(clerk, case, {}, "one", declared=True, choice=choice)
    with pytest.raises(MaterialsMissing):
        await file_for(clerk, case, answers, "two", declared=True, choice=choice)
    await photographed(clerk, case)
    with pytest.raises(DeliveryMissing):
        await file_for(clerk, case, answers, "three", declared=True)
    with pytest.raises(DeclarationMissing):
        await file_for(clerk, case, answers, "four", declared=False, choice=choice)
    after = await everything_of(case)
    assert (after["status"], after["changes"]) == (before["status"], before["changes"])
    assert after["reference"] is None


async def test_only_who_began_it_files_it_and_only_while_the_person_is_there(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, other = county.staff["instant"].actor, county.staff["window"].actor
    who, case = await a_visit(county, clerk)
    await photographed(clerk, case)
    answers, choice = said(who)
    before = await everything_of(case)
    with pytest.raises(NotFound):
        await file_for(other, case, answers, "other", declared=True, choice=choice)
    reviewer = county.staff["reviewer"].actor
    with pytest.raises(NotAllowed):
        await file_for(reviewer, case, answers, "reviewer", declared=True, choice=choice)
    await shift_clock(WHILE_PRESENT + timedelta(minutes=1))
    with pytest.raises(NotFound):
        await file_for(clerk, case, answers, "late", declared=True, choice=choice)
    assert await everything_of(case) == before


async def test_two_touches_of_the_key_file_once(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    who, case = await a_visit(county, clerk)
    await photographed(clerk, case)
    answers, choice = said(who)
    for _ in range(2):
        await file_for(clerk, case, answers, "same", declared=True, choice=choice)
    assert (await facts_about(case)).count("application.submitted") == 1
    with pytest.raises(WrongStatus):
        await file_for(clerk, case, answers, "another", declared=True, choice=choice)


async def test_the_citizen_reads_that_the_window_filed_it(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    who, case = await a_visit(county, clerk)
    await photographed(clerk, case)
    answers, choice = said(who)
    await file_for(clerk, case, answers, "file", declared=True, choice=choice)
    seen = await application_screen(who.actor, case)
    assert seen is not None
    assert seen.status is Status.SUBMITTED
    assert who.who.id_number in str(seen.answers)
    assert seen.timeline[-1].by == "工作人员"
