"""The catalogue itself: its tree, its lists, what it amounts to."""

import strawberry

from api.graphql.types.items import ItemCard


@strawberry.type
class CatalogueNode:
    """A branch or leaf of the tree."""

    code: str
    title: str
    kind: str = strawberry.field(description="catalogue | item | handling; only a leaf is filed")
    parent: str | None
    children: list[str] = strawberry.field(description="Codes.")
    count: int = strawberry.field(description="Leaves below, the leaf itself included.")


@strawberry.type
class Branch:
    """One branch with the leaves below it."""

    code: str
    title: str
    kind: str
    children: list[ItemCard]


@strawberry.type
class ItemList:
    """A saved view over the items."""

    key: str
    title: str
    about: str
    count: int


@strawberry.type
class Counter:
    """How many items share something."""

    by: str = strawberry.field(description="type | level | online | applicant")
    key: str
    title: str
    count: int


@strawberry.type
class DepartmentCount:
    """A department and how many items it has."""

    code: str
    title: str
    count: int


@strawberry.type
class EventCount:
    """An event in people's lives, and how many items belong to it."""

    key: str
    title: str
    count: int


@strawberry.type
class Figure:
    """What was cut, against the law and against the first versions: sums over items."""

    code: str | None = strawberry.field(description="The department's; null: the county.")
    title: str
    items: int
    online: int
    zero_trip: int
    instant: int
    legal_days: int = strawberry.field(
        description="Working days, of items for which the law sets a limit."
    )
    promised_days: int = strawberry.field(description="Of the same items.")
    saved_percent: int = strawberry.field(description="How far promises lie below the law.")
    papers: int = strawberry.field(description="Papers that people must find themselves.")
    papers_before: int = strawberry.field(description="In the first published versions.")
    papers_cut: int
    papers_looked_up: int
    steps: int
    steps_before: int
    steps_cut: int
    days_cut: int = strawberry.field(description="Of promises, against the first versions.")


@strawberry.type
class Figures:
    """The county's figures and each department's."""

    county: Figure
    departments: list[Figure]


@strawberry.type
class Catalogue:
    """Everything one can start from."""

    tree: list[CatalogueNode] = strawberry.field(description="Flat, in order.")
    lists: list[ItemList]
    departments: list[DepartmentCount]
    events: list[EventCount]
    counters: list[Counter]
    figures: Figure
