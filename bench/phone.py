"""``python -m bench.phone``: Lighthouse as on a phone, on the four pages one sees most.

The product as a newcomer starts it, with its demo county: home, an item's guide, a form and a
timeline, signed in where one must be. Lighthouse slows the line to 4G and the processor to a
quarter (its own defaults for a phone); nothing is kept on it yet. It stands in a package of its
own (``bench/lighthouse``), fetched when it is first asked for. Told are medians, the goals beside
them, and what missed.
Blocking time grows with whatever else the machine does; the processor's own time does not.
Nothing here asserts a time.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, expect, sync_playwright

from bench.own_home import say
from tests.browser.citizen import Citizen
from tests.browser.filed_cards import filed, whose
from tests.browser.hands import FLAGS, SOON
from tests.serving import Served, free_ports, fresh_folder, serving

HERE = Path(__file__).resolve().parent / "lighthouse"
ITEM = "990715001001"
SCORES = ("performance", "accessibility", "best-practices", "seo")
GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
MORE = ("lcp", "cls", "tbt", "work")
LCP, CLS = 1_800, 0.01


def main() -> int:
    """Every page a few times in turn."""
    asked = argparse.ArgumentParser(prog="bench.phone", description=__doc__)
    asked.add_argument("--times", type=int, default=3, help="looks at each page")
    asked.add_argument("--json", type=Path, help="write the figures there too")
    told = asked.parse_args()
    chromium, npm = shutil.which("chromium"), shutil.which("npm")
    if not chromium or not npm:
        print("Chromium and npm are needed to look", file=sys.stderr)
        return 1
    if not (HERE / "node_modules").exists():
        say("fetching Lighthouse")
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
        subprocess.run((npm, "ci", *quiet), cwd=HERE, check=True)
    (port,) = free_ports(1)
    home = fresh_folder()
    with serving(home) as served, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(home / "profile"),
            executable_path=chromium,
            args=[*FLAGS, f"--remote-debugging-port={port}"],
            locale="zh-CN",
        )
        pages = opened(served, context)
        say(f"looking {told.times} times at {len(pages)} pages")
        looks = looked(port, told.times, pages)
        context.close()
    shutil.rmtree(home, ignore_errors=True)
    figures = {name: median([one for one in looks if one["url"] == url]) for name, url in pages}
    show(figures)
    if told.json:
        told.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def opened(served: Served, context: BrowserContext) -> list[tuple[str, str]]:
    """The four pages' names and addresses, with somebody signed in who has cases."""
    page = context.new_page()
    filed(served, 1, 0)
    hands = Citizen(page, served.citizen, whose(0), served.home / "pictures")
    page.goto(f"{served.citizen}/enter?then=/applications")
    page.get_by_label("手机号").fill(hands.phone)
    hands.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(hands.code())
    hands.tap("以后再说")
    case = page.locator("a[href^='/applications/']").first
    expect(case).to_be_visible(timeout=SOON)
    timeline = f"{served.citizen}{case.get_attribute('href')}"
    page.goto(f"{served.citizen}/items/{ITEM}")
    hands.tap("开始办理")
    page.wait_for_url(re.compile(r"/file(/|$)"), timeout=SOON)
    form = page.url
    page.close()
    guide = f"{served.citizen}/items/{ITEM}"
    home = f"{served.citizen}/"
    return [("home", home), ("guide", guide), ("form", form), ("timeline", timeline)]


def looked(port: int, times: int, pages: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """What Lighthouse saw, look by look."""
    words = ("node", "measure.mjs", str(port), str(times), *(url for _, url in pages))
    said = subprocess.run(words, cwd=HERE, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def median(looks: list[dict[str, Any]]) -> dict[str, Any]:
    """Of each figure; of what missed, all that ever did."""
    found: dict[str, Any] = {
        name: statistics.median(one[name] for one in looks)
        for name in (*SCORES, "lcp", "cls", "tbt", "work")
    }
    return found | {"missed": sorted({name for one in looks for name in one["missed"]})}


def show(figures: dict[str, dict[str, Any]]) -> None:
    """A line a page."""
    goals = [*(f"≥ {GOALS[name]}" for name in SCORES), f"≤ {LCP}", f"≤ {CLS}"]
    print(
        f"{'':<10}"
        + "".join(f"{name:>16}" for name in (*SCORES, "LCP ms", "CLS", "TBT ms", "CPU ms"))
    )
    print(f"{'goal':<10}" + "".join(f"{goal:>16}" for goal in goals))
    for name, one in figures.items():
        scores = "".join(f"{one[score]:>16.0f}" for score in SCORES)
        print(
            f"{name:<10}{scores}{one['lcp']:>16,.0f}{one['cls']:>16.3f}{one['tbt']:>16.0f}{one['work']:>16.0f}"
        )
        if one["missed"]:
            print(f"{'':<10}missed: {', '.join(one['missed'])}")


if __name__ == "__main__":
    sys.exit(main())
