"""The demo county: complete, the same for the same seed, and repeatable."""

import json
import stat
from pathlib import Path

from api.applications.lifecycle import Status
from api.seed import seed_county
from api.seed.agents import VILLAGE
from api.seed.entering import with_sessions
from api.seed.people import invented
from api.seed.standing import STANDINGS
from api.supervision.watching import watch
from identity.actor import Level, Role
from identity.idnumbers import is_id_number
from identity.sessions import actor_of
from identity.softkey import SoftKey
from identity.villages import agents_in
from notifications.now import now
from tests.conftest import Hall
from tests.makers import query

TABLES = ("application", "status_change", "staff", "seat", "person", "passkey", "uploaded_file")


async def counts() -> dict[str, int]:
    return {table: (await query(f"SELECT count(*) AS n FROM {table}"))[0]["n"] for table in TABLES}


async def test_seeding_twice_is_seeding_once(hall: Hall, tmp_path: Path) -> None:
    first = await seed_county(5, 3, 9, tmp_path, origin=hall.settings.desk_origin)
    there = await counts()
    demo = json.loads((tmp_path / "demo.json").read_text())
    again = await seed_county(5, 3, 9, tmp_path, origin=hall.settings.desk_origin)
    assert again == first
    assert await counts() == there
    assert json.loads((tmp_path / "demo.json").read_text()) == demo
    assert there["application"] == first["applications"] == 9 + len(STANDINGS)
    (agent,) = await agents_in(VILLAGE)
    assert agent.village_name == "杏花村"
    assert there["person"] == 3 + 3 + len(STANDINGS)  # the demo's newcomer has not been here yet


async def test_the_demo_file_is_the_owners_and_its_keys_work(hall: Hall, tmp_path: Path) -> None:
    await seed_county(5, 0, 0, tmp_path, origin=hall.settings.desk_origin)
    file = tmp_path / "demo.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    people = {one["role"]: one for one in json.loads(file.read_text())["people"]}
    assert {"citizen", "elder", "newcomer", "window", "reviewer", "approver"} <= set(people)
    assert SoftKey.from_json(people["approver"]["softkey"]).credentials
    assert all(is_id_number(one["idNumber"]) for one in people.values() if "idNumber" in one)


async def test_seeded_cases_stand_in_many_states(hall: Hall, tmp_path: Path) -> None:
    await seed_county(5, 4, 15, tmp_path, origin=hall.settings.desk_origin)
    rows = await query("SELECT status, count(*) AS n FROM application GROUP BY status")
    found = {Status(row["status"]) for row in rows}
    assert len(found) >= 6
    unnumbered = "SELECT id FROM application WHERE status <> 'draft' AND reference IS NULL"
    assert await query(unnumbered) == []


async def test_every_department_has_hands_and_two_to_keep_its_catalogue(
    hall: Hall, tmp_path: Path
) -> None:
    await seed_county(5, 0, 0, tmp_path, origin=hall.settings.desk_origin)
    rows = await query(
        "SELECT d.code, count(*) FILTER (WHERE s.role = 'reviewer') AS reviewers,"
        " count(*) FILTER (WHERE s.role = 'approver') AS approvers,"
        " count(DISTINCT s.staff_id) FILTER (WHERE s.role = 'department_admin') AS keepers"
        " FROM seat s JOIN department d ON d.id = s.department_id GROUP BY d.code"
    )
    found = {row["code"]: row for row in rows if row["code"] not in {"10", "31", "3101"}}
    assert set(found) == {str(code) for code in range(11, 24)}
    assert [
        code
        for code, row in found.items()
        if not row["reviewers"] or not row["approvers"] or row["keepers"] < 2
    ] == []
    names = {row["name"] for row in await query("SELECT name FROM department")}
    assert {"青禾县民政局", "青禾县医疗保障局", "青禾县残疾人联合会"} <= names


def test_the_same_seed_invents_the_same_people() -> None:
    assert invented(3, 40)[:10] == invented(3, 10)
    assert len({one.phone for one in invented(3, 600)}) == 600
    assert len({one.id_number for one in invented(3, 600)}) == 600
    assert not [p for p in invented(3, 600) if p.phone.endswith(("0404", "0503"))]


async def test_testers_get_a_session_for_every_role(hall: Hall, tmp_path: Path) -> None:
    await seed_county(7, 1, 0, tmp_path)
    demo = json.loads((tmp_path / "demo.json").read_text())
    people = {one["role"]: one for one in await with_sessions(demo["people"])}
    approver = await actor_of(people["approver"]["session"])
    assert approver is not None
    assert Role.APPROVER in approver.roles
    newcomer = await actor_of(people["newcomer"]["session"])
    assert newcomer is not None
    assert newcomer.level is Level.PHONE


async def test_cases_stand_below_the_county_and_with_its_leaders(
    hall: Hall, tmp_path: Path
) -> None:
    await seed_county(5, 1, 1, tmp_path, origin=hall.settings.desk_origin)
    rows = await query(
        "SELECT a.status, d.code || coalesce(' ' || s.code, '') AS of FROM application a"
        " LEFT JOIN department d ON d.id = a.works_department_id"
        " LEFT JOIN site s ON s.id = a.works_site_id"
        " WHERE a.item_code = '990511001001' ORDER BY a.created_at"
    )
    assert sorted((row["status"], row["of"]) for row in rows) == [
        ("in_review", "11"),
        ("in_review", "31"),
        ("in_review", "31"),
        ("in_review", "3101"),
        ("in_special", "11"),
        ("submitted", "11 t101"),
    ]
    assert len(await query("SELECT id FROM asked_office WHERE answered_at IS NULL")) == 1
    booked = await query(
        "SELECT s.code, p.pool FROM appointment p JOIN site s ON s.id = p.site_id"
        " WHERE p.state = 'booked' ORDER BY s.code"
    )
    assert [tuple(row.values()) for row in booked] == [
        ("990126-01", "990711005001"),
        ("police-1", "990717001001"),
        ("police-1", "990717001001"),
    ]
    await watch(await now())
    cards = await query("SELECT threshold FROM card WHERE rule = 'stage' ORDER BY threshold")
    assert [row["threshold"] for row in cards] == ["red", "yellow"]
