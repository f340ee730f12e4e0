"""Two departments with the same items, each with people and things of its own."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from api.applications.lifecycle import Status
from api.catalog import source
from api.seed.staff import ELDERLY, LAND, MARKET
from identity.actor import Role
from tests.api.catalog.texts import HOUSE, NEXT, SHOP, changed, text_of
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.scanning import document
from tests.makers import County, a_county, query

ROLES = (Role.WINDOW, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR, Role.DEPARTMENT_ADMIN)
NAMES = {
    MARKET: ("市甲", "市乙", "市丙", "市丁", "市戊"),
    LAND: ("地甲", "地乙", "地丙", "地丁", "地戊"),
}
TITLE = "同名的事项"
WORKS = {
    Status.SUBMITTED: Role.WINDOW,
    Status.IN_REVIEW: Role.REVIEWER,
    Status.PENDING_APPROVAL: Role.APPROVER,
}
PAYLOAD = '{"field": "x", "item": "x", "grantee": "x", "until": "2027-01-01", "purpose": "x"}'


@dataclass
class Tenant:
    """One department's people, and what belongs to it alone."""

    people: dict[Role, Browser]
    marks: dict[str, str]  # what → its id, which nobody else may be told
    things: dict[str, str]  # what else one can name by an id → the id

    @property
    def secrets(self) -> set[str]:
        return set(self.marks.values())


async def two_tenants(doors: Doors) -> tuple[Tenant, Tenant]:
    """Of the market and of land."""
    county = await a_county(doors.hall)
    return await tenant(doors, county, MARKET, SHOP), await tenant(doors, county, LAND, HOUSE)


_THINGS = {
    "grant": "INSERT INTO share_grant (id, field, owner_id, grantee_id, item_code, purpose, basis,"
    " until, asked_by, asked_at) SELECT $1::uuid, 'x', $2, id, $1::uuid::text, 'x', 'x',"
    " '2030-01-01', $3, doorstep_now() FROM department WHERE code = $4",
    "visit": "INSERT INTO home_visit (id, subject_id, citizen_id, department_id, site_id,"
    " item_code, item, state, why_sealed, address_sealed, asked_at) SELECT $1, a.id, a.citizen_id,"
    " $2, $3, $4, 'x', 'asked', 'x', 'x', doorstep_now() FROM application a"
    " WHERE a.department_id = $2 LIMIT 1",
    "notice": "INSERT INTO notice (id, fact_id, application_id, citizen_id, department_id,"
    " item_code, kind, permit, number, token, issuer, person_masked, content_sealed, issued_at,"
    " made_at, on_paper, glyphs_missing, sealed_by, seal_certificate, sha256, size)"
    " SELECT $1::uuid, $1::uuid,"
    " a.id, a.citizen_id, $2, $4, 'receipt', false,"
    " $1::uuid::text, $1::uuid::text, 'x', 'x', 'x', t, t, true, false, 'x', 'x', $1::uuid::text,"
    " 1 FROM application a,"
    " doorstep_now() t WHERE a.department_id = $2 AND $3::uuid IS NOT NULL LIMIT 1",
    "number": "INSERT INTO queue_ticket (id, site_id, day, number, state, taken_at, called_by)"
    " SELECT $1, $2, '2026-11-24', 1, 'called', t, $3 FROM doorstep_now() t WHERE $4 <> ''",
    "appointment": "INSERT INTO appointment (id, subject_id, purpose, citizen_id, department_id,"
    " site_id, pool, way, item_code, item, starts_at, ends_at, place, state, booked_at) SELECT $1,"
    " $1, 'item', $3, $2, $1, $4, 'visit', 'x', 'x', t, t + interval '1 hour', 1, 'booked', t"
    " FROM doorstep_now() t",
    "power": "INSERT INTO delegation (id, department_id, to_department_id, item_code, basis, since,"
    " given_by, given_at) SELECT $1, $2, id, 'x', 'x', '2026-01-01', $3, doorstep_now()"
    " FROM department WHERE code = $4",
    "template": "INSERT INTO opinion_template (id, department_id, name, text, uses, kept_by,"
    " kept_at) SELECT $1::uuid, $2, left($1::uuid::text, 16), $1::uuid::text, '{accept}', $3,"
    " doorstep_now() WHERE $4 <> ''",
    "agent": "INSERT INTO village_agent (id, person_id, village, department_id, appointed_by,"
    " since, until) SELECT $1, $1, $4 || '0126000000', $2, $3, doorstep_now(),"
    " doorstep_now() + interval '1 year'",
    "mandate": "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at,"
    " village) SELECT $1, $3, v.person_id, 'village_agent', v.until, doorstep_now(), v.village"
    " FROM village_agent v WHERE v.department_id = $2 AND $4 <> ''",
    "preparation": "INSERT INTO challenge (id, ceremony, challenge, owner_id, session_id, purpose,"
    " nonce, expires_at) SELECT $1::uuid, 'proof', $1::uuid::text::bytea, s.staff_id, $1, 'decide',"
    " 'x', doorstep_now() + interval '5 minutes' FROM seat s WHERE s.department_id = $2"
    " AND s.staff_id = $3 AND $4 <> ''",
}


async def _named(department: UUID, code: str, colleague: UUID) -> dict[str, str]:
    """What else can be named by an id: grants, powers, agents, colleagues, the department."""
    found = {"colleague": str(colleague), "department": str(department)}
    for what, statement in _THINGS.items():
        found[what] = str(uuid4())
        await query(
            statement, found[what], department, colleague, code if what == "agent" else ELDERLY
        )
    return found


async def tenant(doors: Doors, county: County, code: str, item: str) -> Tenant:
    """People without a hall; a case at each desk, of the very same item; a draft of that name."""
    people = {}
    for role, name in zip(ROLES, NAMES[code], strict=True):
        browser = doors.browser("desk")
        hired = await county.hire(name, (role, code, False))
        await at_the_desk(browser, hired)
        people[role] = browser
    (row,) = await query("SELECT id FROM department WHERE code = $1", code)
    marks = {}
    for status, role in WORKS.items():
        walk = await county.a_case(status if item == SHOP else Status.SUBMITTED, SHOP)
        marks[status.value] = str(walk.id)
        await query(
            "UPDATE application SET department_id = $2, status = $3, works_department_id = $2,"
            " works_role = $4, works_site_id = NULL WHERE id = $1",
            *(walk.id, row["id"], status.value, role.value),
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
    return Tenant(people, marks, await _named(row["id"], code, hired.actor.me))
