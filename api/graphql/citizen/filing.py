"""The citizen's acts on an application: each is one verb, then one read."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import filing, originals, receiving
from api.delivery.addresses import DeliveryChoice
from api.delivery.models import DeliveryWay
from api.graphql.arguments import key_of, moment_of, object_of, region_of, text_of
from api.graphql.citizen.conflict import DraftConflict
from api.graphql.citizen.showing import application_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.applications import Application
from api.graphql.types.appointments import OriginalCheckWay, TooOftenMissed
from api.graphql.types.fetching import ReceiptIsTheirs
from api.graphql.types.offering import ItemCancelled, ItemWithdrawn, VersionOver
from api.graphql.types.refusals import (
    AddressInvalid,
    AnswersInvalid,
    AtTheDoor,
    Busy,
    DeclarationMissing,
    DeliveryMissing,
    FreshProofNeeded,
    IdentityNeeded,
    KeyReused,
    MaterialsFrozen,
    MaterialsMissing,
    NotFound,
    SignInNeeded,
    SlotTaken,
    WrongStatus,
)
from api.graphql.types.starting import StartResult
from api.materials import intake
from api.policy import Operation

SaveResult = Annotated[
    Application | DraftConflict | WrongStatus | NotFound | SignInNeeded | Busy | AnswersInvalid,
    strawberry.union("SaveResult"),
]
DeliveryResult = Annotated[
    Application
    | AddressInvalid
    | WrongStatus
    | NotFound
    | SignInNeeded
    | FreshProofNeeded
    | Busy
    | KeyReused,
    strawberry.union("DeliveryResult"),
]
ReceiptResult = Annotated[
    Application | ReceiptIsTheirs | WrongStatus | AtTheDoor | KeyReused,
    strawberry.union("ReceiptResult"),
]
SubmitResult = Annotated[
    Application
    | AnswersInvalid
    | MaterialsMissing
    | DeclarationMissing
    | DeliveryMissing
    | DraftConflict
    | VersionOver
    | ItemWithdrawn
    | ItemCancelled
    | WrongStatus
    | NotFound
    | IdentityNeeded
    | SignInNeeded
    | FreshProofNeeded
    | Busy
    | KeyReused,
    strawberry.union("SubmitResult"),
]
ResubmitResult = Annotated[
    Application
    | AnswersInvalid
    | MaterialsMissing
    | WrongStatus
    | NotFound
    | SignInNeeded
    | FreshProofNeeded
    | Busy
    | KeyReused,
    strawberry.union("ResubmitResult"),
]
WithdrawResult = Annotated[
    Application | WrongStatus | NotFound | SignInNeeded | FreshProofNeeded | Busy | KeyReused,
    strawberry.union("WithdrawResult"),
]
BookResult = Annotated[
    Application
    | SlotTaken
    | TooOftenMissed
    | WrongStatus
    | NotFound
    | SignInNeeded
    | FreshProofNeeded
    | Busy
    | KeyReused,
    strawberry.union("BookResult"),
]


@strawberry.type
class FileRemoved:
    """The file is out of the draft."""

    ok: bool = True


@strawberry.type
class DraftDiscarded:
    """The draft is gone."""

    ok: bool = True


RemoveFileResult = Annotated[
    FileRemoved | MaterialsFrozen | WrongStatus | NotFound | SignInNeeded | Busy,
    strawberry.union("RemoveFileResult"),
]
DiscardResult = Annotated[
    DraftDiscarded | WrongStatus | NotFound | SignInNeeded | Busy,
    strawberry.union("DiscardResult"),
]


@strawberry.input
class DeliveryInput:
    """How the result shall come."""

    way: DeliveryWay
    receiver: str | None = None
    phone: str | None = None
    region: str | None = None
    street: str | None = None

    def choice(self) -> DeliveryChoice:
        """As the verb takes it."""
        return DeliveryChoice(
            way=DeliveryWay(self.way),
            receiver=self.receiver,
            phone=self.phone,
            region=self.region,
            street=self.street,
        )


@strawberry.type
class Filing:
    """Mutations on one's own application."""

    @strawberry.mutation(description="`region`: where the applicant lives, a region's code.")
    @refusing(Operation.EDIT_DRAFT)
    async def start_application(
        self, info: Info, item_code: str, key: str, region: str | None = None
    ) -> StartResult:
        """A new draft of an item."""
        actor, lives = await info.context.visitor.actor(), region_of(region)
        begun = await filing.start(actor, text_of(item_code, 50), key_of(key), lives)
        return await application_of(info, begun)

    @strawberry.mutation
    @refusing(Operation.EDIT_DRAFT)
    async def save_answers(self, info: Info, id: UUID, version: int, answers: JSON) -> SaveResult:
        """Keep what was typed so far."""
        actor = await info.context.visitor.actor()
        return await application_of(info, await filing.save(actor, id, version, object_of(answers)))

    @strawberry.mutation
    @refusing(Operation.CHOOSE_DELIVERY)
    async def choose_delivery(
        self, info: Info, id: UUID, delivery: DeliveryInput
    ) -> DeliveryResult:
        """How the result shall come, while it is a draft."""
        actor = await info.context.visitor.actor()
        return await application_of(
            info, await filing.choose_delivery(actor, id, delivery.choice())
        )

    @strawberry.mutation
    @refusing(Operation.UPLOAD)
    async def remove_file(self, info: Info, id: UUID) -> RemoveFileResult:
        """Take a file out again."""
        actor = await info.context.visitor.actor()
        await intake.remove(actor, id, guard=filing.may_upload)
        return FileRemoved()

    @strawberry.mutation
    @refusing(Operation.EDIT_DRAFT)
    async def discard_draft(self, info: Info, id: UUID) -> DiscardResult:
        """Throw a draft away."""
        await filing.discard(await info.context.visitor.actor(), id)
        return DraftDiscarded()

    @strawberry.mutation
    @refusing(Operation.SUBMIT)
    async def submit_application(
        self, info: Info, id: UUID, version: int, declared: bool, key: str
    ) -> SubmitResult:
        """File it. The same key again gives the same answer."""
        actor = await info.context.visitor.actor()
        return await application_of(
            info, await filing.submit(actor, id, version, declared, key_of(key))
        )

    @strawberry.mutation
    @refusing(Operation.SUPPLEMENT)
    async def resubmit_application(
        self, info: Info, id: UUID, key: str, answers: JSON | None = None
    ) -> ResubmitResult:
        """Hand in what was asked for."""
        actor = await info.context.visitor.actor()
        given = None if answers is None else object_of(answers)
        return await application_of(info, await filing.resubmit(actor, id, given, key_of(key)))

    @strawberry.mutation
    @refusing(Operation.WITHDRAW)
    async def withdraw_application(
        self, info: Info, id: UUID, because: str, key: str
    ) -> WithdrawResult:
        """Take it back before it is decided."""
        actor = await info.context.visitor.actor()
        return await application_of(
            info, await filing.withdraw(actor, id, text_of(because, 500), key_of(key))
        )

    @strawberry.mutation
    @refusing(Operation.BOOK)
    async def book_original_check(
        self, info: Info, id: UUID, way: OriginalCheckWay, at: datetime, key: str
    ) -> BookResult:
        """When and where originals are compared."""
        actor = await info.context.visitor.actor()
        return await application_of(
            info,
            await originals.book_original_check(actor, id, way.value, moment_of(at), key_of(key)),
        )

    @strawberry.mutation
    @refusing(Operation.CHOOSE_DELIVERY)
    async def confirm_delivery(
        self, info: Info, id: UUID, delivery: DeliveryInput, key: str
    ) -> DeliveryResult:
        """The address, after the decision."""
        actor = await info.context.visitor.actor()
        return await application_of(
            info, await receiving.confirm_delivery(actor, id, delivery.choice(), key_of(key))
        )

    @strawberry.mutation
    @refusing(Operation.CHOOSE_DELIVERY)
    async def confirm_receipt(self, info: Info, id: UUID, key: str) -> ReceiptResult:
        """It came: what was in doubt is settled."""
        actor = await info.context.visitor.actor()
        return await application_of(info, await receiving.confirm_receipt(actor, id, key_of(key)))
