"""A phone that is handed on: after signing out neither its profile nor another tab names anybody
(G58).
"""

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import FLAGS, SOON
from tests.browser.test_accounts import entered
from tests.serving import Served
from tests.sizes import Figure

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
