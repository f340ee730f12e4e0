"""The public corner (C72, C74, C106): three tabs, none empty after seeding, nobody signs in."""

import re
from pathlib import Path

from api.applications.lifecycle import Status
from api.catalog import published
from api.seed import seed_county
from tests.api.doors.conftest import Doors
from tests.api.doors.test_pages import page
from tests.makers import CARD, SHOP, a_county, query

TABS = ("/public", "/public/services", "/public/talk")
RATED = (
    "INSERT INTO rating SELECT gen_random_uuid(), gen_random_uuid(), citizen_id, $1, department_id,"
    " $2, $2, '{}', NULL, doorstep_now() - interval '16 days'"
    " FROM application, generate_series(1, $3) WHERE id = $4"
)


async def test_three_tabs_have_something_to_read_after_seeding(
    doors: Doors, tmp_path: Path
) -> None:
    await seed_county(3, 1, 0, tmp_path)
    await seed_county(3, 1, 0, tmp_path)  # again: nothing stands there twice
    who, pages = doors.browser(), {}
    for path in TABS:
        shown = await who.call("GET", path)
        assert (shown.status_code, "<script" in shown.text) == (200, False)
        assert "set-cookie" not in shown.headers
        assert all(f'href="{tab}"' in shown.text for tab in TABS)
        assert shown.text.count("aria-current=page") == 1
        pages[path] = shown.text
    news = re.findall(r'href="(/public/announcements/[^"]+)"', pages["/public"])
    assert len(news) == 3
    one = await who.call("GET", news[0])
    assert "<h2>" in one.text
    for item in await published.every():
        assert f"/items/{item.code}" in pages["/public/services"]
    assert "户口不在本县" in pages["/public/talk"]
    assert 'href="/ask"' in pages["/public/talk"]
    gone = await who.call("GET", "/public/announcements/00000000-0000-4000-8000-000000000000")
    assert gone.status_code == 404


async def test_ratings_are_public_per_item_and_department_and_about_nobody(doors: Doors) -> None:
    county = await a_county(doors.hall)
    shop, card = await county.a_draft(SHOP), await county.a_case(Status.SUBMITTED, CARD)
    await query(RATED, SHOP, 4, 6, shop.id)
    await query(RATED, CARD, 1, 4, card.id)
    shown = (await doors.browser().call("GET", "/public/talk")).text
    title = (await published.published(SHOP)).title
    assert f"<dt>{title}</dt><dd>平均 4 分（满分 5 分），100% 满意，共 5 个评价</dd>" in shown
    assert "<dt>青禾县市场监督管理局</dt>" in shown
    assert (await published.published(CARD)).title not in shown, "fewer than five"
    assert "共 10 个评价" not in shown


async def test_a_guide_that_is_sent_on_says_its_name_and_shows_a_picture(
    doors: Doors, tmp_path: Path
) -> None:
    await a_county(doors.hall)
    (tmp_path / "index.html").write_text(
        '<head><meta name="description" content="x" /><title>家门口</title></head>',
        encoding="utf-8",
    )
    async with page(doors.hall, "citizen", tmp_path) as http:
        shown = await http.get(f"/items/{SHOP}")
        item = await published.published(SHOP)
        assert f"<title>{item.title} · 家门口</title>" in shown.text
        assert f'<meta property="og:title" content="{item.title}">' in shown.text
        assert 'content="x"' not in shown.text
        found = re.search(r'property="og:image" content="https?://[^/]+(/[^"]+)"', shown.text)
        assert found is not None
        drawn = await doors.browser().call("GET", found[1])
        assert (drawn.headers["content-type"], drawn.content[:4]) == ("image/png", b"\x89PNG")
        for path in ("/items/none", "/items/%22%3E%3Cscript%3E", "/browse"):
            assert "og:title" not in (await http.get(path)).text
