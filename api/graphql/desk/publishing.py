"""The keepers' desk: drafts, publishing by two people, withdrawing."""

from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.catalog import draft_reading, drafting, publishing, withdrawing
from api.catalog.models import DraftState
from api.graphql.arguments import key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.drafts import (
    Draft,
    DraftCard,
    DraftResult,
    KeptVersion,
    PreparePublicationResult,
    PublishDraftResult,
    WithdrawVersionResult,
    card_shown,
    draft_shown,
    version_shown,
)
from api.graphql.types.staff import Prepared
from api.policy import Operation
from notifications.refusals import NotFound

_LONGEST_SOURCE = 60_000
_LONGEST_REASON = 500


@strawberry.type
class Keeping:
    """Queries of those who keep a department's catalogue."""

    @strawberry.field(description="Drafts of my departments, latest first.")
    @reading(Operation.READ_DRAFTS)
    async def drafts(self, info: Info, state: DraftState | None = None) -> list[DraftCard]:
        """One statement."""
        found = await draft_reading.drafts(await info.context.visitor.actor(), state)
        return [await card_shown(info, card) for card in found]

    @strawberry.field(description="Null when absent or another department's.")
    @reading(Operation.READ_DRAFTS)
    async def draft(self, info: Info, id: UUID) -> Draft | None:
        """One draft with its checks."""
        try:
            return await draft_shown(info, id)
        except NotFound:
            return None

    @strawberry.field(description="What my departments published, by code, newest first.")
    @reading(Operation.READ_DRAFTS)
    async def kept_versions(self, info: Info, code: str | None = None) -> list[KeptVersion]:
        """One statement."""
        found = await draft_reading.kept_versions(await info.context.visitor.actor(), code)
        return [await version_shown(info, kept) for kept in found]

    @strawberry.field(description="The whole text of a version, to begin the next one with.")
    @reading(Operation.READ_DRAFTS)
    async def version_source(self, info: Info, code: str, number: int) -> str | None:
        """Null when absent or another department's."""
        return await draft_reading.version_source(await info.context.visitor.actor(), code, number)


@strawberry.type
class Publishing:
    """Mutations of those who keep a department's catalogue."""

    @strawberry.mutation(description="A new draft; its text may still be wrong.")
    @refusing(Operation.WRITE_DRAFT)
    async def propose_draft(self, info: Info, source: str, key: str) -> DraftResult:
        """Begin."""
        actor, text = await info.context.visitor.actor(), _source(source)
        return await draft_shown(info, await drafting.propose(actor, text, key_of(key)))

    @strawberry.mutation
    @refusing(Operation.WRITE_DRAFT)
    async def edit_draft(self, info: Info, id: UUID, revision: int, source: str) -> DraftResult:
        """Another text."""
        actor = await info.context.visitor.actor()
        return await draft_shown(info, await drafting.edit(actor, id, revision, _source(source)))

    @strawberry.mutation(description="Hand it in, for a colleague to check and publish.")
    @refusing(Operation.WRITE_DRAFT)
    async def submit_draft(self, info: Info, id: UUID, revision: int) -> DraftResult:
        """Only what is whole."""
        actor = await info.context.visitor.actor()
        return await draft_shown(info, await drafting.submit(actor, id, revision))

    @strawberry.mutation(description="Back to its author, who may also take it back.")
    @refusing(Operation.SEND_BACK_DRAFT)
    async def send_back_draft(
        self, info: Info, id: UUID, revision: int, because: str
    ) -> DraftResult:
        """With a reason."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _LONGEST_REASON)
        return await draft_shown(info, await drafting.send_back(actor, id, revision, reason))

    @strawberry.mutation
    @refusing(Operation.WRITE_DRAFT)
    async def discard_draft(self, info: Info, id: UUID) -> DraftResult:
        """Throw it away; its text stays to be read."""
        actor = await info.context.visitor.actor()
        return await draft_shown(info, await drafting.discard(actor, id))

    @strawberry.mutation(
        description="Fixes what will be published and returns WebAuthn request options whose "
        "challenge is its hash."
    )
    @refusing(Operation.PUBLISH_VERSION)
    async def prepare_publication(
        self, info: Info, id: UUID, revision: int
    ) -> PreparePublicationResult:
        """What the second person's key is asked to sign."""
        actor = await info.context.visitor.actor()
        prepared = await publishing.prepare(actor, [(id, revision)])
        return Prepared.of(prepared)

    @strawberry.mutation(
        description="Publishes what was prepared; `credential` is the assertion over its hash."
    )
    @refusing(Operation.PUBLISH_VERSION)
    async def publish_draft(
        self, info: Info, preparation_id: UUID, credential: JSON, key: str
    ) -> PublishDraftResult:
        """From now on it never changes."""
        actor, answer = await info.context.visitor.actor(), object_of(credential)
        drafts = await publishing.publish(actor, preparation_id, answer, key_of(key))
        return await draft_shown(info, drafts[0])

    @strawberry.mutation(
        description="The first of two people asks for it, the second withdraws it; both say why. "
        "What is filed goes on."
    )
    @refusing(Operation.WITHDRAW_VERSION)
    async def withdraw_version(
        self, info: Info, code: str, number: int, because: str
    ) -> WithdrawVersionResult:
        """Nothing new is taken in."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _LONGEST_REASON)
        await withdrawing.withdraw(actor, code, number, reason)
        (kept,) = await draft_reading.kept_versions(actor, code, number)
        return await version_shown(info, kept)


def _source(text: str) -> str:
    text_of(text, _LONGEST_SOURCE)
    return text
