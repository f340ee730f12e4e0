"""Reading back what was done, and items in the shape that the citizens' door shows."""

from uuid import UUID

from api.applications import reading
from api.catalog.definition import Definition
from api.clocks.calendar import add_days
from api.graphql.context import Info
from api.graphql.types.applications import Application
from api.graphql.types.items import HowLong, Item, ItemCard
from identity.offices import offices
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound


async def application_of(info: Info, application_id: UUID) -> Application:
    """The application's screen as it is now. Refuses NotFound."""
    visitor = info.context.visitor
    screen = await reading.application_screen(
        await visitor.actor(), application_id, visitor.language
    )
    if screen is None:
        raise NotFound
    return Application.of(screen, await item_of(screen.definition, visitor.language))


async def item_of(definition: Definition, language: str) -> Item:
    """A version in full; the promised day as if it were filed now."""
    today = (await now()).astimezone(SHANGHAI).date()
    promised_on = await add_days(today, definition.promised_days, definition.unit)
    how_long = HowLong(
        promised_days=definition.promised_days,
        legal_days=definition.legal_days,
        unit=definition.unit,
        promised_on=promised_on,
    )
    department = await _department(definition)
    return Item.of(definition, department, how_long, english=language == "en")


async def card_of(definition: Definition, language: str) -> ItemCard:
    """A version's line in the catalogue."""
    return ItemCard.of(definition, await _department(definition), english=language == "en")


async def _department(definition: Definition) -> str:
    known = await offices()
    department_id = known.department_ids.get(definition.department_code)
    return known.departments.get(department_id, "") if department_id else ""
