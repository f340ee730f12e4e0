"""At a counter: guardianship compared, a child's number written down, bound by the machine."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from api.applications import filing, minding
from api.applications.look_reading import looks
from api.applications.models import Application
from api.applications.refusals import ClaimedByOther, ReasonMissing
from api.applications.resulting import holder_of
from api.catalog.published import published
from api.seed.people import id_number
from api.seed.staff import Colleague
from api.seed.walking import Citizen
from api.subscribers import WHEN, bind_number
from identity.actor import THE_SYSTEM, Role
from identity.children import Birth, enter_newborn
from identity.guardianship import Paper
from identity.number_giving import granted
from identity.people import person_by_number, reveal
from identity.realname.contract import Verdict
from identity.sealing import Access
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import County, a_county, query

BIRTH = "990717002001"
BORN = date(2026, 9, 18)
CHILD = Birth("李小满", BORN, "男", "Y990126001")
NUMBER = id_number(BORN, 701)


class Everybody:
    """A register that knows them all."""

    async def check(self, *, name: str, id_number: str) -> Verdict:
        return Verdict.MATCH if name and id_number else Verdict.UNKNOWN_NUMBER


async def card_of(citizen: Citizen) -> tuple[str, str]:
    me = citizen.actor
    why = Access(me, "test")
    return await reveal(me.me, "name", why), await reveal(me.me, "idNumber", why)


async def a_registration(county: County, parent: Citizen, clerk: Colleague) -> UUID:
    """A filed registration of the child's birth that ``clerk`` works on."""
    case_id = await filing.start(parent.actor, BIRTH, county.key())
    sample = dict((await published(BIRTH)).sample)
    sample["child"] = {**sample["child"], "bornIn": "hospital", "certificateNo": CHILD.certificate}
    rows = await query("SELECT version FROM application WHERE id = $1", case_id)
    version = rows[0]["version"]
    await filing.save(parent.actor, case_id, version, sample)
    await query(
        "UPDATE application SET status = 'submitted', claimed_by = $2, reference = 'QH-1',"
        " project_number = 'P-1', submitted_at = doorstep_now(), promised_on = '2026-12-01',"
        " applicant = '{}', desk_lines = '[]',"
        " claimed_until = doorstep_now() + interval '1 hour' WHERE id = $1",
        case_id,
        clerk.actor.me,
    )
    return case_id


async def test_a_guardian_with_the_original_is_checked_once_and_told(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, parent = county.staff["window"], await county.citizen()
    await enter_newborn(parent.actor, CHILD)
    name, number = await card_of(parent)
    (seen,) = await minding.guardian_present(clerk.actor, name, number, Everybody())
    assert (seen.child, seen.certificate, seen.paper) == ("李**", "Y9******01", None)
    await minding.prove(clerk.actor, seen.id, Paper.BIRTH_CERTIFICATE)
    (again,) = await minding.guardian_present(clerk.actor, name, number, Everybody())
    assert again.grade == "B"
    await county.work()
    told = await query("SELECT template FROM message WHERE recipient_id = $1", parent.actor.me)
    assert "guardianship.proven" in {row["template"] for row in told}
    assert (await looks(parent.actor))[0].why == "窗口当面核对监护关系"


async def test_a_result_names_a_child_without_a_number_by_its_day_of_birth(hall: Hall) -> None:
    county = await a_county(hall)
    parent = await county.citizen()
    await enter_newborn(parent.actor, CHILD)
    (child,) = await query("SELECT person_id FROM newborn")
    case = Application(id=uuid4(), citizen_id=child["person_id"])
    holder = await holder_of(case, Access(THE_SYSTEM, "test"))
    assert holder == (CHILD.name, "", BORN)
    own = Application(id=uuid4(), citizen_id=parent.actor.me)
    name, number = await card_of(parent)
    assert (await holder_of(own, Access(THE_SYSTEM, "test")))[:2] == (name, number)


async def test_the_number_of_a_case_binds_when_the_case_is_granted(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, parent = county.staff["window"], await county.citizen()
    await enter_newborn(parent.actor, CHILD)
    case_id = await a_registration(county, parent, clerk)
    child = await minding.child_of(clerk.actor, case_id)
    assert child is not None
    assert (child.name, child.number) == ("李**", None)
    given = await minding.write_down(clerk.actor, case_id, NUMBER)
    assert not given.bound
    assert await person_by_number(NUMBER) is None
    assert bind_number in WHEN["application.approved"]
    await granted(case_id)
    bound = await person_by_number(NUMBER)
    assert bound is not None
    assert bound.id == child.id
    await granted(case_id)
    seen = await minding.child_of(clerk.actor, case_id)
    assert seen is not None
    assert seen.bound


async def test_only_who_works_on_the_case_writes_a_number_down(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, parent = county.staff["window"], await county.citizen()
    await enter_newborn(parent.actor, CHILD)
    case_id = await a_registration(county, parent, clerk)
    other = county.staff["window2"]
    assert await minding.child_of(other.actor, case_id) is None
    with pytest.raises(ClaimedByOther):
        await minding.write_down(other.actor, case_id, NUMBER)
    reviewer = await county.hire("审核员", (Role.REVIEWER, "10", False))
    with pytest.raises(NotAllowed):
        await minding.write_down(reviewer.actor, case_id, NUMBER)
    assert await query("SELECT 1 FROM newborn WHERE number_sealed IS NOT NULL") == []


async def test_papers_alone_bind_it_at_once_with_a_reason(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, parent = county.staff["window"], await county.citizen()
    await enter_newborn(parent.actor, CHILD)
    with pytest.raises(ReasonMissing):
        await minding.bind(clerk.actor, CHILD.certificate, NUMBER, " ", Everybody())
    bound = await minding.bind(clerk.actor, CHILD.certificate, NUMBER, "户口簿原件", Everybody())
    assert bound.bound
    assert await person_by_number(NUMBER) is not None


async def test_no_clerk_serves_their_own_child(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, parent = county.staff["window"].actor, await county.citizen()
    mandate = await enter_newborn(parent.actor, CHILD)
    await query(
        "UPDATE staff SET id_number_index = (SELECT id_number_index FROM person WHERE id = $2)"
        " WHERE id = $1",
        *(clerk.me, parent.actor.me),
    )
    with pytest.raises(NotFound):
        await minding.prove(clerk, mandate, Paper.BIRTH_CERTIFICATE)
    with pytest.raises(NotFound):
        await minding.bind(clerk, CHILD.certificate, NUMBER, "户口簿原件", Everybody())
    assert await query("SELECT 1 FROM guardianship") == []
    assert await person_by_number(NUMBER) is None
