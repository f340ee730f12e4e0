"""Many clerks reach for the same cases at once."""

import asyncio
from dataclasses import replace
from uuid import UUID

import pytest

from api.applications import accepting
from api.applications.lifecycle import Status
from api.applications.refusals import ClaimedByOther
from identity.actor import Actor
from tests.conftest import Hall
from tests.makers import a_county, query
from tests.sizes import Figure, size

CLERKS, CASES = size(20, 50), size(60, 1000)
_COPIES = """
INSERT INTO application (id, citizen_id, item_code, item_version_id, department_id, site_id,
    instant, status, version, reference, project_number, answers_sealed, desk_lines, applicant,
    fee_settled, applicant_staff, created_at, updated_at, submitted_at, promised_on, due_on,
    works_role, works_department_id, works_site_id)
SELECT gen_random_uuid(), citizen_id, item_code, item_version_id, department_id, site_id,
    instant, status, version, reference || n, project_number || n, answers_sealed, desk_lines,
    applicant, fee_settled, applicant_staff, created_at, updated_at, submitted_at, promised_on,
    due_on, works_role, works_department_id, works_site_id
FROM application, generate_series(1, $2) n WHERE id = $1
"""


def some_of(clerks: list[Actor], n: int) -> list[Actor]:
    """Four who reach for the same case at once; in turn, everybody."""
    return [clerks[(4 * n + k) % len(clerks)] for k in range(4)]


@pytest.mark.proof("G20", "50 clerks, 1,000 cases: 1,000 claims, 0 double")
async def test_clerks_never_hold_one_case_together(hall: Hall, figure: Figure) -> None:
    """Every case has one claimer, and nobody was told yes in vain."""
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    await query(_COPIES, walk.id, CASES)
    clerk = county.staff["window"].actor
    clerks = [replace(clerk, id=UUID(int=n)) for n in range(1, CLERKS + 1)]
    ids = [row["id"] for row in await query("SELECT id FROM application WHERE id <> $1", walk.id)]
    told: dict[UUID, set[UUID]] = {case_id: set() for case_id in ids}

    async def grab(who: Actor, case_id: UUID) -> None:
        try:
            await accepting.claim(who, case_id)
        except ClaimedByOther:
            return
        told[case_id].add(who.me)

    wanted = [(who, case_id) for n, case_id in enumerate(ids) for who in some_of(clerks, n)]
    wanted += [(who, case_id) for case_id in ids[:3] for who in clerks]
    await asyncio.gather(*(grab(who, case_id) for who, case_id in wanted))
    holders = [len(claimers) for claimers in told.values()]
    figure(clerks=CLERKS, cases=CASES, tries=len(wanted), claims=sum(holders))
    figure(double=sum(n > 1 for n in holders))
    assert holders == [1] * CASES
    kept = await query("SELECT id, claimed_by FROM application WHERE id = ANY($1::uuid[])", ids)
    assert {row["id"]: {row["claimed_by"]} for row in kept} == told
