"""Ten things nobody may do are refused, each by its rule, and leave nothing behind."""

import httpx

from api.endpoints.sandbox.stage import Stage
from api.endpoints.sandbox.violations import VIOLATIONS

REFUSED_AS = {
    "others_case": "NotFound",
    "window_approves": "NotAllowed",
    "same_person": "FourEyes",
    "without_key": "ProofInvalid",
    "outside_the_list": "GapNotInList",
    "same_key_other_body": "KeyReused",
    "forged": "BAD_REQUEST",
    "one_fen_short": "AmountMismatch",
    "file_elsewhere": "NotFound",
    "skip_a_step": "WrongStatus",
}


async def test_ten_violations_are_ten_refusals_and_nothing_is_written(
    stage: Stage, page: httpx.AsyncClient
) -> None:
    outcome = (await page.post("/sandbox/violations", json={}, timeout=120)).json()
    assert {one["key"]: one["code"] for one in outcome["results"]} == REFUSED_AS
    assert all(one["refused"] for one in outcome["results"])
    assert all(one["rule"]["zh-CN"] and one["message"] for one in outcome["results"])
    assert outcome["changed"] == []
    assert outcome["rowsBefore"] == outcome["rowsAfter"] > 100

    again = (await page.post("/sandbox/violations", json={}, timeout=120)).json()
    assert again["rowsBefore"] < outcome["rowsAfter"] + 10  # the scene still stands
    assert all(one["refused"] for one in again["results"])


def test_there_are_ten() -> None:
    assert [violation.key for violation in VIOLATIONS] == list(REFUSED_AS)
