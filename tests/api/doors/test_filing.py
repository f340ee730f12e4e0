"""Filing through the citizens' door: once, whatever the line does; and never somebody else's."""

import asyncio
from uuid import uuid4

import pytest

from tests.api.doors.acting import (
    APPLICATION,
    DELIVER,
    DISCARD,
    NEIGHBOUR,
    READ,
    SAVE,
    START,
    SUBMIT,
    WITHDRAW,
    a_draft,
    upload,
    verified,
)
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import SHOP, a_county, facts_about, query


@pytest.fixture
async def villager(doors: Doors) -> Browser:
    await a_county(doors.hall)
    return await verified(doors.browser())


async def test_a_citizen_files_from_the_first_code_to_the_reference(villager: Browser) -> None:
    draft = await a_draft(villager)
    filed = await villager.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="submit-once"
    )
    assert filed["status"] == "SUBMITTED"
    assert filed["reference"]
    assert [page["ready"] for m in filed["materials"] for page in m["files"]]
    assert await facts_about(filed["id"]) == ["application.submitted"]
    listed = await villager.do("{ applications { edges { id status statusText } hasMore } }")
    assert [card["id"] for card in listed["edges"]] == [draft["id"]]


async def test_the_same_key_is_the_same_application(villager: Browser) -> None:
    first = await villager.do(START, item=SHOP, key="the-same-key")
    again = await villager.do(START, item=SHOP, key="the-same-key")
    assert first == again
    other = await villager.do(START, item="992011004001", key="the-same-key")
    assert other["__typename"] == "KeyReused"


async def test_eight_taps_file_once_and_all_hear_the_same(villager: Browser) -> None:
    draft = await a_draft(villager)
    asked = {"id": draft["id"], "version": draft["version"], "declared": True, "key": "eight-taps"}
    answers = await asyncio.gather(*(villager.do(SUBMIT, **asked) for _ in range(8)))
    assert [answer["__typename"] for answer in answers] == ["Application"] * 8
    assert len({answer["reference"] for answer in answers}) == 1
    assert await facts_about(draft["id"]) == ["application.submitted"]
    changed = await villager.do(SUBMIT, **{**asked, "declared": False})
    assert changed["__typename"] == "KeyReused"
    assert changed["code"] == "KeyReused"


async def test_another_citizens_key_never_matches(doors: Doors, villager: Browser) -> None:
    mine = await villager.do(START, item=SHOP, key="one-key-for-two")
    neighbour = await verified(doors.browser(), NEIGHBOUR)
    theirs = await neighbour.do(START, item=SHOP, key="one-key-for-two")
    assert theirs["__typename"] == "Application"
    assert theirs["id"] != mine["id"]


async def test_absent_and_not_mine_look_the_same(doors: Doors, villager: Browser) -> None:
    draft = await a_draft(villager)
    file_id = (
        draft["id"]
        and (
            await villager.do(
                "query($id: UUID!) { application(id: $id) { materials { files { id } } } }",
                id=draft["id"],
            )
        )["materials"][0]["files"][0]["id"]
    )
    stranger = await verified(doors.browser(), NEIGHBOUR)
    absent = str(uuid4())
    for one in (draft["id"], absent):
        assert await stranger.do(READ, id=one) is None
    asked = {"version": 0, "declared": True, "key": "not-my-own"}
    answers = [
        [await stranger.do(SUBMIT, id=one, **asked) for one in (draft["id"], absent)],
        [await stranger.do(SAVE, id=one, version=0, answers={}) for one in (draft["id"], absent)],
        [await stranger.do(DISCARD, id=one) for one in (draft["id"], absent)],
        [
            await stranger.do(WITHDRAW, id=one, because="x", key="not-my-own")
            for one in (draft["id"], absent)
        ],
    ]
    for theirs, nothing in answers:
        assert theirs == nothing
        assert theirs["__typename"] == "NotFound"
    for path in ("/files/{}", "/certificates/{}.pdf", "/certificates/{}.json", "/uploads/{}"):
        found = [await stranger.call("GET", path.format(one)) for one in (file_id, absent)]
        assert [answer.status_code for answer in found] == [404, 404]
        assert found[0].content == found[1].content


async def test_nobody_signed_in_is_asked_to_sign_in(citizen: Browser) -> None:
    answer = await citizen.do(START, item=SHOP, key="who-am-i-then")
    assert answer["__typename"] == "SignInNeeded"
    assert answer["message"]
    assert codes_of(await citizen.post({"query": "{ applications { hasMore } }"})) == [
        "NOT_SIGNED_IN"
    ]
    assert codes_of(await citizen.post({"query": "{ inbox { hasMore } }"})) == ["NOT_SIGNED_IN"]
    assert (await citizen.call("GET", "/events")).status_code == 401


async def test_a_refusal_names_the_fields_in_the_askers_language(
    doors: Doors, villager: Browser
) -> None:
    draft = await villager.do(START, item=SHOP, key="nothing-filled-in")
    asked = {"id": draft["id"], "version": draft["version"], "declared": True, "key": "too-early"}
    told = await villager.do(SUBMIT, **asked)
    assert told["__typename"] == "AnswersInvalid"
    assert all(problem["field"].startswith("/") for problem in told["problems"])
    villager.language = "en"
    in_english = await villager.do(SUBMIT, **asked)
    assert in_english["message"].isascii()
    assert not told["message"].isascii()


async def test_a_second_device_is_told_what_stands(villager: Browser) -> None:
    draft = await villager.do(START, item=SHOP, key="two-devices")
    told = {**draft["answers"], "naming": {"first": "青禾县好又多超市"}}
    saved = await villager.do(SAVE, id=draft["id"], version=draft["version"], answers=told)
    assert saved["version"] == draft["version"] + 1
    late = await villager.do(SAVE, id=draft["id"], version=draft["version"], answers={})
    assert late["__typename"] == "DraftConflict"
    assert late["theirs"]["version"] == saved["version"]


async def test_a_wrong_address_is_told_at_its_field(villager: Browser) -> None:
    draft = await villager.do(START, item=SHOP, key="wrong-address")
    delivery = {"way": "COURIER", "receiver": "", "phone": "123", "region": "", "street": ""}
    told = await villager.do(DELIVER, id=draft["id"], delivery=delivery)
    assert told["__typename"] == "AddressInvalid"
    assert told["problems"]


async def test_a_stale_session_is_asked_to_prove_itself_and_loses_nothing(
    villager: Browser,
) -> None:
    draft = await a_draft(villager)
    await query("UPDATE session SET fresh_until = doorstep_now() - interval '1 minute'")
    asked = {"id": draft["id"], "version": draft["version"], "declared": True, "key": "stale-one"}
    assert (await villager.do(SUBMIT, **asked))["__typename"] == "FreshProofNeeded"
    await query("UPDATE one_time_code SET created_at = created_at - interval '1 hour'")
    sent = await villager.do("mutation { requestFreshCode { __typename } }")
    assert sent["__typename"] == "CodeSent"
    code = villager.hall.sandbox.sms[-1].params["code"]
    proved = await villager.do(
        "mutation($code: String!) { proveAgain(code: $code) { __typename } }", code=code
    )
    assert proved["__typename"] == "SignedIn"
    assert (await villager.do(SUBMIT, **asked))["__typename"] == "Application"


async def test_signing_out_ends_the_session_at_once(villager: Browser) -> None:
    token = villager.http.cookies["sid"]
    assert await villager.do("mutation { signOut { ok } }") == {"ok": True}
    villager.http.cookies.set("sid", token)
    assert await villager.do("{ me { id } }") is None


async def test_a_file_can_be_taken_out_of_a_draft_and_not_of_what_was_filed(
    villager: Browser,
) -> None:
    draft = await a_draft(villager)
    remove = """mutation($id: UUID!) { removeFile(id: $id) {
      __typename ... on Refusal { message } } }"""
    shown = await villager.do(
        f"query($id: UUID!) {{ application(id: $id) {{ {APPLICATION_FIELDS} }} }}", id=draft["id"]
    )
    line = next(m for m in shown["materials"] if m["files"])
    photo_id = line["files"][0]["id"]
    picture = await villager.call("GET", line["files"][0]["previewUrl"])
    assert picture.headers["content-type"] == "image/jpeg"
    assert picture.headers["cache-control"] == "no-store"
    assert picture.headers["cross-origin-resource-policy"] == "same-origin"
    assert picture.headers["x-content-type-options"] == "nosniff"
    assert (await villager.do(remove, id=photo_id))["__typename"] == "FileRemoved"
    assert (await villager.do(remove, id=photo_id))["__typename"] == "NotFound"
    assert (await villager.call("GET", f"/files/{photo_id}")).status_code == 404
    again = await upload(villager, draft["id"], line["specId"], picture.content)
    filed = await villager.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="file-it-now"
    )
    assert filed["__typename"] == "Application", filed
    kept = await villager.do(remove, id=again.json()["fileId"])
    assert kept["__typename"] in {"MaterialsFrozen", "WrongStatus"}
    assert kept["message"]


APPLICATION_FIELDS = APPLICATION.partition("... on Application {")[2].removesuffix("}")
