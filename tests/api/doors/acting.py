"""What people do at the doors, as their pages would send it."""

import base64
import hashlib
from random import Random
from typing import Any

import httpx

from api.seed import content
from api.seed.people import Invented, invented
from api.seed.staff import Colleague
from tests.api.doors.conftest import REQUEST_CODE, Browser

SAID = "__typename ... on Refusal { code message }"
APPLICATION = f"""{SAID} ... on Application {{ id version status reference todo actions answers
  materials {{ specId files {{ id ready previewUrl }} }} delivery {{ way confirmed }} }}"""
CASE = f"""{SAID} ... on Case {{ id version status actions claimedByMe
  supplementable {{ kind ref title }} checklist {{ key }} acceptChecklist {{ key }}
  materials {{ specId files {{ id viewUrl }} }}
  answers {{ lines {{ field value masked }} }} }}"""

VERIFY = f"""mutation($name: String!, $idNumber: String!) {{
  verifyIdentity(name: $name, idNumber: $idNumber) {{ {SAID} ... on Me {{ level name }} }} }}"""
START = f"""mutation($item: String!, $key: String!) {{
  startApplication(itemCode: $item, key: $key) {{ {APPLICATION} }} }}"""
SAVE = f"""mutation($id: UUID!, $version: Int!, $answers: JSON!) {{
  saveAnswers(id: $id, version: $version, answers: $answers) {{ {APPLICATION}
    ... on DraftConflict {{ theirs {{ version }} }} }} }}"""
DELIVER = f"""mutation($id: UUID!, $delivery: DeliveryInput!) {{
  chooseDelivery(id: $id, delivery: $delivery) {{ {APPLICATION}
    ... on AddressInvalid {{ problems {{ field message }} }} }} }}"""
SUBMIT = f"""mutation($id: UUID!, $version: Int!, $declared: Boolean!, $key: String!) {{
  submitApplication(id: $id, version: $version, declared: $declared, key: $key) {{ {APPLICATION}
    ... on AnswersInvalid {{ problems {{ field message }} }}
    ... on MaterialsMissing {{ materialIds }} }} }}"""
READ = "query($id: UUID!) { application(id: $id) { id status reference } }"
DISCARD = f"mutation($id: UUID!) {{ discardDraft(id: $id) {{ {SAID} }} }}"
WITHDRAW = f"""mutation($id: UUID!, $because: String!, $key: String!) {{
  withdrawApplication(id: $id, because: $because, key: $key) {{ {APPLICATION} }} }}"""

STAFF_SIGN_IN = f"""mutation($phone: String!, $code: String!) {{
  signIn(phone: $phone, code: $code) {{ {SAID} ... on KeyNeeded {{ options }} }} }}"""
WITH_KEY = f"""mutation($credential: JSON!) {{ signInWithKey(credential: $credential) {{
  {SAID} ... on StaffSignedIn {{ me {{ id name seats {{ role roleText site }} }} }} }} }}"""
QUEUE = """query($lane: Lane!) { queue(lane: $lane) {
  edges { id reference applicant status claimedByMe } hasMore } }"""
READ_CASE = f"query($id: UUID!) {{ case(id: $id) {{ {CASE.replace(SAID, '__typename')} }} }}"
CLAIM = f"mutation($id: UUID!) {{ claim(id: $id) {{ {CASE} }} }}"
ACCEPT = f"""mutation($id: UUID!, $version: Int!, $opinion: String!, $points: [String!],
  $key: String!) {{
  accept(id: $id, version: $version, opinion: $opinion, checklist: $points, key: $key) {{
    {CASE} ... on ChecklistIncomplete {{ missing }} }} }}"""
PASS_UP = f"""mutation($id: UUID!, $version: Int!, $opinion: String!, $points: [String!]!,
  $key: String!) {{
  passUp(id: $id, version: $version, opinion: $opinion, checklist: $points, key: $key) {{
    {CASE} ... on ChecklistIncomplete {{ missing }} }} }}"""
PREPARE = f"""mutation($id: UUID!, $version: Int!, $decision: DecisionInput!) {{
  prepareDecision(id: $id, version: $version, decision: $decision) {{
    {SAID} ... on Prepared {{ id options documentHash }} }} }}"""
DECIDE = f"""mutation($preparation: UUID!, $credential: JSON!, $key: String!) {{
  decide(preparationId: $preparation, credential: $credential, key: $key) {{ {CASE} }} }}"""
REVEAL = f"""mutation($id: UUID!, $field: String!, $because: String!) {{
  reveal(id: $id, field: $field, because: $because) {{ {SAID} ... on Revealed {{ value }} }} }}"""

WHO, NEIGHBOUR = invented(21, 2)
CHANCE = Random(3)


async def verified(browser: Browser, who: Invented = WHO) -> Browser:
    """Signed in with name and number checked."""
    await browser.enter(who.phone)
    me = await browser.do(VERIFY, name=who.name, idNumber=who.id_number)
    assert (me["__typename"], me["level"]) == ("Me", 2), me
    return browser


async def a_draft(browser: Browser, item: str = content.SHOP) -> dict[str, Any]:
    """A draft that can be filed: answers, photos, address."""
    draft = await browser.do(START, item=item, key=f"start-{item}")
    assert draft["__typename"] == "Application", draft
    told = content.answers(item, CHANCE, NEIGHBOUR)
    answers = {group: {**draft["answers"].get(group, {}), **page} for group, page in told.items()}
    draft = await browser.do(SAVE, id=draft["id"], version=draft["version"], answers=answers)
    assert draft["__typename"] == "Application", draft
    listed = await browser.do(
        "query($c: String!) { item(code: $c) { materials { id required minPages } } }", c=item
    )
    for line in listed["materials"]:
        for page in range(line["minPages"] if line["required"] else 0):
            photo = content.photo(f"{line['id']} {page}", CHANCE)
            assert (await upload(browser, draft["id"], line["id"], photo)).status_code == 200
    delivery = await browser.do(DELIVER, id=draft["id"], delivery=ADDRESS)
    assert delivery["__typename"] == "Application", delivery
    return {**draft, "version": delivery["version"]}


ADDRESS = {
    "way": "COURIER",
    "receiver": WHO.name,
    "phone": WHO.phone,
    "region": "青禾县青禾镇",
    "street": "迎春路 8 号",
}


async def begin(
    browser: Browser, application_id: str, spec_id: str, content: bytes, **changes: Any
) -> httpx.Response:
    """Declare a file."""
    declared = {
        "applicationId": application_id,
        "materialId": spec_id,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "mime": "image/jpeg",
    }
    return await browser.call("POST", "/uploads", json={**declared, **changes})


async def put(
    browser: Browser, upload_id: str, offset: int, part: bytes, **headers: str
) -> httpx.Response:
    """Send one part."""
    digest = base64.b64encode(hashlib.sha256(part).digest()).decode()
    usual = {"content-type": "application/octet-stream", "digest": f"sha-256={digest}"}
    return await browser.call(
        "PUT", f"/uploads/{upload_id}/parts/{offset}", content=part, headers={**usual, **headers}
    )


async def upload(browser: Browser, application_id: str, spec_id: str, content: bytes) -> Any:
    """One whole file, in parts, confirmed. The answer to the confirmation."""
    begun = (await begin(browser, application_id, spec_id, content)).json()
    for offset in range(0, len(content), begun["partSize"]):
        part = content[offset : offset + begun["partSize"]]
        answer = await put(browser, begun["id"], offset, part)
        assert answer.status_code == 200, answer.text
    return await browser.call("POST", f"/uploads/{begun['id']}/finish")


async def at_the_desk(browser: Browser, colleague: Colleague) -> Any:
    """Sign in with both factors."""
    await browser.do(REQUEST_CODE, phone=colleague.post.phone)
    code = browser.hall.sandbox.sms[-1].params["code"]
    asked = await browser.do(STAFF_SIGN_IN, phone=colleague.post.phone, code=code)
    assert asked["__typename"] == "KeyNeeded", asked
    entered = await browser.do(WITH_KEY, credential=colleague.key.get(asked["options"]))
    assert entered["__typename"] == "StaffSignedIn", entered
    return entered["me"]
