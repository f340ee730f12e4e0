"""Lists are views over what items are; counters and figures come from the same data."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from api.catalog import counting, lists, published
from api.catalog.definition import Definition, Delegation, Node
from api.catalog.lists import LISTS, chosen, named, standing_on, trips
from tests.conftest import Hall

SHOP, HOUSE = "990714001001", "990715001001"


@pytest.fixture
async def shop(hall: Hall) -> Definition:
    return await published.published(SHOP)


def on(item: Definition) -> set[str]:
    return {one.key for one in standing_on(item)}


@pytest.mark.parametrize(
    ("key", "yes", "no"),
    [
        ("online", {"online": "full"}, {"online": "prefill"}),
        ("not_online", {"online": "booking"}, {"online": "full"}),
        ("village", {"file_level": 6}, {"file_level": 4, "lists": ()}),
        ("village", {"lists": ("village",)}, {"file_level": 5, "lists": ()}),
        (
            "township",
            {"delegated": (Delegation(5, "青政发〔2024〕3号", date(2024, 3, 1)),), "lists": ()},
            {"delegated": (), "lists": ()},
        ),
        ("instant", {"instant": True}, {"instant": False, "case_type": "promised"}),
        ("zero_trip", {"original_check": None}, {"case_type": "appointment"}),
        *(
            (key, {"lists": (key,)}, {"lists": ()})
            for key in (
                *("livelihood", "marketable", "intermediary", "power", "negative"),
                "supervision",
            )
        ),
    ],
)
def test_an_item_stands_on_a_list_by_what_it_is(
    shop: Definition, key: str, yes: dict[str, Any], no: dict[str, Any]
) -> None:
    assert key in on(replace(shop, **yes))
    assert key not in on(replace(shop, **no))


def test_originals_an_appointment_or_fetching_are_a_trip(shop: Definition) -> None:
    at_home = replace(shop, original_check=None, case_type="promised")
    fetched = replace(at_home.delivery, ways=("pickup",))
    sent = replace(at_home.delivery, ways=("pickup", "courier"))
    assert trips(replace(at_home, delivery=sent)) == 0
    assert trips(replace(at_home, delivery=fetched)) == 1
    assert trips(replace(at_home, case_type="appointment")) == 1


async def test_of_several_lists_all_must_hold(hall: Hall) -> None:
    items = await published.every()
    both = chosen(items, ["online", "zero_trip"])
    online, at_home = chosen(items, ["online"]), chosen(items, ["zero_trip"])
    assert both == tuple(item for item in online if item in at_home)
    assert chosen(items, []) == items
    assert chosen(items, ["no such list"]) == ()
    assert chosen(items, ["delegated"]) == chosen(items, ["township"])


def test_a_departments_list_is_known_by_its_code(shop: Definition) -> None:
    market = named("department-14", {"14": "市场监督管理局"})
    assert market is not None
    assert market.holds(shop)
    assert not market.holds(replace(shop, department_code="11"))
    assert named("department-99", {"14": "市场监督管理局"}) is None
    assert named("nothing", {}) is None


def test_every_list_says_in_both_languages_what_it_is() -> None:
    assert len({one.key for one in LISTS}) == len(LISTS) == 13
    for one in LISTS:
        assert all((one.name.zh, one.name.en, one.about.zh, one.about.en)), one.key
    assert lists.VILLAGE == 6


def test_the_tree_has_every_item_once_below_its_branches(shop: Definition) -> None:
    root, twig = Node("A", "基本目录", "Root", "catalogue"), Node("B", "事项", "Twig", "item")
    leaves = [replace(shop, code=code, parents=(root, twig)) for code in ("B1", "B2")]
    alone = replace(shop, code="Z", parents=(root,))
    tree = {one.code: one for one in counting.tree([*leaves, alone])}
    assert tree["A"].children == ("B", "Z")
    assert tree["A"].leaves == ("B1", "B2", "Z")
    assert (tree["B"].parent, tree["B"].children) == ("A", ("B1", "B2"))
    assert (tree["B1"].kind, tree["B1"].children) == ("handling", ())


async def test_counters_come_from_the_items(hall: Hall) -> None:
    items = await published.every()
    found = {(one.by, one.key): one.count for one in counting.tallies(items)}
    for by in ("type", "level", "online"):
        assert sum(count for (of, _), count in found.items() if of == by) == len(items)
    assert found["online", "full"] == len(chosen(items, ["online"]))


def test_what_was_cut_is_measured_against_the_first_version(shop: Definition) -> None:
    first = replace(shop, promised_days=9, legal_days=10)
    now = replace(shop, promised_days=4, legal_days=10, materials=shop.materials[1:])
    unlimited = replace(shop, code="X", legal_days=None, promised_days=7)
    figure = counting.figure([now, unlimited], {shop.code: first})
    cut = figure.compression
    assert (cut.legal_days, cut.promised_days, cut.days_cut) == (10, 4, 60)
    assert cut.papers_before - cut.papers == 1
    assert figure.days_cut == 5
