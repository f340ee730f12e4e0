"""Every REST address of a door, the pages last: they take whatever is none of ours."""

from starlette.routing import BaseRoute

from api.endpoints import certificate, events, files, public, pwa, regions, uploads, webhooks
from api.visitor import Doorway


def routes(doorway: Doorway) -> list[BaseRoute]:
    """What this door answers besides GraphQL."""
    both = [*events.routes(doorway), *files.routes(doorway), *regions.routes(doorway)]
    citizens = (
        [
            *uploads.routes(doorway),
            *certificate.routes(doorway),
            *public.routes(doorway),
            *webhooks.routes(doorway),
        ]
        if doorway.name == "citizen"
        else []
    )
    return [*both, *citizens, *pwa.routes(doorway)]
