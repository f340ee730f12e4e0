"""Departments are tenants: of two with the same items, none sees a row of the other (C129).

Every query of the desk's door must be said here to be a department's, or why it is everybody's, and
every mutation what it names by an id: a new one without a case fails. Everything an answer can hold
is asked for. The addresses beside GraphQL: test_routes.
"""

from typing import Any
from uuid import uuid4

import pytest
from graphql import GraphQLField, GraphQLInputObjectType, get_named_type

from api.seed.staff import LAND
from identity.actor import Role
from identity.throttle import bind_throttle
from tests.api.catalog.texts import NEXT, SHOP
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.scanning import document, fields, strings, variables
from tests.api.doors.tenants import Tenant, two_tenants
from tests.makers import query
from tests.sizes import Figure, size

A_DEPARTMENTS = frozenset(
    {
        *("case", "draft", "drafts", "keptVersions", "queue", "secondRequests", "shareGrants"),
        *("expected", "homeVisits", "caseVisits", "papers", "askedOfMe", "askedOffice"),
        *("shareChoices", "staff", "stageCounts", "intakeCounts", "usableFields", "versionSource"),
        "promisesKept",
        *("caseReuse", "reuseByItem", "differences"),
        *("opinionTemplates", "keptTemplates", "appealedCards", "orders", "looksAtCase"),
        "resultsWithoutCase",
        *("lowRatings", "questions", "announcements"),
        *("childOf", "keyHolders", "posts", "colleaguesCases", "appointedAgents", "powers"),
    }
)
EVERYBODYS = {
    "officesToAsk": "the names of departments",
    "line": "numbers without names, of the site one sits at",
    "me": "one's own name and seats",
    "catalogueSearch": "published items, as every citizen sees them",
    "missedWords": "words that nobody typed alone, without persons",
    "seatChoices": "the names of departments and halls",
    "sharedFields": "the public catalogue of shared fields",
    "lookQuestions": "the auditor's, of the whole county",
    "caseLooks": "the auditor's, of the whole county",
    "recentJoins": "people, whom the security administrators of the county join",
    "corrections": "people, not cases: any window may be asked",
    "erasures": "people, not cases",
    "myKeys": "one's own",
    "keyRotation": "the one master key above everybody's",
    "calendarYear": "the county's calendar, the system administrator's",
    "statements": "sums of the county's gateways, without cases or persons",
    "givenUp": "facts and messages without a word of whom, the system administrator's",
    "calendarPreview": "sums over the county's limits, the system administrator's",
    "siteTimes": "the county's places, the system administrator's",
    "timesOutlook": "sums over the county's places, the system administrator's",
    "posterItems": "published items, ordered by sums of the whole county",
    "keptOffices": "the county's places, which every guide shows",
}
NAMES = {
    "in_review": "claim release fileAtCounter"
    " askOnce callForOriginals originalsAgree accept askNotToAccept"
    " passUp finishStage returnStage askOffice noteObjection sendBack prepareDecision reveal"
    " useShared prepareBatch reassign writeNumberDown"
    " agreeNotToAccept declineNotToAccept"
    " terminate askRedress prepareRedress declineRedress takePayment askRefund handBack exemptFee"
    " askSpecial askMore askExtension allowSpecial declineSpecial closeSpecial giveOrder"
    " handOver layOut sendAnew recallParcel openConsent",
    "draft": "editDraft submitDraft sendBackDraft discardDraft preparePublication",
    "second request": "confirmRequest refuseRequest",
    "grant": "grantShare refuseShare revokeShare",
    "appointment": "greet",
    "number": "settleNumber",
    "visit": "openVisit readVisit planVisit declineVisit keepVisitPhoto finishVisit",
    "notice": "handNotice",
    "power": "takePowerBack",
    "template": "changeTemplate removeTemplate restoreTemplate",
    "agent": "dismissAgent",
    "mandate": "revokeMandate",
    "preparation": "decide decideBatch decideRedress publishDraft",
    "colleague": "lostColleaguesKeys passOn nameDeputy takeSeat staffLeaves",
    "department": "requestShare enrolStaff handDown giveSeat keepTemplate",
}
POINTS_AT = {name: what for what, names in NAMES.items() for name in names.split()}
OF_PEOPLE = {
    "answerObjection": "an objection, not a case: tests/api/applications/test_publicising.py",
    "answerOffice": "who was not asked is told nothing: tests/api/applications/test_consulting.py",
    "appealCard": "whose card it is not is told nothing: tests/api/supervision/test_appealing.py",
    "answerCard": "another department's is told nothing: tests/api/supervision/test_appealing.py",
    **dict.fromkeys(
        ("sayToOrder", "closeOrder"),
        "another department's is told nothing: tests/api/supervision/test_ordering.py",
    ),
    "closeDifference": "another's is told nothing: tests/api/payments/test_daily_books.py",
    **dict.fromkeys(
        (
            *("answerQuestion", "publishAnswer", "writeAnnouncement", "publishAnnouncement"),
            *("withdrawAnnouncement", "withdrawAnswer"),
        ),
        "another department's is told nothing: tests/api/talking/test_talk.py",
    ),
    **dict.fromkeys(
        ("contactRater", "answerRating"),
        "another department's is told nothing: tests/api/talking/test_rating.py",
    ),
    **dict.fromkeys(("answerWhy", "askToSeal"), "the auditor's, of the whole county"),
    "askToJoin": "people, whom the security administrators join",
    "takeJoinBack": "people, whom the security administrators join",
    "proveGuardianship": "people at the counter",
    **dict.fromkeys(("openCorrection", "correctName", "refuseCorrection"), "people, not cases"),
    "askSecondForErasure": "people, not cases",
    "lostMyKey": "one's own",
    **dict.fromkeys(
        ("saveRegion", "saveDepartment", "saveSite", "saveTimes", "tryAgain"),
        "the system administrator's",
    ),
}
ALSO = ("in_review", "draft")[: size(1, 2)]  # what each is given besides what it asks for


@pytest.fixture
async def tenants(doors: Doors) -> tuple[Tenant, Tenant]:
    return await two_tenants(doors)


def test_every_mutation_that_names_a_thing_is_said_what_it_names() -> None:
    named = {name for name, field in fields("desk", "mutation").items() if points(field)}
    assert named - set(POINTS_AT) - set(OF_PEOPLE) == set(), "say what a new one names"
    assert set(POINTS_AT) & set(OF_PEOPLE) == set()
    assert set(POINTS_AT) - named == set()


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
    bind_throttle(None, slack=10_000)  # more tries than a clerk has
    mine, other = tenants
    before, tried, different = await rows(), 0, []
    for name, what in POINTS_AT.items():
        for role, browser in mine.people.items():
            for mark in {what, *ALSO}:
                theirs = await act(browser, name, {**other.marks, **other.things}[mark])
                nobodys = await act(browser, name, str(uuid4()))
                tried += 1
                if theirs != nobodys:
                    different.append((role, name, mark, theirs, nobodys))
    assert different == []
    assert await rows() == before
    figure(tries=tried, told_apart=len(different))


def points(field: GraphQLField) -> bool:
    """Whether anything it takes, however deep, is an id."""
    asked = [arg.type for arg in field.args.values()]
    while asked:
        kind = get_named_type(asked.pop())
        if kind.name in {"UUID", "ID"}:
            return True
        if isinstance(kind, GraphQLInputObjectType):
            asked += [inner.type for inner in kind.fields.values()]
    return False


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
        *[
            await query(f"SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM {table} t")
            for table in ("second_request", "share_grant", "delegation", "village_agent", "mandate")
        ],
        await query("SELECT id, staff_id, role, ended_at FROM seat ORDER BY id"),
    ]
