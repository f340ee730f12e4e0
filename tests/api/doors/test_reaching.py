"""我的 → 通知: which ways reach me, what I want, a message to try."""

from uuid import uuid4

import orjson

from identity.addresses import Addresses
from identity.sealing import seal
from tests.api.doors.conftest import Doors
from tests.contracts.webpush_server import Browser as WebBrowser
from tests.contracts.webpush_server import PushService
from tests.makers import query

REACH = "{ reach { browsers sms push quietFrom quietTo } }"
WISH = """mutation($sms: SmsWish!, $push: Boolean!, $from: Int, $to: Int) {
  wish(sms: $sms, push: $push, quietFrom: $from, quietTo: $to) {
    __typename ... on Reach { sms push quietFrom quietTo } ... on Refusal { code } } }"""
TEST = "mutation { sendTestMessage { __typename ... on Refusal { code message } } }"
REGISTER = """mutation($token: String!) { registerDevice(kind: "web", token: $token) {
  __typename ... on Refusal { code message } } }"""


def a_browser(endpoint: str = "https://web.push.apple.com/QGu3") -> WebBrowser:
    browser = PushService().subscribe("")
    browser.endpoint = endpoint
    return browser


async def test_wishes_are_kept_and_are_ones_own(doors: Doors) -> None:
    me, other = doors.browser(), doors.browser()
    await me.enter()
    await other.enter("13900139000")
    before = {"browsers": 0, "sms": "ALWAYS", "push": True, "quietFrom": None, "quietTo": None}
    assert (await me.ask(REACH))["reach"] == before
    said = await me.do(WISH, **{"sms": "UNSEEN", "push": True, "from": 22, "to": 7})
    assert said == {
        "__typename": "Reach", "sms": "UNSEEN", "push": True, "quietFrom": 22, "quietTo": 7,
    }  # fmt: skip
    assert (await me.ask(REACH))["reach"]["sms"] == "UNSEEN"
    assert (await other.ask(REACH))["reach"] == before
    same = await me.do(WISH, **{"sms": "NEVER", "push": True, "from": 9, "to": 9})
    assert (same["sms"], same["quietFrom"], same["quietTo"]) == ("NEVER", None, None)


async def test_a_browser_is_kept_if_its_push_service_is_known(doors: Doors) -> None:
    me = doors.browser()
    await me.enter()
    assert (await me.do(REGISTER, token=a_browser().token))["__typename"] == "DeviceRegistered"
    for token in (a_browser("https://10.0.0.1/x").token, orjson.dumps({}).decode(), "x"):
        said = await me.do(REGISTER, token=token)
        assert said["__typename"] == "PushServiceUnknown"
        assert said["message"]
    assert (await me.ask(REACH))["reach"]["browsers"] == 1
    assert len(await query("SELECT 1 FROM device WHERE kind = 'web'")) == 1


async def test_a_test_message_is_asked_for_three_times_a_day(doors: Doors) -> None:
    me = doors.browser()
    await me.enter()
    said = [(await me.do(TEST))["__typename"] for _ in range(3)]
    assert said == ["TestSent"] * 3
    facts = await query("SELECT name, citizen_id FROM fact WHERE name = 'message.tested'")
    assert len(facts) == 3


async def test_the_page_is_told_what_to_subscribe_with(doors: Doors) -> None:
    config = (await doors.browser().http.get("/config.json")).json()
    assert config["pushKey"] == doors.hall.gateways.browser_key
    assert len(config["pushKey"]) == 87


async def test_the_bound_wechat_tells_and_nobody_elses(doors: Doors) -> None:
    """By no token of one's own: only the WeChat that is bound, under a name of ours."""
    me = doors.browser()
    await me.enter()
    register = """mutation($token: String!, $kind: String!) {
      registerDevice(kind: $kind, token: $token) { __typename ... on Refusal { code message } } }"""
    unbound = await me.do(register, kind="wechat", token="")
    assert unbound["__typename"] == "WeChatUnbound"
    forged = await me.do(register, kind="jpush", token=f"wx:{uuid4()}")
    assert forged["__typename"] == "PushServiceUnknown"
    binding, openid = uuid4(), "oNobodyKnowsThisName1234567"
    (row,) = await query("SELECT id FROM person")
    sealed = await seal(row["id"], f"wechat_binding.openid:{binding}", openid)
    await query(
        "INSERT INTO wechat_binding (id, person_id, openid_index, openid_sealed, bound_at)"
        " VALUES ($1, $2, $3, $4, now())",
        *(binding, row["id"], b"i" * 16, sealed),
    )
    assert (await me.do(register, kind="wechat", token=""))["__typename"] == "DeviceRegistered"
    assert (await me.ask("{ reach { wechat } }"))["reach"] == {"wechat": True}
    assert [row["token"] for row in await query("SELECT token FROM device")] == [f"wx:{binding}"]
    (address,) = await Addresses().addresses(row["id"], "push")
    assert (address.to, address.kept_as) == (f"wx:{openid}", f"wx:{binding}")
    await query("UPDATE wechat_binding SET ended_at = now()")
    assert await Addresses().addresses(row["id"], "push") == ()


async def test_an_app_is_rung_until_its_person_signs_out_of_it(doors: Doors) -> None:
    me, other = doors.browser(), doors.browser()
    await me.enter()
    await other.enter("13900139000")
    keep = """mutation($token: String!) { registerDevice(kind: "jpush", token: $token) {
      __typename ... on Refusal { code message } } }"""
    drop = """mutation($token: String!) {
      silenceDevice(kind: "jpush", token: $token) { __typename } }"""
    for bad in ("", "1 a", "x" * 65, "../../x12345"):
        assert (await me.do(keep, token=bad))["__typename"] == "PushServiceUnknown"
    token = "1a0018970a8f9d9c1e5"
    for _ in range(2):
        assert (await me.do(keep, token=token))["__typename"] == "DeviceRegistered"
    assert (await me.ask("{ reach { apps browsers } }"))["reach"] == {"apps": 1, "browsers": 0}
    assert (await other.do(drop, token=token))["__typename"] == "DeviceSilenced"
    assert (await me.ask("{ reach { apps } }"))["reach"] == {"apps": 1}
    assert (await me.do(drop, token=token))["__typename"] == "DeviceSilenced"
    assert (await me.ask("{ reach { apps } }"))["reach"] == {"apps": 0}
    assert (await other.do(keep, token=token))["__typename"] == "DeviceRegistered"
    assert (await other.ask("{ reach { apps } }"))["reach"] == {"apps": 1}
