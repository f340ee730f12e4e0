"""What answers call for: papers, a checklist, fields that open later."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from api.applications import accepting
from api.applications.asking_for import SupplementWish
from api.applications.case_reading import case_screen
from api.applications.disclosing import reveal
from api.applications.filing import choose_delivery, may_upload, resubmit, start, submit
from api.applications.filing import save as save_draft
from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.applications.refusals import AnswersInvalid, ChecklistIncomplete
from api.applications.supplementing import gaps
from api.catalog import published
from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms import asked
from api.materials import holding, intake
from api.seed import content
from api.seed.walking import Citizen, upload
from identity.people import known
from identity.regions import names
from notifications.refusals import NotFound
from tests.answers import answers
from tests.api.test_every_item import PICTURE, filled
from tests.conftest import Hall
from tests.forms import EVERYTHING, field, page
from tests.makers import County, a_county, everything_of, query

ALLOWANCE = "990511001001"


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


def paper(spec_id: str, **more: Any) -> MaterialSpec:
    return MaterialSpec(
        id=spec_id,
        title=spec_id,
        hint="",
        required=True,
        min_pages=1,
        max_pages=1,
        kind="other",
        grade="C",
        original_checked=False,
        **more,
    )


async def an_item(form: dict[str, Any], *materials: MaterialSpec) -> Definition:
    return replace(await published.published(ALLOWANCE), form=form, materials=materials)


async def test_only_what_the_answers_call_for_is_asked(county: County) -> None:
    item = await an_item(
        EVERYTHING,
        paper("always"),
        paper("register", lookup="公安局"),
        paper("allowance", asked_if={"/household/poor": True}),
        paper("children", asked_if={"/household/many": {"minimum": 2}}),
        paper("poverty", field="/household/paper"),
        paper("portrait", field="/applicant/face"),
    )
    poor = answers(EVERYTHING, Random(1))
    poor["household"] = {"poor": True, "why": "生病", "members": []}
    assert [spec.id for spec in asked(item, poor)] == [
        *("always", "allowance", "poverty", "portrait"),
    ]
    rich = {**poor, "household": {"poor": False, "members": [{}, {}]}}
    assert [spec.id for spec in asked(item, rich)] == ["always", "children", "portrait"]


async def accepted_soon(
    county: County, citizen: Citizen, code: str = ALLOWANCE
) -> tuple[Any, Any, int]:
    draft, told = await filled(county, citizen, code)
    definition = await published.published(code)
    for spec in asked(definition, told):
        for _ in range(spec.min_pages if spec.required else 0):
            await upload(citizen.actor, draft, spec.id, PICTURE + bytes([_]))
    await submit(citizen.actor, draft, 1, True, county.key())
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, draft)
    seen = await case_screen(clerk, draft)
    assert seen is not None
    return draft, clerk, seen.version


async def test_the_window_confirms_its_checklist_line_by_line(county: County) -> None:
    draft, clerk, version = await accepted_soon(county, await county.citizen())
    seen = await case_screen(clerk, draft)
    assert seen is not None
    points = [line.key for line in seen.accept_checklist]
    assert points
    before = await everything_of(draft)
    for ticked in ([], points[1:], [*points[1:], "another"]):
        with pytest.raises(ChecklistIncomplete) as refused:
            await accepting.accept(clerk, draft, version, "齐全", county.key(), ticked)
        assert points[0] in refused.value.missing
    assert await everything_of(draft) == before
    await accepting.accept(clerk, draft, version, "齐全", county.key(), points)
    after = await case_screen(clerk, draft)
    assert after is not None
    assert after.status in {Status.ACCEPTED, Status.IN_REVIEW}
    rows = await query("SELECT checklist FROM opinion WHERE application_id = $1", draft)
    assert all(point in rows[0]["checklist"] for point in points)


async def test_what_the_platform_looks_up_stands_at_the_desk_and_is_not_missing(
    county: County,
) -> None:
    draft, clerk, _ = await accepted_soon(county, await county.citizen())
    seen = await case_screen(clerk, draft)
    english = await case_screen(clerk, draft, "en")
    assert seen is not None
    assert english is not None
    [spec] = [s for s in (await published.published(ALLOWANCE)).materials if s.lookup][:1]
    [line] = [material for material in seen.materials if material.spec_id == spec.id]
    assert line.lookup == f"由窗口核查：{spec.lookup}"
    assert not line.required
    assert str(spec.lookup) in next(
        str(m.lookup) for m in english.materials if m.spec_id == spec.id
    )


async def test_a_new_answer_opens_fields_that_may_be_answered_with_it(county: County) -> None:
    citizen = await county.citizen()
    actor, card = citizen.actor, "992011004001"
    draft = await start(actor, card, county.key())
    form = (await published.published(card)).form
    told = answers(form, Random(4), await known(actor))
    told["family"] = {"has": False}
    await save_draft(actor, draft, 0, told)
    definition = await published.published(card)
    for spec in asked(definition, told):
        for _ in range(spec.min_pages if spec.required else 0):
            await upload(actor, draft, spec.id, PICTURE + bytes([_]))
    await choose_delivery(actor, draft, content.address(citizen.who, Random(4)))
    await submit(actor, draft, 1, True, county.key())
    clerk = county.staff["instant"].actor
    await accepting.claim(clerk, draft)
    seen = await case_screen(clerk, draft)
    assert seen is not None
    wish = SupplementWish("field", "/family/has", "请留一个家里人的电话")
    await accepting.ask_once(clerk, draft, seen.version, [wish], county.key())
    with pytest.raises(AnswersInvalid) as refused:
        await resubmit(actor, draft, {"family": {"has": True}}, county.key())
    assert {problem.pointer for problem in refused.value.problems} == {
        *("/family/name", "/family/phone", "/family/relation"),
    }
    new = {"has": True, "name": "李梅", "phone": "13800138000", "relation": "child"}
    sent = {"family": new, "applicant": {"live": "nonsense"}}
    await resubmit(actor, draft, sent, county.key())
    after = await application_screen(actor, draft)
    assert after is not None
    assert after.answers == {**told, "family": {**new, "phone": "+8613800138000"}}


async def test_nobody_is_asked_to_write_what_is_counted_or_photographed(county: County) -> None:
    form = page(
        field("p", "number"),
        field("twice", "number", computed={"multiply": ["/a/p", 2]}),
        field("face", "photo", material="portrait"),
    )
    item = await an_item(form, paper("portrait", field="/a/face"))
    assert [(gap.kind, gap.ref) for gap in gaps(item)] == [
        ("material", "portrait"),
        ("field", "/a/p"),
    ]


async def test_a_picture_taken_in_the_form_is_the_paper_that_was_asked_for(county: County) -> None:
    citizen = await county.citizen()
    draft, told = await filled(county, citizen, ALLOWANCE)
    item = await published.published(ALLOWANCE)
    collected = [spec for spec in asked(item, told) if spec.field]
    assert collected
    for spec in collected:
        missing = await holding.missing(draft, [spec])
        assert missing == (spec.id,)
        await upload(citizen.actor, draft, spec.id, PICTURE)
        assert await holding.missing(draft, [spec]) == ()
    mine = await application_screen(citizen.actor, draft)
    assert mine is not None
    files = [f.id for m in mine.materials for f in m.files if m.spec_id == collected[0].id]
    await intake.remove(citizen.actor, files[0], guard=may_upload)
    assert await holding.missing(draft, collected) == (collected[0].id,)


async def test_where_the_law_sets_no_limit_only_the_promise_runs(county: County) -> None:
    code = "990511002001"
    assert (await published.published(code)).legal_days is None
    draft, clerk, version = await accepted_soon(county, await county.citizen(), code)
    points = [line.key for line in (await published.published(code)).accept_checklist]
    await accepting.accept(clerk, draft, version, "齐全", county.key(), points)
    seen = await case_screen(clerk, draft)
    assert seen is not None
    assert seen.legal_on is None
    assert seen.promised_on is not None
    assert seen.due_on is not None


async def test_the_desk_reads_an_address_in_words_and_opens_it_for_a_reason(
    county: County,
) -> None:
    citizen = await county.citizen()
    draft, clerk, _ = await accepted_soon(county, citizen)
    seen = await case_screen(clerk, draft)
    mine = await application_screen(citizen.actor, draft)
    assert seen is not None
    assert mine is not None
    home = mine.answers["applicant"]["home"]
    [line] = [one for page in seen.answers for one in page.lines if one.field == "/applicant/home"]
    name = (await names([home["region"]]))[home["region"]]
    assert (line.value, line.masked) == (f"{name} ****", True)
    told = await reveal(clerk, draft, "answers/applicant/home", "上门调查")
    assert told == f"{name} {home['detail']}"
    with pytest.raises(NotFound):
        await reveal(clerk, draft, "answers/applicant", "上门调查")
