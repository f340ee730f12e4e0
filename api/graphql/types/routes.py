"""What an item asks for and the way it goes."""

import strawberry
from strawberry.scalars import JSON


@strawberry.type
class MaterialSpec:
    """One line of the materials list."""

    id: str
    title: str
    hint: str
    required: bool
    need: str = strawberry.field(description="required | optional | may_lag")
    source: str = strawberry.field(description="applicant | government | other")
    lookup: str | None = strawberry.field(
        description="The body that is asked instead of the citizen; nothing to upload."
    )
    held: bool = strawberry.field(description="Nobody has to bring it.")
    form: str = strawberry.field(description="original | copy | electronic")
    copies: int
    valid_months: int | None
    min_pages: int
    max_pages: int
    kind: str
    original_checked: bool
    example: str | None = strawberry.field(description="Key of a picture: /api/examples/{key}.svg")
    field: str | None = strawberry.field(
        description="JSON pointer of the form's photo or signature field that collects it."
    )
    conditional: bool = strawberry.field(description="Only asked for some answers.")
    asked_if: JSON | None = strawberry.field(
        description="For which: pointer to JSON Schema, or to the value itself."
    )


@strawberry.type
class Stage:
    """One stage of the route."""

    key: str
    kind: str
    title: str
    role: str
    role_name: str
    level: int
    level_name: str
    office: str = strawberry.field(description="Who works on it, in words.")
    limit_days: int
    outcomes: list[str]
    beside: bool = strawberry.field(description="At the same time as the one before it.")
