"""Where an application is handed in."""

from typing import Self

import strawberry

from api.applications.site_choosing import SiteOffer
from api.catalog.wordlists import LEVELS, SITE_KINDS
from api.graphql.types.refusals import Refusal
from identity.offices import Place


@strawberry.type
class IntakeSite:
    """The place whose window has an application."""

    name: str
    kind: str
    address: str
    hours: str
    phone: str

    @classmethod
    def of(cls, place: Place) -> Self:
        """A place of the county's book."""
        return cls(
            name=place.name,
            kind=place.kind,
            address=place.address,
            hours=place.hours,
            phone=place.phone,
        )


@strawberry.type
class OfferedSite:
    """One of the places that take it in."""

    code: str
    name: str
    kind_name: str
    level: int = strawberry.field(description="4 county, 5 township, 6 village.")
    level_name: str
    address: str
    hours: str
    phone: str
    open_now: bool | None = strawberry.field(description="Null: its hours do not say.")
    closes: str | None = strawberry.field(description="If open, until when: HH:MM.")
    opens: str | None = strawberry.field(description="If closed, from when today: HH:MM.")
    metres: int | None = strawberry.field(
        description="As the crow flies from where the applicant lives; null: not known."
    )
    latitude: float | None
    longitude: float | None
    chosen: bool

    @classmethod
    def of(cls, offer: SiteOffer, *, english: bool) -> Self:
        """In the page's words."""
        place, opening = offer.place, offer.opening
        return cls(
            code=offer.code,
            name=place.name,
            kind_name=SITE_KINDS[place.kind].told(english=english),
            level=offer.level,
            level_name=LEVELS[offer.level].told(english=english),
            address=place.address,
            hours=place.hours,
            phone=place.phone,
            open_now=opening.open if opening else None,
            closes=opening.closes if opening else None,
            opens=opening.opens if opening else None,
            metres=offer.metres,
            latitude=place.latitude,
            longitude=place.longitude,
            chosen=offer.chosen,
        )


@strawberry.type
class SiteNotOffered(Refusal):
    """That place does not take the item in."""
