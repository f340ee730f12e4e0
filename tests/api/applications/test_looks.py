"""谁看过我: a look is seen by the one who was looked at, and can be asked about (G48)."""

import asyncio
from uuid import UUID

import orjson
import pytest

from api.applications import accepting
from api.applications.asking_why import answer_why, ask_why
from api.applications.disclosing import open_file, reveal
from api.applications.lifecycle import Status
from api.applications.look_reading import asked, looks
from api.applications.refusals import ReasonMissing
from api.seed.staff import MARKET
from api.seed.walking import Walk
from identity.actor import Role
from identity.throttle import bind_throttle
from notifications.outbox import CHANNEL
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Broom, Hall
from tests.makers import County, a_county, facts_about, query
from tests.sizes import Figure, size


async def an_auditor(county: County) -> None:
    county.staff["auditor"] = await county.hire("秦正", (Role.AUDITOR, "10", False))


async def test_a_citizen_sees_which_office_looked_at_what_why_and_for_which_case(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk, me = county.staff["window"].actor, walk.citizen.actor
    await accepting.claim(clerk, walk.id)
    assert await looks(me) == ()
    await reveal(clerk, walk.id, "applicant.phone", "电话核实")
    screen = await walk.screen()
    await open_file(clerk, walk.id, screen.materials[0].files[0].id, "审查材料")
    photo, phone = await looks(me)
    assert (photo.office, photo.role, photo.why) == ("青禾县政务服务中心", "窗口人员", "审查材料")
    spec = screen.definition.material(screen.materials[0].spec_id)
    assert spec is not None
    assert photo.what == (spec.title,)
    assert (phone.what, phone.why) == (("手机号",), "电话核实")
    assert {look.case_id for look in (photo, phone)} == {walk.id}
    assert {look.reference for look in (photo, phone)} == {screen.reference}


async def test_my_own_looking_and_other_peoples_looks_are_not_mine(hall: Hall) -> None:
    county = await a_county(hall)
    walk, other = await county.a_case(Status.SUBMITTED), await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, other.id)
    await reveal(clerk, other.id, "applicant.name", "电话核实")
    assert await looks(walk.citizen.actor) == ()
    assert len(await looks(other.citizen.actor)) == 1
    with pytest.raises(NotAllowed):
        await looks(clerk)


async def test_a_look_wakes_the_citizens_page(hall: Hall, broom: Broom) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    heard: asyncio.Queue[str] = asyncio.Queue()

    def hear(_connection: object, _pid: int, _channel: str, payload: object) -> None:
        heard.put_nowait(str(payload))

    await broom.server.add_listener(CHANNEL, hear)
    try:
        await reveal(clerk, walk.id, "applicant.name", "电话核实")
        told = orjson.loads(await asyncio.wait_for(heard.get(), 20))
    finally:
        await broom.server.remove_listener(CHANNEL, hear)
    citizen = str(walk.citizen.actor.me)
    assert told == {"fact": "looked", "subject": str(walk.id), "citizen": citizen}


async def test_asking_why_reaches_the_auditor_and_the_answer_comes_back(hall: Hall) -> None:
    county = await a_county(hall)
    await an_auditor(county)
    walk = await county.a_case(Status.SUBMITTED)
    clerk, auditor = county.staff["window"].actor, county.staff["auditor"].actor
    me = walk.citizen.actor
    await accepting.claim(clerk, walk.id)
    await reveal(clerk, walk.id, "applicant.name", "电话核实")
    (look,) = await looks(me)
    question = await ask_why(me, look.id)
    assert await ask_why(me, look.id) == question  # a second tap
    assert await facts_about(question) == ["look.asked"]
    (waiting,) = await asked(auditor)
    assert (waiting.by, waiting.look.why) == (county.staff["window"].post.name, "电话核实")
    assert waiting.look.what == ("姓名",)
    with pytest.raises(ReasonMissing):
        await answer_why(auditor, question, "  ")
    await answer_why(auditor, question, "受理时按规定核对姓名。")
    with pytest.raises(NotFound):
        await answer_why(auditor, question, "再答一次")
    assert (await looks(me))[0].answer == "受理时按规定核对姓名。"
    assert await asked(auditor) == ()
    assert len(await asked(auditor, answered=True)) == 1
    await county.work()
    told = await query("SELECT DISTINCT template FROM message WHERE template LIKE 'look.%'")
    assert {row["template"] for row in told} == {"look.asked", "look.answered"}
    kept = await query("SELECT answer_sealed FROM look_question")
    assert "受理".encode() not in kept[0]["answer_sealed"]


async def test_nobody_asks_about_anothers_look_and_only_auditors_answer(hall: Hall) -> None:
    county = await a_county(hall)
    walk, stranger = await county.a_case(Status.SUBMITTED), await county.citizen()
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    await reveal(clerk, walk.id, "applicant.name", "电话核实")
    (look,) = await looks(walk.citizen.actor)
    for place in (look.id, look.id + 1, 10**17):
        with pytest.raises(NotFound):
            await ask_why(stranger.actor, place)
    question = await ask_why(walk.citizen.actor, look.id)
    with pytest.raises(NotAllowed):
        await answer_why(clerk, question, "没什么")
    with pytest.raises(NotAllowed):
        await asked(clerk)


# Who works on a case may look, at the stage that is theirs; the rest of the eight may not.
_LOOKING = {
    "window": Status.SUBMITTED,
    "reviewer": Status.IN_REVIEW,
    "approver": Status.PENDING_APPROVAL,
}
_NEVER = (
    *(Role.SUPERVISOR, Role.DEPARTMENT_ADMIN, Role.SYSTEM_ADMIN),
    *(Role.SECURITY_ADMIN, Role.AUDITOR),
)


@pytest.mark.proof("G48", "1,000 views by 8 roles: 1,000 visible, nobody else's entries")
async def test_every_look_is_visible_and_nobody_elses(hall: Hall, figure: Figure) -> None:
    county = await a_county(hall)
    bind_throttle(None, slack=100)  # nobody opens a thousand a minute
    outsiders = [
        await county.hire(f"外人{'甲乙丙丁戊'[place]}", (role, MARKET, False))
        for place, role in enumerate(_NEVER)
    ]
    done: dict[UUID, int] = {}
    walks: list[tuple[Walk, str]] = []
    for post, status in _LOOKING.items():
        for _ in range(size(1, 3)):
            walk = await county.a_case(status)
            await accepting.claim(county.staff[post].actor, walk.id)
            walks.append((walk, post))
            done[walk.id] = len(await looks(walk.citizen.actor, 200))
    for place in range(size(24, 1000)):
        walk, post = walks[place % len(walks)]
        outsider = outsiders[place % len(outsiders)]
        with pytest.raises((NotAllowed, NotFound)):
            await reveal(outsider.actor, walk.id, "applicant.name", "好奇")
        await reveal(county.staff[post].actor, walk.id, "applicant.name", f"核实 {place}")
        done[walk.id] += 1
    seen = 0
    for walk, _ in walks:
        after, mine = None, 0
        while found := (await looks(walk.citizen.actor, 20, after))[:20]:
            assert {look.case_id for look in found} == {walk.id}
            mine, after = mine + len(found), found[-1].id
        assert mine == done[walk.id]
        seen += mine
    figure(looks=sum(done.values()), visible=seen)
