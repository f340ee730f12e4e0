"""What found nothing is kept for the editors: the words, never who, never a number."""

import asyncpg
import pytest

from api.catalog import missing
from api.catalog.missing import keepable
from identity.throttle import LIMITS
from tests.api.applications.test_roles import as_role, refused
from tests.conftest import Hall
from tests.makers import query


async def kept() -> list[tuple[str, int]]:
    rows = await query("SELECT words, count FROM missed_search ORDER BY words")
    return [(row["words"], row["count"]) for row in rows]


async def test_the_same_words_are_counted(hall: Hall) -> None:
    for said in ("登月旅行", " 登月旅行！", "登月，旅行", "火星移民"):
        await missing.note(said, "somebody")
    assert await kept() == [("火星移民", 1), ("登月 旅行", 1), ("登月旅行", 2)]
    (first, *_) = await missing.missed(10)
    assert (first.words, first.count) == ("登月旅行", 2)
    assert [one.words for one in await missing.missed(1)] == ["登月旅行"]


@pytest.mark.parametrize(
    "said",
    [
        "990126198807090312",
        "张桂兰 990126195603124222",
        "13900000001",
        "我的电话１３９００００００００１",
        "一三九零零零零零零零一",
        "一 三 九 零 零 零",
        "张桂兰，一-三-九-零",
        "一\u200b三\u200b九\u200b零",
        "拐洞两幺",
        "壹貳參肆",
        "zhang@example.com",
        "3楼",
        "好",
        "",
        "   ",
        "说" * 41,
        "abcdefghijklmnopqrstuvwxyz",
    ],
)
async def test_what_may_be_about_somebody_is_not_kept(hall: Hall, said: str) -> None:
    await missing.note(said, "somebody")
    assert keepable(said) is None
    assert await kept() == []


async def test_the_database_itself_keeps_no_number_and_stays_bounded(hall: Hall) -> None:
    for said in ("13900000001", "一三九零零零零零零零一", "a@b", "长" * 41, "好"):
        await query("SELECT doorstep_missed($1)", said)
    assert await kept() == []
    for place in range(1010):
        await query("SELECT doorstep_missed($1)", chr(0x4E10 + place) * 2)
    (row,) = await query("SELECT count(*) AS c FROM missed_search")
    assert row["c"] == 1000
    await query("SELECT doorstep_missed($1)", chr(0x4E10) * 2)
    assert max(count for _, count in await kept()) == 2


async def test_nobody_fills_the_editors_page_alone(hall: Hall) -> None:
    for place in range(40):
        await missing.note(chr(0x4E10 + place) * 2, "somebody")
    assert len(await kept()) == LIMITS["missed.client"].amount
    await missing.note("火星移民", "somebody else")
    assert ("火星移民", 1) in await kept()


async def test_what_is_half_a_year_old_is_forgotten(hall: Hall) -> None:
    await missing.note("登月旅行", "somebody")
    await query("UPDATE missed_search SET day = day - 181")
    assert await missing.missed(10) == ()
    await missing.note("火星移民", "somebody")
    assert await kept() == [("火星移民", 1)]


async def test_the_citizens_role_can_add_and_nothing_else(hall: Hall) -> None:
    async with as_role(hall.urls, "citizen"):
        await missing.note("登月旅行", "somebody")
    assert await kept() == [("登月旅行", 1)]
    statements = (
        "SELECT * FROM missed_search",
        "INSERT INTO missed_search VALUES (current_date, 'x', 1)",
        "UPDATE missed_search SET count = 9",
        "DELETE FROM missed_search",
        "INSERT INTO item_word (item_code) VALUES ('x')",
        "UPDATE item_word SET weight = 99",
        "DELETE FROM item_word",
    )
    assert await refused(hall.urls["citizen"], *statements) == []
    assert await refused(hall.urls["worker"], *statements) == []


async def test_the_desk_reads_what_was_missed_and_writes_only_words(hall: Hall) -> None:
    async with as_role(hall.urls, "desk"):
        assert await missing.missed(10) == ()
    statements = (
        "INSERT INTO missed_search VALUES (current_date, 'x', 1)",
        "UPDATE missed_search SET count = 9",
        "DELETE FROM missed_search",
        "SELECT doorstep_missed('登月旅行')",
        "UPDATE item_word SET weight = 99",
    )
    assert await refused(hall.urls["desk"], *statements) == []


async def test_nobody_else_can_call_the_function(hall: Hall) -> None:
    connection = await asyncpg.connect(hall.urls["owner"])
    try:
        allowed = await connection.fetchval(
            "SELECT array_agg(grantee::regrole::text) FROM pg_proc,"
            " aclexplode(proacl) WHERE proname = 'doorstep_missed' AND grantee <> proowner"
        )
    finally:
        await connection.close()
    assert allowed == ["doorstep_citizen"]
