"""A key that was taken away, or whose time is over, blocks its approver (C32)."""

import pytest

from api.applications import deciding
from identity.key_ends import warn_of_ends
from identity.refusals import KeyMissing, ProofInvalid
from tests.api.applications.test_deciding import YES, to_decide
from tests.conftest import Hall
from tests.makers import a_county, everything_of, query


@pytest.mark.parametrize(
    "gone",
    [
        "revoked_at = doorstep_now()",  # taken out of use, by its owner or a colleague
        "confirmed_at = doorstep_now() - interval '1098 days'",  # three years are over
        "confirmed_at = NULL",  # nobody vouches for whose it is
    ],
)
async def test_a_key_that_was_removed_or_ran_out_signs_nothing(hall: Hall, gone: str) -> None:
    """Neither what was prepared before, nor anything more (C32)."""
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    answer = approver.key.get(prepared.options)
    before = await everything_of(walk.id)
    await query(f"UPDATE passkey SET {gone} WHERE owner_id = $1", approver.actor.me)
    with pytest.raises(ProofInvalid):
        await deciding.decide(approver.actor, prepared.id, answer, "k")
    with pytest.raises(KeyMissing):
        await deciding.prepare(approver.actor, walk.id, version, YES)
    assert await everything_of(walk.id) == before


async def test_whose_key_runs_out_hears_of_it_a_month_before_and_once(hall: Hall) -> None:
    county = await a_county(hall)
    me = county.staff["approver"].actor.me
    assert await warn_of_ends() == 0
    await query(
        "UPDATE passkey SET confirmed_at = doorstep_now() - interval '1070 days'"
        " WHERE owner_id = $1",
        me,
    )
    assert (await warn_of_ends(), await warn_of_ends()) == (1, 0)
    await county.work()
    told = await query(
        "SELECT DISTINCT staff_id, params FROM message WHERE template = 'key.ends_soon'"
    )
    assert [row["staff_id"] for row in told] == [me]
    assert "until" in str(told[0]["params"])
