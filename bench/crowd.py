"""A catalogue of a thousand more items, each with ten ways of naming it, and what people ask of it.

Made by rule, not by chance alone: names share their pieces with dozens of others, as real ones do.
"""

from random import Random
from typing import Any

import orjson
from tortoise import connections

from api.catalog import published, searching
from api.catalog.entering import Written, enter
from api.catalog.pinyin import initials, spellings
from api.catalog.words import Question
from api.seed.content import SHOP
from notifications.transactions import transaction

WAYS = 10  # of naming an item


def _in_twos(text: str) -> tuple[str, ...]:
    return tuple(text[place : place + 2] for place in range(0, len(text), 2))


_KINDS = _in_twos(
    "河道山林水库渔船果园茶场牧场粮仓油坊砖窑石料煤场桥梁道路码头车站校车货车客运停车"
    "广告招牌影院书店印刷旅社浴场药店诊所牙科兽医农药种子化肥饲料屠宰酒类烟花燃气电梯"
)
_THINGS = _in_twos(
    "经营使用建设改造拆除检验标识占用挖掘采集运输储存加工销售养护承包租赁转让变更注销"
    "延续补证评级备案补贴"
)
_VERBS = _in_twos("想办要搞怎么我要申报领取更改取消补交查询续办办个村里镇上个人")


async def grow(items: int) -> list[str]:
    """Publish ``items`` made-up items; answers with questions that people could ask of them."""
    shop = await published.published(SHOP)
    rows = await connections.get("default").execute_query_dict(
        "SELECT definition FROM item_version WHERE id = $1", [shop.version_id]
    )
    document = orjson.loads(rows[0]["definition"])
    chance = Random(7)
    names = [kind + thing for kind in _KINDS for thing in _THINGS][:items]
    async with transaction():
        for place, name in enumerate(names):
            await enter(_made(document, place, name))
    await connections.get("default").execute_query("ANALYZE item_word")
    published.forget()
    return [question for name in names for question in _asked(name, chance)][: items * 2]


async def size() -> tuple[int, int]:
    """How many items stand, and how many words they are found by."""
    rows = await connections.get("default").execute_query_dict("SELECT count(*) FROM item_word")
    return len(await published.every()), rows[0]["count"]


def parts(text: str) -> list[Any]:
    """What the statement is given for a question."""
    return searching.parameters(Question.of(text))


def _made(document: dict[str, Any], place: int, name: str) -> Written:
    kind, thing = name[:2], name[2:]
    said = [f"{verb}{name}" for verb in _VERBS[: WAYS // 2]]
    said += [f"{name}{verb}" for verb in _VERBS[WAYS // 2 : WAYS - 2]]
    said += [f"{thing}{kind}", f"{kind}的{thing}"]
    made = {
        **document,
        "code": f"98{place:010d}",
        "implementation_code": f"11990126000000166N498{place:010d}",
        "title": f"{name}许可",
        "title_en": f"Permit {place}",
        "keywords": said,
    }
    text = orjson.dumps(made).decode()
    return Written(text, f"{place:064x}", made)


def _asked(name: str, chance: Random) -> list[str]:
    """The name itself, its beginning, its sound, its initials, inside a sentence, with a slip."""
    slip = chance.randrange(len(name))
    every = [
        name,
        name[:3],
        spellings(name)[0],
        initials(name)[0],
        f"我想给家里办一个{name}要带什么",
        f"{name[:slip]}{chance.choice('错别字写')}{name[slip + 1 :]}",
    ]
    return chance.sample(every, 2)
