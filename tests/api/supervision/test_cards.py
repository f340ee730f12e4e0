"""Yellow and red cards: each once, to whom it belongs, and never taken back (C81, G63)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from api.applications import accepting
from api.applications.lapsing import let_time_pass
from api.applications.lifecycle import Status
from api.clocks import running
from api.clocks.calendar import calendar
from api.clocks.counting import Calendar, Unit, day_of
from api.clocks.models import ClockKind
from api.clocks.turning import Threshold
from api.seed.walking import Walk
from api.supervision.rules import CARDS
from api.supervision.urging import is_open, urge
from api.supervision.watching import note_breach, watch
from notifications.now import SHANGHAI, now, shift_clock
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import HOME, SHOP, a_county, query
from tests.sizes import Figure, size


async def cards_of(subject: UUID) -> list[dict[str, Any]]:
    return await query('SELECT * FROM card WHERE subject_id = $1 ORDER BY "on", id', subject)


async def to_morning(days: int) -> datetime:
    """Nine in the morning, so many days on."""
    at = (await now()).astimezone(SHANGHAI)
    there = datetime.combine(at.date() + timedelta(days=days), time(9), SHANGHAI)
    await shift_clock(there - at)
    return await now()


async def a_silent_case(hall: Hall) -> tuple[Any, Walk]:
    county = await a_county(hall)
    return county, await county.a_case(Status.SUBMITTED, HOME)


async def test_silence_gives_a_yellow_card_in_time_and_a_red_one_after(hall: Hall) -> None:
    county, walk = await a_silent_case(hall)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    given: dict[str, set[str]] = {}
    for _ in range(16):
        at = await to_morning(1)
        await watch(at)
        await watch(at)  # twice at once is once
        await let_time_pass(at)
        for card in await cards_of(walk.id):
            given.setdefault(card["rule"], set()).add(card["threshold"])
    assert given["pre_review"] == {"yellow", "red"}
    assert given["promised_review"] == {"yellow"}
    cards = await cards_of(walk.id)
    assert len({(card["clock_id"], card["threshold"]) for card in cards}) == len(cards)
    first = next(card for card in cards if card["rule"] == "pre_review")
    assert (first["stage"], first["role"]) == ("accept", "window")
    red = next(c for c in cards if (c["rule"], c["threshold"]) == ("pre_review", "red"))
    assert red["on"] == red["due_on"] + timedelta(days=1)
    assert (await walk.screen()).status is Status.IN_REVIEW  # deemed accepted, and the card stays


async def test_a_card_names_who_had_it_in_hand(hall: Hall) -> None:
    county, walk = await a_silent_case(hall)
    at = await to_morning(10)
    clerk = county.staff["window"].actor
    await accepting.claim(clerk, walk.id)
    await watch(at)
    cards = await cards_of(walk.id)
    assert {card["person_id"] for card in cards} == {clerk.me}
    decider = await query("SELECT department_id FROM application WHERE id = $1", walk.id)
    assert {card["department_id"] for card in cards} == {decider[0]["department_id"]}


async def test_while_the_citizen_has_to_act_nobody_gets_a_card(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUPPLEMENTING, SHOP)
    for _ in range(6):
        await watch(await to_morning(10))
    assert await cards_of(walk.id) == []


async def test_what_was_late_before_anybody_looked_still_gets_its_cards(hall: Hall) -> None:
    _, walk = await a_silent_case(hall)
    await to_morning(12)
    await walk.ask_for_material()  # the clocks are stopped before the watcher comes by
    await watch(await now())
    found = {(card["rule"], card["threshold"]) for card in await cards_of(walk.id)}
    assert found >= {("pre_review", "yellow"), ("pre_review", "red"), ("promised_review", "yellow")}


async def test_who_is_late_is_urged_once_and_in_working_hours(hall: Hall) -> None:
    county, walk = await a_silent_case(hall)
    clerk = county.staff["window"].actor
    await to_morning(12)
    await accepting.claim(clerk, walk.id)
    at = await now()
    night = at.astimezone(SHANGHAI).replace(hour=22)
    await watch(at)
    await urge(night)
    assert await urged(walk.id) == 0
    day = day_of(at)
    while not (await calendar()).is_working(day):
        day += timedelta(days=1)
    open_at = datetime.combine(day, time(9), SHANGHAI)
    await urge(open_at)
    await urge(open_at + timedelta(hours=1))
    cards = await cards_of(walk.id)
    assert await urged(walk.id) == len(cards)
    await county.work()
    told = await query(
        "SELECT DISTINCT template FROM message WHERE recipient_id = $1 AND template LIKE 'card.%'",
        clerk.me,
    )
    assert {row["template"] for row in told} == {"card.yellow", "card.red"}
    leader = county.staff["approver"].actor  # of the department that decides it: one level up
    above = await query(
        "SELECT template, channel FROM message WHERE recipient_id = $1 AND template LIKE 'card.%'",
        leader.me,
    )
    assert {(row["template"], row["channel"]) for row in above} == {
        *(("card.red", "inbox"), ("card.red", "sms"))
    }


async def urged(application_id: UUID) -> int:
    rows = await query(
        "SELECT count(*) AS n FROM fact WHERE name = 'card.given'"
        " AND params->>'application_id' = $1::text",
        str(application_id),
    )
    return int(rows[0]["n"])


async def test_the_halls_are_open_on_working_days_only(hall: Hall) -> None:
    for day, hour, opened in (
        ("2026-11-23", "09:00", True),
        ("2026-11-23", "12:30", False),
        ("2026-11-23", "17:30", False),
        ("2026-11-22", "09:00", False),
        ("2026-10-01", "10:00", False),
        ("2026-10-10", "10:00", True),  # a Saturday that is made up
    ):
        at = datetime.fromisoformat(f"{day}T{hour}+08:00")
        assert await is_open(at) is opened, (day, hour)


async def test_a_card_is_never_deleted_nor_changed(hall: Hall) -> None:
    _, walk = await a_silent_case(hall)
    await watch(await to_morning(12))
    before = await cards_of(walk.id)
    assert before
    for statement in (
        "DELETE FROM card",
        "UPDATE card SET due_on = due_on + 1, urged_at = doorstep_now()",
        "UPDATE card SET threshold = 'yellow'",
    ):
        with pytest.raises((IntegrityError, OperationalError)):
            await query(statement)
    assert await cards_of(walk.id) == before


async def test_a_breach_gives_one_red_card_per_fact(hall: Hall) -> None:
    county, walk = await a_silent_case(hall)
    one, other = uuid4(), uuid4()
    for why in (one, one, other):
        await note_breach(walk.id, "second_supplement", why)
    cards = await cards_of(walk.id)
    assert [(card["rule"], card["threshold"]) for card in cards] == [
        ("second_supplement", "red")
    ] * 2
    assert county.staff


@dataclass
class Life:
    """One clock's life, counted day by day without any of our arithmetic."""

    start: date
    limit: int
    unit: Unit
    county: Calendar
    running: bool = True
    counted: list[date] = field(default_factory=list)
    pauses: list[list[date]] = field(default_factory=list)
    crossed: set[Threshold] = field(default_factory=set)

    def begins(self, day: date) -> None:
        """A day that the clock runs into counts, if its unit counts such days."""
        if self.running and self._counts(day):
            self.counted.append(day)
        self.look(day)

    def look(self, day: date) -> None:
        if not self.running:
            return
        ahead = max(self.limit - max(1, self.limit // 5), 1)
        warned = self.limit and len(self.counted) >= ahead
        if warned and Threshold.RED not in self.crossed:
            self.crossed.add(Threshold.YELLOW)
        last = self._last()
        if last is not None and last < day:
            self.crossed.add(Threshold.RED)

    def pause(self, day: date) -> None:
        self.running = False
        self.pauses.append([day, day])

    def resume(self, day: date) -> None:
        self.running, self.pauses[-1][1] = True, day
        self.look(day)

    def _counts(self, day: date) -> bool:
        return self.unit is Unit.CALENDAR or self.county.is_working(day)

    def _last(self) -> date | None:
        """The day the last of its days was used up; a pause that began on it gives the rest."""
        if len(self.counted) < self.limit:
            return None
        last = self.counted[self.limit - 1] if self.limit else self.start
        for began, over in self.pauses:
            days = [began + timedelta(days=n) for n in range((over - began).days, 0, -1)]
            if began == last:
                last = next((day for day in days if self._counts(day)), last)
        return last


@pytest.mark.proof("G63", "500 histories: exactly once, 0 missed")
async def test_in_any_history_each_threshold_gives_exactly_one_card(
    hall: Hall, figure: Figure
) -> None:
    """Random starts, pauses, extensions and ends; watched now and then, by two at once."""
    county = await a_county(hall)
    subject, chance = (await county.a_draft()).id, Random(63)
    histories, given, twice, missed = size(25, 500), 0, 0, 0
    for number in range(histories):
        kind = chance.choice(sorted(CARDS))
        expected = await lived(subject, str(number), kind, chance)
        rows = await query(
            'SELECT c.threshold FROM card c JOIN clock k ON k.id = c.clock_id WHERE k."of" = $1',
            str(number),
        )
        found = [row["threshold"] for row in rows]
        given += len(found)
        twice += len(found) - len(set(found))
        missed += len(expected ^ set(found))
    figure(histories=histories, cards=given, twice=twice, missed=missed)
    assert (twice, missed) == (0, 0)
    assert given > histories // 2


async def lived(subject: UUID, of: str, kind: ClockKind, chance: Random) -> set[str]:
    """One random history; answers with the cards that a plain count of its days expects."""
    start = datetime(2026, chance.randint(1, 12), chance.randint(1, 28), 10, tzinfo=SHANGHAI)
    limit, unit = chance.choice([0, 1, 2, 5, 10, 20]), chance.choice(list(Unit))
    life = Life(start.date(), limit, unit, await calendar())
    await turned(subject, lambda c: c.start(kind, limit, unit, at=start, why="test", of=of))
    for n in range(1, chance.randint(5, 45)):
        at = start + timedelta(days=n)
        life.begins(at.date())
        if chance.random() < 0.3:
            await asyncio.gather(watch(at), watch(at))
        if chance.random() < 0.2:
            what = "resume" if not life.running else chance.choice(["pause", "extend"])
            await happens(what, subject, kind, life, at)
        if chance.random() < 0.1:
            await watch(at)
    await turned(subject, lambda c: c.stop((kind,), at=at, why="test", of=of))
    await watch(at + timedelta(days=chance.randint(0, 5)))
    return {CARDS[kind][one].value for one in life.crossed if one in CARDS[kind]}


async def happens(what: str, subject: UUID, kind: ClockKind, life: Life, at: datetime) -> None:
    match what:
        case "pause":
            life.pause(at.date())
            await turned(subject, lambda c: c.pause((kind,), at=at, why="test"))
        case "resume":
            await turned(subject, lambda c: c.resume((kind,), at=at, why="test"))
            life.resume(at.date())
        case _:
            life.limit += 4
            await turned(subject, lambda c: c.extend((kind,), 4, at=at, why="test"))


async def turned(subject: UUID, turn: Callable[[running.Clocks], object]) -> None:
    async with transaction():
        clocks = await running.of(subject)
        turn(clocks)
        await clocks.keep()
