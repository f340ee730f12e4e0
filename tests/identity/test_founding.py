"""A fresh county's first administrators come from the console: once, all or none, on record."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from api import seconding as desk
from api.commands import appoint_admins
from api.embedded.home import CannotStart
from api.seed.staff import signed_in
from identity import passkeys, staff_keys
from identity.actor import Actor, Role
from identity.founding import First, appoint, confirm_first_key, found_office
from identity.offices import offices, staff_by_phone
from identity.refusals import (
    AdministratorsNeeded,
    AdministratorsThere,
    StaffKnown,
)
from identity.softkey import SoftKey
from notifications.refusals import NotFound, Refusal
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import an_id_number
from tests.makers import query

R = Role
COUNTY, OFFICE = ("990126", "青禾县"), ("10", "青禾县政务服务中心")
FIRST = tuple(
    First(role, name, f"1371234560{line}", an_id_number(line))
    for line, (role, name) in enumerate(
        (
            (R.SYSTEM_ADMIN, "方志远"),
            (R.SECURITY_ADMIN, "程安"),
            (R.SECURITY_ADMIN, "白雪梅"),
            (R.AUDITOR, "秦正"),
        )
    )
)


async def founded(*people: First) -> UUID:
    async with transaction():
        office = await found_office(COUNTY, OFFICE)
        await appoint(people, office)
    return office


async def state() -> list[int]:
    return [
        (await query(f"SELECT count(*) AS n FROM {table}"))[0]["n"]
        for table in ("region", "department", "staff", "seat", "trail_row")
    ]


async def a_key(hall: Hall, phone: str) -> tuple[Actor, staff_keys.HeldKey]:
    """Whose phone it is signs in and registers a key."""
    staff = await staff_by_phone(phone)
    assert staff is not None
    actor = await signed_in(staff.id)
    options = await passkeys.registration_options(actor)
    key = SoftKey(hall.settings.desk_origin)
    return actor, await staff_keys.add(actor, key.create(options), "首任")


async def test_the_four_are_there_with_sealed_seats_and_a_row_each(hall: Hall) -> None:
    office = await founded(*FIRST)
    for one in FIRST:
        staff = await staff_by_phone(one.phone)
        assert staff is not None
        held = (await signed_in(staff.id)).seats
        assert [(seat.role, seat.department_id) for seat in held] == [(one.role, office)]
    rows = await query("SELECT action FROM trail_row WHERE actor_id = $1 ORDER BY id", UUID(int=0))
    assert [row["action"] for row in rows] == [
        *("region.added", "department.added"),
        *(("staff.entered", "seat.given") * 4),
    ]
    assert (await offices()).department_names["10"] == OFFICE[1]


async def test_it_is_done_once(hall: Hall) -> None:
    await founded(*FIRST)
    before = await state()
    others = [
        replace(one, phone=f"1381234560{line}", id_number=an_id_number(line + 20))
        for line, one in enumerate(FIRST)
    ]
    with pytest.raises(AdministratorsThere):
        await founded(*others)
    assert await state() == before


@pytest.mark.parametrize(
    ("people", "refusal"),
    [
        (FIRST[1:], AdministratorsNeeded),
        ((*FIRST[:2], FIRST[3]), AdministratorsNeeded),
        ((*FIRST, replace(FIRST[0], role=R.APPROVER)), AdministratorsNeeded),
        ((*FIRST[:3], replace(FIRST[3], phone=FIRST[0].phone)), StaffKnown),
    ],
)
async def test_what_is_not_whole_founds_nothing(
    hall: Hall, people: tuple[First, ...], refusal: type[Refusal]
) -> None:
    before = await state()
    with pytest.raises(refusal):
        await founded(*people)
    assert await state() == before


async def test_the_console_confirms_the_first_key_and_people_the_others(hall: Hall) -> None:
    await founded(*FIRST)
    _, other = await a_key(hall, FIRST[0].phone)
    with pytest.raises(NotFound):  # the system administrator's is for people to confirm
        async with transaction():
            await confirm_first_key(other.fingerprint)
    _, first = await a_key(hall, FIRST[1].phone)
    with pytest.raises(NotFound):
        async with transaction():
            await confirm_first_key("AAAA-AAAA")
    async with transaction():
        await confirm_first_key(f" {first.fingerprint.lower()} ")
    second, hers = await a_key(hall, FIRST[2].phone)
    with pytest.raises(AdministratorsThere):
        async with transaction():
            await confirm_first_key(hers.fingerprint)
    staff = await staff_by_phone(FIRST[1].phone)
    assert staff is not None
    security = await signed_in(staff.id)
    waiting = [one for one in await desk.requests(security, "zh-CN") if one.may_confirm]
    for request in waiting:
        await desk.confirm(security, request.id)
    assert [key.counts for key in await staff_keys.held_by(second)] == [True]
    rows = await query("SELECT state FROM second_request")
    assert {row["state"] for row in rows} == {"confirmed"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("clerk,某某,13712345678,1", "line 1"),
        ("role,name,phone,id_number\nauditor,某某", "line 2"),
        (None, "cannot read"),
    ],
)
def test_a_file_that_is_none_is_refused_before_anything_starts(
    hall: Hall, tmp_path: Path, text: str | None, said: str
) -> None:
    file = tmp_path / "people.csv"
    if text is not None:
        file.write_text(text, "utf-8")
    asked = Namespace(people=str(file), county=COUNTY, office=OFFICE, key=None)
    with pytest.raises(CannotStart, match=said):
        appoint_admins.execute(hall.settings, asked)
