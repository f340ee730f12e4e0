"""Results made elsewhere come in whole or not at all; what has no case is told (C63)."""

import asyncio
from argparse import Namespace
from pathlib import Path

import pytest

from api.applications.lifecycle import Status
from api.commands import import_results
from api.seed.staff import LAND, MARKET
from api.supervision import importing
from api.supervision.without_case import results_without_case
from identity.actor import Role
from notifications.refusals import NotAllowed
from tests.conftest import Hall
from tests.makers import HOME, SHOP, a_county, query

WHY = "老系统停用，补录结果"


def row(number: str, **told: str) -> dict[str, str]:
    usual = {"item_code": SHOP, "department": MARKET, "issued_on": "2026-05-06", "reference": ""}
    return {"number": number, **usual, **told}


async def test_each_result_without_a_case_is_an_event_for_who_oversees_its_office(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    (case,) = await query("SELECT reference FROM application WHERE id = $1", walk.id)
    rows = [row("A-1", reference=case["reference"]), row("A-2"), row("A-3", reference="QH0")]
    before = await importing.look(rows)
    assert [one.number for one in before.without_case] == ["A-2", "A-3"]
    assert await query("SELECT id FROM imported_result") == [], "a look writes nothing"
    above = (await county.hire("严正", (Role.SUPERVISOR, MARKET, False))).actor
    assert await results_without_case(above) == ()
    looked = await importing.bring_in(rows, WHY, "root")
    assert looked == before
    await county.work()
    seen = await results_without_case(above)
    assert [(one.number, one.reference, one.because) for one in seen] == [
        *(("A-2", None, WHY), ("A-3", "QH0", WHY))
    ]
    told = await query("SELECT channel FROM message WHERE template = 'result.without_case'")
    assert {one["channel"] for one in told} == {"inbox", "sms"}
    (fact,) = await query("SELECT params FROM fact WHERE name = 'result.without_case'")
    assert '"count": 2' in str(fact["params"])
    (trace,) = await query("SELECT purpose FROM trail_row WHERE action = 'results.imported'")
    assert trace["purpose"] == WHY
    assert await results_without_case(walk.desk.window.actor) == (), "not the window's to see"
    with pytest.raises(NotAllowed):
        await results_without_case(walk.citizen.actor)


async def test_a_case_elsewhere_or_one_that_gave_nothing_is_no_case_of_it(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    (case,) = await query("SELECT reference FROM application WHERE id = $1", walk.id)
    rows = [row("D-1", reference=case["reference"], department=LAND)]
    rows.append(row("D-2", reference=case["reference"]))
    looked = await importing.look(rows)
    assert [one.number for one in looked.without_case] == ["D-1"]
    for ended in ("withdrawn", "not_accepted", "terminated"):
        await query("UPDATE application SET status = $2 WHERE id = $1", walk.id, ended)
        looked = await importing.look(rows)
        assert [one.number for one in looked.without_case] == ["D-1", "D-2"], ended


@pytest.mark.parametrize(
    ("bad", "column", "why"),
    [
        ({"number": ""}, "number", "没有填"),
        ({"number": "9" * 65}, "number", "最多 64 个字符"),
        ({"number": "B-1"}, "number", "这个编号在文件里出现了两次"),
        ({"number": "GONE"}, "number", "这个编号已经导入过"),
        ({"item_code": "1"}, "item_code", "没有这个事项编码"),
        ({"department": "nobody"}, "department", "没有这个部门编码"),
        ({"issued_on": "2026年5月"}, "issued_on", "日期要写成 2026-11-23 这样"),
        ({"issued_on": "2099-01-01"}, "issued_on", "日期还没到"),
        ({"item_code": HOME, "reference": "CASE"}, "reference", "这个办件办的不是这个事项"),
    ],
)
async def test_one_wrong_row_keeps_the_whole_file_out(
    hall: Hall, bad: dict[str, str], column: str, why: str
) -> None:
    county = await a_county(hall)
    await importing.bring_in([row("GONE")], WHY, "root")
    if bad.get("reference"):
        walk = await county.a_case(Status.SUBMITTED, SHOP)
        (case,) = await query("SELECT reference FROM application WHERE id = $1", walk.id)
        bad = {**bad, "reference": case["reference"]}
    looked = await importing.bring_in([row("B-1"), row("B-2") | bad], WHY, "root")
    assert [(one.row, one.column, one.why) for one in looked.wrong] == [(3, column, why)]
    assert [one["number"] for one in await query("SELECT number FROM imported_result")] == ["GONE"]


async def test_what_is_ours_is_not_brought_in_and_two_at_once_are_one(hall: Hall) -> None:
    county = await a_county(hall)
    await county.a_case(Status.CLOSED)
    (ours,) = await query("SELECT number FROM certificate")
    looked = await importing.bring_in([row(ours["number"])], WHY, "root")
    assert [one.why for one in looked.wrong] == ["这个编号是本系统发的，不用导入"]
    both = (importing.bring_in([row("C-1")], WHY, "root") for _ in range(2))
    done = await asyncio.gather(*both)
    assert sorted(bool(one.wrong) for one in done) == [False, True]
    assert len(await query("SELECT id FROM imported_result")) == 1


def test_a_file_is_read_by_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text("\ufeffdepartment,number,item_code,issued_on\n 11 , A-1 ,2,2026-01-02\n")
    assert import_results.read(str(file)) == [
        row("A-1", department="11", item_code="2", issued_on="2026-01-02")
    ]
    file.write_text("number,item_code\nA-1,2\n")
    with pytest.raises(ValueError, match="还缺：department、issued_on"):
        import_results.read(str(file))


@pytest.mark.parametrize("cell", ["A\0", "9" * 200_000])
def test_a_file_with_what_cannot_be_kept_is_told_in_a_line(
    hall: Hall, tmp_path: Path, capsys: pytest.CaptureFixture[str], cell: str
) -> None:
    file = tmp_path / "results.csv"
    file.write_text(f"department,number,item_code,issued_on\n11,{cell},2,2026-01-02\n")
    asked = Namespace(file=str(file), because=WHY, check=False, json=False)
    assert import_results.execute(hall.settings, asked) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
