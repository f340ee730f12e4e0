"""Departments are tenants: of two with the same items, none sees a row of the other (C129).

Every query of the desk's door must be said here to be a department's, or why it is everybody's: a
new list without a case fails. Everything an answer can hold is asked for.
"""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from api.applications.lifecycle import Status
from api.catalog import source
from api.seed.staff import LAND, MARKET
from identity.actor import Role
from tests.api.catalog.texts import HOUSE, NEXT, SHOP, changed, text_of
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.scanning import document, fields, strings, variables
from tests.makers import County, a_county, query
from tests.sizes import Figure, size

ROLES = (Role.WINDOW, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR, Role.DEPARTMENT_ADMIN)
NAMES = {
    MARKET: ("市甲", "市乙", "市丙", "市丁", "市戊"),
    LAND: ("地甲", "地乙", "地丙", "地丁", "地戊"),
}
MARKS = ("in_review", "draft", "second request", "submitted", "pending_approval")[: size(3, 5)]
TITLE = "同名的事项"
PAYLOAD = '{"field": "x", "item": "x", "grantee": "x", "until": "2027-01-01", "purpose": "x"}'
A_DEPARTMENTS = frozenset(
    {
        *("case", "draft", "drafts", "keptVersions", "queue", "secondRequests", "shareGrants"),
        *("shareChoices", "staff", "stageCounts", "usableFields", "versionSource"),
        *("childOf", "keyHolders", "posts", "appointedAgents", "powers"),
    }
)
EVERYBODYS = {
    "me": "one's own name and seats",
    "catalogueSearch": "published items, as every citizen sees them",
    "missedWords": "words that nobody typed alone, without persons",
    "seatChoices": "the names of departments and halls",
    "sharedFields": "the public catalogue of shared fields",
    "lookQuestions": "the auditor's, of the whole county",
    "recentJoins": "people, whom the security administrators of the county join",
    "corrections": "people, not cases: any window may be asked",
    "erasures": "people, not cases",
    "myKeys": "one's own",
    "keyRotation": "the one master key above everybody's",
    "keptOffices": "the county's places, which every guide shows",
}


@dataclass
class Tenant:
    """One department's people, and what belongs to it alone."""

    people: dict[Role, Browser]
    marks: dict[str, str]  # what → its id

    @property
    def secrets(self) -> set[str]:
        return set(self.marks.values())


@pytest.fixture
async def tenants(doors: Doors) -> tuple[Tenant, Tenant]:
    county = await a_county(doors.hall)
    return await tenant(doors, county, MARKET, SHOP), await tenant(doors, county, LAND, HOUSE)


async def tenant(doors: Doors, county: County, code: str, item: str) -> Tenant:
    """People without a hall; a case at each desk, of the very same item; a draft of that name."""
    people = {}
    for role, name in zip(ROLES, NAMES[code], strict=True):
        browser = doors.browser("desk")
        await at_the_desk(browser, await county.hire(name, (role, code, False)))
        people[role] = browser
    (row,) = await query("SELECT id FROM department WHERE code = $1", code)
    marks = {}
    for status in (Status.SUBMITTED, Status.IN_REVIEW, Status.PENDING_APPROVAL):
        walk = await county.a_case(status if item == SHOP else Status.SUBMITTED, SHOP)
        marks[status.value] = str(walk.id)
        await query(
            "UPDATE application SET department_id = $2, status = $3 WHERE id = $1",
            walk.id,
            row["id"],
            status.value,
        )
        (case,) = await query("SELECT reference FROM application WHERE id = $1", walk.id)
        marks[f"{status.value} reference"] = case["reference"]
    admin = people[Role.DEPARTMENT_ADMIN]
    text = changed(version=NEXT, title=TITLE)
    if item == SHOP:
        raw = source.read(text_of(SHOP), SHOP).raw
        text = source.written({**raw, "version": raw["version"] + 1, "title": TITLE})
    asked = document("desk", "mutation", "proposeDraft")
    draft = await admin.do(asked, source=text, key=f"key-{code}-draft")
    assert draft["__typename"] == "Draft", draft
    marks["draft"] = draft["card"]["id"]
    request, subject = uuid4(), uuid4()
    await query(
        "INSERT INTO second_request (id, kind, subject_id, department_id, payload, because,"
        " asked_by, asked_at, state) VALUES ($1, 'share.grant', $2, $3, $4::jsonb, 'why', $5,"
        " doorstep_now(), 'waiting')",
        request,
        subject,
        row["id"],
        PAYLOAD,
        county.staff["window"].actor.me,
    )
    marks["second request"] = str(request)
    marks["colleague"] = NAMES[code][1]
    return Tenant(people, marks)


def test_every_list_is_said_to_be_a_departments_or_everybodys() -> None:
    named = set(fields("desk", "query"))
    assert named - A_DEPARTMENTS - set(EVERYBODYS) == set(), "say whose a new list is"
    assert A_DEPARTMENTS & set(EVERYBODYS) == set()


@pytest.mark.proof("C129", "no query of one department returns a row of another's")
async def test_no_query_returns_a_row_of_another_department(
    tenants: tuple[Tenant, Tenant], figure: Figure
) -> None:
    asked, leaked, found = 0, [], set()
    for mine, other in (tenants, tenants[::-1]):
        for role, browser in mine.people.items():
            for name in sorted(A_DEPARTMENTS & set(fields("desk", "query"))):
                for known in (mine, other):
                    answer = await ask(browser, name, known)
                    seen = set(strings(answer))
                    asked += 1
                    leaked += [(role, name, mark) for mark in other.secrets & seen]
                    found |= {name for _ in mine.secrets & seen}
    assert leaked == []
    assert {"queue", "case", "draft", "drafts", "secondRequests", "staff"} <= found
    figure(questions=asked, rows_of_another=len(leaked))


async def test_no_search_or_sum_counts_another_departments_rows(
    tenants: tuple[Tenant, Tenant],
) -> None:
    (every,) = await query(
        "SELECT count(*) AS n FROM application a JOIN department d ON d.id = a.department_id"
        " WHERE d.code = $1 AND a.status <> 'draft'",
        LAND,
    )
    land = tenants[1]
    for role in (Role.REVIEWER, Role.SUPERVISOR):
        sums = await ask(land.people[role], "stageCounts", land)
        assert sum(one["cases"] for one in sums["data"]["stageCounts"]) == every["n"]
    for role, browser in land.people.items():
        for mark in ("submitted reference", "in_review reference"):
            searched = await browser.post(
                {
                    "query": "query($s: String!) { queue(lane: ALL, search: $s) { edges { id } } }",
                    "variables": {"s": tenants[0].marks[mark]},
                }
            )
            data = searched.json()["data"]
            assert data is None or data["queue"]["edges"] == [], (role, mark)


@pytest.mark.proof("C129", "no mutation of one department touches a row of another's")
async def test_what_is_done_to_another_departments_row_is_done_to_nothing(
    tenants: tuple[Tenant, Tenant], figure: Figure
) -> None:
    """The same body, word for word, as for what does not exist (G38)."""
    mine, other = tenants
    before, tried, different = await rows(), 0, []
    for name, field in fields("desk", "mutation").items():
        if "id" not in field.args:
            continue
        for role, browser in mine.people.items():
            for mark in MARKS:
                theirs = await act(browser, name, other.marks[mark])
                nobodys = await act(browser, name, str(uuid4()))
                tried += 1
                if theirs != nobodys:
                    different.append((role, name, mark, theirs))
    assert different == []
    assert await rows() == before
    figure(tries=tried, told_apart=len(different))


async def ask(browser: Browser, name: str, known: Tenant) -> Any:
    ids = {
        "id": known.marks["in_review"],
        "draft.id": known.marks["draft"],
        "code": SHOP,
        "number": NEXT,
    }
    given = variables("desk", "query", name, ids)
    answer = await browser.post({"query": document("desk", "query", name), "variables": given})
    assert answer.status_code == 200, answer.text
    assert "INTERNAL" not in answer.text, (name, answer.text)
    return answer.json()


async def act(browser: Browser, name: str, thing: str) -> Any:
    given = variables("desk", "mutation", name, {"id": thing, "key": f"key-{uuid4()}"})
    answer = await browser.post({"query": document("desk", "mutation", name), "variables": given})
    return answer.json()


async def rows() -> list[Any]:
    """Everything that may have been touched."""
    return [
        await query("SELECT id, status, version, claimed_by FROM application ORDER BY id"),
        await query("SELECT id, state, revision FROM item_draft ORDER BY id"),
        await query("SELECT id, state FROM second_request ORDER BY id"),
    ]
