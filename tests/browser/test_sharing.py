"""Photographs that an album shares: sealed for whoever is signed in, put where they choose."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_file
from tests.browser.test_accounts import entered
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
_A_FORM = """() => {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/share' })
  form.innerHTML = '<input type="file" name="pictures" multiple id="album">'
  document.body.append(form)
}"""
_KEPT = """() => new Promise((told) => {
  indexedDB.open('doorstep').onsuccess = ({ target: { result: db } }) => {
    db.transaction('vault').objectStore('vault').getAllKeys().onsuccess = (event) => {
      db.close()
      told(event.target.result.filter((name) => String(name).startsWith('shared')))
    }
  }
})"""
_NOTE: FilePayload = {"name": "note.txt", "mimeType": "text/plain", "buffer": b"no picture"}


def shares(page: Page, *files: FilePayload) -> None:
    """As the phone's own sheet posts them: a form, answered by the worker."""
    page.wait_for_function("() => navigator.serviceWorker.controller", timeout=SOON)
    page.evaluate("document.querySelector('#album')?.form.remove()")
    page.evaluate(_A_FORM)
    page.locator("#album").set_input_files(list(files))
    page.evaluate("document.querySelector('#album').form.submit()")
    page.wait_for_url("**/shared?*", timeout=SOON)


def keeps(page: Page, pictures: int) -> None:
    """So many shared pictures lie in the device's vault, now or soon: a name and its bytes each."""
    page.wait_for_function(f"async () => (await ({_KEPT})()).length === {2 * pictures}")


def test_an_album_shares_into_a_draft_and_leaves_nothing_to_the_next_person(
    served: Served, phone: BrowserContext, pictures: Path, watch: Watch
) -> None:
    page = phone.new_page()
    watch.over(page)
    page.goto(served.citizen)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    shares(page, a_file("PAGE"))
    nobody = Citizen(page, served.citizen, "", pictures / "sharing")
    nobody.sees("请先登录")
    nobody.picture("signed-out")
    keeps(page, 0)

    citizen = entered(page, served, "欧阳春桃", pictures)
    citizen.pictures = pictures / "sharing"
    shares(page, a_file("PAGE"), a_file("NEXT"), _NOTE)
    citizen.sees("收到 2 张，还没有交出去。选一个申请放进去。")
    citizen.sees("有的文件不是照片或 PDF，没有收。")
    citizen.sees("没有正在填的申请")
    citizen.picture("no-draft")
    citizen.tap("去选要办的事", role="link")
    page.goto(f"{served.citizen}/items/{HOUSE}")
    citizen.tap("开始办理")
    citizen.sees(re.compile("第 1 步"))

    page.goto(f"{served.citizen}/shared")
    citizen.tap("不要第 2 张")
    citizen.sees("收到 1 张，还没有交出去。选一个申请放进去。")
    page.locator(".shared-choice").first.click()
    citizen.sees("放进哪份材料？")
    citizen.picture("which-paper")
    paper = page.locator(".shared-choice").first
    title = paper.locator("strong").inner_text()
    paper.click()
    page.wait_for_url("**/file/materials", timeout=SOON)
    expect(page.get_by_role("button", name=f"查看{title}").first).to_be_visible(timeout=SOON)
    citizen.picture("put")
    keeps(page, 0)

    shares(page, a_file("LEFT"))
    citizen.sees("收到 1 张")
    keeps(page, 1)
    page.goto(f"{served.citizen}/me")
    citizen.tap("退出登录")
    page.get_by_role("button", name="退出", exact=True).last.click()
    expect(page.get_by_role("button", name="退出登录")).to_have_count(0, timeout=SOON)
    page.goto(f"{served.citizen}/shared")
    citizen.sees("请先登录")
    keeps(page, 0)
    assert watch.complaints == []
