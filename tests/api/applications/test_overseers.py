"""Several look on over the same cases (C85, C86): each as far as their seats reach, none acts."""

import pytest

from api.applications import accepting, disclosing, look_reading
from api.applications.case_reading import case_screen
from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.seed.staff import CENTRE, DEPARTMENTS, MARKET, OVERSEERS
from identity.actor import Role
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county, everything_of, query

EVERYWHERE = tuple((Role.SUPERVISOR, code, False) for code in DEPARTMENTS if code != CENTRE)


def test_the_demo_has_the_discipline_office_and_the_government_s() -> None:
    assert {post.role for post in OVERSEERS} == {"discipline", "government"}
    assert all(post.seats == EVERYWHERE for post in OVERSEERS)


async def test_who_oversees_everything_reads_everything_and_changes_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    walks = [await county.a_case(Status.SUBMITTED, item) for item in (CARD, SHOP, HOME)]
    discipline = (await county.hire("严正", *EVERYWHERE)).actor
    own = (await county.hire("市监", (Role.SUPERVISOR, MARKET, False))).actor
    seen = [
        {card.id for card in (await queue(who, Lane.ALL, None, 50)).edges}
        for who in (discipline, own)
    ]
    assert seen == [{walk.id for walk in walks}, {walks[1].id}]
    before = [await everything_of(walk.id) for walk in walks]
    for walk in walks:
        shown = await case_screen(discipline, walk.id)
        assert shown is not None
        assert "*" in shown.applicant.name  # masked, as everywhere
        with pytest.raises(NotAllowed):
            await accepting.claim(discipline, walk.id)
        with pytest.raises(NotAllowed):
            await disclosing.reveal(discipline, walk.id, "applicant.phone", "督查")
    assert await case_screen(own, walks[0].id) is None
    assert [await everything_of(walk.id) for walk in walks] == before


async def test_three_read_one_trail_each_as_far_as_they_reach(hall: Hall) -> None:
    county = await a_county(hall)
    shop, home = [await county.a_case(Status.SUBMITTED, item) for item in (SHOP, HOME)]
    for walk in (shop, home):
        await accepting.claim(walk.desk.window.actor, walk.id)
        await disclosing.reveal(walk.desk.window.actor, walk.id, "applicant.phone", "电话核对")
    discipline = (await county.hire("严正", *EVERYWHERE)).actor
    own = (await county.hire("市监", (Role.SUPERVISOR, MARKET, False))).actor
    clerk, mine = shop.desk.window.actor, shop.citizen.actor
    for who, walk in ((own, shop), (discipline, shop), (discipline, home)):
        (seen,) = await look_reading.of_overseen(who, walk.id)
        assert (seen.by, seen.look.why) == (county.staff["window"].post.name, "电话核对")
    (told,) = await look_reading.looks(mine)
    (seen,) = await look_reading.of_overseen(own, shop.id)
    assert told == seen.look  # the same row of the same trail, without the colleague's name
    for nobody, why in ((own, NotFound), (clerk, NotAllowed), (mine, NotAllowed)):
        with pytest.raises(why):
            await look_reading.of_overseen(nobody, (home if nobody is own else shop).id)


async def test_the_applicant_reads_who_has_the_case_and_since_when(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    before = await walk.screen()
    await walk.to(Status.IN_REVIEW)
    seen = await walk.screen()
    (run,) = await query(
        "SELECT started_at FROM stage_run WHERE application_id = $1 AND state = 'running'", walk.id
    )
    assert before.with_office != seen.with_office == "青禾县市场监督管理局 · 审核"
    assert seen.with_office_since == run["started_at"] > before.with_office_since
