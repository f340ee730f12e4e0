"""A county with a township and a village that work: who sits where, and cases filed there."""

from dataclasses import dataclass
from random import Random
from uuid import UUID

from api.applications import accepting, deciding, filing, reviewing
from api.applications.case_reading import case_screen
from api.applications.deciding import DecisionChoice
from api.applications.desk_reading import queue
from api.applications.desk_views import CaseScreen, Lane
from api.catalog import published
from api.catalog.forms import asked
from api.seed.staff import Colleague, Post, fill, signed_in
from api.seed.walking import Citizen, Desk, Walk, upload
from identity import offices
from identity.actor import Role
from notifications.transactions import transaction
from tests.api.test_every_item import PICTURE, filled
from tests.conftest import Hall
from tests.makers import County, a_county, query

ALLOWANCE, TIMBER, ID_CARD = "990511001001", "990120001001", "990717001001"
TOWN, VILLAGE, OTHER_TOWN = "990126101", "990126101201", "990126102"
TOWN_HALL, STATION = "t101", "police-1"


@dataclass
class Route:
    """A case and the people on its way."""

    county: County
    id: UUID
    citizen: Citizen

    async def screen(self, who: Colleague) -> CaseScreen:
        """The case as this colleague sees it."""
        seen = await case_screen(who.actor, self.id)
        assert seen is not None
        return seen

    async def hidden_from(self, who: Colleague) -> bool:
        """Whether for this colleague it does not exist."""
        return await case_screen(who.actor, self.id) is None

    async def waits_for(self, who: Colleague) -> bool:
        """Whether it stands in their queue."""
        page = await queue(who.actor, Lane.OPEN, None, 50)
        return self.id in {card.id for card in page.edges}

    async def accept(self, who: Colleague) -> None:
        """The window compares what must be compared, and takes it in."""
        walk = Walk(self.id, self.citizen, Desk(who, who, who), self.county.key())
        await accepting.claim(who.actor, self.id)
        seen = await self.screen(who)
        if any(one.original_checked and one.grade == "C" for one in seen.materials):
            await walk.call_for_originals()
            await walk.originals_agree()
        await walk.accept()

    async def finish(self, who: Colleague, outcome: str = "pass") -> None:
        """An office of the review is done with its stage; a public notice, with its days."""
        seen = await self.screen(who)
        if any((one.kind, one.state) == ("publicise", "running") for one in seen.stages):
            walk = Walk(self.id, self.citizen, Desk(who, who, who), self.county.key())
            return await walk.notice_over(who)
        await accepting.claim(who.actor, self.id)
        seen = await self.screen(who)
        points = [line.key for line in seen.checklist]
        await reviewing.finish_stage(
            who.actor,
            self.id,
            seen.version,
            "看过了，情况属实",
            self.county.key(),
            checklist=points,
            outcome=outcome,
        )
        return None

    async def hand_back(self, who: Colleague, to: str) -> None:
        """A later office returns it."""
        await accepting.claim(who.actor, self.id)
        version = (await self.screen(who)).version
        await reviewing.return_stage(
            who.actor, self.id, version, to, "再问问邻居", self.county.key()
        )

    async def grant(self, who: Colleague) -> None:
        """The approver grants, with the key."""
        await accepting.claim(who.actor, self.id)
        version = (await self.screen(who)).version
        choice = DecisionChoice(grant=True, opinion="同意")
        prepared = await deciding.prepare(who.actor, self.id, version, choice)
        answer = who.key.get(prepared.options)
        await deciding.decide(who.actor, prepared.id, answer, self.county.key())

    async def works(self) -> tuple[str | None, str | None, str | None]:
        """Role, department and site where the work waits now, by code."""
        (row,) = await query(
            "SELECT a.works_role, d.code AS of, s.code AS at FROM application a"
            " LEFT JOIN department d ON d.id = a.works_department_id"
            " LEFT JOIN site s ON s.id = a.works_site_id WHERE a.id = $1",
            self.id,
        )
        return row["works_role"], row["of"], row["at"]

    async def runs(self) -> list[tuple[str, str, str, int, str | None]]:
        """Every time through a stage: kind, office, state, number, outcome."""
        rows = await query(
            "SELECT r.kind, d.code AS of, r.state, r.number, r.outcome FROM stage_run r"
            " JOIN department d ON d.id = r.department_id"
            " WHERE r.application_id = $1 ORDER BY r.id",
            self.id,
        )
        return [(r["kind"], r["of"], r["state"], r["number"], r["outcome"]) for r in rows]


async def a_route_county(hall: Hall) -> County:
    """Offices and staff, a village's office and a second township beside the demo's one."""
    county = await a_county(hall)
    regions = {row["code"]: row["id"] for row in await query("SELECT id, code FROM region")}
    async with transaction():
        await offices.found_department("3101", "杏花村村民委员会", regions[VILLAGE])
        await offices.found_department("32", "柳林镇人民政府", regions[OTHER_TOWN])
    return county


async def sit(
    county: County, name: str, role: Role, department: str, site: str | None = None
) -> Colleague:
    """Somebody new in one seat, at a site if named."""
    hall = await offices.offices()
    if site is None:
        return await county.hire(name, (role, department, False))
    place = len(county.staff) + 20
    post = Post(f"extra{place}", name, f"137000{place:05d}", ())
    filled_post = await fill(post, None, county.hall.settings.desk_origin)
    async with transaction():
        await offices.take_seat(
            filled_post.actor.me,
            role,
            hall.department_ids[department],
            site_id=hall.site_ids[site],
        )
    offices.forget_offices()
    actor = await signed_in(filled_post.actor.me)
    county.staff[post.role] = Colleague(post, actor, filled_post.key)
    return county.staff[post.role]


async def filed(county: County, code: str, site: str, region: str | None = None) -> Route:
    """A case of the item, filed at ``site`` by somebody who lives in ``region``."""
    citizen = await county.citizen()
    draft, told = await filled(county, citizen, code)
    hall = await offices.offices()
    await query(
        "UPDATE application SET site_id = $2, region = $3 WHERE id = $1",
        *(draft, hall.site_ids[site], region),
    )
    for spec in asked(await published.published(code), told):
        for page in range(spec.min_pages if spec.required else 0):
            picture = PICTURE + bytes([page, Random(code).randrange(256)])
            await upload(citizen.actor, draft, spec.id, picture)
    await filing.submit(citizen.actor, draft, 1, True, county.key())
    return Route(county, draft, citizen)
