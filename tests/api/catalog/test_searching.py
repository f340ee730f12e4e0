"""Items are found by what people say, and nothing they say makes it slow."""

from typing import Any

import pytest

from api.catalog import published, searching
from api.catalog.pinyin import initials, spellings
from api.catalog.words import LONGEST, Question, grams, plain, standard, words_of
from tests.conftest import Hall
from tests.makers import query

HOUSE, CARD, SHOP = "990715001001", "992011004001", "990714001001"
LOW_INCOME, STUDENT, URGENT = "990511001001", "990512001001", "990511002001"
DISABLED, ALLOWANCE, CARE = "990716001001", "990511003001", "990511003002"
OLD_AGE, PREGNANT, FOOD = "990511004002", "992013001001", "990114002001"
ID_NEW, ID_LOST, BIRTH, RESIDENCE = "990717001001", "990717001002", "990717002001", "990717003001"
FUND_RENT, INSURED, JOBLESS = "992019001001", "992018001001", "990518002001"
TREES, BUILDING, LAWYER = "990120001001", "990121001001", "990522001001"
BUNDLE, HYGIENE, ELSEWHERE, WEDDING = (
    *("991000900001", "990113002001", "992023002001"),
    "990711005001",
)
# What citizens type → what they must see first (any of several, where they mean the same thing).
PHRASES: dict[str, tuple[str, ...]] = {
    "低保": (LOW_INCOME,),
    "吃低保": (LOW_INCOME,),
    "dibao": (LOW_INCOME,),
    "我想给我妈办低保怎么弄": (LOW_INCOME,),
    "家里穷没钱生活怎么办低保户": (LOW_INCOME,),
    "地保": (LOW_INCOME,),
    "最低生活保障": (LOW_INCOME,),
    "助学金": (STUDENT,),
    "孩子上大学没钱交学费": (STUDENT,),
    "贫困生补助": (STUDENT,),
    "临时救助": (URGENT,),
    "家里着火了救急": (URGENT,),
    "残疾证": (DISABLED,),
    "canjizheng": (DISABLED,),
    "残疾人证怎么办": (DISABLED,),
    "残疾人补贴": (ALLOWANCE, CARE),
    "重度残疾护理补贴": (CARE,),
    "老年证": (CARD,),
    "老年卡": (CARD,),
    "laonianzheng": (CARD,),
    "lnz": (CARD,),
    "老年正": (CARD,),
    "老人坐公交免费的卡": (CARD,),
    "高龄津贴": (OLD_AGE,),
    "高龄补贴": (OLD_AGE,),
    "我爷爷八十岁了有补贴吗": (OLD_AGE,),
    "生育登记": (PREGNANT,),
    "准生证": (PREGNANT,),
    "怀孕了要办什么": (PREGNANT,),
    "开店": (SHOP,),
    "我要开个小卖部": (SHOP,),
    "营业执照": (SHOP,),
    "执照": (SHOP,),
    "yingyezhizao": (SHOP,),
    "yyzz": (SHOP,),
    "个体户": (SHOP,),
    "open a shop": (SHOP,),
    "开饭店": (FOOD,),
    "食品经营许可证": (FOOD,),
    "房子过户": (HOUSE,),
    "二手房过户": (HOUSE,),
    "房本换名字": (HOUSE,),
    "房产证": (HOUSE,),
    "guohu": (HOUSE,),
    "身份证": (ID_NEW, ID_LOST),
    "shenfenzheng": (ID_NEW, ID_LOST),
    "sfz": (ID_NEW, ID_LOST),
    "身份正": (ID_NEW, ID_LOST),
    "身份证丢了": (ID_LOST,),
    "身份证过期了": (ID_NEW,),
    "补办身份证": (ID_LOST,),
    "娃娃上户口": (BIRTH,),
    "给宝宝上户口": (BIRTH,),
    "出生登记": (BIRTH,),
    "新生儿落户": (BIRTH,),
    "居住证": (RESIDENCE,),
    "暂住证": (RESIDENCE,),
    "jzz": (RESIDENCE,),
    "租房提取公积金": (FUND_RENT,),
    "公积金付房租": (FUND_RENT,),
    "社保": (INSURED,),
    "养老保险参保": (INSURED,),
    "失业金": (JOBLESS,),
    "被辞退了能领钱吗": (JOBLESS,),
    "砍树": (TREES,),
    "砍自家的树要不要办证": (TREES,),
    "农村盖房子": (BUILDING,),
    "宅基地": (BUILDING,),
    "zhaijidi": (BUILDING,),
    "打官司没钱请律师": (LAWYER,),
    "法律援助": (LAWYER,),
    "生孩子一件事": (BUNDLE,),
    "新生儿出生一件事": (BUNDLE,),
    "开理发店卫生许可": (HYGIENE,),
    "开宾馆要什么证": (HYGIENE,),
    "外地看病": (ELSEWHERE,),
    "异地就医": (ELSEWHERE,),
    "yidijiuyi": (ELSEWHERE,),
    "结婚": (WEDDING,),
    "领结婚证": (WEDDING,),
}


@pytest.mark.parametrize(("said", "meant"), PHRASES.items(), ids=list(PHRASES))
async def test_people_find_what_they_mean(hall: Hall, said: str, meant: tuple[str, ...]) -> None:
    shipped = {item.code for item in await published.every()}
    assert set(meant) <= shipped, "an item of the list is not shipped"
    answer = await searching.find(said)
    assert [item.code for item in answer.items][:1] in [[code] for code in meant]


async def test_a_code_finds_its_item_and_nothing_else_finds_nothing(hall: Hall) -> None:
    assert [item.code for item in (await searching.find(HOUSE)).items] == [HOUSE]
    assert (await searching.find("登月旅行")).items == ()
    everything = await searching.find("  ，。 ")
    assert len(everything.items) == len(await published.every())


async def test_what_was_understood_is_told_in_words(hall: Hall) -> None:
    answer = await searching.find("我想问问房本怎么过户")
    assert "过户" in "".join(answer.words)
    assert all(len(word) > 1 for word in answer.words)


async def test_when_nothing_is_found_there_are_words_that_lead_somewhere(hall: Hall) -> None:
    for word in await searching.suggested("登月旅行"):
        assert (await searching.find(word)).items, word


HOSTILE = (
    "%" * 5000,
    "' OR 1=1 --",
    "\\" * 200,
    "_%_%",
    "登记" * 3000,
    "abcdefghijklmnopqrstuvwxyz" * 100,
    "行重乐长" * 10,
    "\u202e\u0000\ufeff"[0:1] + "低保",
    "🦄" * 100,
    "(" * 60 + "a" * 60,
    "ａｂｃ１２３",
    "ng" * 20,
    "证件卡本补办登记申请办理许可" * 3,
)


@pytest.mark.timeout(60)  # a search that runs away would go on for minutes
@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
async def test_whatever_is_typed_is_answered_soon(hall: Hall, said: str) -> None:
    answer = await searching.find(said)
    assert len(answer.items) <= 300


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_looked_up_is_bounded(said: str) -> None:
    asked = Question.of(said)
    assert len(asked.text) <= LONGEST
    assert len(asked.parts) <= 900
    assert len(asked.sounds) <= 300
    assert len(asked.inside) <= 48
    assert len(asked.near) <= 48
    assert len(asked.slips) <= 96


async def test_the_order_is_always_the_same(hall: Hall) -> None:
    first = [item.code for item in (await searching.find("证")).items]
    for _ in range(3):
        assert [item.code for item in (await searching.find("证")).items] == first


async def test_a_whole_word_comes_before_its_beginning_and_its_inside(hall: Hall) -> None:
    await words({"x1": "采石", "x2": "采石许可证", "x3": "露天采石", "x4": "采沙石场"})
    assert await found("采石") == ["x1", "x2", "x3"]
    assert await found("采沙石厂") == ["x4"]
    await query("DELETE FROM item_word WHERE item_code LIKE 'x%'")


async def test_words_of_another_version_do_not_find_the_standing_one(hall: Hall) -> None:
    item = await published.published(HOUSE)
    await searching.clear(item.version_id)
    assert item not in (await searching.find("二手房")).items
    await searching.index(item)
    await searching.index(item)
    assert [one.code for one in (await searching.find("二手房")).items][:1] == [HOUSE]
    rows = await query("SELECT count(*) AS c FROM item_word WHERE item_code = $1", HOUSE)
    assert rows == [{"c": len(words_of(item))}]


async def test_nothing_is_written_again_when_nothing_changed(hall: Hall) -> None:
    assert await searching.reindex() == 0
    item = await published.published(CARD)
    await query("DELETE FROM item_word WHERE item_code = $1 AND kind = 'word'", CARD)
    assert await searching.reindex() == 1
    assert [one.code for one in (await searching.find("敬老卡")).items][:1] == [item.code]


def test_a_character_with_many_readings_is_found_by_each() -> None:
    assert spellings("银行") == ("yinhang",)
    assert spellings("重新") == ("chongxin",)
    assert {"lezheng", "yuezheng"} <= set(spellings("乐证"))
    assert "sfz" in initials("身份证")
    assert len(spellings("行重乐长行重乐长")) <= 13


def test_ways_of_saying_are_one_word() -> None:
    assert standard("娃娃上户口") == standard("宝宝报户口")
    assert standard("房本") == standard("红本") == "房产证"
    assert plain(" Ｓｈｏｐ，登 记！") == "shop登记"
    assert grams("身份证") == ["身", "份", "证", "身份", "份证"]


async def words(named: dict[str, str]) -> None:
    """Words of made-up codes, beside a real version (they go with the test)."""
    version = (await published.published(HOUSE)).version_id
    for code, word in named.items():
        await query(
            "INSERT INTO item_word (item_code, version_id, word, said, kind, weight, grams)"
            " VALUES ($1, $2, $3::varchar, $3::varchar, 'word', 9, $4)",
            *(code, version, word, grams(word)),
        )


async def found(said: str) -> list[str]:
    """The made-up codes that the statement itself answers with."""
    parameters: list[Any] = searching.parameters(Question.of(said))
    rows = await query(searching._FIND, *parameters)
    return [row["item_code"] for row in rows if row["item_code"].startswith("x")]
