"""G49: after the whole story in a browser, what a thief could carry away names nobody.

Dump, data folder with its write-ahead log, cache with its snapshot, its journal and every command
it was sent, stored files, logs, and the folders of both browsers: each is searched for the citizen
and for what was typed, however it is written there. (What an item's form labels L2, here the deed's
number and the price, stands in the desk's masked lines: docs/decisions/0030.)
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.embedded.dumping import dumped
from api.seed.people import invented
from tests.browser.story import Story
from tests.browser.thief import cache_of, without_the_demo
from tests.journeys import leaks
from tests.serving import Served
from tests.sizes import FULL, ROOT, Figure, size

ITEMS = ROOT / "api/catalog/definitions"
WRITTEN = ("/dump", "/base/", "/pg_wal/", "/phone/Default", "/desk/Default")
PEOPLE = size(20, 1_000)  # of the demo county, beside those of the story
TYPED = {
    "seller's name": "王建国",
    "seller's number": "110105196503151231",
    "house": "青禾县城关街道杏林路 8 号 2 幢 301 室",
    "address": "柳林村 12 号",
}


def of(story: Story) -> dict[str, str]:
    """What is written about the people of the story."""
    me = story.citizen
    return {
        "name": me.name,
        "phone": me.phone,
        "phone as dialled": f"+86{me.phone}",
        "number": me.id_number,
        **TYPED,
    }


def everybody() -> dict[str, str]:
    """Who the demo county was seeded with, but for what a published item shows as its example."""
    examples = "".join(path.read_text() for path in ITEMS.glob("*.yaml"))
    found: dict[str, str] = {}
    for place, who in enumerate(invented(1, PEOPLE)):
        values = {"name": who.name, "phone": who.phone, "number": who.id_number}
        found |= {f"{w} of {place}": v for w, v in values.items() if v not in examples}
    return found


@pytest.mark.timeout(size(600, 3600))
@pytest.mark.proof("G49", "1,000 people and the whole browser journey: 0 hits anywhere")
def test_after_the_whole_story_a_thief_finds_nobody(
    served: Served, story: Story, tmp_path: Path, figure: Figure
) -> None:
    if FULL:
        served.command("seed", "--citizens", str(PEOPLE), "--applications", "0")
    (tmp_path / "cache").write_bytes(cache_of(served))
    dump = dumped(served.home, "doorstep").encode()
    (tmp_path / "dump").write_bytes(dump)
    with ThreadPoolExecutor() as elsewhere:  # in this thread the browser's loop runs
        elsewhere.submit(asyncio.run, leaks.checkpoint(served.home)).result()
    places = [*without_the_demo(served.home), *story.profiles, story.heard, tmp_path]
    left = leaks.found_below(of(story), places)
    left += leaks.found_below(everybody(), places, shortest=8)
    figure(people=PEOPLE, values=len(of(story)) + len(everybody()), hits=len(left))
    there = " ".join(leaks.found_below({"case": story.case}, places))  # there is what to search
    assert [place for place in WRITTEN if place not in there] == []
    assert min(path.stat().st_size for path in (story.heard, tmp_path / "cache")) > 1_000
    assert left == []
