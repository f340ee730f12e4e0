"""Whose every address beside GraphQL is: a department's, a person's, or everybody's (C129, G38).

A new address without a line here fails. What is a department's or a person's is asked for by
others: they hear, word for word, what they hear of something that does not exist.
"""

from base64 import b64encode
from random import Random
from typing import get_args
from uuid import uuid4

import pytest
from starlette.routing import Route

from api.applications.lifecycle import Status
from api.catalog import published
from api.endpoints import addresses
from api.materials.developing import develop
from api.seed import content
from api.seed.people import invented
from api.seed.walking import Walk
from api.settings import Door
from api.visitor import Doorway
from identity.actor import Role
from identity.people import person_by_phone
from identity.sealing import seal
from tests.api.doors.acting import CLAIM, NEIGHBOUR, START, begin, put, verified
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.scanning import document
from tests.api.doors.tenants import Tenant, two_tenants
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, query
from tests.sizes import Figure

OK = 200
PHOTO = content.photo("a page", Random(9))
BECAUSE = "?because=核对"
A_CASES = {
    *("/files/{id:uuid}", "/api/applications/{id:uuid}/form.pdf", "/notices/{id:uuid}.pdf"),
    "/decisions/{id:uuid}.json",
    "/parcels/{id:uuid}/label.pdf",
}
A_PERSONS = {
    *("GET /files/{id:uuid}", "GET /api/applications/{id:uuid}/form.pdf"),
    "GET /notices/{id:uuid}.pdf",
    *("GET /certificates/{id:uuid}.pdf", "GET /certificates/{id:uuid}.json"),
    "GET /api/me/copies/{id:uuid}.{form}",
    *("POST /uploads", "GET /uploads/{id:uuid}", "PUT /uploads/{id:uuid}/parts/{offset:int}"),
    *("POST /uploads/{id:uuid}/finish", "POST /card-readings"),
    *("PUT /mandates/{id:uuid}/photo", "GET /mandates/{id:uuid}/photo"),
}
A_WINDOWS = {"/uploads", "/uploads/{id:uuid}"} | {
    f"/uploads/{{id:uuid}}/{rest}" for rest in ("parts/{offset:int}", "finish")
}  # who began a draft at the counter, and nobody else: tests/api/applications/test_capturing.py
LISTENED = "/events"  # tests/api/doors/test_events.py: others hear nothing
EVERYBODYS = {
    **{f"/api/items/{{code}}/{paper}.pdf": "published items on paper" for paper in (
        "guide", "blank", "sample", "poster")},
    "/api/items/{code}/poster.png": "published items on paper",
    "/api/items/{code}/qr.svg": "where a guide stands",
    "/api/examples/{key}.svg": "pictures of made-up people",
    "/api/regions": "names of places",
    "/policy": "the table of permissions",
    "/config.json": "what the page must know before it asks",
    "/assets/{name}": "the page itself",
    "/{path:path}": "the page itself",
    "/n/{token}": "what the notice in one's hand says; nobody guesses the token",
    "/c/{token}": "what the certificate in one's hand says; nobody guesses the token",
    "/progress": "how far the case is whose number and code are in one's hand; sums",
    **{f"/kiosk{rest}": "what is published, in a hall" for rest in (
        "", "/items", "/items/{code}", "/departments/{code}")},
    "/kiosk/progress": "as /progress",
    "/kiosk/check": "as /c/{token}",
    **{f"/public{rest}": "what is published" for rest in (
        "", "/services", "/talk", "/announcements/{id:uuid}")},
    "/wall": "sums, numbers without names",
    "/check": "whether a file in one's hand is ours; whose file it is nobody asks",
    "/sharing": "what departments look up, published",
    "/api/sharing.json": "what departments look up, published",
    "/api/catalogue.json": "published items",
    "/api/catalogue/figures.json": "sums without persons",
    "/api/items/{code}/{digest}.json": "published items",
    "/api/lists.json": "lists to choose from",
    "/api/lists/{key}.{kind}": "lists to choose from",
    "/webhooks/payment": "a vendor's, under its signature",
    "/webhooks/courier": "a vendor's, under its signature",
    "/webhooks/sms/{token}": "a vendor's, who knows the address",
    "/webhooks/sms/{token}/replies": "a vendor's, who knows the address",
    "/pushes/shown": "whoever holds the id that a push came with: that it was shown",
    "/wechat/pay": "whoever holds a bill's ticket: how to pay it",
    "/wechat/ticket": "whoever holds WeChat's code, once",
}  # fmt: skip


def of(hall: Hall, door: Door) -> list[Route]:
    doorway = Doorway(name=door, settings=hall.settings, vendors=hall.gateways)
    return [route for route in addresses.routes(doorway) if isinstance(route, Route)]


async def test_every_address_is_said_to_be_somebodys_or_everybodys(hall: Hall) -> None:
    unsaid = []
    for door in get_args(Door):
        for route in of(hall, door):
            known = {LISTENED, *EVERYBODYS} | (A_CASES | A_WINDOWS if door == "desk" else set())
            methods = (route.methods or set()) - {"HEAD"}
            persons = {f"{method} {route.path}" for method in methods} <= A_PERSONS
            if route.path not in known and not (door == "citizen" and persons):
                unsaid.append((door, route.path))
    assert unsaid == [], "say whose a new address is"


@pytest.mark.proof("C129", "no address of the desk gives one department another's paper")
async def test_a_department_gets_nothing_of_anothers_case(doors: Doors, figure: Figure) -> None:
    tenants = await two_tenants(doors)
    tried, different, given = 0, [], 0
    for mine, other in (tenants, tenants[::-1]):
        for role, browser in mine.people.items():
            for path, thing in [one for of_case in CASES for one in await papers(other, of_case)]:
                theirs = await sent(browser, "GET " + path.format(thing) + BECAUSE, thing)
                nobodys = await sent(browser, "GET " + path.format(uuid4()) + BECAUSE, thing)
                tried += 1
                if theirs != nobodys:
                    different.append((role, path, theirs, nobodys))
        reviewer = mine.people[Role.REVIEWER]
        claimed = await reviewer.do(CLAIM, id=mine.marks["in_review"])
        for path, thing in await papers(mine, "in_review"):
            given += (await sent(reviewer, "GET " + path.format(thing) + BECAUSE, thing))[0] == OK
        assert claimed["__typename"] == "Case"
    assert different == []
    assert given >= 3  # a form each, and the photographs of one
    figure(tries=tried, told_apart=len(different))


async def test_a_window_takes_no_picture_for_a_draft_that_it_did_not_begin(doors: Doors) -> None:
    tenants = await two_tenants(doors)
    window = tenants[0].people[Role.WINDOW]
    owner = await verified(doors.browser(), invented(77, 60)[-1])
    draft = (await owner.do(START, item=SHOP, key="a-draft-of-mine"))["id"]
    (line, *_) = (await published.offered(SHOP)).materials
    upload = (await begin(owner, draft, line.id, PHOTO)).json()["id"]
    for address in sorted(A_PERSONS):
        if "/uploads" not in address:
            continue
        thing = draft if address == "POST /uploads" else upload
        theirs = await sent(window, address, thing)
        assert theirs == await sent(window, address, str(uuid4()))
        assert theirs[0] != OK
    assert [
        row["received"]
        for row in await query("SELECT received FROM uploaded_file WHERE id = $1", upload)
    ] == [0]


CASES = ("in_review", "submitted", "pending_approval")


async def papers(tenant: Tenant, case: str) -> list[tuple[str, str]]:
    """The addresses of all there is to see of a case."""
    files = await query(
        "SELECT id FROM uploaded_file WHERE application_id = $1", tenant.marks[case]
    )
    form = ("/api/applications/{}/form.pdf", tenant.marks[case])
    proofs = ("/decisions/{}.json", tenant.marks[case])
    label = ("/parcels/{}/label.pdf", tenant.marks[case])
    return [form, proofs, label, *(("/files/{}", str(file["id"])) for file in files)]


@pytest.mark.proof("G38", "no address of the citizens' door gives anybody another's")
async def test_a_person_gets_nothing_of_anothers(doors: Doors, figure: Figure) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.CLOSED, HOME)
    owner, stranger, nobody = doors.browser(), doors.browser(), doors.browser()
    await owner.enter(walk.citizen.who.phone)
    await verified(stranger, NEIGHBOUR)
    mine = await what_is_mine(county, owner, walk)
    different, opened = [], set()
    for address in sorted(A_PERSONS):
        for who in (stranger, nobody):
            theirs = await sent(who, address, mine[address])
            if theirs != await sent(who, address, str(uuid4())) or theirs[0] == OK:
                different.append((address, theirs))
        if address.startswith("GET") and (await sent(owner, address, mine[address]))[0] == OK:
            opened.add(address)
    assert different == []
    assert opened == {address for address in A_PERSONS if address.startswith("GET")}
    figure(addresses=len(A_PERSONS), told_apart=len(different))


async def what_is_mine(county: County, owner: Browser, walk: Walk) -> dict[str, str]:
    """For every address the id of something of the owner's that it would show or change."""
    draft = await county.a_draft(HOME, walk.citizen)
    (line,) = await query(
        "SELECT spec_id FROM material WHERE application_id = $1 ORDER BY spec_id LIMIT 1", walk.id
    )
    upload = (await begin(owner, str(draft.id), line["spec_id"], PHOTO)).json()
    (file,) = await query("SELECT id FROM uploaded_file WHERE application_id = $1 LIMIT 1", walk.id)
    asked = await owner.do(document("citizen", "mutation", "askCopy"))
    await county.work()
    (copy,) = await query(
        "SELECT id FROM rights_request WHERE person_id = $1", walk.citizen.actor.me
    )
    assert (asked["__typename"], "id" in upload) == ("Privacy", True), (asked, upload)
    (notice,) = await query(
        "SELECT id FROM notice WHERE application_id = $1 ORDER BY issued_at LIMIT 1", walk.id
    )
    found = {address: upload["id"] for address in A_PERSONS if "/uploads/" in address}
    return found | {
        "GET /files/{id:uuid}": str(file["id"]),
        "GET /api/me/copies/{id:uuid}.{form}": str(copy["id"]),
        "GET /api/applications/{id:uuid}/form.pdf": str(walk.id),
        "GET /certificates/{id:uuid}.pdf": str(walk.id),
        "GET /certificates/{id:uuid}.json": str(walk.id),
        "GET /notices/{id:uuid}.pdf": str(notice["id"]),
        "POST /uploads": str(draft.id),
        "POST /card-readings": str(file["id"]),
        **dict.fromkeys(_TOGETHER, await a_picture_of_both(walk)),
    }


_TOGETHER = ("PUT /mandates/{id:uuid}/photo", "GET /mandates/{id:uuid}/photo")


async def a_picture_of_both(walk: Walk) -> str:
    """The owner is somebody's agent; the picture was taken."""
    mandate, villager = uuid4(), (await person_by_phone("13900001234")).id
    picture = (await develop(PHOTO, "")).preview
    sealed = await seal(villager, f"mandate.together:{mandate}", b64encode(picture))
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, until, consent, village,"
        " together_sealed, given_at, accepted_at) SELECT $1, $2, $3, 'village_agent',"
        " t + interval '1 day', 'photo', '990126101201', $4, t, t FROM doorstep_now() AS t",
        *(mandate, villager, walk.citizen.actor.me, sealed),
    )
    return str(mandate)


async def sent(browser: Browser, address: str, thing: str) -> tuple[int, bytes]:
    """What an address says of a thing; not the thing itself."""
    method, _, path = address.partition(" ")
    path = path.replace("{id:uuid}", thing).replace("{form}", "json").replace("{offset:int}", "0")
    if address == "POST /uploads":
        answer = await begin(browser, thing, "applicant_id", PHOTO, sessionId=str(uuid4()))
    elif address == "POST /card-readings":
        answer = await browser.call("POST", "/card-readings", json={"fileId": thing})
    elif address.startswith("PUT /mandates"):
        raw = {"content-type": "application/octet-stream"}
        answer = await browser.call(method, path, content=PHOTO, headers=raw)
    elif method == "PUT":
        answer = await put(browser, thing, 0, PHOTO)
    else:
        answer = await browser.call(method, path)
    return answer.status_code, answer.content if answer.status_code != OK else b""
