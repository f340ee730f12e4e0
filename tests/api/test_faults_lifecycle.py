"""G12: whoever tries whatever in whatever order, the table of steps happens.

Lives are made up: at every point somebody tries something, now what the tables offer, now anything.
What the tables offer leads where STEPS says; everything else is refused and changes nothing.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from api.applications import accepting, deciding, filing, originals, reviewing
from api.applications.asking_for import SupplementWish
from api.applications.deciding import DecisionChoice
from api.applications.lifecycle import ENDED, STEPS, Action, Status
from api.applications.originals import OriginalOutcome
from api.materials import intake
from api.seed.content import CARD, HOME, SHOP, photo
from api.seed.staff import Colleague
from api.seed.walking import Citizen, Walk, upload
from identity.throttle import bind_throttle
from notifications.refusals import Refusal
from tests.api import leaders_verbs
from tests.conftest import Hall
from tests.journeys.tables import offered
from tests.makers import County, a_county, checklist_of, everything_of, facts_about, query
from tests.sizes import Figure, size

LIVES, MOVES = size(6, 2_000), size(20, 50)
WHY, LAW = "照片看不清", "《行政许可法》第三十二条"
Move = tuple[str, str]  # who, what
_LIVED = Counter[str]()


@dataclass
class Life:
    """One application and everybody who may touch it."""

    county: County
    walk: Walk
    item: str
    stranger: Citizen
    chance: Random = field(default_factory=lambda: Random(1))

    async def status(self) -> Status:
        (row,) = await query("SELECT status FROM application WHERE id = $1", self.walk.id)
        return Status(row["status"])

    async def version(self) -> int:
        (row,) = await query("SELECT version FROM application WHERE id = $1", self.walk.id)
        return int(row["version"])

    async def allowed(self) -> frozenset[Move]:
        """What the tables offer, of the verbs that are tried here."""
        status = await self.status()
        found = {
            ("citizen", action.name)
            for action in (Action.SUBMIT, Action.RESUBMIT, Action.WITHDRAW)
            if (status, action) in STEPS
        }
        if status is Status.IN_SPECIAL and (await self.walk.screen()).supplement:
            found |= {("citizen", Action.RESUBMIT.name)}  # one verb for both
        for who, actions in (await offered(self.county, self.walk.id)).items():
            found |= {(who, action) for action in actions or ()}
        return frozenset(found & set(MOVES_THERE_ARE)) - await self._not_ready()

    async def _not_ready(self) -> set[Move]:
        """What the tables offer and the case itself does not allow yet, or never."""
        late: set[Move] = set()
        if (await everything_of(self.walk.id))["decided_at"] is not None:  # waits for its fee
            late = {("citizen", Action.WITHDRAW.name)}
        if self.item != HOME:  # nothing to compare
            calls = {move for move in MOVES_THERE_ARE if move[1] == Action.CALL_FOR_ORIGINALS.name}
            return calls | late
        seen = await self.walk.screen()
        wanted = {spec.id for spec in seen.definition.materials if spec.original_checked}
        copies = any(one.spec_id in wanted and one.grade in {"C", "D"} for one in seen.materials)
        early = {move for move in MOVES_THERE_ARE if move[1] == Action.ACCEPT.name}
        return early | late if copies else late  # also where a new photo came after the original

    async def refusal_of(self, move: Move) -> str:
        """Try it, with everything a verb may ask for at hand; empty when it was done."""
        who, what = move
        try:
            if who in {"citizen", "stranger"}:
                citizen = self.walk.citizen if who == "citizen" else self.stranger
                await CITIZEN_VERBS[what](self, citizen)
            else:
                clerk, version = self.county.staff[who], await self.version()
                if what in leaders_verbs.VERBS:
                    await leaders_verbs.try_it(what, self.county, self.walk.id, clerk, version)
                else:
                    await DESK_VERBS[what](self, clerk, version)
        except Refusal as refusal:
            return refusal.code
        return ""


async def _submit(life: Life, who: Citizen) -> None:
    key = life.county.key()
    await filing.submit(who.actor, life.walk.id, await life.version(), True, key)


async def _resubmit(life: Life, who: Citizen) -> None:
    seen = await life.walk.screen()
    if seen.supplement and who is life.walk.citizen:
        spec = seen.definition.materials[0]
        for old in seen.materials[0].files:
            await intake.remove(who.actor, old.id, guard=filing.may_upload)
        for page in range(spec.min_pages):
            await upload(who.actor, life.walk.id, spec.id, photo(f"{page}", life.chance))
    await filing.resubmit(who.actor, life.walk.id, None, life.county.key())


async def _withdraw(life: Life, who: Citizen) -> None:
    await filing.withdraw(who.actor, life.walk.id, "不办了", life.county.key())


async def _claim(life: Life, clerk: Colleague, _version: int) -> None:
    await accepting.claim(clerk.actor, life.walk.id)


async def _release(life: Life, clerk: Colleague, _version: int) -> None:
    await accepting.release(clerk.actor, life.walk.id)


async def _ask_once(life: Life, clerk: Colleague, version: int) -> None:
    spec = (await life.walk.screen()).definition.materials[0].id
    lines = [SupplementWish("material", spec, WHY)]
    await accepting.ask_once(clerk.actor, life.walk.id, version, lines, life.county.key())


async def _call(life: Life, clerk: Colleague, version: int) -> None:
    wanted = ["title_certificate"]
    key = life.county.key()
    await originals.call_for_originals(clerk.actor, life.walk.id, version, wanted, key)


async def _agree(life: Life, clerk: Colleague, version: int) -> None:
    outcomes = [OriginalOutcome("title_certificate", agrees=True)]
    key = life.county.key()
    await originals.originals_agree(clerk.actor, life.walk.id, version, outcomes, key)


async def _accept(life: Life, clerk: Colleague, version: int) -> None:
    points, key = await checklist_of(life.item), life.county.key()
    await accepting.accept(clerk.actor, life.walk.id, version, "材料齐全", key, points)


async def _pass_up(life: Life, clerk: Colleague, version: int) -> None:
    points = [line.key for line in (await life.walk.screen()).definition.checklist]
    key = life.county.key()
    await reviewing.pass_up(clerk.actor, life.walk.id, version, "符合", points, key)


async def _send_back(life: Life, clerk: Colleague, version: int) -> None:
    await reviewing.send_back(clerk.actor, life.walk.id, version, WHY, life.county.key())


async def _decide(life: Life, clerk: Colleague, version: int, *, grant: bool) -> None:
    choice = DecisionChoice(grant, "意见", "" if grant else WHY, "" if grant else LAW)
    prepared = await deciding.prepare(clerk.actor, life.walk.id, version, choice)
    signed = clerk.key.get(prepared.options)
    await deciding.decide(clerk.actor, prepared.id, signed, life.county.key())


async def _grant(life: Life, clerk: Colleague, version: int) -> None:
    await _decide(life, clerk, version, grant=True)


async def _refuse(life: Life, clerk: Colleague, version: int) -> None:
    await _decide(life, clerk, version, grant=False)


CITIZEN_VERBS: Mapping[str, Callable[[Life, Citizen], Awaitable[None]]] = {
    "SUBMIT": _submit,
    "RESUBMIT": _resubmit,
    "WITHDRAW": _withdraw,
}
DESK_VERBS: Mapping[str, Callable[[Life, Colleague, int], Awaitable[None]]] = {
    "CLAIM": _claim,
    "RELEASE": _release,
    "ASK_ONCE": _ask_once,
    "CALL_FOR_ORIGINALS": _call,
    "ORIGINALS_AGREE": _agree,
    "ACCEPT": _accept,
    "PASS_UP": _pass_up,
    "SEND_BACK": _send_back,
    "APPROVE": _grant,
    "REFUSE": _refuse,
    "APPROVE_AT_ONCE": _grant,
    "REFUSE_AT_ONCE": _refuse,
}
CLERKS = ("window", "window2", "instant", "reviewer", "approver", "approver2", "supervisor")
MOVES_THERE_ARE: tuple[Move, ...] = (
    *((who, verb) for who in ("citizen", "stranger") for verb in CITIZEN_VERBS),
    *((who, verb) for who in CLERKS for verb in (*DESK_VERBS, *leaders_verbs.VERBS)),
)
SAME_VERB = {"APPROVE": "APPROVE_AT_ONCE", "REFUSE": "REFUSE_AT_ONCE"}
BACK = {"WITHDRAW", "RELEASE", "SETTLE_NOT_TO_ACCEPT", "TERMINATE"}
HOW = ("ahead", "ahead", "ahead", "ahead", "offered", "anything")
NO_STEP = {"CLAIM", "RELEASE", "ASK_SPECIAL", "ASK_EXTENSION", "DECLINE_SPECIAL", "ASK_REDRESS"}
NO_STEP |= {"ASK_MORE", "ASK_NOT_TO_ACCEPT"}


def fits(move: Move, allowed: frozenset[Move]) -> bool:
    """Deciding is one verb for both kinds of items; the item says which step it is."""
    who, what = move
    other = {**SAME_VERB, **{v: k for k, v in SAME_VERB.items()}}.get(what, what)
    return move in allowed or (who, other) in allowed


def choices(how: str, allowed: frozenset[Move]) -> list[Move]:
    """What somebody may pick from: what leads on, what is offered at all, or anything."""
    ahead = {move for move in allowed if move[1] not in BACK}
    found = {"ahead": ahead or allowed, "offered": allowed, "anything": set[Move]()}[how]
    return sorted(found or MOVES_THERE_ARE)


async def live(life: Life, tries: list[tuple[str, int]]) -> int:
    """Go through a life; how many steps were taken."""
    steps = over = 0
    for how, pick in tries:
        before, status = await everything_of(life.walk.id), await life.status()
        over += status in ENDED
        if over > 2:  # that nothing happens after the end was tried twice
            break
        allowed = await life.allowed()
        choice = choices(how, allowed)
        move = choice[pick % len(choice)]
        refused = await life.refusal_of(move)
        if refused:
            assert not fits(move, allowed), (status, move, refused)
            assert await everything_of(life.walk.id) == before, (status, move)
            continue
        holder_again = move[1] == "CLAIM" and status is await life.status()
        assert fits(move, allowed) or holder_again, (status, move)
        if move[1] not in NO_STEP:
            steps += 1
            await _went_where_the_table_says(status, move, await life.status())
        await life.county.work()
    return steps


async def _went_where_the_table_says(was: Status, move: Move, now: Status) -> None:
    names = {move[1], SAME_VERB.get(move[1], move[1])}
    names |= {"SUPPLY"} if move[1] == "RESUBMIT" else set()
    names |= leaders_verbs.STEPS_OF.get(move[1], set())
    targets = {STEPS[was, a].to for a in Action if a.name in names and (was, a) in STEPS}
    if Status.ACCEPTED in targets:  # what is not instant is assigned in the same breath
        targets.add(Status.IN_REVIEW)
    assert now in targets, (was, move, now)


@pytest.mark.timeout(size(300, 20_000))
@pytest.mark.proof("G12", "2,000 lives of 50 moves: by the table, or refused and nothing changed")
@settings(
    max_examples=LIVES,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),  # to shorten a life takes minutes, and it reads well as it is
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    item=st.sampled_from([SHOP, HOME, CARD]),
    start=st.sampled_from([Status.DRAFT, Status.IN_REVIEW, Status.PENDING_APPROVAL, Status.CLOSED]),
    tries=st.lists(
        st.tuples(st.sampled_from(HOW), st.integers(0, 10_000)),
        min_size=MOVES,
        max_size=MOVES,
    ),
)
async def test_whatever_is_tried_happens_by_the_table_or_not_at_all(
    hall: Hall, figure: Figure, item: str, start: Status, tries: list[tuple[str, int]]
) -> None:
    bind_throttle(None, slack=1000)  # an approver does not sign this often
    county = await a_county(hall)
    county._people = (await query("SELECT count(*) AS n FROM person"))[0]["n"]
    life = Life(county, await county.a_draft(item), item, await county.citizen())
    await county.walk_to(life.walk, start)
    steps = await live(life, tries)
    await leaders_verbs.whole(life.walk.id)
    facts = [name for name in await facts_about(life.walk.id) if name.startswith("application.")]
    rows = await query("SELECT was, now FROM status_change WHERE application_id = $1", life.walk.id)
    assert len(rows) == len([f for f in facts if f != "application.original_check_booked"])
    assert len(rows) >= steps
    _LIVED.update(lives=1, steps=steps)
    figure(**_LIVED)
    assert (await life.status() in ENDED) == bool(
        await query(
            "SELECT 1 FROM application WHERE closed_at IS NOT NULL AND id = $1", life.walk.id
        )
    )
