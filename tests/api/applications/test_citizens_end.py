"""The citizens' process may let fall what its applicant outruns; it settles nothing (G39)."""

import asyncpg
import pytest

from api.applications import redressing
from api.applications.lifecycle import Status
from tests.api.applications.test_ending import REVOKE, version_of
from tests.api.applications.test_not_accepting import a_wish
from tests.conftest import Hall
from tests.makers import a_county, query

STATE = "UPDATE redress SET state = $2 WHERE application_id = $1"


async def test_what_an_office_asks_of_its_leader_is_settled_at_the_desk_alone(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED)
    asker = county.staff["approver2"].actor
    await redressing.ask(asker, walk.id, await version_of(walk), REVOKE, county.key())
    wished, _, _ = await a_wish(county)
    citizens = await asyncpg.connect(hall.urls["citizen"])
    try:
        for case, state in ((walk.id, "fallen"), (walk.id, "done"), (wished.id, "done")):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await citizens.execute(STATE, case, state)
        await citizens.execute(STATE, wished.id, "fallen")  # they withdrew
    finally:
        await citizens.close()
    states = await query("SELECT kind, state FROM redress ORDER BY kind")
    assert [tuple(row.values()) for row in states] == [
        ("not_accept", "fallen"),
        ("revoke", "asked"),
    ]
