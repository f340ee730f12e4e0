"""An item's papers with what stands beside the definition: who published it, where to go."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from api.catalog import history, paper_forms, paper_guides
from api.catalog.definition import Definition
from api.catalog.forms import region_codes
from api.catalog.paper_forms import Publication
from api.catalog.paper_guides import Signed, Spot
from api.catalog.sites import takes_in
from api.paper import qr
from identity.offices import offices
from identity.regions import names

_UNPUBLISHED = date(2000, 1, 1)  # a draft's paper; PDF/A wants a day
_MOST_SPOTS = 24
Data = dict[str, Any]


def guide_address(home: str, code: str, village: str = "") -> str:
    """The guide's page. ``home``: the citizens' door; ``village``: where it was scanned."""
    return f"{home.rstrip('/')}/items/{code}" + (f"?village={village}" if village else "")


async def publication(item: Definition, home: str) -> Publication:
    """Who answers for this version, and where its guide is."""
    known, fact = await offices(), await history.fact_of(item)
    address = guide_address(home, item.code)
    return Publication(
        address=address,
        code_svg=qr.svg(address),
        department=known.department_names.get(item.department_code, item.result.issuer),
        day=fact.published_on if fact else _UNPUBLISHED,
    )


async def _blank(item: Definition, home: str) -> Data:
    return paper_forms.blank(item, await publication(item, home))


async def _sample(item: Definition, home: str) -> Data:
    regions = await names(region_codes(item.form, item.sample))
    return paper_forms.sample(item, await publication(item, home), regions)


async def _guide(item: Definition, home: str) -> Data:
    known, fact = await offices(), await history.fact_of(item)
    places = sorted(
        (place for place in known.sites.values() if takes_in(item, place)),
        key=lambda place: (len(place.region), place.region),
    )
    spots = [Spot(one.name, one.address, one.hours, one.phone) for one in places[:_MOST_SPOTS]]
    shown = await publication(item, home)
    signer = known.staff.get(fact.signer_id, "") if fact and fact.signer_id else ""
    on = fact.published_on.isoformat() if fact else "草稿，还没有发布"
    signed = Signed(shown.department, signer, on, fact.number if fact else "")
    return paper_guides.guide(item, shown, spots, signed)


async def _poster(item: Definition, home: str) -> Data:
    return paper_guides.poster(item, await publication(item, home))


# Papers that anybody may have: template, and what is on it.
PAPERS: Mapping[str, tuple[str, Callable[[Definition, str], Awaitable[Data]]]] = {
    "blank": ("papers/form", _blank),
    "sample": ("papers/form", _sample),
    "guide": ("papers/guide", _guide),
    "poster": ("papers/poster", _poster),
}
