"""What this platform issued is a paper of grade A wherever another item asks for it."""

from datetime import date

import pytest

from api.applications import reusing
from api.applications.lifecycle import Status
from api.catalog import published
from api.certificates.issuing import ResultFacts, make
from api.materials import viewing
from api.seed.walking import Citizen
from identity.sealing import Access
from tests.api.applications.reused import (
    a_filed_shop,
    a_filled_draft,
    hand_in_the_rest,
    line,
    screen,
    submit,
)
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

FOOD, LICENCE = "990113002001", "business_licence"  # asks for the licence that the first one issues


async def with_a_licence(county: County) -> Citizen:
    """Somebody who filed here and got a licence, made by the real verb."""
    walk = await a_filed_shop(county)
    definition = await published.published(SHOP)
    facts = ResultFacts(
        application_id=walk.id,
        citizen_id=walk.citizen.actor.me,
        item_code=SHOP,
        kind=definition.result.kind,
        title=definition.result.title,
        issuer=definition.result.issuer,
        holder=walk.citizen.who.name,
        holder_number="",
        issued_on=date(2026, 11, 20),
        validity_years=definition.result.validity_years,
    )
    await make(facts)
    return walk.citizen


async def test_a_licence_issued_here_is_there_by_itself_and_filed_without_a_photo(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    citizen = await with_a_licence(county)
    draft = await a_filled_draft(county, citizen, FOOD)
    await reusing.use_held(citizen.actor, draft)
    await reusing.use_held(citizen.actor, draft)
    licence = await line(citizen, draft, LICENCE)
    assert (licence.grade, len(licence.files), licence.files[0].mime) == ("A", 1, "application/pdf")
    assert licence.held is not None
    assert licence.held.item == (await published.published(SHOP)).title
    own = Access(citizen.actor, "own file", draft, citizen.actor.me)
    assert (await viewing.open_preview(own, licence.files[0].id))[:2] == b"\xff\xd8"
    assert LICENCE not in await hand_in_the_rest(citizen, draft, FOOD)
    await submit(county, citizen, draft)
    assert (await screen(citizen, draft)).status is Status.SUBMITTED
    traces = await query(
        "SELECT subject_id FROM trail_row WHERE action = 'material.reused' AND case_id = $1"
        " AND details->>'grade' = 'A'",
        draft,
    )
    assert traces == await query("SELECT id AS subject_id FROM certificate")
    third = await a_filled_draft(county, citizen, FOOD)  # not from the case: from the licence
    await reusing.use_held(citizen.actor, third)
    assert (await line(citizen, third, LICENCE)).grade == "A"


@pytest.mark.parametrize(
    "ended",
    [
        "UPDATE certificate SET state = 'revoked'",
        "UPDATE certificate SET valid_until = '2020-01-01'",
        "UPDATE certificate SET state = 'making'",
        "UPDATE certificate SET citizen_id = gen_random_uuid()",
    ],
)
async def test_a_licence_that_ended_goes_off_the_draft_and_is_not_filed(
    hall: Hall, ended: str
) -> None:
    county = await a_county(hall)
    citizen = await with_a_licence(county)
    drafts = [await a_filled_draft(county, citizen, FOOD) for _ in range(2)]
    for draft in drafts:
        await reusing.use_held(citizen.actor, draft)
        await hand_in_the_rest(citizen, draft, FOOD)
        assert (await line(citizen, draft, LICENCE)).grade == "A"
    await query(ended)
    await submit(county, citizen, drafts[0])  # the office looks it up itself, as before
    await reusing.use_held(citizen.actor, drafts[1])
    for draft in drafts:
        gone = await line(citizen, draft, LICENCE)
        assert (gone.files, gone.held) == ((), None)


async def test_put_aside_it_stays_so_and_nobody_else_has_it(hall: Hall) -> None:
    county = await a_county(hall)
    citizen, other = await with_a_licence(county), await county.citizen()
    draft = await a_filled_draft(county, citizen, FOOD)
    await reusing.use_held(citizen.actor, draft)
    await reusing.put_aside(citizen.actor, draft, LICENCE)
    await reusing.use_held(citizen.actor, draft)
    assert (await line(citizen, draft, LICENCE)).files == ()
    await reusing.use_held(citizen.actor, draft, LICENCE)
    assert (await line(citizen, draft, LICENCE)).grade == "A"
    theirs = await a_filled_draft(county, other, FOOD)
    await reusing.use_held(other.actor, theirs)
    assert (await line(other, theirs, LICENCE)).files == ()
