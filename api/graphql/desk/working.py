"""The desk's acts on a case: each is one verb, then one read."""

from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import (
    accepting,
    asking_for,
    deciding,
    disclosing,
    not_accepting,
    originals,
)
from api.applications.pointing import Region
from api.graphql.arguments import few, key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import (
    AcceptResult,
    AskNotToAcceptResult,
    AskOnceResult,
    CallForOriginalsResult,
    CaseResult,
    DecideResult,
    OriginalsAgreeResult,
    PrepareDecisionResult,
    RevealResult,
    SettleNotToAcceptResult,
)
from api.graphql.desk.showing import case_after
from api.graphql.refusals import refusing
from api.graphql.types.staff import Prepared, Revealed
from api.policy import Operation


@strawberry.input
class RegionInput:
    """A rectangle on one page, in shares (0 to 1) of the upright picture."""

    file_id: UUID
    x: float
    y: float
    w: float
    h: float


@strawberry.input
class GapInput:
    """One thing that is missing, and why it is needed."""

    kind: str
    ref: str
    why: str
    regions: list[RegionInput] | None = None

    def wish(self) -> asking_for.SupplementWish:
        """As the verb takes it."""
        return asking_for.SupplementWish(
            kind=self.kind,
            ref=self.ref,
            why=text_of(self.why, 500),
            regions=tuple(Region(**vars(one)) for one in few(self.regions or [])),
        )


@strawberry.input
class OriginalOutcomeInput:
    """What comparing one original showed."""

    material_id: str
    agrees: bool
    note: str | None = None

    def outcome(self) -> originals.OriginalOutcome:
        """As the verb takes it."""
        return originals.OriginalOutcome(
            material_id=self.material_id, agrees=self.agrees, note=text_of(self.note or "", 255)
        )


@strawberry.input
class DecisionInput:
    """What the approver wants; a refusal needs reason and clause."""

    grant: bool
    opinion: str
    reason: str | None = None
    clause: str | None = None

    def choice(self) -> deciding.DecisionChoice:
        """As the verb takes it."""
        return deciding.DecisionChoice(
            grant=self.grant,
            opinion=text_of(self.opinion),
            reason=text_of(self.reason or ""),
            clause=text_of(self.clause or ""),
        )


@strawberry.type
class Working:
    """Mutations on a case."""

    @strawberry.mutation
    @refusing(Operation.CLAIM)
    async def claim(self, info: Info, id: UUID) -> CaseResult:
        """Take the case."""
        return await case_after(info, accepting.claim, id)

    @strawberry.mutation
    @refusing(Operation.CLAIM)
    async def release(self, info: Info, id: UUID) -> CaseResult:
        """Give it back."""
        return await case_after(info, accepting.release, id)

    @strawberry.mutation
    @refusing(Operation.ASK_SUPPLEMENT)
    async def ask_once(
        self, info: Info, id: UUID, version: int, lines: list[GapInput], key: str
    ) -> AskOnceResult:
        """Tell everything that is missing, all at once."""
        wishes = [line.wish() for line in few(lines)]
        return await case_after(info, accepting.ask_once, id, version, wishes, key_of(key))

    @strawberry.mutation
    @refusing(Operation.CHECK_ORIGINALS)
    async def call_for_originals(
        self, info: Info, id: UUID, version: int, material_ids: list[str], key: str
    ) -> CallForOriginalsResult:
        """Ask to see originals."""
        which, call = few(material_ids), originals.call_for_originals
        return await case_after(info, call, id, version, which, key_of(key))

    @strawberry.mutation
    @refusing(Operation.CHECK_ORIGINALS)
    async def originals_agree(
        self, info: Info, id: UUID, version: int, outcomes: list[OriginalOutcomeInput], key: str
    ) -> OriginalsAgreeResult:
        """Write down what comparing showed."""
        shown = [line.outcome() for line in few(outcomes)]
        return await case_after(info, originals.originals_agree, id, version, shown, key_of(key))

    @strawberry.mutation
    @refusing(Operation.ACCEPT)
    async def accept(
        self,
        info: Info,
        id: UUID,
        version: int,
        opinion: str,
        key: str,
        checklist: list[str] | None = None,
    ) -> AcceptResult:
        """Take the case in: the promised days begin."""
        said, ticked = text_of(opinion), few(checklist or [])
        return await case_after(info, accepting.accept, id, version, said, key_of(key), ticked)

    @strawberry.mutation
    @refusing(Operation.ACCEPT)
    async def ask_not_to_accept(
        self,
        info: Info,
        id: UUID,
        version: int,
        ground: str,
        reason: str,
        clause: str,
        key: str,
    ) -> AskNotToAcceptResult:
        """Ask a leader not to take it in, on a ground from the list, with reason and clause."""
        why = (text_of(ground, 32), text_of(reason, 500), text_of(clause, 500))
        return await case_after(info, not_accepting.ask, id, version, *why, key_of(key))

    @strawberry.mutation
    @refusing(Operation.REFUSE_ACCEPTANCE)
    async def agree_not_to_accept(
        self, info: Info, id: UUID, version: int, asked: UUID, key: str
    ) -> SettleNotToAcceptResult:
        """It is not taken in."""
        return await case_after(info, not_accepting.agree, id, version, asked, key_of(key))

    @strawberry.mutation
    @refusing(Operation.REFUSE_ACCEPTANCE)
    async def decline_not_to_accept(
        self, info: Info, id: UUID, version: int, asked: UUID, opinion: str, key: str
    ) -> SettleNotToAcceptResult:
        """It is to be taken in, or something asked for, and why."""
        said = text_of(opinion, 500)
        return await case_after(info, not_accepting.decline, id, version, asked, said, key_of(key))

    @strawberry.mutation(
        description="Fixes what will be decided and returns WebAuthn request options whose "
        "challenge is its hash."
    )
    @refusing(Operation.DECIDE)
    async def prepare_decision(
        self, info: Info, id: UUID, version: int, decision: DecisionInput
    ) -> PrepareDecisionResult:
        """What the key is asked to sign."""
        actor = await info.context.visitor.actor()
        prepared = await deciding.prepare(actor, id, version, decision.choice())
        return Prepared.of(prepared)

    @strawberry.mutation(
        description="Decides what was prepared; `credential` is the assertion over its hash."
    )
    @refusing(Operation.DECIDE)
    async def decide(
        self, info: Info, preparation_id: UUID, credential: JSON, key: str
    ) -> DecideResult:
        """The decision."""
        given = object_of(credential)
        return await case_after(info, deciding.decide, preparation_id, given, key_of(key))

    @strawberry.mutation(
        description="Opens one masked value. field: applicant.name | applicant.idNumber | "
        "applicant.phone | answers/<pointer> | delivery.address"
    )
    @refusing(Operation.REVEAL)
    async def reveal(self, info: Info, id: UUID, field: str, because: str) -> RevealResult:
        """One value, with a reason that the citizen can read in the trail."""
        actor = await info.context.visitor.actor()
        value = await disclosing.reveal(actor, id, text_of(field, 200), text_of(because, 200))
        return Revealed(value=value)
