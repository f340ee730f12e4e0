"""Free words about a case: read on the screens, nowhere else, and by nobody once erased."""

import pytest

from api.applications import accepting, filing
from api.applications.accepting import claim
from api.applications.asking_for import SupplementWish
from api.applications.case_reading import case_screen
from api.applications.lifecycle import Status
from api.seed.walking import Walk
from identity.actor import THE_SYSTEM, Actor
from identity.erasing import erase
from identity.sealing import SealBroken
from tests.conftest import Hall
from tests.makers import County, a_county, query

FIRST, SECOND = "王小明的证件号没拍全", "和赵铁柱的店重名"
LATER = "搬去女儿王芳家，不办了"
_EVERY_WORD = """
SELECT string_agg(t, ' ') AS t FROM (
    SELECT row_to_json(s)::text AS t FROM supplement s
    UNION ALL SELECT row_to_json(c)::text FROM status_change c) x
"""


async def a_case_spoken_about(county: County) -> tuple[Walk, Actor]:
    """Asked for two things, then withdrawn; with the clerk who asked."""
    walk = await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    await claim(clerk, walk.id)
    seen = await case_screen(clerk, walk.id)
    assert seen is not None
    wishes = [
        SupplementWish("material", "id_card", FIRST),
        SupplementWish("field", "/naming/first", SECOND),
    ]
    await accepting.ask_once(clerk, walk.id, seen.version, wishes, county.key())
    return walk, clerk


async def test_words_are_read_on_both_screens_and_stand_nowhere_in_clear(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk = await a_case_spoken_about(county)
    asked = (await walk.screen()).supplement
    assert asked is not None
    assert [line.why for line in asked.lines] == [FIRST, SECOND]
    await filing.withdraw(walk.citizen.actor, walk.id, LATER, county.key())
    seen = await case_screen(clerk, walk.id)
    assert seen is not None
    assert [line.why for line in seen.supplements[0].lines] == [FIRST, SECOND]
    assert [step.reason for step in seen.history if step.reason] == [LATER]
    kept = (await query(_EVERY_WORD))[0]["t"]
    for name in ("王小明", "赵铁柱", "王芳"):
        assert name not in kept
        assert name.encode().hex() not in kept


async def test_words_moved_to_another_case_do_not_open(hall: Hall) -> None:
    county = await a_county(hall)
    (one, _), (other, _) = await a_case_spoken_about(county), await a_case_spoken_about(county)
    await query(
        "UPDATE supplement SET whys_sealed = (SELECT whys_sealed FROM supplement"
        " WHERE application_id = $1) WHERE application_id = $2",
        one.id,
        other.id,
    )
    with pytest.raises(SealBroken):
        await other.screen()
    kept = (await one.screen()).supplement
    assert kept is not None
    assert kept.lines[0].why == FIRST


async def test_of_an_erased_person_the_case_stays_and_the_words_are_gone(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk = await a_case_spoken_about(county)
    await erase(THE_SYSTEM, walk.citizen.actor.me, "本人要求")
    seen = await case_screen(clerk, walk.id)
    assert seen is not None
    assert [line.why for line in seen.supplements[0].lines] == ["", ""]
    assert [line.title for line in seen.supplements[0].lines] != ["", ""]
