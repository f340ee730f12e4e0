"""A phone that is handed on: after signing out neither its profile nor another tab names anybody
(G58).
"""

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import FLAGS, SOON, a_phone_number
from tests.browser.story import kept
from tests.browser.test_accounts import entered
from tests.browser.test_without_network import installed
from tests.serving import Served
from tests.sizes import Figure

SELLER = "令狐远山"
# What lies sealed on the phone.
VAULT = """() => new Promise((told) => {
  const open = indexedDB.open('doorstep')
  open.onsuccess = () => {
    const all = open.result.transaction('vault').objectStore('vault').getAllKeys()
    all.onsuccess = () => told(all.result)
  }
})"""
_PAGES = ("/me", "/me/privacy", "/me/looks", "/me/messages", "/me/devices", "/applications")


def spellings(value: str) -> Iterator[bytes]:
    """As it may stand in a file: plain, UTF-16, base64 at each of the three offsets, reversed."""
    plain = value.encode()
    yield from (plain, value.encode("utf-16-le"), plain[::-1])
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + plain)
        yield coded[shift and 4 : -4]  # without what depends on the neighbours


def hits(profile: Path, wanted: dict[str, str]) -> list[str]:
    """File and value of everything of ``wanted`` that any file of the profile holds."""
    found = []
    for path in sorted(one for one in profile.rglob("*") if one.is_file()):
        content = path.read_bytes()
        found += [
            f"{path.relative_to(profile)}: {name}"
            for name, value in wanted.items()
            if any(spelling in content for spelling in spellings(value))
        ]
    return found


@pytest.mark.proof("G58", "Chromium profile after signing out: 0 personal values")
def test_after_signing_out_the_profile_names_nobody(
    served: Served, browser: Browser, chromium: str, pictures: Path, tmp_path: Path, figure: Figure
) -> None:
    profile = tmp_path / "profile"
    context = browser.browser_type.launch_persistent_context(
        str(profile),
        executable_path=chromium,
        args=list(FLAGS),
        viewport={"width": 360, "height": 780},
        locale="zh-CN",
    )
    citizen = entered(context.new_page(), served, "欧阳桂兰", pictures)
    wanted = _of(citizen)
    for page in _PAGES:
        citizen.page.goto(f"{served.citizen}{page}")
        citizen.page.wait_for_load_state("networkidle")
    signs_out(citizen)
    context.close()
    left = hits(profile, wanted)
    figure(values=len(wanted), hits=len(left))
    assert left == []


def test_signing_out_without_a_network_wipes_and_ends_the_session_later(
    served: Served, browser: Browser, chromium: str, pictures: Path, tmp_path: Path
) -> None:
    with kept(
        browser.browser_type, chromium, tmp_path, viewport={"width": 360, "height": 780}
    ) as phone:
        citizen = Citizen(
            phone.new_page(), served.citizen, a_phone_number(), pictures / "left", name="欧阳桂兰"
        )
        citizen.come_in_from("990715001001")
        installed(citizen.page)
        citizen.page.get_by_text("我一个人").click()
        citizen.next_step()
        citizen.page.get_by_label("姓名").fill(SELLER)
        citizen.sees("已保存")
        session = {one["name"]: one["value"] for one in phone.cookies()}
        phone.set_offline(True)
        citizen.page.goto(f"{served.citizen}/me")
        citizen.sees("这台设备上的草稿")
        citizen.picture("me-without")
        citizen.tap("退出登录")
        citizen.page.get_by_role("button", name="退出", exact=True).last.click()
        citizen.sees(re.compile("连上网后，平台那边的登录也会结束"))
        citizen.picture("left")
        assert set(citizen.page.evaluate(VAULT)) <= {"key"}  # the next one's
        citizen.page.goto(served.citizen)
        citizen.sees("今天要办什么事？")
        expect(citizen.page.get_by_text("这台设备上的草稿")).to_have_count(0)
        assert is_signed_in(served, session), "nobody could tell the hall"
    assert hits(tmp_path, {**_of(citizen), "seller": SELLER}) == []
    with kept(browser.browser_type, chromium, tmp_path) as phone:
        page = phone.new_page()
        page.goto(f"{served.citizen}/applications")
        expect(page.get_by_text("请先登录")).to_be_visible(timeout=SOON)
        assert not {"sid", "sid_left"} & {one["name"] for one in phone.cookies()}
    assert not is_signed_in(served, session)


def is_signed_in(served: Served, session: dict[str, str]) -> bool:
    """Whether the hall still knows whose this session is."""
    headers = {"x-doorstep": "1", "origin": served.citizen}
    told = httpx.post(
        f"{served.citizen}/graphql",
        json={"query": "{ me { id } }"},
        headers=headers,
        cookies={"sid": session["sid"]},
    )
    return bool(told.json()["data"]["me"])


def test_what_one_tab_does_holds_in_the_other(
    served: Served, phone: BrowserContext, pictures: Path
) -> None:
    citizen = entered(phone.new_page(), served, "欧阳桂兰", pictures)
    other = phone.new_page()
    other.goto(f"{served.citizen}/me")
    expect(other.get_by_text(number_of(citizen))).to_be_visible(timeout=SOON)
    signs_out(citizen)
    expect(other.get_by_text(number_of(citizen))).to_have_count(0, timeout=SOON)
    next_one = entered(citizen.page, served, "司马建军", pictures)
    other.goto(f"{served.citizen}/me")
    expect(other.get_by_text(number_of(next_one))).to_be_visible(timeout=SOON)


def test_what_one_tab_of_the_desk_does_holds_in_the_other(
    served: Served, wide: BrowserContext, pictures: Path
) -> None:
    first, other = wide.new_page(), wide.new_page()
    phone = served.people["window"]["phone"]
    clerk = Clerk(first, served.citizen, phone, pictures / "tabs", desk=served.desk)
    clerk.sign_in()
    other.goto(served.desk)
    expect(other.get_by_role("searchbox")).to_be_visible(timeout=SOON)
    clerk.tap("退出")
    expect(other.get_by_role("searchbox")).to_have_count(0, timeout=SOON)
    expect(other.get_by_label("手机号")).to_be_visible(timeout=SOON)


def signs_out(citizen: Citizen) -> None:
    citizen.page.goto(f"{citizen.sandbox}/me")
    citizen.tap("退出登录")
    citizen.page.get_by_role("button", name="退出", exact=True).last.click()
    citizen.sees("已退出")


def number_of(citizen: Citizen) -> re.Pattern[str]:
    """As one's own page shows it."""
    return re.compile(f"{citizen.phone[:3]}.*{citizen.phone[-4:]}")


def _of(citizen: Citizen) -> dict[str, str]:
    return {"phone": citizen.phone, "name": citizen.name, "number": citizen.id_number}
