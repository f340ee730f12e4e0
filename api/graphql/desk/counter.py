"""The counter: find any department's item, and begin it for a person who is present."""

from typing import Annotated

import strawberry

from api.applications import counter
from api.applications.at_counter import definition_begun_here
from api.applications.capturing import capture_lines
from api.applications.wanting import most_wanted
from api.catalog import searching
from api.graphql.arguments import key_of, text_of
from api.graphql.catalogue import item_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.sending import send_code
from api.graphql.types.accounts import (
    CardExpired,
    CardNeeded,
    CardUnreadable,
    GuardianNeeded,
)
from api.graphql.types.counter import (
    CaptureLine,
    CounterItem,
    CounterItems,
    CounterStart,
    OwnApplication,
    PhoneNeeded,
    PhoneOfAnother,
)
from api.graphql.types.offering import (
    ItemCancelled,
    ItemWithdrawn,
    NotALeaf,
    NotYetOffered,
    PilotOnly,
)
from api.graphql.types.people import CodeSent
from api.graphql.types.refusals import (
    Busy,
    CodeExpired,
    CodeWrong,
    IdentityMismatch,
    IdNumberInvalid,
    KeyReused,
    NameInvalid,
    NotAllowed,
    NotFound,
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from api.policy import Operation
from identity.offices import offices
from identity.present import CODE

_TEMPLATE = "counter_code"


CounterCodeResult = Annotated[
    CodeSent | PhoneInvalid | TooManyRequests | VendorUnavailable | NotAllowed | SignInNeeded,
    strawberry.union("CounterCodeResult"),
]
StartAtCounterResult = Annotated[
    CounterStart
    | NameInvalid
    | IdNumberInvalid
    | IdentityMismatch
    | PhoneNeeded
    | CardNeeded
    | PhoneInvalid
    | PhoneOfAnother
    | GuardianNeeded
    | CardUnreadable
    | CardExpired
    | CodeWrong
    | CodeExpired
    | OwnApplication
    | NotALeaf
    | PilotOnly
    | ItemWithdrawn
    | ItemCancelled
    | NotYetOffered
    | TooManyRequests
    | VendorUnavailable
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("StartAtCounterResult"),
]


@strawberry.input
class PresentInput:
    """Who stands at the counter. Phone and code only where the number is known to nobody yet."""

    name: str
    id_number: str
    phone: str | None = None
    code: str | None = None
    card: str | None = strawberry.field(
        default=None, description="What a card reader read: then name and number may be empty."
    )
    phoneless: bool = strawberry.field(
        default=False, description="Has no phone: only with a card that was read."
    )

    def present(self) -> counter.Present:
        """As the verb takes it."""
        return counter.Present(
            name=text_of(self.name, 100),
            id_number=text_of(self.id_number, 40),
            phone=text_of(self.phone or "", 40) or None,
            code=text_of(self.code or "", 40),
            card=text_of(self.card or "", 80_000),
            phoneless=self.phoneless,
        )


@strawberry.type
class CounterQuery:
    """Queries."""

    @strawberry.field(
        description="Published items of every department, found as citizens find them. Without "
        "`search`, what is filed most comes first."
    )
    @reading(Operation.START_AT_COUNTER)
    async def catalogue_search(self, info: Info, search: str = "", first: int = 20) -> CounterItems:
        """One statement for the words; the rest from the process's memory."""
        asked = text_of(search, 200)
        items = (await searching.find(asked)).items
        found = items if asked else await most_wanted(items)
        known, english = await offices(), info.context.visitor.language == "en"
        return CounterItems(
            edges=[CounterItem.of(item, known, english=english) for item in found[:first]],
            total=len(found),
            nothing=[] if found else list(await searching.suggested(asked)),
        )


@strawberry.type
class AtCounter:
    """Mutations."""

    @strawberry.mutation(description="A code to the phone of who is present, to be read out.")
    @refusing(Operation.START_AT_COUNTER)
    async def request_counter_code(self, info: Info, phone: str) -> CounterCodeResult:
        """It opens no session: its purpose is the counter alone."""
        return await send_code(info, phone, CODE, _TEMPLATE)

    @strawberry.mutation(description="Begins a draft for a person who is present; they are told.")
    @refusing(Operation.START_AT_COUNTER)
    async def start_at_counter(
        self, info: Info, item_code: str, who: PresentInput, key: str
    ) -> StartAtCounterResult:
        """The citizen goes on with it on their own phone."""
        visitor = info.context.visitor
        started = await counter.start_for(
            await visitor.actor(),
            text_of(item_code, 50),
            who.present(),
            key_of(key),
            visitor.doorway.vendors.realname,
        )
        english = visitor.language == "en"
        lines = await capture_lines(await visitor.actor(), started.application_id)
        definition = await definition_begun_here(await visitor.actor(), started.application_id)
        return CounterStart(
            id=started.application_id,
            details=await item_of(definition, visitor.language),
            captures=[
                CaptureLine(
                    spec_id=line.spec_id,
                    title=line.title_en if english else line.title,
                    example=line.example,
                    max_pages=line.max_pages,
                    kind=line.kind,
                )
                for line in lines
            ],
            item=started.item_en if english else started.item,
            name=started.name,
            phone=started.phone,
        )
