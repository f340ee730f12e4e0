"""What the counter shows and answers."""

from uuid import UUID

import strawberry

from api.catalog.definition import Definition
from api.catalog.lists import trips
from api.graphql.types.items import Item
from api.graphql.types.refusals import Refusal
from api.materials.models import FileKind
from identity.offices import Offices


@strawberry.type
class CounterItem:
    """What a clerk tells a person who asks: what it is, for whom, what it costs, how long."""

    code: str
    title: str
    what: str
    who: str
    department: str
    instant: bool
    promised_days: int
    unit: str = strawberry.field(description="Of the promise: working | calendar.")
    fee_fen: int
    trips: int

    @classmethod
    def of(cls, item: Definition, known: Offices, *, english: bool) -> "CounterItem":
        """A version's line."""
        return cls(
            code=item.code,
            title=(english and item.title_en) or item.title,
            what=(english and item.summary_en) or item.summary,
            who=(english and item.who_en) or item.who,
            department=known.department_names.get(item.department_code, ""),
            instant=item.instant,
            promised_days=item.promised_days,
            unit=item.unit,
            fee_fen=item.fee_fen,
            trips=trips(item),
        )


@strawberry.type
class CounterItems:
    """What was found, best first."""

    edges: list[CounterItem]
    total: int
    nothing: list[str] = strawberry.field(description="Words to try when nothing was found.")


@strawberry.type
class CaptureLine:
    """What the window may photograph: the person (no title), or a paper of the list."""

    spec_id: str
    title: str
    example: str | None
    max_pages: int
    kind: FileKind


@strawberry.type
class CounterStart:
    """A draft that was begun for somebody; what they were told of, masked."""

    id: UUID
    item: str
    name: str
    phone: str = strawberry.field(description="Empty: they have none.")
    details: Item = strawberry.field(description="The version: its form, papers and delivery.")
    captures: list[CaptureLine] = strawberry.field(
        description="What may be photographed while the person is here, portrait first."
    )


@strawberry.type
class PhoneNeeded(Refusal):
    """Nobody is known by this number yet: the person's own phone is needed."""


@strawberry.type
class PhoneOfAnother(Refusal):
    """The phone is somebody else's account."""


@strawberry.type
class OwnApplication(Refusal):
    """It would be the clerk's own."""
