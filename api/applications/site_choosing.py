"""Where an application is handed in (C9, C42, C43): the citizen's choice among the places that
take the item in, with a sensible one already chosen.

The place is ``application.site_id``: its windows work on it, and it is what is counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.applications.refusals import SiteNotOffered, WrongStatus
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.forms import region_codes
from api.catalog.sites import level_of, metres, spot_of, takes_in
from api.clocks.calendar import calendar
from api.policy import Operation
from identity.actor import Actor
from identity.hours import Opening, opening
from identity.offices import Offices, Place, offices
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import transaction

HALL = "990126-01"  # code of the county's hall: where nothing nearer is known or staffed
_FAR = 10**9


@dataclass(frozen=True)
class SiteOffer:
    """A place that takes it in: how far from where the applicant lives, and whether it is open."""

    id: UUID
    code: str
    place: Place
    level: int
    metres: int | None
    opening: Opening | None
    chosen: bool


async def sites_of(actor: Actor, application_id: UUID) -> tuple[SiteOffer, ...]:
    """Where one's own application can be handed in, the nearest first. Refuses NotFound."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.EDIT_DRAFT, circumstances(application, await now()))
    definition = await published.version(application.item_version_id)
    known, at = await offices(), (await now()).astimezone(SHANGHAI)
    here = spot_of(application.region, known)
    working = (await calendar()).is_working(at.date())
    codes = {site_id: code for code, site_id in known.site_ids.items()}
    offers = [
        SiteOffer(
            id=site_id,
            code=codes[site_id],
            place=place,
            level=level_of(place),
            metres=metres(here, place),
            opening=open_now(place, at, working=working),
            chosen=site_id == application.site_id,
        )
        for site_id, place in _offered(definition, known).items()
    ]
    return tuple(sorted(offers, key=lambda one: (_far(one.metres), one.level, one.code)))


async def choose_site(actor: Actor, application_id: UUID, code: str) -> UUID:
    """Hand the draft in there. Refuses NotFound, WrongStatus, SiteNotOffered."""
    known = await offices()
    async with transaction():
        application = await locked(application_id)
        permit(actor, Operation.EDIT_DRAFT, circumstances(application, await now()))
        if application.status is not Status.DRAFT:
            raise WrongStatus(application.status)
        definition = await published.version(application.item_version_id)
        site_id = known.site_ids.get(code)
        if site_id is None or site_id not in _offered(definition, known):
            raise SiteNotOffered
        application.site_id, application.site_chosen = site_id, True
        application.updated_at = await now()
        await application.save(update_fields=["site_id", "site_chosen", "updated_at"])
        await note(actor, "application.choose_site", application, site=str(site_id))
    return application_id


def nearest(definition: Definition, known: Offices, region: str | None) -> UUID:
    """The place chosen until the citizen chooses: the nearest to where they live, else the hall."""
    offered, hall = _offered(definition, known), known.site_ids[HALL]
    here = spot_of(region, known)
    if not offered or (here is None and hall in offered):
        return hall
    return min(
        offered, key=lambda one: (_far(metres(here, offered[one])), level_of(offered[one]), one.hex)
    )


async def settle_site(
    application: Application, definition: Definition, answers: Mapping[str, Any]
) -> None:
    """Follow what the answers say of where one lives, until the citizen chose. Saves nothing."""
    known = await offices()
    told = sorted(region_codes(definition.form, answers), key=lambda code: (-len(code), code))
    lives = next((code for code in told if spot_of(code, known) is not None), application.region)
    application.region = lives
    if not application.site_chosen and application.begun_at_site is None:
        application.site_id = nearest(definition, known, lives)


def open_now(place: Place, at: datetime, *, working: bool) -> Opening | None:
    """Whether somebody is there; None where its hours do not say."""
    return opening(place.hours, at.hour * 60 + at.minute, working=working)


def _offered(definition: Definition, known: Offices) -> Mapping[UUID, Place]:
    """The places that take it in and at whose window somebody sits: what is filed gets hands."""
    return {
        site_id: place
        for site_id, place in known.sites.items()
        if site_id in known.staffed and takes_in(definition, place)
    }


def _far(distance: int | None) -> int:
    return _FAR if distance is None else distance
