"""The keepers' desk: a text with its checks, a preview, and publishing by two people."""

from typing import Any

import pytest

from api.seed.staff import KEEPERS, fill
from identity.actor import Role
from tests.api.catalog.texts import HOUSE, NEXT, NOW, changed
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import County, a_county, query

_DRAFT = """__typename ... on Draft { card { id code number title author byMe state revision
  sentBackBecause department } problems { line field rule message } warnings { rule } before changes
  cut { legalDays promisedDays daysCut } contentHash actions source
  item { code version title howLong { promisedDays } } }
  ... on DraftInvalid { problems { line field rule message } } ... on DraftElsewhere { state }
  ... on Refusal { code message }"""
PROPOSE = f"""mutation($source: String!, $key: String!) {{
  proposeDraft(source: $source, key: $key) {{ {_DRAFT} }} }}"""
EDIT = f"""mutation($id: UUID!, $revision: Int!, $source: String!) {{
  editDraft(id: $id, revision: $revision, source: $source) {{ {_DRAFT} }} }}"""
SUBMIT = f"""mutation($id: UUID!, $revision: Int!) {{
  submitDraft(id: $id, revision: $revision) {{ {_DRAFT} }} }}"""
SEND_BACK = f"""mutation($id: UUID!, $revision: Int!, $because: String!) {{
  sendBackDraft(id: $id, revision: $revision, because: $because) {{ {_DRAFT} }} }}"""
DISCARD = f"mutation($id: UUID!) {{ discardDraft(id: $id) {{ {_DRAFT} }} }}"
PREPARE = """mutation($id: UUID!, $revision: Int!) { preparePublication(id: $id,
  revision: $revision) { __typename ... on Prepared { id options document documentHash }
  ... on Refusal { code message } } }"""
PUBLISH = f"""mutation($id: UUID!, $credential: JSON!, $key: String!) {{
  publishDraft(preparationId: $id, credential: $credential, key: $key) {{ {_DRAFT} }} }}"""
WITHDRAW = """mutation($code: String!, $number: Int!, $because: String!) { withdrawVersion(
  code: $code, number: $number, because: $because) { __typename
  ... on KeptVersion { number askedBy askedByMe askedBecause withdrawnAt signer author }
  ... on Refusal { code message } } }"""
DRAFTS = "query($state: DraftState) { drafts(state: $state) { id code number state byMe } }"
READ = "query($id: UUID!) { draft(id: $id) { card { state } actions } }"
VERSIONS = "query($code: String) { keptVersions(code: $code) { code number signer contentHash } }"


@pytest.fixture
async def county(doors: Doors) -> County:
    county = await a_county(doors.hall)
    for post in KEEPERS:
        county.staff[post.role] = await fill(post, None, doors.hall.settings.desk_origin)
    return county


async def seated(doors: Doors, county: County, role: str, language: str = "zh-CN") -> Browser:
    browser = doors.browser("desk")
    await at_the_desk(browser, county.staff[role])
    browser.language = language
    return browser


async def handed_in(browser: Browser, text: str) -> dict[str, Any]:
    draft = await browser.do(PROPOSE, source=text, key="key-door-propose")
    answer: dict[str, Any] = await browser.do(SUBMIT, id=draft["card"]["id"], revision=0)
    return answer


async def test_a_broken_text_is_kept_and_told_line_by_line(doors: Doors, county: County) -> None:
    author = await seated(doors, county, "catalogue")
    broken = changed(version=NEXT, minutes="很久")
    draft = await author.do(PROPOSE, source=broken, key="key-door-broken")
    line = broken.splitlines().index("minutes: 很久") + 1
    assert [(p["line"], p["field"]) for p in draft["problems"]] == [(line, "minutes")]
    assert (draft["item"], draft["contentHash"], draft["actions"]) == (
        None,
        None,
        ["EDIT", "DISCARD"],
    )
    refused = await author.do(SUBMIT, id=draft["card"]["id"], revision=0)
    assert refused["__typename"] == "DraftInvalid"
    assert refused["message"] == "还有几处要改，改好才能交给同事核对。"
    assert refused["problems"] == draft["problems"]
    good = changed(version=NEXT, promise=2)
    draft = await author.do(EDIT, id=draft["card"]["id"], revision=0, source=good)
    assert draft["problems"] == []
    assert draft["source"] == good
    assert draft["item"]["howLong"]["promisedDays"] == 2
    assert (draft["before"], draft["changes"]) == (NOW, ["承诺从 3 个工作日缩短到 2 个"])
    assert draft["cut"] == {"legalDays": 30, "promisedDays": 2, "daysCut": 93}
    assert draft["actions"] == ["EDIT", "SUBMIT", "DISCARD"]


async def test_two_people_publish_and_the_guide_shows_it(doors: Doors, county: County) -> None:
    author, signer = [await seated(doors, county, post.role) for post in KEEPERS]
    draft = await handed_in(author, changed(version=NEXT, promise=2))
    assert draft["card"]["state"] == "SUBMITTED"
    assert draft["actions"] == ["SEND_BACK", "DISCARD"]
    draft_id, revision = draft["card"]["id"], draft["card"]["revision"]
    refused = await author.do(PREPARE, id=draft_id, revision=revision)
    assert refused["__typename"] == "SecondPersonNeeded"
    seen = await signer.do(READ, id=draft_id)
    assert seen["actions"] == ["PUBLISH", "SEND_BACK"]
    prepared = await signer.do(PREPARE, id=draft_id, revision=revision)
    assert draft["contentHash"] in prepared["document"]
    answer = county.staff["catalogue2"].key.get(prepared["options"])
    told = await signer.do(PUBLISH, id=prepared["id"], credential=answer, key="key-door-publish")
    assert told["card"]["state"] == "PUBLISHED"
    again = await signer.do(PUBLISH, id=prepared["id"], credential=answer, key="key-door-again")
    assert again["card"]["state"] == "PUBLISHED"
    (newest, *_) = await author.do(VERSIONS, code=HOUSE)
    assert (newest["number"], newest["signer"]) == (NEXT, "马超")
    assert newest["contentHash"] == draft["contentHash"]
    item = await doors.browser().do(
        f'{{ item(code: "{HOUSE}") {{ version howLong {{ promisedDays }} contentHash }} }}'
    )
    assert item == {
        "version": NEXT,
        "howLong": {"promisedDays": 2},
        "contentHash": draft["contentHash"],
    }


async def test_a_colleague_sends_back_with_a_reason(doors: Doors, county: County) -> None:
    author, signer = [await seated(doors, county, post.role) for post in KEEPERS]
    draft = await handed_in(author, changed(version=NEXT))
    sent = {"id": draft["card"]["id"], "revision": 1}
    assert (await signer.do(SEND_BACK, **sent, because=" "))["__typename"] == "ReasonNeeded"
    back = await signer.do(SEND_BACK, **sent, because="收费依据请写全")
    assert back["card"]["sentBackBecause"] == "收费依据请写全"
    stale = await author.do(EDIT, **sent, source=changed(version=NEXT, minutes=9))
    assert stale["__typename"] == "DraftChanged"
    gone = await author.do(DISCARD, id=sent["id"])
    assert gone["card"]["state"] == "DISCARDED"
    late = await author.do(SUBMIT, id=sent["id"], revision=2)
    assert (late["__typename"], late["state"]) == ("DraftElsewhere", "DISCARDED")
    assert [one["state"] for one in await signer.do(DRAFTS)] == ["DISCARDED"]
    assert await signer.do(DRAFTS, state="SUBMITTED") == []


async def test_withdrawing_is_asked_by_one_and_done_by_another(
    doors: Doors, county: County
) -> None:
    author, signer = [await seated(doors, county, post.role) for post in KEEPERS]
    draft = await handed_in(author, changed(version=NEXT))
    prepared = await signer.do(PREPARE, id=draft["card"]["id"], revision=1)
    answer = county.staff["catalogue2"].key.get(prepared["options"])
    await signer.do(PUBLISH, id=prepared["id"], credential=answer, key="key-door-publish")
    which = {"code": HOUSE, "number": NEXT}
    assert (await author.do(WITHDRAW, **which, because=""))["__typename"] == "ReasonNeeded"
    asked = await author.do(WITHDRAW, **which, because="依据写错了")
    assert (asked["askedBy"], asked["askedByMe"], asked["withdrawnAt"]) == ("何静", True, None)
    alone = await author.do(WITHDRAW, **which, because="依据写错了")
    assert alone["__typename"] == "SecondPersonNeeded"
    done = await signer.do(WITHDRAW, **which, because="核对过")
    assert done["withdrawnAt"] is not None
    item = await doors.browser().do(f'{{ item(code: "{HOUSE}") {{ version }} }}')
    assert item == {"version": NOW}


async def test_another_department_sees_and_does_nothing(doors: Doors, county: County) -> None:
    author = await seated(doors, county, "catalogue")
    draft = await handed_in(author, changed(version=NEXT))
    neighbour = await county.hire("邻居", (Role.DEPARTMENT_ADMIN, "12", False))
    stranger = await seated(doors, county, neighbour.post.role, "en")
    assert await stranger.do(DRAFTS) == []
    assert HOUSE not in {kept["code"] for kept in await stranger.do(VERSIONS)}
    assert await stranger.do(READ, id=draft["card"]["id"]) is None
    source = f'{{ versionSource(code: "{HOUSE}", number: {NOW}) }}'
    assert await stranger.do(source) is None
    assert "format: 2" in await author.do(source)
    for document, more in (
        (EDIT, {"revision": 1, "source": "x"}),
        (SUBMIT, {"revision": 1}),
        (SEND_BACK, {"revision": 1, "because": "no"}),
        (DISCARD, {}),
        (PREPARE, {"revision": 1}),
    ):
        answer = await stranger.do(document, id=draft["card"]["id"], **more)
        assert answer["__typename"] == "NotFound", document
    answer = await stranger.do(WITHDRAW, code=HOUSE, number=NOW, because="no")
    assert answer["__typename"] == "NotFound"
    (row,) = await query("SELECT state, revision FROM item_draft")
    assert tuple(row.values()) == ("submitted", 1)


async def test_who_keeps_no_catalogue_is_told_so(doors: Doors, county: County) -> None:
    reviewer = await seated(doors, county, "reviewer")
    answer = await reviewer.do(PROPOSE, source="code: 1", key="key-door-nobody")
    assert answer["__typename"] == "NotAllowed"
    refused = await reviewer.post({"query": "{ drafts { id } }"})
    assert refused.json()["data"] is None
    signed_out = await doors.browser("desk").post({"query": "{ drafts { id } }"})
    assert codes_of(signed_out) == ["NOT_SIGNED_IN"]
