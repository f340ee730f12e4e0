"""What is asked, as the PWA asks it, and as the raw twin is asked."""

from typing import Any
from uuid import UUID, uuid4

import orjson

MINE = """query Mine($first: Int!, $after: String) {
  applications(first: $first, after: $after) {
    edges { id itemTitle icon reference status statusText promisedOn updatedAt todo }
    endCursor
    hasMore
  }
}"""
QUEUE = """query Queue($lane: Lane!, $search: String, $first: Int!, $after: String) {
  queue(lane: $lane, search: $search, first: $first, after: $after) {
    edges {
      id reference itemTitle icon applicant status statusText dueOn light submittedAt claimedBy
      claimedByMe instant
    }
    endCursor
    hasMore
  }
}"""
SUBMIT = """mutation Submit($id: UUID!, $version: Int!, $declared: Boolean!, $key: String!) {
  submitApplication(id: $id, version: $version, declared: $declared, key: $key) {
    __typename
    ... on Application { id reference }
    ... on Refusal { code message }
  }
}"""
FOLLOWED = """query Followed($id: UUID!) {
  application(id: $id) {
    id version status statusText reference projectNumber submittedAt promisedOn actions todo
    item { code title icon stages { key title } materials { id title required } }
    materials { specId grade files { id ready size mime previewUrl } }
    delivery { way confirmed receiver address }
    timeline { at status title text by }
  }
}"""
_CASE_PARTS = """
    id version reference status statusText itemTitle department light dueOn actions
    applicant { name idNumber phone level }
    answers { title lines { field label value masked } }
    materials { specId title required grade files { id mime viewUrl } }
    stages { key title state handler startedAt endedAt }
    history { at action status title by reason }
    checklist { key } acceptChecklist { key }"""
CASE = f"query Case($id: UUID!) {{ case(id: $id) {{ {_CASE_PARTS} }} }}"
_ANSWER = f"__typename ... on Refusal {{ code message }} ... on Case {{ {_CASE_PARTS} }}"
CLAIM = f"mutation Claim($id: UUID!) {{ claim(id: $id) {{ {_ANSWER} }} }}"
HAND_ON = """mutation HandOn($id: UUID!, $version: Int!, $opinion: String!, $points: [String!]!,
  $key: String!) {
  verb(id: $id, version: $version, opinion: $opinion, checklist: $points, key: $key) {ANSWER} }"""
PREPARE = """mutation Prepare($id: UUID!, $version: Int!, $decision: DecisionInput!) {
  prepareDecision(id: $id, version: $version, decision: $decision) {
    __typename ... on Refusal { code message } ... on Prepared { id options documentHash } } }"""
DECIDE = f"""mutation Decide($preparation: UUID!, $credential: JSON!, $key: String!) {{
  decide(preparationId: $preparation, credential: $credential, key: $key) {{ {_ANSWER} }} }}"""
COUNTS = "{ me { counts { mine open } } }"
FOUND = """query Items($search: String, $first: Int!) {
  items(search: $search, first: $first) {
    edges {
      code title summary department instant promisedDays feeFen materialCount heldCount onlineDepth
      trips icon
    }
    endCursor hasMore total nothing
  }
}"""
GUIDE = """query Guide($code: String!) {
  item(code: $code) {
    code version title summary department icon instant caseType onlineDepth applicants what who
    bring feeFen pilot unsure changes deliveryWays deliveryFeeFen originalCheck
    parents { code title kind }
    forMe { minutes papers held perhaps feeFen postageFen latestOn trips }
    howLong { promisedDays legalDays unit legalUnit legalBasis }
    guide { key title text }
    questions { question answer }
    fees { name fen basis }
    materials { id title hint required need source lookup form copies minPages maxPages kind
      originalChecked example field validMonths conditional }
    stages { key kind title role roleName levelName office limitDays outcomes }
    places { name kindName region address hours phone }
    contacts { advice complaint }
    lists { key title }
    delegated { levelName regions basis since }
    publication { version department signer publishedOn number contentHash effectiveFrom }
  }
}"""
PAGE, QUEUE_PAGE = 20, 50


def mine() -> bytes:
    return _body(MINE, {"first": PAGE})


def queue(lane: str = "OPEN", search: str | None = None, after: str | None = None) -> bytes:
    return _body(QUEUE, {"lane": lane, "search": search, "first": QUEUE_PAGE, "after": after})


def counts() -> bytes:
    return _body(COUNTS, {})


def submit(application_id: UUID) -> bytes:
    asked = {"id": str(application_id), "version": 1, "declared": True, "key": uuid4().hex}
    return _body(SUBMIT, asked)


def followed(application_id: UUID) -> bytes:
    return _body(FOLLOWED, {"id": str(application_id)})


def case(application_id: UUID) -> bytes:
    return _body(CASE, {"id": str(application_id)})


def claim(case_id: str) -> bytes:
    return _body(CLAIM, {"id": case_id})


def hand_on(verb: str, case_id: str, version: int, points: list[str]) -> bytes:
    """``verb``: accept or passUp, with every point of its checklist."""
    about = {"id": case_id, "version": version, "opinion": "材料齐全，符合条件。"}
    document = HAND_ON.replace("verb(", f"{verb}(").replace("{ANSWER}", f"{{ {_ANSWER} }}")
    return _body(document, {**about, "points": points, "key": uuid4().hex})


def prepare(case_id: str, version: int) -> bytes:
    decision = {"grant": True, "opinion": "同意"}
    return _body(PREPARE, {"id": case_id, "version": version, "decision": decision})


def decide(preparation: str, credential: dict[str, Any]) -> bytes:
    about = {"preparation": preparation, "credential": credential}
    return _body(DECIDE, {**about, "key": uuid4().hex})


def found(text: str) -> bytes:
    return _body(FOUND, {"search": text, "first": PAGE})


def guide(code: str) -> bytes:
    return _body(GUIDE, {"code": code})


def _body(document: str, variables: dict[str, Any]) -> bytes:
    return orjson.dumps({"query": document, "variables": variables})
