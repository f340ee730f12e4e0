"""Three items as unlike as they come, through the offices that do them, to the notice on a phone:
an allowance by township, village and county; a card at a station; a couple at the marriage office.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from api.seed.outposts import ID_CARD, MARRIAGE
from api.seed.standing import ALLOWANCE, STANDINGS, people
from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

# Item, and who does what of it in turn.
WAYS = {
    ALLOWANCE: (
        *(("town-window", "accept"), ("town-reviewer", "finish"), ("village", "notice_over")),
        *(("civil-reviewer", "pass_up"), ("leader", "approve")),
    ),
    ID_CARD: (
        *(("station-window", "accept_in_person"), ("station-reviewer", "pass_up")),
        ("leader2", "approve"),
    ),
    MARRIAGE: (("instant", "accept"), ("civil-reviewer", "pass_up"), ("leader", "approve")),
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("item", WAYS)
def test_it_goes_from_office_to_office_and_is_told(
    item: str,
    served: Served,
    phone_page: Page,
    desk_page: Page,
    pictures: Path,
    watch: Watch,
) -> None:
    watch.over(phone_page)
    watch.over(desk_page)
    place = next(at for at, one in enumerate(STANDINGS) if one.item == item)
    whose = people()[place]
    citizen = Citizen(phone_page, served.citizen, whose.phone, pictures / f"way-{item}")
    reference = _enters(citizen)
    for role, act in WAYS[item]:
        phone = served.people[role]["phone"]
        clerk = Clerk(
            desk_page,
            served.citizen,
            phone,
            pictures / f"way-{item}-{role}",
            desk=served.desk,
            home=served.home,
        )
        clerk.sign_in()
        clerk.open(reference)
        clerk.claim()
        clerk.picture("case")
        getattr(clerk, act)()
    line = phone_page.get_by_role("link", name=re.compile("决定"))
    expect(line.first).to_be_visible(timeout=SOON)  # it comes by itself
    citizen.picture("told")
    line.first.click()
    citizen.sees(re.compile(whose.name))
    citizen.picture("notice")
    assert watch.complaints == []


def _enters(citizen: Citizen) -> str:
    """By code, to the one application they have; answers with its number."""
    page = citizen.page
    page.goto(f"{citizen.sandbox}/enter?then=/applications")
    page.get_by_label("手机号").fill(citizen.phone)
    citizen.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(citizen.code())
    citizen.tap("以后再说")  # no passkey for now
    citizen.page.get_by_text("已提交").first.click()
    reference: str = citizen.sees(re.compile(r"^QH\w+$")).inner_text()
    return reference
