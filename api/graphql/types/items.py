"""Items as they are read: cards and pages of the catalogue, and one item in full."""

from datetime import date

import strawberry
from strawberry.scalars import JSON

from api.delivery.models import DeliveryWay
from api.graphql.types.routes import MaterialSpec, Stage
from api.graphql.types.shared import FeeLine, ItemExemption


@strawberry.type
class HowLong:
    """The promise and the law, and the day the promise would fall on if filed now."""

    promised_days: int
    legal_days: int | None = strawberry.field(description="Null: the law sets no limit.")
    unit: str = strawberry.field(description="Of the promise: working | calendar.")
    legal_unit: str
    legal_basis: str
    promised_on: date


@strawberry.type
class GuideElement:
    """One element of the guide."""

    key: str
    title: str
    text: str


@strawberry.type
class ItemListName:
    """A list that an item stands on."""

    key: str
    title: str


@strawberry.type
class ItemCard:
    """One line of the catalogue."""

    code: str
    title: str
    summary: str
    department: str
    instant: bool
    promised_days: int
    unit: str = strawberry.field(description="Of the promise: working | calendar.")
    fee_fen: int
    material_count: int
    held_count: int = strawberry.field(description="Papers that the platform looks up itself.")
    minutes: int
    icon: str
    online_depth: str = strawberry.field(description="full | prefill | booking")
    trips: int
    level_names: list[str] = strawberry.field(description="Where it can be handed in, in words.")
    lists: list[str] = strawberry.field(description="Keys of the lists it stands on.")
    applicants: list[int] = strawberry.field(description="GB/T 39046: 1 person, 2 enterprise …")


@strawberry.type
class ItemPage:
    """Some items."""

    edges: list[ItemCard]
    end_cursor: str | None
    has_more: bool
    total: int
    words: list[str] = strawberry.field(description="What was understood of the search.")
    nothing: list[str] = strawberry.field(description="Words to try when nothing was found.")


@strawberry.type
class ItemParent:
    """Where an item stands in the catalogue, from the top."""

    code: str
    title: str
    kind: str = strawberry.field(description="catalogue | item")


@strawberry.type
class ItemQuestion:
    """What people ask, and the answer."""

    question: str
    answer: str


@strawberry.type
class Delegated:
    """A power handed down: to which level, where, on what ground, since when."""

    level: int = strawberry.field(description="5 township, 6 village")
    level_name: str
    regions: list[str] = strawberry.field(description="Names; empty: the whole county.")
    basis: str
    since: date


@strawberry.type
class ItemPlace:
    """Where one can go."""

    name: str
    kind: str
    kind_name: str
    address: str
    hours: str
    phone: str
    region: str
    latitude: float | None
    longitude: float | None


@strawberry.type
class Contacts:
    """Whom to ask, and where to complain."""

    advice: str
    complaint: str


@strawberry.type
class Publication:
    """Who published this version, and when."""

    version: int
    department: str
    signer: str | None = strawberry.field(description="Null: shipped, published without the desk.")
    published_on: date
    number: str | None
    content_hash: str
    effective_from: date | None


@strawberry.type
class ForMe:
    """What it takes of this person, above the fold."""

    minutes: int
    papers: int = strawberry.field(description="Papers that are needed, looked-up ones included.")
    held: int = strawberry.field(description="Of these, how many nobody has to bring.")
    perhaps: int = strawberry.field(description="More papers that only some have to bring.")
    fee_fen: int
    postage_fen: int
    latest_on: date = strawberry.field(description="Done by then at the latest, if filed now.")
    trips: int


@strawberry.type
class Item:
    """One item with its guide, materials and form."""

    code: str
    version: int
    title: str
    summary: str
    department: str
    department_code: str
    icon: str
    instant: bool
    case_type: str = strawberry.field(description="promised | instant | appointment")
    online_depth: str = strawberry.field(description="full | prefill | booking")
    applicants: list[int] = strawberry.field(description="GB/T 39046: 1 person, 2 enterprise …")
    who: str = strawberry.field(description="Who can apply, in plain words.")
    what: str
    bring: str
    minutes: int
    how_long: HowLong
    guide: list[GuideElement] = strawberry.field(
        description="The nine elements and more, in order."
    )
    fees: list[FeeLine]
    fee_fen: int
    materials: list[MaterialSpec]
    stages: list[Stage]
    form: JSON = strawberry.field(
        description="The form: JSON Schema 2020-12 with x- hints (pwa/src/journeys/file/README)."
    )
    sample: JSON = strawberry.field(description="Answers of a fictional person.")
    delivery_ways: list[DeliveryWay]
    delivery_fee_fen: int
    postage: str = strawberry.field(
        description="Who pays the courier: county | on_delivery | online (with the fees)."
    )
    exemptions: list[ItemExemption]
    original_check: bool
    parents: list[ItemParent]
    questions: list[ItemQuestion]
    lists: list[ItemListName]
    delegated: list[Delegated]
    pilot: list[str] = strawberry.field(description="Names of regions; empty: everywhere.")
    places: list[ItemPlace] = strawberry.field(description="Nearest first.")
    contacts: Contacts
    unsure: list[str] = strawberry.field(description="Fields not yet checked against the law.")
    publication: Publication | None = strawberry.field(description="Null: a draft.")
    changes: list[str] = strawberry.field(description="What this version changed, in words.")
    for_me: ForMe
    content_hash: str
