"""The system administrator keeps regions, departments and sites; every change leaves a row."""

import asyncio
from dataclasses import replace
from typing import Any
from uuid import uuid4

import orjson
import pytest

from api.offices import places
from api.offices.places import save_department, save_region, save_site
from identity.actor import Actor, Role
from identity.offices import Place, offices
from identity.refusals import CodeTaken, HoursInvalid, PlaceInvalid, RegionUnknown
from identity.regions import names
from notifications.refusals import NotAllowed, NotFound, Refusal
from tests.api.applications.test_roles import as_role
from tests.conftest import Hall
from tests.makers import a_county, query

TOWN, VILLAGE = "990126777", "990126777201"
POINT = Place(
    name="云岭村便民服务点",
    address="云岭乡云岭村村委会一楼",
    kind="village_point",
    hours="每天上午 9:00—11:30",
    phone="0990-1267770",
    region=VILLAGE,
)


async def system(hall: Hall) -> Actor:
    county = await a_county(hall)
    return (await county.hire("系统管理员", (Role.SYSTEM_ADMIN, "10", False))).actor


async def everything() -> list[dict[str, Any]]:
    return [
        row
        for table in ("region", "department", "site")
        for row in await query(f"SELECT * FROM {table} ORDER BY id")
    ]


async def traced(*actions: str) -> list[tuple[str, dict[str, Any]]]:
    rows = await query(
        "SELECT action, details FROM trail_row WHERE action = ANY($1::text[]) ORDER BY id",
        list(actions),
    )
    return [(row["action"], orjson.loads(row["details"])) for row in rows]


async def test_a_township_its_village_and_its_point_are_there_at_once(hall: Hall) -> None:
    admin = await system(hall)
    async with as_role(hall.urls, "desk"):
        await save_region(admin, None, "９９０１２６ 777", "云岭乡")
        await save_region(admin, None, VILLAGE, "云岭村")
        await save_department(admin, None, "77", "云岭乡人民政府", TOWN)
        await save_site(admin, None, "v777201", POINT)
        kept = await places.kept(admin)
    assert (await names([VILLAGE]))[VILLAGE].endswith("云岭乡云岭村")
    found = await offices()
    assert found.department_names["77"] == "云岭乡人民政府"
    assert found.sites[found.site_ids["v777201"]] == POINT
    assert next(one.within for one in kept.regions if one.code == VILLAGE) == TOWN
    assert [one.place for one in kept.sites if one.code == "v777201"] == [POINT]
    added = await traced("region.added", "department.added", "site.added")
    assert [(what, said["now"]["code"]) for what, said in added] == [
        ("region.added", TOWN),
        ("region.added", VILLAGE),
        ("department.added", "77"),
        ("site.added", "v777201"),
    ]


async def test_a_change_keeps_what_stood_there_and_can_be_put_back(hall: Hall) -> None:
    admin = await system(hall)
    before, hall_site = await everything(), next(iter((await places.kept(admin)).sites))
    moved = replace(hall_site.place, address="青禾镇新城路 2 号", hours="工作日 8:30—17:00")
    async with as_role(hall.urls, "desk"):
        await save_site(admin, hall_site.id, "another", moved)
        assert (await offices()).sites[hall_site.id] == moved
        await save_site(admin, hall_site.id, "", moved)  # nothing differs: nothing to say
        await save_site(admin, hall_site.id, "", hall_site.place)
    assert await everything() == before
    there, back = await traced("site.changed")
    assert there[1]["was"] == back[1]["now"]
    assert there[1]["now"] == back[1]["was"]
    assert there[1]["now"] == {"address": moved.address, "hours": moved.hours}


async def test_a_new_name_is_read_everywhere(hall: Hall) -> None:
    admin = await system(hall)
    kept = await places.kept(admin)
    department, region = kept.departments[0], kept.regions[0]
    await save_department(admin, department.id, "", "青禾县行政审批局", region.code)
    await save_region(admin, region.id, "", "新禾县")
    found = await offices()
    assert found.departments[department.id] == "青禾县行政审批局"
    assert found.region_names[region.code] == "新禾县"


def wrong(**changes: Any) -> Place:
    return replace(POINT, region="990126", **changes)


@pytest.mark.parametrize(
    ("act", "refusal", "reason"),
    [
        (lambda a: save_region(a, None, "12345", "短乡"), PlaceInvalid, "county"),
        (lambda a: save_region(a, None, "990126", "又一个县"), PlaceInvalid, "county"),
        (lambda a: save_region(a, None, "990999001", "外县乡"), PlaceInvalid, "county"),
        (lambda a: save_region(a, None, "110101001", "北京的"), RegionUnknown, "110101"),
        (lambda a: save_region(a, None, "990126998201", "没有乡的村"), RegionUnknown, "990126998"),
        (lambda a: save_region(a, None, "990126998", "乡"), PlaceInvalid, "name"),
        (lambda a: save_department(a, None, "10", "又一个中心", "990126"), CodeTaken, "青禾县"),
        (lambda a: save_department(a, None, "x y!", "某某局", "990126"), PlaceInvalid, "code"),
        (lambda a: save_department(a, None, "88", "某某局", "990126998"), RegionUnknown, "998"),
        (lambda a: save_department(a, None, "88", "长" * 65, "990126"), PlaceInvalid, "name"),
        (lambda a: save_site(a, None, "s", POINT), RegionUnknown, VILLAGE),
        (lambda a: save_site(a, None, "s", wrong(hours="17:00—9:00")), HoursInvalid, "order"),
        (lambda a: save_site(a, None, "s", wrong(phone="12-ab")), PlaceInvalid, "phone"),
        (lambda a: save_site(a, None, "s", wrong(address=" ")), PlaceInvalid, "address"),
        (lambda a: save_site(a, None, "s", wrong(kind="castle")), PlaceInvalid, "kind"),
        (lambda a: save_site(a, None, "s", wrong(latitude=45.0)), PlaceInvalid, "spot"),
        (lambda a: save_site(a, uuid4(), "s", wrong()), NotFound, ""),
        (lambda a: save_region(a, uuid4(), "", "没有的乡"), NotFound, ""),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    hall: Hall, act: Any, refusal: type[Refusal], reason: str
) -> None:
    admin = await system(hall)
    before = await everything()
    with pytest.raises(refusal) as refused:
        await act(admin)
    assert reason in "".join(str(value) for value in vars(refused.value).values())
    assert await everything() == before
    assert await traced("region.added", "department.added", "site.added", "site.changed") == []


async def test_the_same_code_twice_at_once_is_one_region(hall: Hall) -> None:
    admin = await system(hall)
    answers = await asyncio.gather(
        *(save_region(admin, None, TOWN, f"云岭{n}乡") for n in range(4)), return_exceptions=True
    )
    assert [type(answer) for answer in answers].count(CodeTaken) == 3
    rows = await query("SELECT name FROM region WHERE code = $1", TOWN)
    taken = next(answer for answer in answers if isinstance(answer, CodeTaken))
    assert [row["name"] for row in rows] == [taken.name]


@pytest.mark.parametrize(
    "role",
    [
        *(Role.WINDOW, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR),
        *(Role.DEPARTMENT_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR),
    ],
)
async def test_nobody_else_keeps_the_countys_places(hall: Hall, role: Role) -> None:
    county = await a_county(hall)
    other, before = (await county.hire("别的人", (role, "10", False))).actor, await everything()
    with pytest.raises(NotAllowed):
        await places.kept(other)
    for act in (
        save_region(other, None, TOWN, "云岭乡"),
        save_department(other, None, "77", "云岭乡人民政府", "990126"),
        save_site(other, None, "s", wrong()),
    ):
        with pytest.raises(NotAllowed):
            await act
    assert await everything() == before
