"""A photograph that turned out harmful after it was taken in: its sender hears of it, kindly."""

from uuid import UUID

from api.applications.advancing import tell
from api.applications.models import Application
from api.catalog import published


async def photo_harmful(application_id: UUID, spec_id: str) -> None:
    """It was taken out of a draft, or of what a supplement asked for: another is needed.

    The caller holds the transaction. A draft that was thrown away meanwhile tells nobody.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None:
        return
    definition = await published.version(application.item_version_id)
    spec = definition.material(spec_id)
    title = spec.title if spec else ""
    await tell("application.photo_harmful", application, definition, material=title)
