"""Cases that stand where the county's own do not: in the township, the village, at a station, with
a leader, in another office's hands. Each is one person's; by the real verbs.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from typing import Any

from api.applications import consulting, filing, pausing, site_choosing, visiting
from api.applications.accepting import claim
from api.applications.reading import mine
from api.applications.site_choosing import HALL
from api.catalog import published
from api.catalog.forms import asked
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.seed import content
from api.seed.agents import VILLAGE
from api.seed.outposts import ID_CARD, MARRIAGE, STATION, TOWN_HALL
from api.seed.people import Invented, invented, phone
from api.seed.staff import POLICE, Colleague
from api.seed.walking import Citizen, Desk, Walk, upload
from notifications.now import now, shift_clock, shifted

ALLOWANCE = "990511001001"
_SEED, _KEY = 77, "standing"
# Of the sample, what the platform knows better of the person.
_KNOWN = frozenset({"name", "idNumber", "phone", "sex", "birthDate", "age"})
_AT_HOME = {
    "sameHome": False,
    "home": {"region": VILLAGE, "detail": "杏花村 3 组 12 号"},
}
Staff = Mapping[str, Colleague]
Step = Callable[[Walk, Staff], Awaitable[Any]]


_LONG_AGO = timedelta(days=12)
_NOTICE_DAYS = 7


@dataclass(frozen=True)
class Standing:
    """One case: of which item, handed in where, how long ago, and what happened since."""

    item: str
    site: str
    steps: tuple[Step, ...] = ()
    ago: timedelta = timedelta()
    publicised: bool = False  # long enough ago that its public notice is just over


async def stand(staff: Staff, enter: Callable[[Invented], Awaitable[Citizen]]) -> int:
    """Bring each to where it stands; answers with how many. Repeatable."""
    for place, (who, standing) in enumerate(zip(people(), STANDINGS, strict=True)):
        citizen = await enter(who)
        if (await mine(citizen.actor, 1)).edges:
            continue
        today = await shifted()
        await shift_clock(-(await _notice_ago() if standing.publicised else standing.ago))
        try:
            walk = await _filed(citizen, standing, f"{_KEY}-{place}", staff)
            for step in standing.steps:
                await step(walk, staff)
        finally:
            await shift_clock(today - await shifted())
    return len(STANDINGS)


def people() -> list[Invented]:
    """Whose cases they are: nobody else's telephone."""
    return [
        replace(one, phone=phone("1381", place))
        for place, one in enumerate(invented(_SEED, len(STANDINGS)))
    ]


async def _filed(citizen: Citizen, standing: Standing, key: str, staff: Staff) -> Walk:
    """Written as the item's own sample says, photographed, handed in at its place."""
    actor, definition = citizen.actor, await published.published(standing.item)
    desk = Desk(staff["town-window"], staff["civil-reviewer"], staff["leader"])
    walk = Walk(await filing.start(actor, standing.item, key), citizen, desk, key)
    seen = await walk.screen()
    told = {page: dict(said) for page, said in definition.sample.items()}
    first = {name: said for name, said in told["applicant"].items() if name not in _KNOWN}
    told["applicant"] = first | seen.answers.get("applicant", {})
    if standing.item == ALLOWANCE:
        told["applicant"] |= _AT_HOME
    await filing.save(actor, walk.id, seen.version, told)
    answers = (await walk.screen()).answers
    for spec in asked(definition, answers):
        for page in range(spec.min_pages if spec.required else 0):
            picture = content.photo(f"{spec.id} {page + 1}", Random(f"{key}/{spec.id}/{page}"))  # noqa: S311
            await upload(actor, walk.id, spec.id, picture)
    if definition.delivery.confirm == "at_filing":
        where = content.address(citizen.who, Random(key))  # noqa: S311
        await filing.choose_delivery(actor, walk.id, where)
    await site_choosing.choose_site(actor, walk.id, standing.site)
    await walk.submit()
    return walk


async def _notice_ago() -> timedelta:
    """How long ago a public notice began that is over today."""
    today, days = day_of(await now()), await calendar()
    ago = timedelta(days=1)
    while due(today - ago, _NOTICE_DAYS, days) >= today:
        ago += timedelta(days=1)
    return ago


async def _accepted(walk: Walk, staff: Staff) -> None:
    seen = await walk.case(staff["town-window"])
    if any(one.original_checked and one.grade == "C" for one in seen.materials):
        await walk.call_for_originals()
        await walk.originals_agree()
    await walk.accept()


async def _visited(walk: Walk, staff: Staff) -> None:
    await walk.finish_stage(staff["town-reviewer"])


async def _publicised(walk: Walk, staff: Staff) -> None:
    await walk.notice_over(staff["village"])


async def _waits_for_an_inquiry(walk: Walk, staff: Staff) -> None:
    """The reviewer asks for a special procedure, the leader allows it: the clocks stop."""
    reviewer, leader = staff["civil-reviewer"], staff["leader"]
    await claim(reviewer.actor, walk.id)
    version = (await walk.case(reviewer)).version
    why = "邻居说申请人的儿子有一辆货车，要请车管所查明"
    await pausing.ask_special(
        reviewer.actor, walk.id, version, "site_check", 5, why, f"{walk.key}:ask-special"
    )
    asked_for = (await walk.case(leader)).specials[-1]
    version = (await walk.case(leader)).version
    await pausing.allow(leader.actor, walk.id, version, asked_for.id, f"{walk.key}:allow")


async def _asks_the_police(walk: Walk, staff: Staff) -> None:
    reviewer = staff["civil-reviewer"]
    await claim(reviewer.actor, walk.id)
    version = (await walk.case(reviewer)).version
    question = "户口本上的家人是不是都还住在一起？"
    await consulting.ask_office(
        reviewer.actor, walk.id, version, POLICE, question, f"{walk.key}:ask-office"
    )


async def _booked(walk: Walk, _staff: Staff) -> None:
    actor = walk.citizen.actor
    found = await visiting.bookable(actor, walk.id)
    if found is not None:
        await visiting.book_visit(actor, walk.id, found.slots[0], f"{walk.key}:book")


_TO_THE_COUNTY: tuple[Step, ...] = (_accepted, _visited, _publicised)
STANDINGS = (
    Standing(ALLOWANCE, TOWN_HALL),
    Standing(ALLOWANCE, TOWN_HALL, (_accepted,)),
    Standing(ALLOWANCE, TOWN_HALL, (_accepted, _visited)),
    Standing(ALLOWANCE, TOWN_HALL, (*_TO_THE_COUNTY, _waits_for_an_inquiry), publicised=True),
    Standing(ALLOWANCE, TOWN_HALL, (*_TO_THE_COUNTY, _asks_the_police), publicised=True),
    Standing(ALLOWANCE, TOWN_HALL, (_accepted,), _LONG_AGO),  # with a yellow and a red card
    Standing(ID_CARD, STATION, (_booked,)),
    Standing(MARRIAGE, HALL, (_booked,)),
    Standing(ID_CARD, STATION, (_booked,)),  # somebody who cannot come after all
)
