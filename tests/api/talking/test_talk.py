"""咨询 and 公告 (C72): answered in days; written by one and published by another."""

from datetime import timedelta
from hashlib import sha256

import pytest
from tortoise.exceptions import IntegrityError

from api.applications.refusals import NothingAsked
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.seed.staff import ELDERLY, MARKET
from api.talking import announcing, asking, replying
from api.talking.refusals import EnoughAsked, NothingWritten
from identity.actor import ANYBODY, Actor, Role
from identity.refusals import SamePerson
from notifications.now import now, shift_clock
from notifications.refusals import NotAllowed, NotFound, SignInNeeded
from notifications.wording import CHINESE
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

TEXT = "我叫张三，家里开小卖部要办什么证？"


async def office(county: County) -> tuple[Actor, Actor, Actor]:
    """A window's clerk, an administrator, and one of another department."""
    clerk = await county.hire("答复人", (Role.REVIEWER, MARKET, False))
    admin = await county.hire("管理员", (Role.DEPARTMENT_ADMIN, MARKET, False))
    away = await county.hire("外单位", (Role.DEPARTMENT_ADMIN, ELDERLY, False))
    return clerk.actor, admin.actor, away.actor


async def test_a_question_is_answered_by_the_office_and_told(hall: Hall) -> None:
    county = await a_county(hall)
    mine, stranger = (await county.citizen()).actor, (await county.citizen()).actor
    clerk, admin, away = await office(county)
    with pytest.raises(SignInNeeded):
        await asking.ask(ANYBODY, SHOP, "", TEXT, county.key())
    with pytest.raises(NotFound):
        await asking.ask(mine, None, "nowhere", TEXT, county.key())
    with pytest.raises(NothingWritten):
        await asking.ask(mine, SHOP, "", "", county.key())
    first = await asking.ask(mine, SHOP, "", TEXT, "once")
    assert await asking.ask(mine, SHOP, "", TEXT, "once") == first
    (seen,) = await replying.questions(clerk, CHINESE, answered=False)
    until = due(day_of(await now()), asking.REPLY_DAYS, await calendar())
    assert (seen.text, seen.due_on, seen.late, seen.publishable) == (TEXT, until, False, False)
    assert await replying.questions(away, CHINESE, answered=False) == []
    with pytest.raises(NotFound):
        await replying.answer(away, first, "不归我管", county.key())
    with pytest.raises(NothingWritten):
        await replying.answer(clerk, first, "", county.key())
    await replying.answer(clerk, first, "办个体工商户营业执照", "reply")
    await replying.answer(clerk, first, "办个体工商户营业执照", "reply")
    with pytest.raises(NothingAsked):
        await replying.answer(clerk, first, "再说一句", county.key())
    await county.work()
    told = await query(
        "SELECT recipient_id, template FROM message WHERE template LIKE 'question.%'"
        " AND channel = 'inbox'"
    )
    assert {(row["recipient_id"], row["template"]) for row in told} >= {
        (admin.me, "question.asked"),
        (mine.me, "question.answered"),
    }
    (own,) = await asking.own(mine, CHINESE)
    assert (own.text, own.answer) == (TEXT, "办个体工商户营业执照")
    assert await asking.own(stranger, CHINESE) == []


async def test_a_good_answer_is_published_by_another_person_in_other_words(hall: Hall) -> None:
    county = await a_county(hall)
    mine = (await county.citizen()).actor
    clerk, admin, away = await office(county)
    asked = await asking.ask(mine, SHOP, "", TEXT, county.key())
    words = ("开小卖部办什么证？", "办个体工商户营业执照。")
    with pytest.raises(NothingAsked):
        await replying.publish(admin, asked, *words)
    await replying.answer(admin, asked, "办营业执照", county.key())
    with pytest.raises(SamePerson):
        await replying.publish(admin, asked, *words)
    with pytest.raises(NotAllowed):
        await replying.publish(clerk, asked, *words)
    with pytest.raises(NotFound):
        await replying.publish(away, asked, *words)
    assert await replying.open_answers() == []
    second = (await county.hire("另一位", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    await replying.publish(second, asked, *words)
    (shown,) = await replying.open_answers(SHOP)
    assert (shown.question, shown.answer, shown.item_code) == (*words, SHOP)
    assert await replying.open_answers("another") == []
    (seen,) = await replying.questions(clerk, CHINESE, answered=True)
    assert (seen.public_question, seen.public_answer) == words, "to be put right, not written anew"
    first, again = words, ("开店办什么证？", "营业执照。")
    await replying.publish(second, asked, *again)
    kept = await query(
        "SELECT details->>'words' AS words FROM trail_row WHERE action = 'question.publish'"
        " ORDER BY id"
    )
    hashes = [sha256("\n".join(one).encode()).hexdigest() for one in (first, again)]
    assert [row["words"] for row in kept] == hashes, "what stood there is proved"
    with pytest.raises(IntegrityError):  # the database knows of the second person too
        await query("UPDATE question SET published_by = answered_by")


async def test_a_published_answer_is_taken_down_by_any_administrator(hall: Hall) -> None:
    county = await a_county(hall)
    clerk, admin, away = await office(county)
    second = (await county.hire("另一位", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    asked = await asking.ask((await county.citizen()).actor, SHOP, "", TEXT, county.key())
    await replying.answer(admin, asked, "办营业执照", county.key())
    await replying.publish(second, asked, "张三开店办什么证？", "办营业执照。")
    assert (await replying.shown(clerk, asked, CHINESE)).withdrawable is False
    for other, no in ((clerk, NotAllowed), (away, NotFound)):
        with pytest.raises(no):
            await replying.withdraw(other, asked)
    assert len(await replying.open_answers()) == 1
    seen = await replying.shown(admin, asked, CHINESE)
    assert (seen.publishable, seen.withdrawable) == (False, True), "who answered, too"
    for _ in range(2):
        await replying.withdraw(admin, asked)
    assert await replying.open_answers() == []
    trail = await query("SELECT action FROM trail_row WHERE action LIKE 'question.%' ORDER BY id")
    assert [row["action"] for row in trail][-2:] == ["question.publish", "question.withdraw"]
    await replying.publish(second, asked, "开店办什么证？", "办营业执照。")
    assert len(await replying.open_answers()) == 1


async def test_who_asks_too_much_waits_and_silence_goes_up_once(hall: Hall) -> None:
    county = await a_county(hall)
    mine = (await county.citizen()).actor
    above = (await county.hire("督查", (Role.SUPERVISOR, MARKET, False))).actor
    for _ in range(asking.MOST_WAITING):
        await asking.ask(mine, SHOP, "", TEXT, county.key())
    with pytest.raises(EnoughAsked):
        await asking.ask(mine, SHOP, "", TEXT, county.key())
    await shift_clock(timedelta(days=30))
    for _ in range(2):
        await replying.watch(await now())
    await county.work()
    told = await query(
        "SELECT id FROM message WHERE template = 'question.late' AND channel = 'inbox'"
        " AND recipient_id = $1",
        above.me,
    )
    assert len(told) == asking.MOST_WAITING


async def test_an_announcement_is_published_by_a_second_person_and_ends_by_itself(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    clerk, admin, away = await office(county)
    second = (await county.hire("另一位", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    until, seat = day_of(await now()) + timedelta(days=3), admin.seats[0].id
    words = ("周六开窗口", "周六上午照常办事")
    with pytest.raises(NotFound):
        await announcing.write(clerk, clerk.seats[0].id, words, until, county.key())
    with pytest.raises(NotFound):
        await announcing.write(away, seat, words, until, county.key())
    with pytest.raises(NothingWritten):
        await announcing.write(admin, seat, words, until - timedelta(days=9), county.key())
    new = await announcing.write(admin, seat, words, until, "once")
    assert await announcing.write(admin, seat, words, until, "once") == new
    assert await announcing.shown() == []
    with pytest.raises(SamePerson):
        await announcing.publish(admin, new)
    with pytest.raises(NotFound):
        await announcing.publish(away, new)
    await announcing.publish(second, new)
    with pytest.raises(NothingAsked):
        await announcing.publish(second, new)
    (shown,) = await announcing.shown()
    assert (shown.title, shown.text, shown.state) == (*words, "shown")
    with pytest.raises(IntegrityError):
        await query("UPDATE announcement SET published_by = written_by")
    other = await announcing.write(admin, seat, ("又一条", "内容"), until, county.key())
    await announcing.publish(second, other)
    await announcing.withdraw(admin, other)
    assert [one.id for one in await announcing.shown()] == [new]
    await shift_clock(timedelta(days=4))
    assert await announcing.shown() == []
    assert {one.state for one in await announcing.kept(admin)} == {"over", "withdrawn"}
