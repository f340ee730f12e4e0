"""A colleague who left comes back, with another phone too: the same person, the same history."""

import pytest

from api.offices import staffing
from identity.actor import Role
from identity.phones import e164
from identity.refusals import StaffKnown
from identity.sealing import blind_index
from tests.api.applications.test_roles import as_role
from tests.api.offices.test_staffing import WHY, a_seat, security
from tests.conftest import Hall
from tests.identity.making import an_id_number
from tests.makers import a_county, query

NAME, OLD, NEW, NUMBER = "周小新", "13712345678", "13712345679", an_id_number(5)


async def test_who_comes_back_with_another_phone_is_the_same_person(hall: Hall) -> None:
    boss = await security(await a_county(hall))
    seat = await a_seat(Role.REVIEWER)
    async with as_role(hall.urls, "desk"):
        entered = await staffing.enrol(boss, NAME, OLD, NUMBER, seat, WHY)
        with pytest.raises(StaffKnown):  # works here today
            await staffing.enrol(boss, NAME, NEW, NUMBER, seat, WHY)
        await staffing.leave(boss, entered.id, "调离")
        with pytest.raises(StaffKnown):  # somebody else's name
            await staffing.enrol(boss, "别人", NEW, NUMBER, seat, WHY)
        back = await staffing.enrol(boss, NAME, NEW, NUMBER, seat, WHY)
    assert (back.id, back.left_at, back.phone, back.keys) == (entered.id, None, "137****5679", 0)
    rows = await query("SELECT id, phone_index FROM staff WHERE name = $1", NAME)
    assert rows == [{"id": entered.id, "phone_index": blind_index("phone", e164(NEW))}]
    trail = await query(
        "SELECT action FROM trail_row WHERE subject_id = $1 ORDER BY id", entered.id
    )
    assert [row["action"] for row in trail] == ["staff.entered", "staff.left", "staff.entered"]
