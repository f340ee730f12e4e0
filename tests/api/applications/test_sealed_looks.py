"""An investigation's look is kept from the person for a while, then shown like any other (G48)."""

from datetime import timedelta

import pytest

from api import seconding
from api.applications import accepting
from api.applications.asking_why import ask_why
from api.applications.disclosing import reveal
from api.applications.lifecycle import Status
from api.applications.look_reading import Look, looks, of_case, of_overseen
from api.applications.sealing_looks import ask_to_seal
from api.rights.sections import ACCESS_LOG
from api.seed.walking import Walk
from identity.actor import Actor, Role
from identity.look_seals import release
from identity.refusals import LookNotSealed, ReasonNeeded, SamePerson
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import County, a_county, facts_about, query

BASIS = "《监察法》第二十二条，青监立〔2026〕3 号"
WHY = "正在核查窗口人员违规查询"


async def looked_at(hall: Hall) -> tuple[County, Walk, Look]:
    """A case on which a clerk looked once, and its county with two auditors."""
    county = await a_county(hall)
    for name, role in (("auditor", "秦正"), ("other_auditor", "卫明")):
        county.staff[name] = await county.hire(role, (Role.AUDITOR, "10", False))
    walk = await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    await reveal(clerk, walk.id, "applicant.phone", "电话核实")
    (look,) = await looks(walk.citizen.actor)
    return county, walk, look


def auditors(county: County) -> tuple[Actor, Actor]:
    return county.staff["auditor"].actor, county.staff["other_auditor"].actor


async def told(walk: Walk) -> list[int]:
    """The staff's looks in the copy of everything that a person may ask for."""
    rows = await query(ACCESS_LOG, [walk.citizen.actor.me])
    return [row["number"] for row in rows if (row["by"], row["action"]) == ("staff", "unseal")]


async def test_what_two_seal_is_hidden_until_its_day_and_then_seen_and_told(hall: Hall) -> None:
    county, walk, look = await looked_at(hall)
    auditor, other = auditors(county)
    me = walk.citizen.actor
    assert len(await told(walk)) == 1
    above = (await county.hire("督查", (Role.SUPERVISOR, "14", False))).actor
    assert [one.look.id for one in await of_overseen(above, walk.id)] == [look.id]
    asked = await ask_to_seal(auditor, look.id, 6, BASIS, WHY)
    assert [one.id for one in await looks(me)] == [look.id]  # one person alone keeps nothing back
    await seconding.confirm(other, asked.id)
    assert (await looks(me), await told(walk)) == ((), [])
    assert (await looks(me, case_id=walk.id), await of_overseen(above, walk.id)) == ((), ())
    with pytest.raises(NotFound):
        await ask_why(me, look.id)
    (seen,) = await of_case(auditor, str(look.reference))
    assert (seen.look.id, seen.by) == (look.id, county.staff["window"].post.name)
    assert seen.sealed_until is not None
    assert await release() == 0
    await shift_clock(timedelta(days=185))
    assert [one.id for one in await looks(me)] == [look.id]
    assert (await release(), await release()) == (1, 0)
    (seal,) = await query("SELECT id FROM look_seal")
    assert await facts_about(seal["id"]) == ["look.released"]
    await county.work()
    (message,) = await query(
        "SELECT DISTINCT citizen_id FROM message WHERE template = 'look.released'"
    )
    assert message["citizen_id"] == me.me


async def test_only_that_look_is_hidden_and_never_from_the_trail(hall: Hall) -> None:
    county, walk, look = await looked_at(hall)
    auditor, other = auditors(county)
    before = await query("SELECT count(*) AS n FROM trail_row WHERE citizen_id IS NOT NULL")
    await seconding.confirm(other, (await ask_to_seal(auditor, look.id, 1, BASIS, WHY)).id)
    assert await query("SELECT count(*) AS n FROM trail_row WHERE citizen_id IS NOT NULL") == before
    (row,) = await query("SELECT actor_id, details FROM trail_row WHERE action = 'look.sealed'")
    assert row["actor_id"] == other.me
    await shift_clock(timedelta(minutes=2))
    clerk = county.staff["window"].actor
    await reveal(clerk, walk.id, "applicant.name", "再核实")
    assert [one.why for one in await looks(walk.citizen.actor)] == ["再核实"]


async def test_who_may_not_seals_nothing_and_nothing_is_sealed_for_ever(hall: Hall) -> None:
    county, walk, look = await looked_at(hall)
    auditor, other = auditors(county)
    for one in (county.staff["window"].actor, walk.citizen.actor):
        with pytest.raises(NotAllowed):
            await ask_to_seal(one, look.id, 6, BASIS, WHY)
        with pytest.raises(NotAllowed):
            await of_case(one, str(look.reference))
    for months, basis in ((0, BASIS), (13, BASIS), (10**9, BASIS), (-1, BASIS), (6, "  ")):
        with pytest.raises(LookNotSealed):
            await ask_to_seal(auditor, look.id, months, basis, WHY)
    with pytest.raises(ReasonNeeded):
        await ask_to_seal(auditor, look.id, 6, BASIS, " ")
    with pytest.raises(NotFound):
        await ask_to_seal(auditor, 10**17, 6, BASIS, WHY)
    asked = await ask_to_seal(auditor, look.id, 1, BASIS, WHY)
    with pytest.raises(SamePerson):
        await seconding.confirm(auditor, asked.id)
    assert await query("SELECT id FROM look_seal") == []
    await seconding.confirm(other, asked.id)
    await shift_clock(timedelta(days=370))  # a year after the look there is nothing to keep back
    with pytest.raises(LookNotSealed):
        await ask_to_seal(auditor, look.id, 12, BASIS, WHY)
    assert len(await looks(walk.citizen.actor)) == 1
