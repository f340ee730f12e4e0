"""A demo county: 青禾县 with offices, people and applications on their way (R9, R21).

Content is the same for the same seed; keys, ids and the hour are not. Everything is done by the
real verbs, so what is seeded obeys every rule; doing it again changes nothing.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from api.applications.lifecycle import Status
from api.applications.reading import mine
from api.catalog import loading
from api.clocks import calendar
from api.seed.agents import appoint_one
from api.seed.content import CARD, HOME, ITEMS, SHOP
from api.seed.keeping import Keepers
from api.seed.lending import lend
from api.seed.outposts import OUTPOSTS, found_below
from api.seed.people import Invented, id_number, invented
from api.seed.staff import (
    ADMINISTRATORS,
    AUDITOR,
    KEEPERS,
    LENDERS,
    OVERSEERS,
    POSTS,
    Colleague,
    fill,
    found,
    staff_every_department,
)
from api.seed.standing import stand
from api.seed.talking import talk
from api.seed.walking import Citizen, Desk, draft
from identity.actor import Actor, ActorKind
from identity.organisations import register
from identity.people import person_by_phone, verify_identity
from identity.realname.contract import Verdict
from identity.sessions import actor_of, open_session

MOST = 2000  # more than this many applications are loaded by COPY, not walked (R21)
_ORIGIN = "http://localhost:8601"
_KEY = "seed"
# The demo's own people: they start with empty hands, their story is the visitor's to play. The
# newcomer has not even been here yet.
_DEMO = {
    "citizen": Invented("陈志强", "13900000001", id_number(date(1988, 7, 9), 31)),
    "elder": Invented("张桂兰", "13900000002", id_number(date(1956, 3, 12), 42)),
    "newcomer": Invented("林小雨", "13900000003", id_number(date(1996, 11, 2), 64)),
    "agent": Invented("赵有福", "13900000004", id_number(date(1969, 5, 21), 75)),
}
_NEWCOMER = "newcomer"
_AGENT = "agent"  # of a village
_OWNER = "citizen"  # who represents the demo's organisation by law
ORGANISATION = ("青禾县丰登农资有限公司", "91990126MA0QH0008D")
_S = Status
_STATES: dict[str, tuple[Status, ...]] = {
    CARD: (_S.SUBMITTED, _S.ACCEPTED, _S.SUPPLEMENTING, _S.DRAFT),
    SHOP: (
        *(_S.SUBMITTED, _S.IN_REVIEW, _S.PENDING_APPROVAL, _S.SUPPLEMENTING),
        *(_S.SUBMITTED, _S.NOT_ACCEPTED, _S.WITHDRAWN, _S.APPROVED, _S.REFUSED),
    ),
    HOME: (
        *(_S.SUBMITTED, _S.AWAITING_ORIGINAL, _S.IN_REVIEW, _S.PENDING_APPROVAL),
        _S.APPROVED,
    ),
}


class _Register:
    """The fictional county's population register: it knows everybody the seed invents."""

    async def check(self, *, name: str, id_number: str) -> Verdict:
        """Everybody is who they say."""
        known = bool(name) and id_number.startswith("990126")
        return Verdict.MATCH if known else Verdict.MISMATCH

    async def check_organisation(
        self, *, credit_code: str, name: str, legal_name: str, legal_id_number: str
    ) -> Verdict:
        """The one organisation of the demo belongs to whoever the seed says."""
        fits = (name, credit_code) == ORGANISATION and bool(legal_name)
        known = fits and legal_id_number.startswith("990126")
        return Verdict.MATCH if known else Verdict.MISMATCH


async def seed_county(
    seed: int, citizens: int, applications: int, home: Path, *, origin: str = _ORIGIN
) -> dict[str, Any]:
    """Make the county; answers with what was made. Repeatable: a second time changes nothing.

    Calendar and catalogue, offices, staff with keys, ``citizens`` verified people and
    ``applications`` of theirs. Writes ``home/demo.json`` (readable by the owner only) with the
    people one can be in the demo. ``origin``: the desk's address, which the keys are made for.
    """
    if applications > MOST:
        raise ValueError(f"at most {MOST} applications are walked by the real verbs")
    await calendar.seed()
    await found()
    await found_below()
    kept = _kept_keys(home)
    posts = (*POSTS, *OUTPOSTS, *KEEPERS, AUDITOR, *LENDERS, *OVERSEERS, *ADMINISTRATORS)
    staff = {post.role: await fill(post, kept.get(post.phone), origin) for post in posts}
    _write_demo(home, staff)
    await staff_every_department()
    items = await loading.load(people=Keepers(staff, origin).pair)
    await lend(staff)
    for role, who in _DEMO.items():
        if role != _NEWCOMER:
            citizen = await verified(who)
        if role == _OWNER:
            await register(citizen.actor, *ORGANISATION, _Register())
        if role == _AGENT:
            await appoint_one(staff, who)
    people = [await verified(who) for who in invented(seed, citizens)]
    await talk(staff, citizen.actor)
    walked = await _walk_all(seed, people, applications, staff)
    below = await stand(staff, verified) if walked else 0
    return {
        "items": len(items),
        "staff": len(staff),
        "citizens": len(people),
        "applications": walked + below,
        "demo": str(home / "demo.json"),
    }


async def verified(who: Invented) -> Citizen:
    """Somebody signed in and verified, as a session makes them."""
    person = await person_by_phone(who.phone)
    await verify_identity(Actor(ActorKind.CITIZEN, person.id), who.name, who.id_number, _Register())
    token, _ = await open_session(ActorKind.CITIZEN, person.id, device=_KEY, amr=("sms",))
    actor = await actor_of(token)
    if actor is None:
        raise RuntimeError("a session that was just opened is not there")
    return Citizen(who, actor)


def desk_for(item: str, staff: Mapping[str, Colleague]) -> Desk:
    """Who works on an item: the instant one has its acceptor and approver in one person."""
    if item == CARD:
        return Desk(staff["instant"], staff["reviewer"], staff["instant"])
    return Desk(staff["window"], staff["reviewer"], staff["approver"])


async def _walk_all(
    seed: int, people: list[Citizen], applications: int, staff: Mapping[str, Colleague]
) -> int:
    """Walk what is not there yet, each citizen's in turn; answers with how many there are."""
    if not people:
        return 0
    there = {citizen.actor.me: await _count(citizen) for citizen in people}
    for place in range(applications):
        citizen = people[place % len(people)]
        if place // len(people) < there[citizen.actor.me]:
            continue
        item = ITEMS[place % len(ITEMS)]
        states = _STATES[item]
        chance = Random(f"{seed}/{place}")  # noqa: S311 — reproducible content, not a secret
        neighbour = invented(seed + 1, place % 50 + 1)[-1]
        walk = await draft(
            citizen, desk_for(item, staff), item, f"{_KEY}-{seed}-{place}", chance, neighbour
        )
        await walk.to(states[place // len(ITEMS) % len(states)])
    return applications


async def _count(citizen: Citizen) -> int:
    """How many applications they have already."""
    found, after = 0, None
    while True:
        page = await mine(citizen.actor, 50, after)
        found += len(page.edges)
        if not page.has_more:
            return found
        after = page.end_cursor


def _kept_keys(home: Path) -> dict[str, Any]:
    """The software keys of an earlier run, by phone."""
    file = home / "demo.json"
    if not file.exists():
        return {}
    people = json.loads(file.read_text(encoding="utf-8"))["people"]
    return {one["phone"]: one["softkey"] for one in people if "softkey" in one}


def _write_demo(home: Path, staff: Mapping[str, Colleague]) -> None:
    """Who one can be in the demo. For the owner's eyes: it holds keys."""
    people: list[dict[str, Any]] = [
        {"role": role, "name": who.name, "phone": who.phone, "idNumber": who.id_number}
        for role, who in _DEMO.items()
    ]
    people += [
        {
            "role": role,
            "name": one.post.name,
            "phone": one.post.phone,
            "place": one.post.place,
            "softkey": one.key.to_json(),
        }
        for role, one in staff.items()
    ]
    home.mkdir(parents=True, exist_ok=True)
    fresh = home / "demo.json.new"
    fresh.touch(mode=0o600)
    fresh.chmod(0o600)
    fresh.write_text(json.dumps({"people": people}, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(home / "demo.json")
