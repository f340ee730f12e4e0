"""A key at the desk's door: made after the code, confirmed by another, lost and stopped."""

from datetime import timedelta

import pytest

from api.seed.staff import KEEPERS, Colleague, fill
from identity.actor import Role
from identity.offices import hire, offices
from identity.seats import take_seat
from identity.softkey import SoftKey
from notifications.now import shift_clock
from notifications.transactions import transaction
from tests.api.doors.acting import SAID, WITH_KEY, at_the_desk
from tests.api.doors.conftest import REQUEST_CODE, Browser, Doors, codes_of
from tests.makers import County, a_county

NEW, NEWER = "13712345678", "13787658765"
SIGN_IN = f"""mutation($phone: String!, $code: String!) {{
  signIn(phone: $phone, code: $code) {{ {SAID}
    ... on KeyNeeded {{ options toMake waiting {{ fingerprint counts }} }} }} }}"""
ENROL = f"""mutation($credential: JSON!) {{ enrolKey(credential: $credential, label: "第一把") {{
  {SAID} ... on StaffKey {{ fingerprint counts }} }} }}"""
WAITING = "{ secondRequests { id kind title text askedBy mayConfirm } }"
CONFIRM = f"""mutation($id: UUID!) {{ confirmRequest(id: $id) {{
  {SAID} ... on SecondRequest {{ state }} }} }}"""
RING = "{ myKeys { enough keys { id label counts listed } } }"
OPTIONS = f"mutation {{ keyOptions {{ {SAID} ... on PasskeyOptions {{ options }} }} }}"
ADD = f"""mutation($credential: JSON!) {{ addKey(credential: $credential, label: "备用") {{
  {SAID} ... on KeyRing {{ keys {{ counts }} }} }} }}"""
LOST = f"""mutation($id: UUID!, $because: String!) {{ lostMyKey(id: $id, because: $because) {{
  {SAID} ... on Passed {{ toDeputies back keysLeft }} }} }}"""

OLD_CODE = f"mutation {{ requestOldPhoneCode {{ {SAID} }} }}"
NEW_CODE = f"mutation($phone: String!) {{ requestNewPhoneCode(phone: $phone) {{ {SAID} }} }}"
CHANGE = f"""mutation($phone: String!, $code: String!, $old: String = "", $because: String = "") {{
  changeMyPhone(phone: $phone, code: $code, oldCode: $old, because: $because) {{
    {SAID} ... on MyPhone {{ phone waits }} }} }}"""


@pytest.fixture
async def county(doors: Doors) -> County:
    return await a_county(doors.hall)


@pytest.fixture
async def admin(doors: Doors, county: County) -> Colleague:
    return await fill(KEEPERS[0], None, doors.hall.settings.desk_origin)


async def with_code(doors: Doors, browser: Browser, phone: str) -> dict[str, object]:
    await shift_clock(timedelta(minutes=2))  # one code a minute
    await browser.do(REQUEST_CODE, phone=phone)
    code = doors.hall.sandbox.sms[-1].params["code"]
    answer: dict[str, object] = await browser.do(SIGN_IN, phone=phone, code=code)
    return answer


async def test_the_first_key_waits_for_an_administrator_and_then_signs_in(
    doors: Doors, county: County, admin: Colleague
) -> None:
    async with transaction():
        new = await hire("陈新", NEW)
        department = (await offices()).department_ids["15"]
        await take_seat(new.id, Role.WINDOW, department)
    desk, key = doors.browser("desk"), SoftKey(doors.hall.settings.desk_origin)
    asked = await with_code(doors, desk, NEW)
    assert (asked["toMake"], asked["waiting"]) == (True, None)
    made = await desk.do(ENROL, credential=key.create(asked["options"]))  # type: ignore[arg-type]
    assert made["counts"] is False
    assert await desk.do("{ me { id } }") is None
    again = await with_code(doors, desk, NEW)
    assert again["waiting"] == {"fingerprint": made["fingerprint"], "counts": False}
    early = await desk.do(WITH_KEY, credential={"id": "x"})
    assert early["__typename"] == "ProofInvalid"
    office = doors.browser("desk")
    await at_the_desk(office, admin)
    (waits,) = await office.do(WAITING)
    assert (waits["kind"], waits["askedBy"], waits["mayConfirm"]) == ("key.replace", "陈新", True)
    assert made["fingerprint"] in waits["text"]
    assert (await office.do(CONFIRM, id=waits["id"]))["state"] == "CONFIRMED"
    now = await with_code(doors, desk, NEW)
    assert now["toMake"] is False
    signed = await desk.do(WITH_KEY, credential=key.get(now["options"]))  # type: ignore[arg-type]
    assert signed["me"]["seats"][0]["role"] == "window"


async def test_who_showed_a_key_adds_another_and_loses_the_first(
    doors: Doors, county: County, admin: Colleague
) -> None:
    desk, office = doors.browser("desk"), doors.browser("desk")
    await at_the_desk(desk, county.staff["reviewer"])
    options = (await desk.do(OPTIONS))["options"]
    made = SoftKey(doors.hall.settings.desk_origin).create(options)
    ring = await desk.do(ADD, credential=made)
    assert [one["counts"] for one in ring["keys"]] == [True, False]
    await at_the_desk(office, admin)
    (waits,) = await office.do(WAITING)
    await office.do(CONFIRM, id=waits["id"])
    mine = await desk.do(RING)
    assert [one["counts"] for one in mine["keys"]] == [True, True]
    silent = await desk.do(LOST, id=mine["keys"][0]["id"], because=" ")
    assert silent["__typename"] == "ReasonMissing"
    passed = await desk.do(LOST, id=mine["keys"][0]["id"], because="丢失")
    assert passed["keysLeft"] == 1
    assert len((await desk.do(RING))["keys"]) == 1


async def test_with_the_last_key_the_session_ends_with_the_next_request(
    doors: Doors, county: County
) -> None:
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["reviewer"])
    (key,) = (await desk.do(RING))["keys"]
    assert (await desk.do(LOST, id=key["id"], because="丢失"))["keysLeft"] == 0
    assert codes_of(await desk.post({"query": RING})) == ["NOT_SIGNED_IN"]


async def test_a_window_confirms_nothing_and_names_nobody(doors: Doors, county: County) -> None:
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["window"])
    assert codes_of(await desk.post({"query": WAITING})) == ["NOT_ALLOWED"]
    assert codes_of(await desk.post({"query": "{ posts { posts { role } } }"})) == ["NOT_ALLOWED"]
    assert codes_of(await doors.browser("desk").post({"query": RING})) == ["NOT_SIGNED_IN"]


async def test_a_colleague_changes_the_own_phone_alone_or_with_a_second_person(
    doors: Doors, county: County, admin: Colleague
) -> None:
    colleague, desk = county.staff["reviewer"], doors.browser("desk")
    await at_the_desk(desk, colleague)
    codes = [await a_code(doors, desk, OLD_CODE), await a_code(doors, desk, NEW_CODE, phone=NEW)]
    one_alone = await desk.do(CHANGE, phone=NEW, code=codes[1], old="000000")
    assert one_alone["__typename"] == "CodeWrong"
    done = await desk.do(CHANGE, phone=NEW, code=codes[1], old=codes[0])
    assert (done["phone"], done["waits"]) == ("137****5678", False)
    keeper = doors.browser("desk")
    await at_the_desk(keeper, admin)
    code = await a_code(doors, desk, NEW_CODE, phone=NEWER)
    unsaid = await desk.do(CHANGE, phone=NEWER, code=code)
    assert unsaid["__typename"] == "ReasonNeeded"
    code = await a_code(doors, desk, NEW_CODE, phone=NEWER)
    asked = await desk.do(CHANGE, phone=NEWER, code=code, because="手机丢了")
    assert asked["waits"] is True
    (shown,) = await keeper.do(WAITING)
    assert (shown["kind"], shown["mayConfirm"]) == ("phone.replace", True)
    assert "137****8765" in shown["text"]
    assert (await keeper.do(CONFIRM, id=shown["id"]))["state"] == "CONFIRMED"
    assert (await with_code(doors, doors.browser("desk"), NEWER))["__typename"] == "KeyNeeded"
    gone = await with_code(doors, doors.browser("desk"), NEW)
    assert gone["__typename"] == "KeyMissing"


async def a_code(doors: Doors, desk: Browser, asking: str, **about: str) -> str:
    await shift_clock(timedelta(minutes=2))  # one code a minute
    assert (await desk.do(asking, **about))["__typename"] == "CodeSent"
    return str(doors.hall.sandbox.sms[-1].params["code"])
