"""督办单 (C85): all a supervisor writes, answered by the office, and the case never moves by it."""

from uuid import UUID

import pytest
from tortoise.exceptions import OperationalError

from api.applications import accepting, look_reading
from api.applications.case_reading import case_screen
from api.applications.lifecycle import Status
from api.applications.refusals import NothingAsked, ReasonMissing
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.seed.staff import ELDERLY, MARKET, POLICE
from api.seed.walking import Walk
from api.supervision import ordering
from api.supervision.orders import Order, Said, orders
from identity.actor import Actor, Role
from notifications.now import now
from notifications.refusals import NotAllowed, NotFound
from notifications.wording import CHINESE
from tests.api.applications.routes import ID_CARD, STATION, filed, sit
from tests.api.supervision.test_cards import to_morning
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, everything_of, query

ASKED, ANSWERED = "这件已经第八天，请说明卡在哪里", "缺少消防意见，已发函催办"


async def a_case_in_hand(hall: Hall) -> tuple[County, Walk, Actor]:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    await accepting.claim(walk.desk.window.actor, walk.id)
    above = await county.hire("严正", (Role.SUPERVISOR, MARKET, False))
    return county, walk, above.actor


async def read(actor: Actor, *, closed: bool = False) -> tuple[Order, ...]:
    return await orders(actor, closed=closed, language=CHINESE)


async def written() -> list[str]:
    rows = await query("SELECT kind FROM supervision_word ORDER BY at, id")
    return [row["kind"] for row in rows]


async def an_order(county: County, walk: Walk, above: Actor, days: int = 3) -> UUID:
    await ordering.give(above, walk.id, ASKED, days, county.key())
    return (await read(above))[0].id


async def test_a_supervisor_asks_the_office_answers_and_the_case_stays_as_it_was(
    hall: Hall,
) -> None:
    county, walk, above = await a_case_in_hand(hall)
    clerk, before = walk.desk.window.actor, await everything_of(walk.id)
    assert await ordering.give(above, walk.id, ASKED, 3, "once") == walk.id
    await ordering.give(above, walk.id, ASKED, 3, "once")
    (seen,) = await read(clerk)
    until = due(day_of(await now()), 3, await calendar())
    assert (seen.due_on, seen.late, seen.may_ask, seen.may_answer) == (until, False, False, True)
    assert [(word.kind, word.text, word.by) for word in seen.words] == [
        (Said.ASKED, ASKED, "严正"),
    ]
    assert await ordering.say(clerk, seen.id, ANSWERED, "answer") == seen.id
    await ordering.say(clerk, seen.id, ANSWERED, "answer")
    await ordering.say(above, seen.id, "请周五前再报一次", county.key())
    (seen,) = await read(above)
    assert (seen.answered, seen.may_ask, seen.may_answer) == (True, True, False)
    await ordering.close(above, seen.id)
    await ordering.close(above, seen.id)
    assert (await read(above), await read(clerk)) == ((), ())
    (over,) = await read(clerk, closed=True)
    assert [word.kind for word in over.words] == [
        *(Said.ASKED, Said.ANSWER, Said.ASKED, Said.CLOSED)
    ]
    assert (over.may_ask, over.may_answer, over.late) == (False, False, False)
    after = await everything_of(walk.id)
    assert after | {"facts": before["facts"]} == before  # but that somebody is told
    await county.work()
    told = await query(
        "SELECT template, recipient_id FROM message WHERE template LIKE 'order.%'"
        " AND channel = 'inbox' ORDER BY template"
    )
    assert [(row["template"], row["recipient_id"]) for row in told] == [
        ("order.answered", above.me),
        ("order.given", clerk.me),
        ("order.said", clerk.me),
    ]
    trail = await query("SELECT action FROM trail_row WHERE action LIKE 'order.%' ORDER BY id")
    assert [row["action"] for row in trail] == [
        *("order.asked", "order.answer", "order.asked", "order.closed")
    ]


async def test_silence_shows_after_the_day_and_a_late_answer_stays_late(hall: Hall) -> None:
    county, walk, above = await a_case_in_hand(hall)
    order_id = await an_order(county, walk, above, days=1)
    assert not (await read(above))[0].late
    await to_morning(15)
    assert (await read(above))[0].late
    await ordering.say(walk.desk.window.actor, order_id, ANSWERED, county.key())
    (seen,) = await read(above)
    assert (seen.late, seen.answered) == (True, True)


async def test_who_may_not_gives_answers_and_closes_nothing(hall: Hall) -> None:
    county, walk, above = await a_case_in_hand(hall)
    away = (await county.hire("别处", (Role.SUPERVISOR, ELDERLY, False))).actor
    other = (await county.hire("外单位", (Role.REVIEWER, ELDERLY, False))).actor
    clerk = walk.desk.window.actor
    with pytest.raises(NotFound):
        await ordering.give(away, walk.id, ASKED, 3, county.key())
    with pytest.raises(NotAllowed):
        await ordering.give(clerk, walk.id, ASKED, 3, county.key())
    with pytest.raises(ReasonMissing):
        await ordering.give(above, walk.id, "  ", 3, county.key())
    assert await written() == []
    order_id = await an_order(county, walk, above)
    for nobody in (away, other):
        assert await read(nobody) == ()
        with pytest.raises(NotFound):
            await ordering.say(nobody, order_id, ANSWERED, county.key())
        with pytest.raises(NotFound):
            await ordering.close(nobody, order_id)
    with pytest.raises(NotAllowed):
        await ordering.close(clerk, order_id)
    with pytest.raises(ReasonMissing):
        await ordering.say(clerk, order_id, " ", county.key())
    with pytest.raises(NotAllowed):
        await read(walk.citizen.actor)
    assert await written() == ["asked"]
    await ordering.close(above, order_id)
    for one in (clerk, above):
        with pytest.raises(NothingAsked):
            await ordering.say(one, order_id, ANSWERED, county.key())
    assert await written() == ["asked", "closed"]


async def test_whoever_oversees_both_departments_reads_both_orders(hall: Hall) -> None:
    county, walk, above = await a_case_in_hand(hall)
    home = await county.a_case(Status.SUBMITTED, HOME)
    everywhere = (
        await county.hire(
            "纪委", *((Role.SUPERVISOR, code, False) for code in (MARKET, "15", ELDERLY))
        )
    ).actor
    await an_order(county, walk, above)
    await ordering.give(everywhere, home.id, ASKED, 3, county.key())
    assert {one.application_id for one in await read(everywhere)} == {walk.id, home.id}
    assert [one.application_id for one in await read(above)] == [walk.id]


async def test_the_database_keeps_every_word(hall: Hall) -> None:
    county, walk, above = await a_case_in_hand(hall)
    await an_order(county, walk, above)
    for statement in (
        "DELETE FROM supervision_word",
        "UPDATE supervision_word SET by_id = order_id",
        "UPDATE supervision_order SET due_on = due_on + 30",
        "DELETE FROM supervision_order",
    ):
        with pytest.raises(OperationalError):
            await query(statement)
    assert await written() == ["asked"]


async def test_who_oversees_an_office_that_only_had_a_part_orders_nobody(hall: Hall) -> None:
    county, walk, above = await a_case_in_hand(hall)
    beside = (await county.hire("旁听", (Role.SUPERVISOR, ELDERLY, False))).actor
    (of,) = await query("SELECT id FROM department WHERE code = $1", ELDERLY)
    await query(
        "UPDATE application SET offices = jsonb_build_array($2::text) WHERE id = $1",
        *(walk.id, str(of["id"])),
    )
    assert await case_screen(beside, walk.id), "the case itself is theirs to read"
    assert not await ordering.may_give(beside, walk.id), "so no button says otherwise"
    assert not await look_reading.may_oversee(beside, walk.id)
    for actor, may in ((above, True), (walk.desk.window.actor, False)):
        assert await ordering.may_give(actor, walk.id) is may
        assert await look_reading.may_oversee(actor, walk.id) is may
    with pytest.raises(NotAllowed):
        await ordering.give(beside, walk.id, ASKED, 3, county.key())
    assert await written() == []
    with pytest.raises(NotAllowed):
        await look_reading.of_overseen(beside, walk.id)


async def test_a_station_reads_its_own_orders_however_many_its_department_has(hall: Hall) -> None:
    county = await a_county(hall)
    here = await filed(county, ID_CARD, STATION)
    window = await sit(county, "户籍窗口", Role.WINDOW, POLICE, STATION)
    above = (await county.hire("严正", (Role.SUPERVISOR, POLICE, False))).actor
    await ordering.give(above, here.id, ASKED, 9, county.key())
    await query(
        "INSERT INTO supervision_order SELECT gen_random_uuid(), application_id, department_id,"
        " NULL, asked_by, asked_at, due_on - 5 FROM supervision_order, generate_series(1, 100)"
    )
    await query(
        "INSERT INTO supervision_word SELECT gen_random_uuid(), o.id, w.kind, w.text_sealed,"
        " w.by_id, w.at FROM supervision_order o, supervision_word w WHERE o.site_id IS NULL"
    )
    (seen,) = await read(window.actor)
    assert (seen.application_id, seen.may_answer) == (here.id, True)
