"""Regions, departments and sites, to who keeps them."""

from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.catalog.wordlists import SITE_KINDS
from api.graphql.types.offices import Choice
from api.graphql.types.refusals import Busy, NotAllowed, NotFound, Refusal, SignInNeeded
from api.offices.places import Kept
from identity.offices import Place


@strawberry.type
class CodeTaken(Refusal):
    """Another one has this code."""


@strawberry.type
class RegionUnknown(Refusal):
    """No such region in this county."""


@strawberry.type
class HoursInvalid(Refusal):
    """No hours at which a door is open."""

    reason: str = strawberry.field(description="long, time, order or none.")


@strawberry.type
class PlaceInvalid(Refusal):
    """Not how an office is written."""

    reason: str = strawberry.field(description="code, county, name, address, phone, kind or spot.")


@strawberry.type
class KeptRegion:
    """A division; `within`: the code of what it lies in, empty for the county."""

    id: UUID
    code: str
    name: str
    within: str


@strawberry.type
class KeptDepartment:
    """A body that decides; `region` is a code."""

    id: UUID
    code: str
    name: str
    region: str


@strawberry.type
class KeptSite:
    """A place to go to; `region` is a code."""

    id: UUID
    code: str
    name: str
    address: str
    kind: str
    hours: str
    phone: str
    region: str
    latitude: float | None
    longitude: float | None


@strawberry.type
class KeptOffices:
    """All that is kept, and the kinds a site may be of."""

    regions: list[KeptRegion]
    departments: list[KeptDepartment]
    sites: list[KeptSite]
    kinds: list[Choice]

    @classmethod
    def of(cls, kept: Kept, language: str) -> Self:
        """In the page's words."""
        english = language == "en"
        return cls(
            regions=[KeptRegion(**vars(one)) for one in kept.regions],
            departments=[KeptDepartment(**vars(one)) for one in kept.departments],
            sites=[KeptSite(id=one.id, code=one.code, **vars(one.place)) for one in kept.sites],
            kinds=[
                Choice(key=key, text=name.en if english else name.zh)
                for key, name in SITE_KINDS.items()
            ],
        )


@strawberry.input
class SiteInput:
    """A site as it is written; `hours` and `phone` empty: not known."""

    name: str
    address: str
    kind: str
    hours: str
    phone: str
    region: str
    latitude: float | None = None
    longitude: float | None = None

    def place(self) -> Place:
        """As the verb takes it; what is too long for its column is refused there."""
        return Place(**vars(self))


SaveRegionResult = Annotated[
    KeptOffices | PlaceInvalid | RegionUnknown | CodeTaken | NotFound | NotAllowed | SignInNeeded
    | Busy,
    strawberry.union("SaveRegionResult"),
]  # fmt: skip
SaveDepartmentResult = Annotated[
    KeptOffices | PlaceInvalid | RegionUnknown | CodeTaken | NotFound | NotAllowed | SignInNeeded
    | Busy,
    strawberry.union("SaveDepartmentResult"),
]  # fmt: skip
SaveSiteResult = Annotated[
    KeptOffices | PlaceInvalid | HoursInvalid | RegionUnknown | CodeTaken | NotFound | NotAllowed
    | SignInNeeded | Busy,
    strawberry.union("SaveSiteResult"),
]  # fmt: skip
