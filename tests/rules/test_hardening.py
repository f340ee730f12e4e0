"""docs/hardening.csv (等保 三级, GB/T 22239 8.1.4): each line says what is done, with proof."""

import csv
from pathlib import Path

from api.exchange.handing_over import Wish, hand_over
from api.exchange.strongbox import Strongbox
from tests.conftest import Hall
from tests.makers import a_county, query
from tests.rules.source import ROOT
from tests.rules.test_ledgers import names_in

CLAUSES = {f"8.1.4.{n}" for n in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11)}


def lines() -> list[dict[str, str]]:
    with (ROOT / "docs/hardening.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_clause_of_the_computing_environment_has_a_verdict() -> None:
    assert {line["clause"].split(" ")[0] for line in lines()} == CLAUSES
    assert {line["state"] for line in lines()} <= {"works", "partly", "no"}
    assert all(line["asks"] and line["does"] for line in lines())


def test_every_named_proof_exists_and_nothing_works_without_one() -> None:
    missing = [
        test
        for line in lines()
        for test in line["tests"].split()
        if test.partition("::")[2] not in names_in(ROOT / test.partition("::")[0])
    ]
    assert missing == []
    assert [x["clause"] for x in lines() if x["state"] != "no" and not x["tests"]] == []


async def test_signing_in_and_exporting_stand_in_the_trail(hall: Hall, tmp_path: Path) -> None:
    """C120: with what is said of seats in tests/api/offices."""
    await a_county(hall)
    box = Strongbox.unlocked()
    await hand_over(hall.settings.database_url, Wish(tmp_path / "out", box, "移交", "root"))
    rows = await query("SELECT DISTINCT action FROM trail_row")
    acts = {row["action"] for row in rows}
    assert {"session.opened", "session.promoted", "county.export_begun", "county.exported"} <= acts
