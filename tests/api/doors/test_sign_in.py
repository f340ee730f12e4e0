"""Coming in: limits, wrong codes, passkeys, and nothing learnt about who is here."""

from typing import Any
from uuid import uuid4

import pytest

from identity.softkey import SoftKey
from tests.api.doors.acting import WHO, verified
from tests.api.doors.conftest import REQUEST_CODE, SIGN_IN, Browser, Doors, codes_of
from tests.makers import query

OPTIONS = """mutation { passkeyRegistration {
  __typename ... on PasskeyOptions { options } ... on Refusal { code } } }"""
REGISTER = """mutation($credential: JSON!, $label: String!) {
  registerPasskey(credential: $credential, label: $label) {
    __typename ... on Me { passkeys { id label } } ... on Refusal { code message } } }"""
SIGN_IN_OPTIONS = "mutation { passkeySignIn { options } }"
WITH_PASSKEY = """mutation($credential: JSON!) { signInWithPasskey(credential: $credential) {
  __typename ... on SignedIn { me { id } } ... on Refusal { code message } } }"""
RENAME = """mutation($id: UUID!, $label: String!) { renamePasskey(id: $id, label: $label) {
  __typename ... on Me { passkeys { id label } } ... on Refusal { code } } }"""
HOST = "localhost.local"  # as cookies call a host without a dot
ME_KEYS = "{ me { passkeys { id label } } }"
REMOVE = "mutation($id: UUID!) { removePasskey(id: $id) { __typename } }"


async def test_a_wrong_code_is_counted_and_told(citizen: Browser) -> None:
    await citizen.do(REQUEST_CODE, phone="13800138000")
    right = citizen.hall.sandbox.sms[-1].params["code"]
    wrong = "000000" if right != "000000" else "111111"
    told = """mutation($code: String!) { signIn(phone: "13800138000", code: $code) {
      __typename ... on CodeWrong { triesLeft message } ... on Refusal { message } } }"""
    left = [(await citizen.do(told, code=wrong)) for _ in range(5)]
    assert [answer.get("triesLeft") for answer in left] == [4, 3, 2, 1, None]
    assert (await citizen.do(told, code=right))["__typename"] == "CodeExpired"
    assert "sid" not in citizen.http.cookies


async def test_a_second_code_within_a_minute_has_to_wait(citizen: Browser) -> None:
    ask = """mutation { requestCode(phone: "13800138000") {
      __typename ... on TooManyRequests { retryAfterSeconds message } } }"""
    assert (await citizen.do(ask))["__typename"] == "CodeSent"
    told = await citizen.do(ask)
    assert told["__typename"] == "TooManyRequests"
    assert 0 < told["retryAfterSeconds"] <= 60


async def test_known_and_unknown_phones_are_answered_alike(citizen: Browser) -> None:
    await citizen.enter("13800138001")
    await citizen.do("mutation { signOut { ok } }")
    await query("UPDATE one_time_code SET created_at = created_at - interval '1 hour'")
    citizen.http.cookies.clear()
    ask = "mutation($phone: String!) { requestCode(phone: $phone) { __typename } }"
    answers = [await citizen.do(ask, phone=phone) for phone in ("13800138001", "13800138002")]
    assert answers[0] == answers[1]
    wrong = [await citizen.do(SIGN_IN, phone=p, code="x") for p in ("13800138001", "13800138002")]
    assert wrong[0] == wrong[1]


@pytest.mark.parametrize("phone", ["", "1", "not a phone", "+1 202 555 0100", "12345678901", "🐼"])
async def test_what_is_no_phone_is_told_so(citizen: Browser, phone: str) -> None:
    told = await citizen.do(REQUEST_CODE, phone=phone)
    assert told["__typename"] == "PhoneInvalid"
    assert not citizen.hall.sandbox.sms


async def test_a_gateway_that_does_not_answer_is_told(citizen: Browser) -> None:
    told = await citizen.do(REQUEST_CODE, phone="13800130503")
    assert told["__typename"] == "VendorUnavailable"
    assert told["message"]


async def test_a_session_is_new_at_every_sign_in_and_the_old_one_ends(doors: Doors) -> None:
    citizen = doors.browser()
    await citizen.enter("13800138003")
    first = citizen.http.cookies["sid"]
    await query("UPDATE one_time_code SET created_at = created_at - interval '1 hour'")
    await citizen.enter("13800138003")
    assert citizen.http.cookies["sid"] != first
    old = doors.browser()
    old.http.cookies.set("sid", first)
    assert await old.do("{ me { id } }") is None


async def test_what_is_known_is_shown_masked_and_prefilled_to_its_owner_only(
    citizen: Browser,
) -> None:
    await verified(citizen)
    me = await citizen.do("{ me { name idNumber phone known passkeys { id } unread } }")
    assert "*" in me["name"]
    assert "*" in me["idNumber"]
    assert "*" in me["phone"]
    assert me["known"]["idNumber"] == WHO.id_number
    noted = await query("SELECT 1 FROM trail_row WHERE purpose = 'prefill'")
    assert noted


async def test_a_passkey_signs_in_until_it_is_removed(doors: Doors) -> None:
    citizen = doors.browser()
    me = await citizen.enter()
    key = SoftKey(citizen.origin)
    asked = await citizen.do(OPTIONS)
    made = await citizen.do(REGISTER, credential=key.create(asked["options"]), label="我的手机")
    assert made["__typename"] == "Me", made
    assert [passkey["label"] for passkey in made["passkeys"]] == ["我的手机"]
    other = doors.browser()
    entered = await with_passkey(other, key)
    assert entered == {"__typename": "SignedIn", "me": {"id": me["id"]}}
    gone = await citizen.do(REMOVE, id=made["passkeys"][0]["id"])
    assert gone["__typename"] == "PasskeyRemoved"
    assert (await with_passkey(doors.browser(), key))["__typename"] == "PasskeyInvalid"


async def test_an_answer_works_once(doors: Doors) -> None:
    citizen = doors.browser()
    await citizen.enter()
    key = SoftKey(citizen.origin)
    asked = await citizen.do(OPTIONS)
    await citizen.do(REGISTER, credential=key.create(asked["options"]), label="x")
    browser = doors.browser()
    answer = key.get((await browser.do(SIGN_IN_OPTIONS))["options"])
    assert (await browser.do(WITH_PASSKEY, credential=answer))["__typename"] == "SignedIn"
    again = await doors.browser().do(WITH_PASSKEY, credential=answer)
    assert again["__typename"] == "PasskeyInvalid"


@pytest.mark.parametrize(
    "credential",
    [{}, {"id": 1}, {"id": "x", "rawId": "x", "response": []}, {"response": {"clientDataJSON": 7}}],
)
@pytest.mark.usefixtures("quiet")
async def test_an_odd_credential_is_invalid(citizen: Browser, credential: Any) -> None:
    told = await citizen.do(WITH_PASSKEY, credential=credential)
    assert told["__typename"] == "PasskeyInvalid"


@pytest.mark.usefixtures("quiet")
async def test_a_credential_that_is_no_object_is_a_bad_request(citizen: Browser) -> None:
    odds: list[Any] = [[], "x", 1, True]
    for odd in odds:
        answer = await citizen.post({"query": WITH_PASSKEY, "variables": {"credential": odd}})
        assert codes_of(answer) == ["BAD_REQUEST"], odd


async def test_passkeys_are_told_apart_by_the_owners_own_words(doors: Doors) -> None:
    owner, stranger = doors.browser(), doors.browser()
    await owner.enter()
    await stranger.enter("13900139000")
    for _ in range(2):
        asked = await owner.do(OPTIONS)
        key = SoftKey(owner.origin)
        made = await owner.do(REGISTER, credential=key.create(asked["options"]), label="Android")
    mine, daughters = made["passkeys"]
    named = await owner.do(RENAME, id=daughters["id"], label=" 女儿的手机 ")
    assert [one["label"] for one in named["passkeys"]] == ["Android", "女儿的手机"]
    blank = await owner.do(RENAME, id=daughters["id"], label="  ")
    assert [one["label"] for one in blank["passkeys"]] == ["Android", "女儿的手机"]
    for other in (
        await stranger.do(RENAME, id=mine["id"], label="我的"),
        await owner.do(RENAME, id=str(uuid4()), label="我的"),
    ):
        assert other == {"__typename": "NotFound", "code": "NotFound"}
    assert [one["label"] for one in (await owner.do(ME_KEYS))["passkeys"]] == [
        "Android",
        "女儿的手机",
    ]
    assert (await owner.do(REMOVE, id=daughters["id"]))["__typename"] == "PasskeyRemoved"
    assert [one["label"] for one in (await owner.do(ME_KEYS))["passkeys"]] == ["Android"]


async def with_passkey(browser: Browser, key: SoftKey) -> Any:
    options = (await browser.do(SIGN_IN_OPTIONS))["options"]
    return await browser.do(WITH_PASSKEY, credential=key.get(options))


async def test_who_left_without_a_network_is_nobody_with_the_next_request(doors: Doors) -> None:
    citizen, other = doors.browser(), doors.browser()
    await verified(citizen)
    other.http.cookies.set("sid", token := citizen.http.cookies["sid"])
    assert await other.do("{ me { id } }")
    citizen.http.cookies.set("sid_left", "1", HOST)
    assert await citizen.do("{ me { id } }") is None
    assert not {"sid", "sid_left"} & set(citizen.http.cookies)
    assert await other.do("{ me { id } }") is None, "the session itself has ended"
    citizen.http.cookies.set("sid", token, HOST)
    await citizen.do(REQUEST_CODE, phone="13800138009")
    code = citizen.hall.sandbox.sms[-1].params["code"]
    citizen.http.cookies.set("sid_left", "1", HOST)
    told = await citizen.do(SIGN_IN, phone="13800138009", code=code)
    assert told["__typename"] == "SignedIn", told
    assert await citizen.do("{ me { id } }"), "whoever comes next is not sent out"
