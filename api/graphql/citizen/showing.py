"""Reading back what was done, in the shape that the citizens' door shows."""

from uuid import UUID

from api.applications import reading
from api.graphql.catalogue import item_of
from api.graphql.context import Info
from api.graphql.types.applications import Application
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
