"""我的 → 通知: what is wished is kept, a test message rings, and a push that is shown says so."""

import orjson
from playwright.sync_api import BrowserContext, Page, Response, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON
from tests.browser.test_accounts import entered
from tests.browser.watching import Watch
from tests.serving import Served

PUSHED = {"title": "有进展", "text": "点开看看。", "link": "/me/messages"}
UNSEEN = "手机通知没送到才发"


def pushed(page: Page, origin: str, data: dict[str, str]) -> None:
    """As the browser's push service would deliver it, already decrypted."""
    devtools = page.context.new_cdp_session(page)
    found: list[str] = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda said: found.extend(one["registrationId"] for one in said["registrations"]),
    )
    devtools.send("ServiceWorker.enable")
    page.wait_for_timeout(500)
    devtools.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": origin, "registrationId": found[-1], "data": orjson.dumps(data).decode()},
    )


def the_push(citizen: Citizen) -> dict[str, str]:
    """The test message, as it reaches the phone."""
    for _ in range(150):
        pushes = [one for one in citizen.told() if one["kind"] == "push" and "测试" in one["text"]]
        if pushes:
            return pushes[0]
        citizen.page.wait_for_timeout(200)
    raise AssertionError(citizen.told())


def _sms_only_if_unseen(said: Response) -> bool:
    return '"sms":"UNSEEN"' in (said.request.post_data or "").replace(" ", "")


def test_a_citizen_says_how_to_be_told_and_tries_it(
    served: Served, phone: BrowserContext, pictures: object, watch: Watch
) -> None:
    phone.grant_permissions(["notifications"], origin=served.citizen)
    page = phone.new_page()
    watch.over(page)
    citizen = entered(page, served, "欧阳娜娜", pictures)  # type: ignore[arg-type]
    page.goto(f"{served.citizen}/me")
    citizen.tap("通知", role="link")
    citizen.sees("不打扰的时间")
    page.get_by_text("这段时间里，不急的消息等到结束再响").click()
    citizen.sees("已保存")
    begins, ends = page.locator(".hours select").first, page.locator(".hours select").last
    expect(begins).to_have_value("22")
    ends.select_option("6")
    expect(page.get_by_role("radio", name="每次都发")).to_be_checked()
    with page.expect_response(_sms_only_if_unseen):
        page.locator("label", has_text=UNSEEN).click()
    expect(page.get_by_role("radio", name=UNSEEN)).to_be_checked()
    page.evaluate("scrollTo(0, 0)")
    citizen.picture("channels")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.reload()
    expect(ends).to_have_value("6", timeout=SOON)
    expect(page.get_by_role("radio", name=UNSEEN)).to_be_checked()

    citizen.tap("发一条试试")
    citizen.sees("发出了，看看哪里响")
    page.goto(f"{served.citizen}/me/messages")
    citizen.sees("这是您自己点的一条测试消息", within=SOON * 3)

    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    rung = the_push(citizen)
    assert page.get_by_text("推送 已送达").count() == 0
    pushed(page, f"{served.citizen}/", {"id": rung["out_id"], **PUSHED})
    citizen.sees("推送 已送达", within=SOON * 3)
    shown = page.evaluate(
        """async () => (await (await navigator.serviceWorker.ready).getNotifications())
             .map(({ title, body, tag, data }) => [title, body, tag, data])"""
    )
    assert shown == [["有进展", "点开看看。", rung["out_id"], "/me/messages"]]
    citizen.picture("messages")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served.citizen}/me/channels")
    citizen.sees("不打扰的时间")
    citizen.picture("channels-wide")
