"""Random people at the real doors with random applications get the oracle's answer (G38).

Requests are made from the schemas. Whether the rest of one makes sense does not matter: who may not
is told so first, and who may is told something else.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
import redis.asyncio

from api.applications.lifecycle import Status
from api.seed.staff import KEEPERS, fill
from api.seed.walking import Citizen
from identity.actor import Role
from tests.api.applications.test_agents import entrusted
from tests.api.doors.acting import at_the_desk, begin
from tests.api.doors.conftest import REQUEST_CODE, SIGN_IN, Browser, Doors
from tests.api.doors.scanning import document, variables
from tests.api.policy_oracle import COLUMNS, OPEN, Probe, Seat, verdict
from tests.makers import SHOP, County, a_county, query
from tests.sizes import Figure, size

PROBES = size(150, 5_000)
COLUMN = dict(zip(Role, COLUMNS, strict=True))
# Field → operation, said here once more. What ends a case for good is probed elsewhere.
DESK = {
    "case": "read_case",
    "askOnce": "ask_supplement",
    "callForOriginals": "check_originals",
    "originalsAgree": "check_originals",
    "accept": "accept",
    "askNotToAccept": "accept",
    "finishStage": "review",
    "returnStage": "review",
    "askOffice": "review",
    "noteObjection": "review",
    "passUp": "review",
    "sendBack": "decide",
    "prepareDecision": "decide",
    "reveal": "reveal",
}
CITIZEN = {
    "application": "read_case",
    "saveAnswers": "edit_draft",
    "payApplication": "pay",
    "submitApplication": "submit",
    "resubmitApplication": "supplement",
    "chooseDelivery": "choose_delivery",
    "confirmDelivery": "choose_delivery",
    "bookOriginalCheck": "book",
}
# Addresses beside GraphQL; {} is the case, or a file of it.
AT_THE_DESK = {"GET /files/{}?because=why": "read_material"}
AT_HOME = {
    "GET /files/{}": "read_material",
    "GET /api/applications/{}/form.pdf": "read_case",
    "POST /uploads": "upload",
}
ASKED = {"desk": DESK | AT_THE_DESK, "citizen": CITIZEN | AT_HOME}
QUERIES = {"case", "application"}
HELD = {"FourEyes", "ClaimedByOther", "NotClaimed"}  # the desk says why it is not allowed
TO_WHO_SEES = {"yes", "not allowed"}
SEEN = {"WrongStatus", "VersionChanged"}  # told to whoever may see the case, before permission
SAYS = {"NotFound": "absent", "NotAllowed": "not allowed", "SignInNeeded": "sign in"}
STATUSES = (
    *(Status.DRAFT, Status.SUBMITTED, Status.SUBMITTED, Status.IN_REVIEW),
    *(Status.PENDING_APPROVAL, Status.AWAITING_PAYMENT),
)


@dataclass
class Asker:
    """Somebody at a door; of staff, with seats; an agent with whom they act for."""

    browser: Browser
    door: str
    me: UUID | None = None
    seats: tuple[tuple[Role, str, bool], ...] = ()
    acts_for: UUID | None = None


@pytest.mark.proof("G38", "5,000 random probes through the doors, 0 disagreements")
async def test_random_people_at_the_doors_get_the_oracles_answer(
    doors: Doors, figure: Figure
) -> None:
    chance, county = Random(50), await a_county(doors.hall)
    walks = [await county.a_case(status, SHOP) for status in STATUSES]
    people, cases = await askers(doors, county), [walk.id for walk in walks]
    people += await close_to(doors, county, walks[1].citizen)
    outcomes, asked, wrong = Counter[str](), Counter[str](), []
    for _ in range(PROBES):
        who, case = chance.choice(people), chance.choice(cases)
        await stir(chance, people, case)
        field, operation = chance.choice(sorted(ASKED[who.door].items()))
        expected = at_the_door(operation, await facts(who, case))
        answered = await (fetched if " " in field else tried)(who, field, case)
        asked[field] += 1
        outcomes[expected] += 1
        if answered != expected and not (answered == "seen" and expected in TO_WHO_SEES):
            wrong.append((field, who.seats, expected, answered))
    assert wrong == []
    assert set(outcomes) == {"yes", "sign in", "absent", "not allowed"}
    figure(
        probes=PROBES,
        fields_and_addresses=len(asked),
        disagreements=len(wrong),
        **{k.replace(" ", "_"): n for k, n in outcomes.items()},
    )


async def askers(doors: Doors, county: County) -> list[Asker]:
    for post in KEEPERS:
        county.staff[post.role] = await fill(post, None, doors.hall.settings.desk_origin)
    found = [Asker(doors.browser("desk"), "desk"), Asker(doors.browser(), "citizen")]
    for colleague in county.staff.values():
        browser = doors.browser("desk")
        await at_the_desk(browser, colleague)
        found.append(Asker(browser, "desk", colleague.actor.me, colleague.post.seats))
    return found


async def close_to(doors: Doors, county: County, owner: Citizen) -> list[Asker]:
    """The owner of a case, a stranger, and the stranger as the owner's agent."""
    stranger = await county.citizen()
    mandate = await entrusted(owner, stranger)
    found = []
    for who, acts_for in ((owner, None), (stranger, None), (stranger, owner.actor.me)):
        browser = doors.browser()
        await browser.do(REQUEST_CODE, phone=who.who.phone)
        code = doors.hall.sandbox.sms[-1].params["code"]
        assert (await browser.do(SIGN_IN, phone=who.who.phone, code=code))["__typename"] == (
            "SignedIn"
        )
        if acts_for is not None:
            browser.http.headers["x-doorstep-mandate"] = str(mandate)
        found.append(Asker(browser, "citizen", who.actor.me, acts_for=acts_for))
        await query("DELETE FROM one_time_code")  # the next asks within the minute
    return found


async def stir(chance: Random, people: list[Asker], case: UUID) -> None:
    """Somebody holds it, or nobody; now and then it is somebody's own."""
    staff = [one.me for one in people if one.seats]
    holder = chance.choice([*staff, None])
    own = chance.choice(staff) if chance.random() < 0.1 else None
    await query(
        "UPDATE application SET claimed_by = $2, claimed_until = CASE WHEN $2::uuid IS NOT NULL"
        " THEN doorstep_now() + interval '1 hour' END, applicant_staff = CASE WHEN $3::uuid IS NULL"
        " THEN '[]' ELSE jsonb_build_array($3::uuid::text) END WHERE id = $1",
        case,
        holder,
        own,
    )


async def facts(who: Asker, case: UUID) -> Probe:
    """What a person at the hall could tell of it, read from the row alone."""
    (row,) = await query(
        "SELECT a.*, d.code FROM application a JOIN department d ON d.id = a.department_id"
        " WHERE a.id = $1",
        case,
    )
    earlier = {row["acceptor_id"]} | (
        {row["reviewer_id"]} if row["status"] == Status.PENDING_APPROVAL else set()
    )
    seats = tuple(
        Seat(COLUMN[role], "own" if code == row["code"] else "hall" if at_hall else "away")
        for role, code, at_hall in who.seats
    )
    kind = "staff" if seats else "citizen" if who.me else "nobody"
    theirs = who.acts_for == row["citizen_id"]
    return Probe(
        kind=kind,
        seats=seats,
        owner="mine" if row["citizen_id"] == who.me else "other",
        mandate="none" if who.acts_for is None else "everything" if theirs else "other_person",
        claim="mine" if row["claimed_by"] == who.me else "other",
        i_came_earlier=who.me in earlier,
        instant=row["instant"],
        draft=row["status"] == Status.DRAFT,
        about_my_own_application=str(who.me) in row["applicant_staff"],
    )


def at_the_door(operation: str, probe: Probe) -> str:
    """A door turns away who has no seat for it at all before it looks whether the thing exists."""
    said = verdict(operation, probe)
    columns = {seat.column for seat in probe.seats}
    if columns and all(OPEN[operation, column] is None for column in columns):
        return "not allowed"
    if probe.kind == "citizen" and OPEN[operation, _column(probe)] is None:
        return "not allowed"
    return said


def _column(probe: Probe) -> str:
    return "Ci" if probe.mandate == "none" else "Ag"


async def tried(who: Asker, field: str, case: UUID) -> str:
    root = "query" if field in QUERIES else "mutation"
    known: Mapping[str, Any] = {"id": str(case), "key": f"key-{uuid4()}", "field": "applicant.name"}
    answer = await who.browser.post(
        {
            "query": document(who.door, root, field),
            "variables": variables(who.door, root, field, known),
        }
    )
    told = answer.json()
    if "errors" in told:
        code = told["errors"][0]["extensions"]["code"]
        return {"NOT_SIGNED_IN": "sign in", "NOT_ALLOWED": "not allowed"}.get(code, str(told))
    value = told["data"][field]
    if value is None:
        return "absent"
    name = value["__typename"] if isinstance(value, dict) else "list"
    if name in SEEN:
        return "seen"
    return "not allowed" if name in HELD else SAYS.get(name, "yes")


async def fetched(who: Asker, address: str, case: UUID) -> str:
    """As ``tried``, of an address beside GraphQL. Nobody asks too often here."""
    valkey = redis.asyncio.Redis.from_url(who.browser.hall.settings.redis_url)
    await valkey.flushall()
    await valkey.aclose()
    (file,) = await query(
        "SELECT f.id, m.spec_id FROM uploaded_file f JOIN material m ON m.id = f.material_id"
        " WHERE f.application_id = $1 ORDER BY f.id LIMIT 1",
        case,
    )
    method, _, path = address.partition(" ")
    if method == "POST":
        answer = await begin(who.browser, str(case), file["spec_id"], b"x" * 60_000)
    else:
        answer = await who.browser.call(
            method, path.format(file["id"] if "/files/" in path else case)
        )
    code = answer.json()["code"] if answer.status_code >= HTTPStatus.BAD_REQUEST else ""
    assert code != "TooManyRequests", address  # says neither yes nor no
    if code in SEEN:
        return "seen"
    return "not allowed" if code in HELD else SAYS.get(code, "yes")
