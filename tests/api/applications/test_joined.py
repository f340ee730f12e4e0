"""After two accounts became one, the person finds everything of both, and goes on with it."""

from dataclasses import replace
from random import Random
from uuid import UUID

import pytest

from api.applications import asking_why, disclosing, filing, printing, reading
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.certificates import verifying
from api.materials import intake, viewing
from api.seed import content
from api.seed.walking import Walk, upload
from identity.actor import Actor, ActorKind
from identity.joining import Way, join
from identity.parting import undo
from identity.sealing import Access
from identity.sessions import actor_of, open_session
from notifications import inbox
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import CARD, SHOP, County, a_county

_HOME = "http://localhost:8600"


async def signed_in(person_id: UUID) -> Actor:
    token, _ = await open_session(ActorKind.CITIZEN, person_id, device="test", amr=("sms",))
    actor = await actor_of(token)
    assert actor is not None
    return actor


async def one_of_two(county: County, walk: Walk) -> tuple[Actor, UUID]:
    """Whoever has ``walk`` was joined to another account of theirs, and signed in anew."""
    stays = await county.citizen()
    async with transaction():
        join_id = await join(
            stays.actor, walk.citizen.actor.me, stays.actor.me, Way.TWO_PEOPLE, "同一人"
        )
    return await signed_in(stays.actor.me), join_id


async def test_cases_messages_papers_and_looks_of_both_are_found(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, CARD)
    me, _ = await one_of_two(county, walk)
    assert [card.id for card in (await reading.mine(me, 20)).edges] == [walk.id]
    screen = await reading.application_screen(me, walk.id)
    assert screen is not None
    assert screen.certificate is not None
    access = Access(me, "own result", walk.id)
    assert (await verifying.pdf(walk.id, access)).startswith(b"%PDF")
    assert (await printing.own_form(me, walk.id, _HOME))["title"]
    file = screen.materials[0].files[0]
    assert (await viewing.open_preview(Access(me, "own file"), file.id)).startswith(b"\xff\xd8")
    told = await inbox.page(me.mine, 50)
    assert any(walk.id.hex in line.link.replace("-", "") for line in told.lines)
    assert await inbox.mark_read(me.mine, [line.id for line in told.lines]) == 0
    await disclosing.may_look(me, walk.id)


async def test_a_draft_begun_in_the_one_is_finished_in_the_other(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft(SHOP)
    me, _ = await one_of_two(county, walk)
    mine = replace(walk, citizen=replace(walk.citizen, actor=me))
    seen = await mine.screen()
    await filing.save(me, walk.id, seen.version, seen.answers)
    spec, file = seen.materials[0].spec_id, seen.materials[0].files[0]
    await intake.remove(me, file.id, guard=filing.may_upload)
    await upload(me, walk.id, spec, content.photo("once more", Random(5)))
    await mine.submit()
    assert (await mine.screen()).status is Status.SUBMITTED
    await filing.withdraw(me, walk.id, "不办了", county.key())
    assert (await mine.screen()).status is Status.WITHDRAWN


async def test_a_look_at_either_account_is_seen_and_can_be_asked_about(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW, SHOP)
    reviewer = await walk._claimed(walk.desk.reviewer)
    await disclosing.reveal(reviewer.actor, walk.id, "applicant.name", "核对姓名")
    me, _ = await one_of_two(county, walk)
    seen = await looks(me)
    assert seen[0].why == "核对姓名"
    assert (await asking_why.ask_why(me, seen[0].id)) is not None


async def test_once_taken_back_nothing_of_the_other_is_seen(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, CARD)
    me, join_id = await one_of_two(county, walk)
    await undo(me, join_id, "点错了")
    again = await signed_in(me.me)
    assert (await reading.mine(again, 20)).edges == ()
    assert await reading.application_screen(again, walk.id) is None
    with pytest.raises(NotFound):
        await verifying.pdf(walk.id, Access(again, "own result", walk.id))
    theirs = await signed_in(walk.citizen.actor.me)
    assert [card.id for card in (await reading.mine(theirs, 20)).edges] == [walk.id]
