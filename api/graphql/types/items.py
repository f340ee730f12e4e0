"""Items as the citizen reads them: built from a published definition, which never changes."""

from datetime import date
from typing import Any, Self

import strawberry
from strawberry.scalars import JSON

from api.catalog.definition import Definition
from api.delivery.models import DeliveryWay
from api.graphql.types.shared import FeeLine


@strawberry.type
class HowLong:
    """The promise and the law, and the day the promise would fall on if filed now."""

    promised_days: int
    legal_days: int
    unit: str
    promised_on: date


@strawberry.type
class GuideElement:
    """One element of the guide."""

    key: str
    title: str
    text: str


@strawberry.type
class MaterialSpec:
    """One line of the materials list."""

    id: str
    title: str
    hint: str
    required: bool
    min_pages: int
    max_pages: int
    kind: str
    original_checked: bool


@strawberry.type
class Stage:
    """One stage of the route."""

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
    fee_fen: int
    material_count: int
    icon: str

    @classmethod
    def of(cls, item: Definition, department: str, *, english: bool) -> Self:
        """The card of a definition."""
        return cls(
            code=item.code,
            title=item.title_en if english else item.title,
            summary=item.summary_en if english else item.summary,
            department=department,
            instant=item.instant,
            promised_days=item.promised_days,
            fee_fen=item.fee_fen,
            material_count=len(item.materials),
            icon=item.icon,
        )


@strawberry.type
class ItemPage:
    """Some items."""

    edges: list[ItemCard]
    end_cursor: str | None
    has_more: bool


@strawberry.type
class Item:
    """One item with its guide, materials and form."""

    code: str
    version: int
    title: str
    summary: str
    department: str
    icon: str
    instant: bool
    who: str = strawberry.field(description="Who can apply, in plain words.")
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
    delivery_ways: list[DeliveryWay]
    delivery_fee_fen: int
    original_check: bool
    content_hash: str

    @classmethod
    def of(cls, item: Definition, department: str, how_long: HowLong, *, english: bool) -> Self:
        """A definition in full. Its guide, fees, materials and stages are shown by name."""
        by_name: dict[str, Any] = {name: getattr(item, name) for name in _BY_NAME}
        return cls(
            title=item.title_en if english else item.title,
            summary=item.summary_en if english else item.summary,
            department=department,
            how_long=how_long,
            delivery_ways=[DeliveryWay(way) for way in item.delivery.ways],
            delivery_fee_fen=item.delivery.fee_fen,
            original_check=item.original_check is not None,
            **by_name,
        )


_BY_NAME = (
    "code",
    "version",
    "icon",
    "instant",
    "who",
    "guide",
    "fees",
    "fee_fen",
    "materials",
    "stages",
    "form",
    "content_hash",
)
