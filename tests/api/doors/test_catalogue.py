"""The catalogue at the citizens' door: found in one's own words, understood in a minute."""

from typing import Any

import pytest

from api.catalog import published
from api.catalog.wordlists import SITE_KINDS, events
from api.seed.staff import found
from identity.actor import Role
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import a_county, query

SHOP, HOUSE, LOW_INCOME = "990714001001", "990715001001", "990511001001"
ITEMS = """query($search: String, $lists: [String!], $department: String, $event: String,
    $under: String, $region: String, $first: Int! = 20, $after: String) {
  items(search: $search, lists: $lists, department: $department, event: $event, under: $under,
        region: $region, first: $first, after: $after) {
    total words nothing hasMore endCursor
    edges { code title department materialCount heldCount trips levelNames onlineDepth lists }
  } }"""
ITEM = """query($code: String!, $region: String) { item(code: $code, region: $region) {
  code version title what who bring minutes department departmentCode onlineDepth caseType
  applicants howLong { promisedDays legalDays unit legalUnit legalBasis promisedOn }
  parents { code title kind } questions { question answer } lists { key title }
  delegated { level levelName regions basis since } pilot
  places { name kind kindName address hours phone region latitude longitude }
  stages { key kind title role roleName level levelName office limitDays outcomes }
  materials { id title need source lookup held form copies validMonths example field conditional }
  contacts { advice complaint } unsure sample changes contentHash guide { key title text }
  publication { version department signer publishedOn number contentHash effectiveFrom }
  forMe { minutes papers held perhaps feeFen postageFen latestOn trips } } }"""
CATALOGUE = """{ catalogue { tree { code kind parent children count }
  lists { key title about count }
  departments { code title count } events { key title count } counters { by key title count }
  figures { items online zeroTrip instant legalDays promisedDays papers papersLookedUp } } }"""
MISSED = "query($first: Int! = 50) { missedWords(first: $first) { words count lastOn } }"


@pytest.fixture
async def places(doors: Doors) -> None:
    await found()


async def test_one_finds_an_item_in_ones_own_words_in_one_statement(
    citizen: Browser, statements: list[str]
) -> None:
    await citizen.ask(ITEMS, search="开店")
    statements.clear()
    page = await citizen.do(ITEMS, search="我要开店要办什么")
    assert page["edges"][0]["code"] == SHOP
    assert page["words"] == ["开店"]
    assert (page["total"], page["nothing"]) == (len(page["edges"]), [])
    assert len(statements) == 1


async def test_what_finds_nothing_leads_on_and_is_kept_without_who(citizen: Browser) -> None:
    await citizen.enter()
    page = await citizen.do(ITEMS, search="登月旅行")
    assert (page["total"], page["edges"], page["words"]) == (0, [], [])
    assert 0 < len(page["nothing"]) <= 6
    assert await query("SELECT words, count FROM missed_search") == [
        {"words": "登月旅行", "count": 1}
    ]
    columns = await query(
        "SELECT column_name AS c FROM information_schema.columns WHERE table_name = 'missed_search'"
    )
    assert {row["c"] for row in columns} == {"day", "words", "count"}


async def test_items_are_narrowed_by_list_department_event_branch_and_all_of_these(
    citizen: Browser,
) -> None:
    items = {item.code: item for item in await published.every()}
    by_list = await citizen.do(ITEMS, lists=["instant"], first=50)
    assert [one["code"] for one in by_list["edges"]] == [c for c, i in items.items() if i.instant]
    market = await citizen.do(ITEMS, department="14", first=50)
    assert {one["code"] for one in market["edges"]} == {
        code for code, item in items.items() if item.department_code == "14"
    }
    event = await citizen.do(ITEMS, event="business", first=50)
    assert SHOP in {one["code"] for one in event["edges"]}
    branch = items[SHOP].parents[0].code
    under = await citizen.do(ITEMS, under=branch, department="11", first=50)
    assert under["total"] == 0
    nothing = await citizen.do(ITEMS, lists=["online", "no such list"])
    assert nothing["total"] == 0


async def test_pages_go_on_where_they_ended(citizen: Browser) -> None:
    whole = await citizen.do(ITEMS, first=50)
    seen: list[str] = []
    after = None
    while True:
        page = await citizen.do(ITEMS, first=2, after=after)
        assert page["total"] == whole["total"]
        seen += [one["code"] for one in page["edges"]]
        if not page["hasMore"]:
            break
        after = page["endCursor"]
    assert seen == [one["code"] for one in whole["edges"]]
    wrong = await citizen.post({"query": ITEMS, "variables": {"after": "_w=="}})
    assert codes_of(wrong) == ["BAD_REQUEST"]


async def test_an_item_says_everything_of_its_guide(citizen: Browser, places: None) -> None:
    item = await citizen.do(ITEM, code=LOW_INCOME)
    definition = await published.published(LOW_INCOME)
    assert item["what"]
    assert item["bring"]
    assert [one["key"] for one in item["stages"]] == [one.key for one in definition.stages]
    assert all(one["roleName"] and one["levelName"] for one in item["stages"])
    assert [one["kind"] for one in item["parents"]] == [one.kind for one in definition.parents]
    assert {one["kind"] for one in item["places"]} <= set(definition.site_kinds)
    assert item["contacts"]["advice"]
    assert item["contacts"]["complaint"]
    assert item["sample"] == definition.sample
    assert item["questions"][0]["question"] == definition.questions[0].q
    publication = item["publication"]
    assert publication["contentHash"] == item["contentHash"] == definition.content_hash
    assert publication["number"] == f"{LOW_INCOME}-{definition.version:03d}"
    assert publication["department"] == "青禾县民政局"


@pytest.mark.parametrize("code", [SHOP, HOUSE, LOW_INCOME])
async def test_above_the_fold_the_numbers_are_the_items_own(citizen: Browser, code: str) -> None:
    item = await citizen.do(ITEM, code=code)
    definition, fold = await published.published(code), item["forMe"]
    needed = [one for one in item["materials"] if one["need"] == "required"]
    needed = [one for one in needed if not one["conditional"]]
    assert fold["minutes"] == definition.minutes
    assert fold["papers"] == len(needed)
    assert fold["held"] == sum(one["held"] for one in needed)
    assert fold["papers"] + fold["perhaps"] == len(definition.materials)
    assert fold["feeFen"] == definition.fee_fen
    assert fold["trips"] == int(definition.original_check is not None)
    assert fold["latestOn"] == item["howLong"]["promisedOn"]


async def test_it_can_be_read_in_english(doors: Doors) -> None:
    browser = doors.browser()
    browser.language = "en"
    item = await browser.do(ITEM, code=LOW_INCOME)
    definition = await published.published(LOW_INCOME)
    assert item["title"] == definition.title_en
    assert item["who"] == definition.who_en
    assert item["stages"][0]["title"] == definition.stages[0].title_en
    assert item["stages"][0]["roleName"] == "Window"


async def test_the_nearest_place_comes_first(citizen: Browser, places: None) -> None:
    there = await citizen.do(ITEM, code=LOW_INCOME, region="990126102201")
    named = [one["name"] for one in there["places"]]
    assert named[:2] == ["上柳村便民服务点", "柳林镇便民服务中心"]
    other = await citizen.do(ITEM, code=LOW_INCOME, region="990126105")
    assert other["places"][0]["name"] == "河湾乡便民服务中心"
    assert len(other["places"]) == len(there["places"]) == 27
    for one in there["places"]:
        assert all(one[key] for key in ("address", "hours", "phone", "region", "kindName"))
        assert one["latitude"]
        assert one["longitude"]


async def test_the_county_has_every_kind_of_place(places: None) -> None:
    rows = await query("SELECT kind, count(*) AS c FROM site GROUP BY kind")
    assert {row["kind"]: row["c"] for row in rows} == {
        **dict.fromkeys(("county_hall", "bank", "post"), 1),
        "police": 2,
        "township_hall": 6,
        "village_point": 20,
    }
    assert {row["kind"] for row in rows} == set(SITE_KINDS)


async def test_the_catalogue_is_a_tree_with_lists_and_counts(
    citizen: Browser, places: None
) -> None:
    whole = await citizen.do(CATALOGUE)
    items = await published.every()
    leaves = [one["code"] for one in whole["tree"] if one["kind"] == "handling"]
    assert sorted(leaves) == [item.code for item in items]
    roots = [one for one in whole["tree"] if one["parent"] is None]
    assert sum(one["count"] for one in roots) == len(items)
    lists = {one["key"]: one["count"] for one in whole["lists"]}
    assert lists["all"] == len(items) == lists["online"] + lists["not_online"]
    assert sum(one["count"] for one in whole["departments"]) == len(items)
    assert all(one["title"].startswith("青禾县") for one in whole["departments"])
    assert [one["key"] for one in whole["events"]] == list(events())
    assert whole["figures"]["items"] == len(items)


async def test_a_branch_shows_what_is_below_and_a_leaf_is_none(citizen: Browser) -> None:
    branch = (await published.published(SHOP)).parents[0].code
    asked = "query($code: String!) { branch(code: $code) { code kind children { code } } }"
    found = await citizen.do(asked, code=branch)
    assert SHOP in {one["code"] for one in found["children"]}
    assert await citizen.do(asked, code=SHOP) is None
    assert await citizen.do(asked, code="nothing") is None


async def test_editors_see_what_was_missed_and_clerks_do_not(doors: Doors) -> None:
    county = await a_county(doors.hall)
    citizen, desk, window = doors.browser(), doors.browser("desk"), doors.browser("desk")
    await citizen.do(ITEMS, search="登月旅行")
    await at_the_desk(desk, await county.hire("编辑", (Role.DEPARTMENT_ADMIN, "15", False)))
    await at_the_desk(window, county.staff["window"])
    (missed,) = await desk.do(MISSED)
    assert (missed["words"], missed["count"]) == ("登月旅行", 1)
    refused: Any = await window.post({"query": MISSED})
    assert codes_of(refused) != []
