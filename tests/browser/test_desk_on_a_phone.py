"""The desk's tasks on a phone, 360 × 780: examine, ask, accept, pass up, approve."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served


def test_clerks_work_on_a_phone(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)

    def clerk(role: str) -> Clerk:
        folder = pictures / f"phone-{role}"
        phone = served.people[role]["phone"]
        found = Clerk(phone_page, served.citizen, phone, folder, desk=served.desk)
        found.sign_in()
        found.picture("queue")
        return found

    window = clerk("window")
    card = phone_page.get_by_role("link", name=re.compile("个体工商户设立登记.*已提交")).first
    reference = re.search(r"QH\w+", card.inner_text())
    assert reference is not None
    window.open(reference[0])
    window.claim()
    window.look_at_photos()
    window.picture("case")
    window.accept()
    for role, verb in (("reviewer", Clerk.pass_up), ("approver", Clerk.approve)):
        found = clerk(role)
        found.open(reference[0])
        found.claim()
        verb(found)
    expect(phone_page.get_by_text("准予").first).to_be_visible(timeout=SOON)
    assert phone_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.complaints == []
