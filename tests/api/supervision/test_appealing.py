"""A word against a card: said once, answered by somebody else, and the card stays (C81)."""

from uuid import UUID

import pytest
from tortoise.exceptions import OperationalError

from api.applications import accepting
from api.applications.lifecycle import Status
from api.applications.refusals import AlreadyAsked, NothingAsked, ReasonMissing
from api.seed.staff import ELDERLY
from api.seed.walking import Walk
from api.supervision import appealing, showing
from api.supervision.watching import watch
from identity.actor import Role
from identity.refusals import SamePerson
from notifications.refusals import NotAllowed, NotFound
from tests.api.supervision.test_cards import cards_of, to_morning
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

WHY = "那几天系统停机，窗口都没法受理"


async def a_carded_case(hall: Hall) -> tuple[County, Walk, UUID]:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    at = await to_morning(12)
    await accepting.claim(walk.desk.window.actor, walk.id)
    await watch(at)
    return county, walk, (await cards_of(walk.id))[0]["id"]


async def department_of(walk: Walk) -> str:
    (row,) = await query(
        "SELECT d.code FROM application a JOIN department d ON d.id = a.department_id"
        " WHERE a.id = $1",
        walk.id,
    )
    return str(row["code"])


async def test_a_card_is_appealed_once_answered_by_another_and_stays(hall: Hall) -> None:
    county, walk, card = await a_carded_case(hall)
    clerk = walk.desk.window.actor
    before = await cards_of(walk.id)
    seen = next(one for one in await showing.cards_of(clerk, walk.id) if one.id == card)
    assert (seen.appealable, seen.words) == (True, ())
    admin = await county.hire("马建国", (Role.DEPARTMENT_ADMIN, await department_of(walk), False))
    with pytest.raises(ReasonMissing):
        await appealing.appeal(clerk, card, " ", county.key())
    with pytest.raises(NothingAsked):
        await appealing.answer(admin.actor, card, uphold=True, why="x", key=county.key())
    assert await query("SELECT id FROM card_word") == []
    assert await appealing.appeal(clerk, card, WHY, "once") == walk.id
    await appealing.appeal(clerk, card, WHY, "once")
    with pytest.raises(AlreadyAsked):
        await appealing.appeal(clerk, card, WHY, county.key())
    (one,) = await appealing.appealed(admin.actor)
    assert (one.id, [word.text for word in one.words]) == (card, [WHY])
    await appealing.answer(admin.actor, card, uphold=False, why="情况属实", key="answer")
    await appealing.answer(admin.actor, card, uphold=False, why="情况属实", key="answer")
    with pytest.raises(NothingAsked):
        await appealing.answer(admin.actor, card, uphold=True, why="改主意", key=county.key())
    seen = next(one for one in await showing.cards_of(clerk, walk.id) if one.id == card)
    assert [(word.kind, word.text) for word in seen.words] == [
        *(("appeal", WHY), ("withdrawn", "情况属实"))
    ]
    assert not seen.appealable
    assert await cards_of(walk.id) == before  # it never goes, and is never changed
    await county.work()
    told = await query(
        "SELECT template, recipient_id FROM message WHERE template LIKE 'card.a%'"
        " AND channel = 'inbox' ORDER BY template"
    )
    assert [(row["template"], row["recipient_id"]) for row in told] == [
        *(("card.answered", clerk.me), ("card.appealed", admin.actor.me))
    ]


async def test_nobody_elses_card_and_nobody_alone(hall: Hall) -> None:
    county, walk, card = await a_carded_case(hall)
    code = await department_of(walk)
    other = await county.hire("赵铁柱", (Role.WINDOW, code, False))
    away = await county.hire("钱多", (Role.DEPARTMENT_ADMIN, ELDERLY, False))
    clerk = walk.desk.window.actor
    with pytest.raises(NotFound):
        await appealing.appeal(other.actor, card, WHY, county.key())
    with pytest.raises((NotAllowed, NotFound)):
        await appealing.answer(clerk, card, uphold=False, why="我的", key=county.key())
    await appealing.appeal(clerk, card, WHY, county.key())
    with pytest.raises(NotFound):
        await appealing.answer(away.actor, card, uphold=True, why="x", key=county.key())
    assert await appealing.appealed(away.actor) == ()
    both = await county.hire("孙管理", (Role.DEPARTMENT_ADMIN, code, False))
    own = await query("SELECT by_id FROM card_word")
    assert own == [{"by_id": clerk.me}]
    mine = type(clerk)(clerk.kind, clerk.id, both.actor.seats)
    with pytest.raises(SamePerson):
        await appealing.answer(mine, card, uphold=False, why="撤", key=county.key())
    assert len(await query("SELECT id FROM card_word")) == 1


async def test_the_database_keeps_what_was_said(hall: Hall) -> None:
    county, walk, card = await a_carded_case(hall)
    await appealing.appeal(walk.desk.window.actor, card, WHY, county.key())
    for statement in ("DELETE FROM card_word", "UPDATE card_word SET by_id = card_id"):
        with pytest.raises(OperationalError):
            await query(statement)
    assert len(await query("SELECT id FROM card_word")) == 1
