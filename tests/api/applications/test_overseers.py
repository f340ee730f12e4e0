"""Several look on over the same cases (C85, C86): each as far as their seats reach, none acts."""

import pytest

from api.applications import accepting, disclosing
from api.applications.case_reading import case_screen
from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.seed.staff import CENTRE, DEPARTMENTS, MARKET, OVERSEERS
from identity.actor import Role
from notifications.refusals import NotAllowed
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county, everything_of

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
