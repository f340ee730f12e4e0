"""A page nobody can read comes back alone, with what is wrong ringed (C62)."""

import math
from typing import Any
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import BaseORMException

from api.applications import accepting, filing, originals
from api.applications.asking_for import SupplementWish
from api.applications.lifecycle import Status
from api.applications.originals import OriginalOutcome
from api.applications.pointing import MOST, Region
from api.applications.refusals import MaterialsMissing, OpinionMissing, RegionInvalid
from api.materials import intake
from api.materials.sweeping import sweep
from api.seed import content
from api.seed.walking import Walk, upload
from identity.offices import offices
from notifications.now import now
from notifications.refusals import NotFound
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, checklist_of, everything_of, query

WHY = "第二页看不清"


async def a_claimed_case(county: County, item: str = SHOP) -> tuple[Walk, Any, int]:
    walk = await county.a_case(Status.SUBMITTED, item)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    return walk, clerk, (await walk.case(county.staff["window"])).version


async def pages(walk: Walk, spec: str = "id_card") -> list[UUID]:
    return [f.id for m in (await walk.screen()).materials if m.spec_id == spec for f in m.files]


def pointing(*regions: Region, ref: str = "id_card", kind: str = "material") -> SupplementWish:
    return SupplementWish(kind, ref, WHY, regions)


def a_picture(county: County, words: str) -> bytes:
    return content.photo(words, county._chance)


async def test_a_page_that_was_ringed_comes_back_alone_and_stays_its_page(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    first, second = await pages(walk)
    mark = Region(first, 0.1, 0.25, 0.333333, 0.2)
    await accepting.ask_once(clerk, walk.id, version, [pointing(mark)], "ask")
    await county.work()
    seen = await walk.screen()
    assert seen.supplement is not None
    (line,) = seen.supplement.lines
    (region,) = line.regions
    assert (region.file_id, region.page, region.gone) == (first, 1, False)
    assert (region.x, region.y, region.w, region.h) == (0.1, 0.25, 0.3333, 0.2)
    told = await query("SELECT DISTINCT link FROM message WHERE template LIKE '%supplement_asked'")
    assert [row["link"] for row in told] == [f"/applications/{walk.id}/supplement"]

    actor = walk.citizen.actor
    again = await upload(actor, walk.id, "id_card", a_picture(county, "sharp"), replaces=first)
    assert await pages(walk) == [again, second]
    answered = (await walk.screen()).supplement
    assert answered is not None
    assert (answered.lines[0].answered, answered.lines[0].regions[0].gone) == (True, True)
    await filing.resubmit(actor, walk.id, None, "r")
    case = await walk.case(county.staff["window"])
    assert [f.id for m in case.materials if m.spec_id == "id_card" for f in m.files] == [
        again,
        second,
    ]
    assert [r.page for r in case.supplements[0].lines[0].regions] == [1]
    kept = await query("SELECT state FROM uploaded_file WHERE id = $1", first)
    assert kept[0]["state"] == "replaced"  # was part of a filing: stays in the file


async def test_a_ringed_page_that_still_stands_is_not_answered(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    first, second = await pages(walk)
    marks = (Region(first, 0, 0, 1, 1), Region(second, 0.2, 0.2, 0.1, 0.1))
    await accepting.ask_once(clerk, walk.id, version, [pointing(*marks)], "ask")
    actor = walk.citizen.actor
    await upload(actor, walk.id, "id_card", a_picture(county, "one"), replaces=first)
    with pytest.raises(MaterialsMissing):
        await filing.resubmit(actor, walk.id, None, "r1")
    seen = (await walk.screen()).supplement
    assert seen is not None
    assert [region.gone for region in seen.lines[0].regions] == [True, False]
    assert not seen.lines[0].answered
    await upload(actor, walk.id, "id_card", a_picture(county, "two"), replaces=second)
    await filing.resubmit(actor, walk.id, None, "r2")
    assert (await walk.screen()).status is Status.SUBMITTED


async def test_only_pages_of_that_paper_of_that_case_can_be_ringed(hall: Hall) -> None:
    county = await a_county(hall)
    other = await county.a_case(Status.SUBMITTED, SHOP)
    walk, clerk, version = await a_claimed_case(county)
    mine = (await pages(walk))[0]
    whole = Region(mine, 0, 0, 1, 1)
    wrong = [
        pointing(Region((await pages(other))[0], 0, 0, 1, 1)),
        pointing(Region((await pages(walk, "premises"))[0], 0, 0, 1, 1)),
        pointing(Region(uuid4(), 0, 0, 1, 1)),
        pointing(whole, ref="/naming/first", kind="field"),
        pointing(Region(mine, -0.01, 0, 0.5, 0.5)),
        pointing(Region(mine, 0.6, 0, 0.5, 0.5)),
        pointing(Region(mine, 0, 0.2, 0.5, 0.9)),
        pointing(Region(mine, 0, 0, 0, 0.5)),
        pointing(Region(mine, math.nan, 0, 0.5, 0.5)),
        pointing(Region(mine, 0, 0, math.inf, 0.5)),
        pointing(*[whole] * (MOST + 1)),
    ]
    before = await everything_of(walk.id)
    for place, wish in enumerate(wrong):
        with pytest.raises(RegionInvalid):
            await accepting.ask_once(clerk, walk.id, version, [wish], f"k{place}")
    assert await everything_of(walk.id) == before
    assert await query("SELECT id FROM supplement WHERE application_id = $1", walk.id) == []


async def test_until_the_new_photo_is_whole_the_old_page_stays(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft(SHOP)
    actor, (first, second) = walk.citizen.actor, await pages(walk)
    spec = await filing.material_of(actor, walk.id, "id_card")
    told: dict[str, Any] = {
        "size": 9,
        "sha256": "0" * 64,
        "mime": "image/jpeg",
        "guard": filing.may_upload,
    }
    begun = await intake.begin(
        actor, walk.id, "id_card", max_files=spec.max_pages, replaces=first, **told
    )
    assert not begun.ready
    assert (await pages(walk))[:2] == [first, begun.id]  # both on page 1, until one is whole
    for stranger in (uuid4(), (await pages(walk, "premises"))[0], begun.id):
        with pytest.raises(NotFound):
            await intake.begin(
                actor, walk.id, "id_card", replaces=stranger, **told | {"sha256": "1" * 64}
            )
    again = await upload(actor, walk.id, "id_card", a_picture(county, "new"), replaces=second)
    retaken = await upload(actor, walk.id, "id_card", a_picture(county, "other"), replaces=first)
    with pytest.raises(NotFound):  # the try that was given up is gone
        await intake.progress(actor, begun.id)
    assert await pages(walk) == [retaken, again]
    assert await sweep(await now()) == 2  # of a draft nothing is kept
    assert await query("SELECT id FROM uploaded_file WHERE id IN ($1, $2)", first, second) == []


async def test_both_read_who_compared_the_original_when_and_where(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_ORIGINAL, HOME)
    check = (await walk.screen()).original_check
    assert check is not None
    await county.book(walk, "home_visit", check.slots[0])
    window = county.staff["window"]
    await accepting.claim(window.actor, walk.id)
    version = (await walk.case(window)).version
    outcome = OriginalOutcome("title_certificate", agrees=True)
    await originals.originals_agree(window.actor, walk.id, version, [outcome], "k")
    mine = {m.spec_id: m for m in (await walk.screen()).materials}
    desks = {m.spec_id: m for m in (await walk.case(window)).materials}
    inside, outside = desks["title_certificate"].compared, mine["title_certificate"].compared
    assert inside is not None
    assert outside is not None
    assert (mine["title_certificate"].grade, outside.agrees, outside.at) == ("B", True, inside.at)
    assert inside.by == (await offices()).staff[window.actor.me]
    assert outside.by == "工作人员"  # the citizen sees that staff did it, never who
    assert outside.place == inside.place
    assert outside.place.startswith("上门")
    assert mine["contract"].compared is None


@pytest.mark.parametrize("opinion", ["", "   ", "\u200b\u200b", "\u3000\n", "……", "\ufeff"])
async def test_intake_hands_nothing_on_without_a_word(hall: Hall, opinion: str) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    before = await everything_of(walk.id)
    with pytest.raises(OpinionMissing):
        await accepting.accept(clerk, walk.id, version, opinion, "k", await checklist_of(SHOP))
    assert await everything_of(walk.id) == before


async def test_the_database_hands_nothing_on_without_opinion_signer_and_time(hall: Hall) -> None:
    county = await a_county(hall)
    walk, clerk, version = await a_claimed_case(county)
    forged = (
        "INSERT INTO status_change (application_id, citizen_id, action, was, now, by_kind, by_id,"
        " at) VALUES ($1, $2, 'accept', 'submitted', 'accepted', $3, $4, doorstep_now())"
    )
    for kind, signer in (("staff", clerk.me), ("staff", None), ("system", None)):
        with pytest.raises(BaseORMException):
            await query(forged, walk.id, walk.citizen.actor.me, kind, signer)
    await accepting.accept(clerk, walk.id, version, "齐全", "k", await checklist_of(SHOP))
    signed = await query(
        "SELECT c.by_id, n.staff_id, n.role, n.at <= c.at AS before FROM status_change c"
        " JOIN opinion n ON n.application_id = c.application_id"
        " WHERE c.application_id = $1 AND c.action = 'accept'",
        walk.id,
    )
    assert [(r["by_id"], r["staff_id"], r["role"], r["before"]) for r in signed] == [
        (clerk.me, clerk.me, "window", True)
    ]
    with pytest.raises(BaseORMException):  # somebody else's opinion is not one's own
        await query(
            forged, walk.id, walk.citizen.actor.me, "staff", county.staff["window2"].actor.me
        )
