"""The catalogue as open data: anybody can take it away and check that it was published."""

import csv
import hashlib
import io
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from api.catalog import lists, opening, published, sheets
from api.catalog.opening import COLUMNS, Row
from tests.api.doors.conftest import Browser, Doors
from tests.conftest import Hall

SEVEN = ("name", "content", "owner", "basis", "condition", "limit", "supervision")


async def test_every_document_is_what_its_hash_says(citizen: Browser) -> None:
    index = (await citizen.http.get("/api/catalogue.json")).json()["items"]
    items = await published.every()
    assert [one["code"] for one in index] == [item.code for item in items]
    for one in index:
        answer = await citizen.http.get(one["document"])
        assert hashlib.sha256(answer.content).hexdigest() == one["contentHash"]
        assert answer.json()["code"] == one["code"]
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["access-control-allow-origin"] == "*"


async def test_who_has_a_document_or_list_already_is_told_so(citizen: Browser) -> None:
    item = (await published.every())[0]
    for path in (opening.address(item), "/api/lists/all.csv", "/api/catalogue.json"):
        first = await citizen.http.get(path)
        again = await citizen.http.get(path, headers={"if-none-match": first.headers["etag"]})
        assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
        other = await citizen.http.get(path, headers={"if-none-match": '"another"'})
        assert other.content == first.content


@pytest.mark.parametrize(
    "path",
    [
        "/api/items/990715001001/" + "0" * 64 + ".json",
        "/api/items/990715001001/abc.json",
        "/api/items/'; DROP TABLE item/" + "0" * 64 + ".json",
        "/api/lists/nothing.json",
        "/api/lists/all.exe",
        "/api/lists/department-zz.csv",
        "/api/lists/all",
        "/api/anything",
    ],
)
async def test_what_is_not_there_is_not_found(citizen: Browser, path: str) -> None:
    answer = await citizen.http.get(path)
    assert answer.status_code == 404


@pytest.mark.parametrize("held", ["*", '"' + "a" * 64 + '"'])
async def test_what_is_not_there_is_not_unchanged_either(citizen: Browser, held: str) -> None:
    path = f"/api/items/990715001001/{'a' * 64}.json"
    answer = await citizen.http.get(path, headers={"if-none-match": held})
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")


async def test_a_document_under_another_items_code_is_not_found(citizen: Browser) -> None:
    one, other, *_ = await published.every()
    path = f"/api/items/{one.code}/{other.content_hash}.json"
    assert (await citizen.http.get(path)).status_code == 404


@pytest.mark.parametrize("one", lists.LISTS, ids=lambda one: one.key)
async def test_a_list_is_the_same_in_every_kind_of_file(
    citizen: Browser, one: lists.ItemList
) -> None:
    held = [item.code for item in await published.every() if one.holds(item)]
    told = (await citizen.http.get(f"/api/lists/{one.key}.json")).json()
    table = await citizen.http.get(f"/api/lists/{one.key}.csv")
    book = await citizen.http.get(f"/api/lists/{one.key}.xlsx")
    assert [row["code"] for row in told["items"]] == held
    assert told["count"] == len(held)
    assert table.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert rows[0] == list(COLUMNS.values())
    assert [row[0] for row in rows[1:]] == held
    assert cells(book.content)[0] == list(COLUMNS.values())
    assert [row[0] for row in cells(book.content)[1:]] == held
    assert book.headers["content-disposition"] == f'attachment; filename="{one.key}.xlsx"'


async def test_every_item_shows_its_seven_elements_and_who_published_it(citizen: Browser) -> None:
    told = (await citizen.http.get("/api/lists/all.json")).json()
    assert told["items"]
    for row in told["items"]:
        assert [key for key in SEVEN if not row[key]] == [], row["code"]
        assert row["number"] == f"{row['code']}-{int(row['version']):03d}"
        assert row["publishedOn"]
        assert len(row["contentHash"]) == 64


async def test_departments_have_lists_of_their_own(citizen: Browser) -> None:
    known = (await citizen.http.get("/api/lists.json")).json()["lists"]
    keys = [one["key"] for one in known]
    departments = {item.department_code for item in await published.every()}
    assert keys[: len(lists.LISTS)] == [one.key for one in lists.LISTS]
    assert set(keys[len(lists.LISTS) :]) == {f"department-{code}" for code in departments}
    counted = {one["key"]: one["count"] for one in known}
    assert sum(counted[f"department-{code}"] for code in departments) == counted["all"]


async def test_figures_add_up_over_departments(citizen: Browser) -> None:
    county, *departments = (await citizen.http.get("/api/catalogue/figures.json")).json()["figures"]
    for name in ("items", "papers", "legalDays", "promisedDays", "papersLookedUp", "steps"):
        assert county[name] == sum(one[name] for one in departments), name
    assert county["promisedDays"] <= county["legalDays"]
    saved = (county["legalDays"] - county["promisedDays"]) * 100 / county["legalDays"]
    assert county["savedPercent"] == round(saved)


def test_a_cell_is_never_a_formula() -> None:
    evil = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "普通"]
    rows = [Row(dict.fromkeys(COLUMNS, text)) for text in evil]
    read = list(csv.reader(io.StringIO(sheets.as_csv(rows).decode("utf-8-sig"))))[1:]
    assert [row[1][:1] for row in read] == ["'"] * 7 + ["普"]
    sheet = sheets.as_xlsx("清单", rows)
    with zipfile.ZipFile(io.BytesIO(sheet)) as book:
        page = book.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in page
    assert b"<hyperlink" not in page
    assert cells(sheet)[1][1] == evil[0]


async def test_lists_are_nobodys_secret_and_only_the_citizens_door_has_them(doors: Doors) -> None:
    desk = doors.browser("desk")
    assert (await desk.http.get("/api/lists/all.json")).status_code == 404
    citizen = doors.browser()
    assert "set-cookie" not in (await citizen.http.get("/api/lists/all.json")).headers


async def test_who_takes_without_end_is_asked_to_wait(hall: Hall, doors: Doors) -> None:
    citizen = doors.browser()
    statuses = [(await citizen.http.get("/api/lists.json")).status_code for _ in range(602)]
    assert statuses.count(200) == 600
    last = await citizen.http.get("/api/lists.json")
    assert last.status_code == 429
    assert int(last.headers["retry-after"]) > 0


def cells(book: bytes) -> list[list[str]]:
    """The texts of a workbook's only sheet."""
    name = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(book)) as file:
        shared = ET.fromstring(file.read("xl/sharedStrings.xml"))  # noqa: S314 — ours
        sheet = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    texts = ["".join(one.itertext()) for one in shared.findall("m:si", name)]
    rows: list[Any] = sheet.findall(".//m:row", name)
    return [[texts[int(v.text)] for v in row.findall(".//m:v", name)] for row in rows]
