"""Whatever is in the catalogue can be filed, by anybody, with the papers its answers call for."""

from random import Random
from typing import Any

import pytest

from api.applications import filing
from api.applications.case_reading import case_screen
from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.applications.refusals import AnswersInvalid, MaterialsMissing
from api.catalog import published
from api.catalog.forms import asked, problems, settled
from api.seed import content
from api.seed.staff import POSTS, fill, found
from api.seed.walking import Citizen, upload
from identity.people import known
from tests.answers import TODAY, answers, every_code, form_of, spoiled
from tests.conftest import Hall
from tests.makers import County

PICTURE = content.photo("x", Random(1), size=(240, 160))


@pytest.fixture
async def county(hall: Hall) -> County:
    """Offices, and only who sits at the window: as many counties as there are items."""
    await found()
    [post] = [post for post in POSTS if post.role == "window"]
    return County(hall, {post.role: await fill(post, None, hall.settings.desk_origin)})


async def filled(county: County, citizen: Citizen, code: str) -> tuple[Any, dict[str, Any]]:
    """A draft with everything but the papers, and what was answered."""
    actor, definition = citizen.actor, await published.published(code)
    region = definition.pilot[0] if definition.pilot else None
    draft = await filing.start(actor, code, county.key(), region)
    told = answers(definition.form, Random(code), await known(actor))
    await filing.save(actor, draft, 0, told)
    if definition.delivery.confirm == "at_filing":
        where = content.address(citizen.who, Random(code))
        await filing.choose_delivery(actor, draft, where)
    return draft, told


@pytest.mark.parametrize("code", every_code())
async def test_it_can_be_filed(county: County, code: str) -> None:
    citizen = await county.citizen()
    definition = await published.published(code)
    draft, told = await filled(county, citizen, code)
    actor, wanted = citizen.actor, asked(definition, told)
    needed = [spec for spec in wanted if spec.required and spec.min_pages]
    if needed:
        with pytest.raises(MaterialsMissing) as missing:
            await filing.submit(actor, draft, 1, True, county.key())
        assert list(missing.value.titles) == [spec.title for spec in needed]
    for spec in needed:
        for page in range(spec.min_pages):
            await upload(actor, draft, spec.id, PICTURE + bytes([page]))
    await filing.submit(actor, draft, 1, True, county.key())
    mine = await application_screen(actor, draft)
    assert mine is not None
    assert mine.status is Status.SUBMITTED
    assert mine.answers == told
    seen = await case_screen(county.staff["window"].actor, draft)
    assert seen is not None
    lookups = {spec.id for spec in definition.materials if spec.lookup}
    listed = {material.spec_id for material in seen.materials}
    assert listed == {spec.id for spec in wanted} | lookups
    assert {m.spec_id for m in seen.materials if m.lookup} == lookups
    assert len(seen.accept_checklist) == len(definition.accept_checklist)


@pytest.mark.parametrize("code", every_code())
def test_by_many_different_people_and_never_with_a_wrong_answer(code: str) -> None:
    form = form_of(code)
    for seed in range(6):
        good = answers(form, Random(seed))
        assert problems(form, good, complete=True) == []
        assert settled(form, good, {}, TODAY) == good
    missed = [
        (what, pointer)
        for what, wrong, pointer in spoiled(form, answers(form, Random(code)))
        if not any(
            found.pointer.startswith(pointer)
            for found in problems(form, settled(form, wrong, {}, TODAY), complete=True)
        )
    ]
    assert missed == []


async def test_a_draft_keeps_what_was_tidied_and_no_nonsense(county: County) -> None:
    citizen = await county.citizen()
    actor, code = citizen.actor, "992011004001"
    draft = await filing.start(actor, code, county.key())
    seen = await application_screen(actor, draft)
    assert seen is not None
    told = {**seen.answers, "family": {"has": True, "phone": "１３８ 0013-8000", "name": " 李梅 "}}
    await filing.save(actor, draft, 0, told)
    with pytest.raises(AnswersInvalid):
        await filing.save(actor, draft, 1, {**told, "family": {"has": True, "admin": True}})
    kept = await application_screen(actor, draft)
    assert kept is not None
    assert kept.answers["family"] == {"has": True, "phone": "+8613800138000", "name": "李梅"}
    hidden = {**told, "family": {**told["family"], "has": False}}
    await filing.save(actor, draft, 1, hidden)
    after = await application_screen(actor, draft)
    assert after is not None
    assert after.answers["family"] == {"has": False}
