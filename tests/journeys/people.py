"""A neighbour with a phone, and clerks at their desks. They only use what the doors offer."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import httpx

from api.seed import content
from api.seed.people import Invented, invented
from api.seed.staff import Colleague
from notifications.push.sandbox import KIND
from tests.api.doors.acting import VERIFY, at_the_desk, upload
from tests.api.doors.conftest import Browser
from tests.journeys import words
from tests.journeys.town import Town
from tests.journeys.words import News

SELLER = invented(77, 1)[0]


@dataclass
class Neighbour:
    """Somebody at home with a phone."""

    town: Town
    who: Invented
    browser: Browser
    case: str = ""
    device: str = ""
    chance: Random = field(default_factory=lambda: Random(5))
    keys: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    heard: list[int] = field(default_factory=lambda: [0, 0, 0, 0])

    @property
    def phone(self) -> str:
        return f"+86{self.who.phone}"

    async def do(self, document: str, **asked: Any) -> Any:
        """One act on the own application, under a key of its own where it takes one."""
        if "$key" in document:
            asked.setdefault("key", f"tap-{next(self.keys):04d}")
        if "$id" in document:
            asked.setdefault("id", self.case)
        return await self.browser.do(document, **asked)

    async def page(self) -> Any:
        return await self.browser.do(words.READ, id=self.case)

    async def start(self, item: str, *, deliver: bool = True) -> Any:
        """A draft with everything in it: answers, photos, and the address if ``deliver``."""
        draft = await self.do(words.START, itemCode=item)
        assert draft["__typename"] == "Application", draft
        self.case = draft["id"]
        told = content.answers(item, self.chance, SELLER)
        answers = {g: {**draft["answers"].get(g, {}), **page} for g, page in told.items()}
        saved = await self.do(words.SAVE, version=draft["version"], answers=answers)
        assert saved["__typename"] == "Application", saved
        guide = await self.browser.do(words.GUIDE, code=item)
        for line in guide["materials"]:
            for _ in range(line["minPages"] if line["required"] else 0):
                await self.photograph(line["id"])
        if deliver:
            saved = await self.do(words.DELIVER, delivery=self.home)
            assert saved["__typename"] == "Application", saved
        return saved

    async def photograph(self, spec_id: str) -> httpx.Response:
        """Take one picture and send it up, part by part."""
        picture = content.photo(f"{spec_id} {self.chance.random()}", self.chance)
        answer: httpx.Response = await upload(self.browser, self.case, spec_id, picture)
        assert answer.status_code == 200, answer.text
        return answer

    @property
    def home(self) -> dict[str, str]:
        """Where the result shall come."""
        return {
            "way": "COURIER",
            "receiver": self.who.name,
            "phone": self.who.phone,
            "region": "青禾县青禾镇",
            "street": "东河街 88 号",
        }

    async def prove_again(self) -> None:
        """The next day: a code to the own phone makes the session fresh again."""
        sent = await self.browser.do(words.FRESH_CODE)
        assert sent["__typename"] == "CodeSent", sent
        code = self.town.hall.sandbox.sms[-1].params["code"]
        proved = await self.browser.do(words.PROVE, code=code)
        assert proved["__typename"] == "SignedIn", proved

    async def news(self) -> News:
        """What is new since the last look."""
        seen = await self.browser.ask(words.NEWS, id=self.case)
        sandbox, page = self.town.hall.sandbox, seen["application"]
        climbed = [line["title"] for line in page["timeline"]]
        sms = [s.template for s in sandbox.sms if s.to == self.phone and s.template != "code"]
        pushes = [push.title for push in sandbox.pushes if push.device == self.device]
        inbox = [
            (line["title"], tuple(sorted(f"{c['channel']} {_state(c)}" for c in line["channels"])))
            for line in reversed(seen["inbox"]["edges"])
        ]
        before, self.heard = self.heard, [len(climbed), len(sms), len(pushes), len(inbox)]
        return News(
            status=page["status"],
            may=tuple(sorted(page["actions"])),
            climbed=tuple(climbed[before[0] :]),
            sms=tuple(sorted(sms[before[1] :])),
            pushes=tuple(sorted(pushes[before[2] :])),
            inbox=tuple(sorted(inbox[before[3] :])),
        )


def _state(channel: dict[str, str]) -> str:
    """Waiting for a newer SMS to tell it, and told by another: neither left by itself."""
    return "held" if channel["state"] in {"waiting", "merged"} else channel["state"]


async def a_neighbour(town: Town, place: int = 0, who: Invented | None = None) -> Neighbour:
    """Signs in with the code from the SMS, gives name and number, and lets the phone be pushed."""
    who = who or invented(31, place + 1)[-1]
    neighbour = Neighbour(town, who, town.browser())
    await neighbour.browser.enter(who.phone)
    me = await neighbour.browser.do(VERIFY, name=who.name, idNumber=who.id_number)
    assert (me["__typename"], me["level"]) == ("Me", 2), me
    given = await town.vendors().post("/sandbox/phone/devices", json={"phone": who.phone})
    neighbour.device = given.json()["token"]
    kept = await neighbour.browser.do(words.REGISTER, kind=KIND, token=neighbour.device)
    assert kept["__typename"] == "DeviceRegistered", kept
    return neighbour


@dataclass
class Clerk:
    """A colleague at the desk, with the key on the table."""

    colleague: Colleague
    browser: Browser
    case: str = ""
    keys: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def do(self, document: str, **asked: Any) -> Any:
        """One act on the case, on what the screen shows now."""
        if "$version" in document:
            seen = await self.seen()
            asked.setdefault("version", seen["version"])
        if document == words.ACCEPT:
            asked.setdefault("checklist", [line["key"] for line in seen["acceptChecklist"]])
        if "$key" in document:
            asked.setdefault("key", f"click-{self.colleague.post.role}-{next(self.keys):03d}")
        return await self.browser.do(document, **{"id": self.case, **asked})

    async def seen(self) -> Any:
        return await self.browser.do(words.SEEN, id=self.case)

    async def decide(self, **decision: Any) -> Any:
        """Prepare, sign the very document with the key, send."""
        prepared = await self.do(words.PREPARE, decision=decision)
        assert prepared["__typename"] == "Prepared", prepared
        signed = self.colleague.key.get(prepared["options"])
        asked = {"preparationId": prepared["id"], "credential": signed}
        return await self.browser.do(
            words.DECIDE, **asked, key=f"click-decide-{next(self.keys):03d}"
        )


@dataclass
class Desk:
    """Everybody who works in the county. Sessions end overnight; then they sign in again."""

    town: Town
    case: str
    called: int = 0
    clerks: dict[str, Clerk] = field(default_factory=dict)

    async def clerk(self, role: str) -> Clerk:
        """A colleague who is signed in."""
        clerk = self.clerks.get(role)
        if clerk is None:
            clerk = Clerk(self.town.county.staff[role], self.town.browser("desk"), self.case)
            self.clerks[role] = clerk
        if await clerk.browser.do("{ me { id } }") is None:
            await at_the_desk(clerk.browser, clerk.colleague)
        return clerk

    async def buttons(self) -> dict[str, frozenset[str] | None]:
        """What everybody's screen of the case offers; None for those who do not see it."""
        found: dict[str, frozenset[str] | None] = {}
        for role in self.town.county.staff:
            case = await (await self.clerk(role)).browser.do(words.BUTTONS, id=self.case)
            found[role] = None if case is None else frozenset(case["actions"])
        return found

    def who_was_called(self) -> set[str]:
        """Whose phones said since the last look that a case waits (C76)."""
        told = [sms for sms in self.town.hall.sandbox.sms if sms.template == "desk.arrived"]
        fresh, self.called = {sms.to for sms in told[self.called :]}, len(told)
        staff = self.town.county.staff.values()
        return {one.post.role for one in staff if f"+86{one.post.phone}" in fresh}
