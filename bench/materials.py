"""``python -m bench.materials``: what a photograph costs on its way in. Asserts no time.

Bytes sent per material, beside a page that sends what the camera made; taking in 3 MB photographs
by the real verbs (a second, memory of ours and of the darkroom); looking at one, until the marked
picture is there; reading an identity card (seconds, memory). Reading needs requirements/ocr.txt,
the bytes need Chromium: what is missing is left out.
"""

import argparse
import asyncio
import base64
import hashlib
import json
import os
import re
import resource
import shutil
import statistics
import sys
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import uvloop
from playwright.sync_api import sync_playwright

from api.database import migrate
from api.materials import intake
from api.materials.deciphering import can_read, close_reading_room, decipher
from api.materials.declaring import PART_BYTES
from api.materials.developing import close_darkroom, develop
from api.materials.idcards import read_card
from api.materials.viewing import open_preview
from api.settings import Settings
from api.wiring import open_hall
from bench.own_home import own_servers, say
from identity.actor import Actor, ActorKind, Level
from identity.sealing import Access
from tests import cards
from tests.browser.pressing import PHONE, a_page, lightened, photographed

Figures = dict[str, float]
_AT_ONCE = 4  # people who send at the same moment


def main() -> int:
    """Every figure once."""
    asked = argparse.ArgumentParser(prog="bench.materials", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="small and coarse")
    asked.add_argument("--json", type=Path, help="write the figures there too")
    told = asked.parse_args()
    figures: dict[str, Figures] = {}  # in this order: of children only the largest is known
    with own_servers() as settings:
        figures |= uvloop.run(taken_in(settings, 8 if told.quick else 40))
    figures["a card"] = uvloop.run(read(3 if told.quick else 20))
    figures["bytes sent"] = sent()
    print(f"load: {os.getloadavg()[2]:.1f}")
    for name, lines in figures.items():
        for line, value in lines.items():
            print(f"{name:<12}{line:<44}{value:>12,.2f}")
    if told.json:
        told.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def sent() -> Figures:
    """KB a photograph: as the page sends it, and as the camera made it."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return {"Chromium is missing": 0}
    say("photographs of 12 megapixels through the page's own code")
    page, _ = a_page(8)
    card = cards.front(cards.Drawn()).resize((PHONE[1], PHONE[1] * 638 // 1011))
    photos = {"an A4 page in 8 points": photographed(page), "an ID card": photographed(card)}
    found: Figures = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, photo in photos.items():
            light = lightened(browser.new_page(), photo)
            found |= {f"{name}, ours, KB": len(light) / 1e3, f"{name}, naive, KB": len(photo) / 1e3}
            found[f"{name}, naive : ours"] = len(photo) / len(light)
        browser.close()
    return found


async def taken_in(settings: Settings, photos: int) -> dict[str, Figures]:
    """From the first declared byte to a file that counts: looked at, sealed, drawn; and back."""
    say(f"{photos} photographs of 3 MB, {_AT_ONCE} at a time")
    await migrate(settings.database_url)
    page, _ = a_page(8)
    photo = photographed(page, grain=0.065)
    async with open_hall(settings, "owner"):
        last = await _one(photo)  # the darkroom is there
        before, turns, began = _memory("self"), asyncio.Semaphore(_AT_ONCE), time.perf_counter()
        seen = [before]

        async def watch() -> None:
            while True:
                seen.append(_memory("self"))
                await asyncio.sleep(0.05)

        async def in_turn(number: int) -> None:
            async with turns:
                await _one(photo + number.to_bytes(4))

        watching = asyncio.create_task(watch())
        await asyncio.gather(*(in_turn(number) for number in range(photos)))
        seconds = time.perf_counter() - began
        watching.cancel()
        looks = {
            "the viewer": await _looked_at(*last, photos, small=False),
            "a list": await _looked_at(*last, photos, small=True),
        }
    taken = {
        "megabytes each": len(photo) / 1e6,
        "photographs a second": photos / seconds,
        "megabytes a second": photos * len(photo) / 1e6 / seconds,
        "our memory grew by at most, MB": max(seen) - before,
        "the largest darkroom child, MB": _children(),
    }
    return {"intake": taken, **looks}


async def _looked_at(citizen: Actor, file_id: UUID, times: int, *, small: bool) -> Figures:
    """From asking to the first picture: opened, compared with what came, marked, noted."""
    took, size = [], 0
    for _ in range(times):
        began = time.perf_counter()
        picture = await open_preview(Access(citizen, "own file"), file_id, "GC-1", small=small)
        took.append(time.perf_counter() - began)
        size = len(picture)
    return {
        "first picture, median, ms": 1000 * statistics.median(took),
        "first picture, worst, ms": 1000 * max(took),
        "kilobytes": size / 1000,
    }


async def read(times: int) -> Figures:
    """From the photo's bytes to the fields, decoding included."""
    if not can_read():
        return {"requirements/ocr.txt is not installed": 0}
    say(f"{times} identity cards")
    drawn = cards.front(cards.Drawn())
    photos = [cards.photographed(drawn, turned=turn, seed=turn) for turn in (0, 3, 12, 90)]
    began = time.perf_counter()
    await _read(photos[0])
    first, took, right = time.perf_counter() - began, [], 0
    for turn in range(times):
        began = time.perf_counter()
        right += await _read(photos[turn % len(photos)])
        took.append(time.perf_counter() - began)
    child = _reader_peak()
    await close_reading_room()
    await close_darkroom()
    return {
        "the first, models loaded, s": first,
        "then, median, s": statistics.median(took),
        "then, worst, s": max(took),
        "number and name right, of each": right / times,
        "the child's memory at most, MB": child,
    }


async def _read(photo: bytes) -> bool:
    pieces = await decipher((await develop(photo, "")).preview)
    card = read_card(pieces, datetime.now(UTC).date())
    wanted = cards.Drawn()
    return card is not None and (card.fields["name"].value, card.fields["idNumber"].value) == (
        wanted.name,
        wanted.number,
    )


async def _one(photo: bytes) -> tuple[Actor, UUID]:
    citizen = Actor(ActorKind.CITIZEN, uuid4(), level=Level.REAL_NAME, fresh=True)
    digest = hashlib.sha256(photo).hexdigest()
    upload = await intake.begin(
        citizen, uuid4(), "page", size=len(photo), sha256=digest, mime="image/jpeg", guard=_anything
    )
    for offset in range(0, len(photo), PART_BYTES):
        part = photo[offset : offset + PART_BYTES]
        told = base64.b64encode(hashlib.sha256(part).digest()).decode()
        await intake.receive(
            citizen, upload.id, offset, _stream(part), length=len(part), digest=told
        )
    file = await intake.finish(citizen, upload.id, guard=_anything)
    return citizen, file.id


async def _anything(actor: Actor, application_id: UUID, spec_id: str) -> None:
    """The guard of an application that is a draft of the actor's."""


async def _stream(part: bytes) -> AsyncIterator[bytes]:
    yield part


def _memory(process: str, what: str = "VmRSS") -> float:
    """MB, from the system's own books."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    found = re.search(rf"^{what}:\s+(\d+)", status, re.MULTILINE)
    return int(found.group(1)) / 1024 if found else 0.0


def _reader_peak() -> float:
    """The most that the process with the models ever had."""
    ours = (one.name for one in Path("/proc").glob("[0-9]*") if _is_reader(one))
    return max((_memory(name, "VmHWM") for name in ours), default=0.0)


def _is_reader(process: Path) -> bool:
    try:
        words = (process / "cmdline").read_bytes()
        mine = f"PPid:\t{os.getpid()}\n" in (process / "status").read_text(encoding="ascii")
    except OSError:
        return False
    return mine and b"api.materials.readingroom" in words


def _children() -> float:
    """The largest child that ended so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
