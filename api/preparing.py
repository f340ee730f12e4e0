"""What must hold before a door opens, after the database has the newest schema. Repeatable."""

from api.catalog import searching
from api.rights.forgetting import forget_people
from api.settings import Settings
from api.wiring import open_hall
from identity.actor import THE_SYSTEM
from identity.erasing import replay
from identity.seats import seal_what_was_before
from notifications.transactions import transaction


async def prepare(settings: Settings) -> int:
    """Erase again whom a restored backup brought back, and write the catalogue's words as this
    program reads them, where they differ. Returns how many were erased again.
    """
    async with open_hall(settings, "owner"):
        erased = await replay(THE_SYSTEM)
        await forget_people(erased)
        if settings.development:  # elsewhere nothing is sealed that did not come sealed
            await seal_what_was_before()
        async with transaction():
            await searching.reindex()
    return len(erased)
