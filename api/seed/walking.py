"""Walking an application along its life by the real verbs, as people would.

What the desk needs to know it reads from its screen, like a clerk. Steps that follow by themselves
(fee, result, parcel) are the worker's and are not taken here.
"""

import base64
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from uuid import UUID

from api.applications import (
    accepting,
    deciding,
    filing,
    not_accepting,
    originals,
    publicising,
    reviewing,
    shelving,
)
from api.applications.asking_for import SupplementWish
from api.applications.case_reading import case_screen
from api.applications.deciding import DecisionChoice
from api.applications.desk_views import CaseScreen
from api.applications.lifecycle import Status
from api.applications.originals import OriginalOutcome
from api.applications.reading import application_screen
from api.applications.views import ApplicationScreen
from api.catalog import published
from api.clocks.counting import day_of
from api.materials import intake
from api.materials.models import Grade
from api.seed import content
from api.seed.people import Invented
from api.seed.staff import Colleague
from identity.actor import Actor
from notifications.now import now, shift_clock

S = Status
# The statuses people alone bring an application to, in the order of the way.
REACHABLE = (
    *(S.DRAFT, S.SUBMITTED, S.SUPPLEMENTING, S.AWAITING_ORIGINAL, S.NOT_ACCEPTED, S.WITHDRAWN),
    *(S.ACCEPTED, S.IN_REVIEW, S.PENDING_APPROVAL, S.APPROVED, S.REFUSED),
)


@dataclass(frozen=True)
class Desk:
    """Who works on it."""

    window: Colleague
    reviewer: Colleague
    approver: Colleague


@dataclass(frozen=True)
class Citizen:
    """Who files."""

    who: Invented
    actor: Actor


@dataclass(frozen=True)
class Walk:
    """One application on its way. ``key`` makes every step's idempotency key its own."""

    id: UUID
    citizen: Citizen
    desk: Desk
    key: str

    async def to(self, status: Status) -> None:
        """From where it is on to ``status``, one of REACHABLE that lies ahead."""
        here = (await self.screen()).status
        if here is S.DRAFT and status is not S.DRAFT:
            await self.submit()
        match status:
            case S.DRAFT | S.SUBMITTED:
                return
            case S.WITHDRAWN:
                await filing.withdraw(
                    self.citizen.actor, self.id, "先不办了", self._key("withdraw")
                )
            case S.SUPPLEMENTING:
                await self.ask_for_material()
            case S.AWAITING_ORIGINAL:
                await self.call_for_originals()
            case S.NOT_ACCEPTED:
                await self._refuse_to_accept()
            case _:
                await self._through_the_desk(status)

    async def screen(self) -> ApplicationScreen:
        """What the citizen sees."""
        seen = await application_screen(self.citizen.actor, self.id)
        if seen is None:
            raise LookupError(self.id)
        return seen

    async def case(self, colleague: Colleague) -> CaseScreen:
        """What a colleague sees."""
        seen = await case_screen(colleague.actor, self.id)
        if seen is None:
            raise LookupError(self.id)
        return seen

    async def submit(self) -> None:
        """File the draft."""
        version = (await self.screen()).version
        await filing.submit(self.citizen.actor, self.id, version, True, self._key("submit"))

    async def ask_for_material(self) -> None:
        """The window asks for the first material once more."""
        clerk = await self._claimed(self.desk.window)
        seen = await self.case(clerk)
        wish = SupplementWish("material", seen.materials[0].spec_id, "照片有反光，看不清")
        await accepting.ask_once(clerk.actor, self.id, seen.version, [wish], self._key("ask"))

    async def call_for_originals(self) -> None:
        """The window wants to see the originals."""
        clerk = await self._claimed(self.desk.window)
        seen = await self.case(clerk)
        wanted = [m.spec_id for m in seen.materials if m.original_checked]
        await originals.call_for_originals(
            clerk.actor, self.id, seen.version, wanted, self._key("call")
        )

    async def originals_agree(self) -> None:
        """The window compares what it called for."""
        clerk = await self._claimed(self.desk.window)
        seen = await self.case(clerk)
        if seen.original_check is None:
            raise LookupError(self.id)
        outcomes = [OriginalOutcome(ref, agrees=True) for ref in seen.original_check.wanted]
        await originals.originals_agree(
            clerk.actor, self.id, seen.version, outcomes, self._key("agree")
        )

    async def accept(self) -> None:
        """The window takes it in."""
        clerk = await self._claimed(self.desk.window)
        seen = await self.case(clerk)
        points = [line.key for line in seen.accept_checklist]
        await accepting.accept(
            clerk.actor,
            self.id,
            seen.version,
            "材料齐全，符合受理条件",
            self._key("accept"),
            points,
        )

    async def pass_up(self) -> None:
        """The offices of the review do their stages, the last one passes it up."""
        while await self.finish_stage(self.desk.reviewer) is S.IN_REVIEW:
            pass

    async def finish_stage(self, colleague: Colleague) -> Status:
        """The office that has it is done with its stage of the review, or the days of a public
        notice have passed; answers with what it is.
        """
        stages = (await self.case(colleague)).stages
        if any((one.kind, one.state) == ("publicise", "running") for one in stages):
            await self.notice_over(colleague)
            return (await self.case(colleague)).status
        clerk = await self._claimed(colleague)
        seen = await self.case(clerk)
        await reviewing.finish_stage(
            clerk.actor,
            self.id,
            seen.version,
            "经审核符合条件",
            self._key(f"pass-{seen.version}"),
            checklist=[line.key for line in seen.checklist],
        )
        return (await self.case(clerk)).status

    async def notice_over(self, colleague: Colleague) -> None:
        """The days of the public notice pass, and the machine ends it."""
        stages = (await self.case(colleague)).stages
        last = next(one.due_on for one in stages if one.state == "running" and one.due_on)
        await shift_clock(last - day_of(await now()) + timedelta(days=1))
        await publicising.end(self.id)

    async def decide(self, *, grant: bool) -> None:
        """The approver decides, with the key."""
        clerk = await self._claimed(self.desk.approver)
        version = (await self.case(clerk)).version
        choice = (
            DecisionChoice(grant=True, opinion="同意")
            if grant
            else DecisionChoice(False, "不同意", "不符合办理条件", "《行政许可法》第三十八条第二款")
        )
        prepared = await deciding.prepare(clerk.actor, self.id, version, choice)
        answer = clerk.key.get(prepared.options)
        await deciding.decide(clerk.actor, prepared.id, answer, self._key("decide"))

    async def lay_out(self, where: str = "A 架 3 层") -> None:
        """The window puts the finished result where it is fetched."""
        version = (await self.case(self.desk.window)).version
        key = self._key(f"lay-{version}")
        await shelving.lay_out(self.desk.window.actor, self.id, version, where, key)

    async def _through_the_desk(self, status: Status) -> None:
        """Accepted, reviewed, decided, as far as wanted."""
        here = await self.case(self.desk.window)
        if here.status is S.SUBMITTED and any(
            m.original_checked and m.grade == "C" for m in here.materials
        ):
            await self.call_for_originals()
            await self.originals_agree()
        if here.status is S.SUBMITTED:
            await self.accept()
        if status in {S.ACCEPTED, S.IN_REVIEW}:
            return
        if not here.instant and here.status is not S.PENDING_APPROVAL:
            await self.pass_up()
        if status is not S.PENDING_APPROVAL:
            await self.decide(grant=status is not S.REFUSED)

    async def _refuse_to_accept(self) -> None:
        clerk = await self._claimed(self.desk.window)
        version = (await self.case(clerk)).version
        why = ("not_ours", "不属于本机关职权范围", "《行政许可法》第三十二条第一款第二项")
        await not_accepting.ask(clerk.actor, self.id, version, *why, self._key("ask-not"))
        leader = self.desk.approver
        asked = (await self.case(leader)).redress
        if asked is None:
            raise LookupError(self.id)
        await not_accepting.agree(leader.actor, self.id, version, asked.id, self._key("agree-not"))

    async def _claimed(self, colleague: Colleague) -> Colleague:
        await accepting.claim(colleague.actor, self.id)
        return colleague

    def _key(self, step: str) -> str:
        return f"{self.key}:{step}"


async def draft(
    citizen: Citizen, desk: Desk, item: str, key: str, chance: Random, neighbour: Invented
) -> Walk:
    """A complete draft: answers, photos of what is required, and where the result shall come."""
    walk = Walk(await filing.start(citizen.actor, item, key), citizen, desk, key)
    await fill_in(walk, item, chance, neighbour)
    return walk


async def fill_in(walk: Walk, item: str, chance: Random, neighbour: Invented) -> None:
    """What the citizen does with a draft, whoever began it."""
    citizen, application_id = walk.citizen, walk.id
    seen = await walk.screen()
    written = content.answers(item, chance, neighbour)
    told = {group: {**seen.answers.get(group, {}), **page} for group, page in written.items()}
    await filing.save(citizen.actor, application_id, seen.version, told)
    for spec in (await published.published(item)).materials:
        for page in range(spec.min_pages if spec.required else 0):
            picture = content.photo(f"{spec.id} {page + 1}", chance)
            await upload(citizen.actor, application_id, spec.id, picture)
    if (await published.published(item)).delivery.confirm == "at_filing":
        await filing.choose_delivery(
            citizen.actor, application_id, content.address(citizen.who, chance)
        )


async def upload(
    actor: Actor, application_id: UUID, spec_id: str, image: bytes, replaces: UUID | None = None
) -> UUID:
    """One file, in parts, as the phone sends it. Answers with the file's id."""
    spec = await filing.material_of(actor, application_id, spec_id)
    begun = await intake.begin(
        actor,
        application_id,
        spec_id,
        size=len(image),
        sha256=hashlib.sha256(image).hexdigest(),
        mime="image/jpeg",
        guard=filing.may_upload,
        max_files=spec.max_pages,
        grade=Grade(spec.grade),
        replaces=replaces,
    )
    for offset in range(0, len(image), begun.part_bytes):
        part = image[offset : offset + begun.part_bytes]
        digest = base64.b64encode(hashlib.sha256(part).digest()).decode()
        await intake.receive(actor, begun.id, offset, _once(part), length=len(part), digest=digest)
    return (await intake.finish(actor, begun.id, guard=filing.may_upload)).id


async def _once(part: bytes) -> AsyncIterator[bytes]:
    yield part
