"""Before anything is begun: which papers of an item's list need no photograph of mine (C5).

Only lines that are surely one's own, whatever is answered; what is looked up needs nothing anyway.
"""

from api.applications.held_reading import kinds_asked, stock_of
from api.applications.own_materials import has_all
from api.catalog import published
from api.clocks.counting import day_of
from api.policy import Operation, require
from identity.actor import Actor
from notifications.now import now
from notifications.refusals import NotFound


async def held_for(actor: Actor, item_code: str, region: str | None = None) -> tuple[str, ...]:
    """The ids of those lines, in the order of the list; none of an item that is none.

    Refuses SignInNeeded.
    """
    require(actor, Operation.READ_MATERIAL)
    if not has_all(actor):
        return ()
    try:
        definition = await published.published(item_code, region)
    except NotFound:
        return ()
    stock, today = await stock_of(actor.selves), day_of(await now())
    months = {spec.id: spec.valid_months for spec in definition.materials}
    return tuple(
        spec_id
        for spec_id, (kind, condition) in kinds_asked(definition).items()
        if not condition
        and any(one.holds(today, months[spec_id]) for one in stock.get(kind.key, ()))
    )
