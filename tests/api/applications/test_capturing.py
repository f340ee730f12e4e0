"""At the counter portrait and papers are taken in one session and lie together (C2)."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.applications.capturing import WHILE_PRESENT, capture, capture_lines, may_capture
from api.applications.case_reading import case_screen
from api.applications.counter import start_for
from api.applications.lifecycle import Status
from api.materials import intake
from api.materials.developing import close_darkroom
from api.materials.holding import held
from api.materials.intake import Upload
from api.materials.models import FileKind
from api.materials.refusals import UploadInvalid
from api.materials.taking import PORTRAIT_LINE
from api.seed import desk_for
from api.seed.walking import Citizen, Walk, fill_in
from identity import consents
from identity.actor import Actor
from identity.consents import Purpose
from identity.offices import offices
from identity.refusals import ConsentNeeded
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.test_counter import OTHER, present, register_of
from tests.api.materials import pictures
from tests.api.materials.handing import send
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

CAMERA = "USB Camera (046d:0825)"


@pytest.fixture(autouse=True, scope="module")
async def darkroom() -> AsyncIterator[None]:
    yield
    await close_darkroom()


async def a_visit(county: County) -> tuple[Actor, Citizen, UUID]:
    """Somebody at the window, for whom a draft was begun."""
    clerk, who = county.staff["window"].actor, await county.citizen()
    begun = await start_for(clerk, SHOP, present(who.who), "visit", register_of(who.who))
    return clerk, who, begun.application_id


async def declare(
    clerk: Actor, case: UUID, line: str, content: bytes, session: UUID, *, agreed: bool = True
) -> tuple[Upload, Any]:
    found, taking = await capture(clerk, case, line, session, CAMERA, agreed=agreed)
    upload = await intake.begin(
        clerk, case, line, size=len(content), sha256=pictures.sha256(content), mime="image/jpeg",
        guard=may_capture, max_files=found.max_pages, grade=found.grade, taking=taking,
    )  # fmt: skip
    return upload, found


async def take(clerk: Actor, case: UUID, line: str, content: bytes, session: UUID) -> UUID:
    upload, _ = await declare(clerk, case, line, content, session)
    await send(clerk, upload, content, 0)
    return (await intake.finish(clerk, upload.id, guard=may_capture)).id


async def a_line_with_room(clerk: Actor, case: UUID) -> str:
    there = await held(case)
    return next(
        line.spec_id
        for line in await capture_lines(clerk, case)
        if line.kind is FileKind.PAGE
        and (line.spec_id not in there or len(there[line.spec_id].files) < line.max_pages)
    )


async def test_portrait_and_papers_of_one_visit_lie_together_in_the_case(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, who, case = await a_visit(county)
    walk = Walk(case, who, desk_for(SHOP, county.staff), "walk")
    await fill_in(walk, SHOP, Random(5), OTHER)
    session, line = uuid4(), await a_line_with_room(clerk, case)
    face = await take(clerk, case, PORTRAIT_LINE, pictures.photo(seed=1), session)
    page = await take(clerk, case, line, pictures.photo(seed=2), session)
    await walk.to(Status.SUBMITTED)
    screen = await case_screen(clerk, case)
    assert screen is not None
    first = screen.materials[0]
    assert (first.spec_id, first.title, first.files[0].id) == (PORTRAIT_LINE, "现场人像", face)
    papers = next(one for one in screen.materials if one.spec_id == line)
    both = [first.files[0], next(file for file in papers.files if file.id == page)]
    assert [file.kind for file in both] == [FileKind.PORTRAIT, FileKind.PAGE]
    assert {file.taken.session for file in both if file.taken} == {session}
    taken = both[1].taken
    assert taken is not None
    assert (taken.device, taken.place) == (CAMERA, "青禾县政务服务中心")
    assert taken.by == (await offices()).staff[clerk.me]


async def test_a_portrait_leaves_a_row_that_it_was_agreed(hall: Hall) -> None:
    clerk, who, case = await a_visit(await a_county(hall))
    await take(clerk, case, PORTRAIT_LINE, pictures.photo(seed=1), uuid4())
    (row,) = await query("SELECT * FROM trail_row WHERE action = 'portrait.take'")
    assert (row["actor_id"], row["citizen_id"], row["case_id"]) == (clerk.me, who.actor.me, case)
    (given,) = await query("SELECT * FROM consent")
    assert (given["person_id"], given["purpose"]) == (who.actor.me, "portrait")
    assert (given["asked_by"], given["withdrawn_at"]) == (clerk.me, None)
    (own,) = await query("SELECT * FROM trail_row WHERE action = 'consent.given'")
    assert (own["actor_id"], own["citizen_id"]) == (clerk.me, who.actor.me)
    stands = {one.purpose: one.stands for one in await consents.consents_of(who.actor)}
    assert stands == {Purpose.CHILD: False, Purpose.PORTRAIT: True}


async def test_without_consent_no_portrait_is_taken(hall: Hall) -> None:
    """Papers are; and who withdraws it is asked again the next time."""
    clerk, who, case = await a_visit(await a_county(hall))
    content, session = pictures.photo(seed=1), uuid4()
    with pytest.raises(ConsentNeeded):
        await declare(clerk, case, PORTRAIT_LINE, content, session, agreed=False)
    assert await query("SELECT 1 FROM uploaded_file") == []
    assert await query("SELECT 1 FROM trail_row WHERE action = 'portrait.take'") == []
    line = await a_line_with_room(clerk, case)
    await declare(clerk, case, line, content, session, agreed=False)
    assert len(await query("SELECT 1 FROM uploaded_file")) == 1
    await consents.given_at_counter(clerk, who.actor.me, Purpose.PORTRAIT)
    await consents.withdraw(who.actor, Purpose.PORTRAIT)
    with pytest.raises(ConsentNeeded):
        await declare(clerk, case, PORTRAIT_LINE, content, session, agreed=False)
    assert await query("SELECT 1 FROM trail_row WHERE action = 'portrait.take'") == []


async def test_a_session_has_one_case_and_one_operator(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, _, case = await a_visit(county)
    session = uuid4()
    await take(clerk, case, PORTRAIT_LINE, pictures.photo(seed=1), session)
    _, _, another = await a_visit_of_another(county)
    with pytest.raises(UploadInvalid):
        await declare(clerk, another, PORTRAIT_LINE, pictures.photo(seed=2), session)
    assert len(await query("SELECT id FROM uploaded_file")) == 1


async def test_only_who_began_it_here_takes_pictures_while_the_person_is_here(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, _, case = await a_visit(county)
    content, session = pictures.photo(seed=1), uuid4()
    stranger = replace(clerk, id=uuid4())
    reviewer = county.staff["reviewer"].actor
    for somebody, refusal in ((stranger, NotFound), (reviewer, NotAllowed)):
        with pytest.raises(refusal):
            await declare(somebody, case, PORTRAIT_LINE, content, session)
    with pytest.raises(NotFound):
        await declare(clerk, case, "no_such_line", content, session)
    upload, _ = await declare(clerk, case, PORTRAIT_LINE, content, session)
    with pytest.raises(NotFound):
        await intake.progress(stranger, upload.id)
    await shift_clock(WHILE_PRESENT + timedelta(minutes=1))
    with pytest.raises(NotFound):
        await intake_after(clerk, upload, content)
    assert [row["state"] for row in await query("SELECT state FROM uploaded_file")] == ["receiving"]


async def intake_after(clerk: Actor, upload: Upload, content: bytes) -> None:
    await send(clerk, upload, content, 0)
    await intake.finish(clerk, upload.id, guard=may_capture)


async def a_visit_of_another(county: County) -> tuple[Actor, Citizen, UUID]:
    clerk, who = county.staff["window"].actor, await county.citizen()
    begun = await start_for(clerk, SHOP, present(who.who), "another", register_of(who.who))
    return clerk, who, begun.application_id
