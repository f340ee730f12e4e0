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
from tests.browser.clerk import Clerk, by_day
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
    by_day(served.home)
    watch.over(phone_page)
    watch.over(desk_page)
    place = next(at for at, one in enumerate(STANDINGS) if one.item == item)
    whose = people()[place]
    citizen = Citizen(phone_page, served.citizen, whose.phone, pictures / f"way-{item}")
    reference = citizen.own_case()
    case = phone_page.url
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
    if item == ID_CARD:
        phone_page.goto(case)
        citizen.pay()
        citizen.say_they_come()
        window = Clerk(
            desk_page,
            served.citizen,
            served.people["station-window"]["phone"],
            pictures / "way-window",
            desk=served.desk,
            home=served.home,
        )
        window.sign_in()
        window.open(reference)
        window.lay_out("A 架 3 层")
        window.hand_over(citizen.pickup_code())
        citizen.sees("办好了")
        citizen.picture("fetched")
    assert watch.complaints == []
