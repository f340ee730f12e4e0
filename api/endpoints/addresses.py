"""Every REST address of a door, the pages last: they take whatever is none of ours."""

from starlette.routing import BaseRoute

from api.endpoints import (
    cards,
    catalogue,
    certificate,
    check_file,
    copies,
    corner,
    decisions,
    events,
    files,
    hall_pages,
    labels,
    notices,
    papers,
    permissions,
    progress,
    public,
    pushes,
    pwa,
    regions,
    sharing,
    together,
    uploads,
    webhooks,
    wechat,
)
from api.visitor import Doorway


def routes(doorway: Doorway) -> list[BaseRoute]:
    """What this door answers besides GraphQL."""
    both = [
        *events.routes(doorway),
        *files.routes(doorway),
        *uploads.routes(doorway),
        *regions.routes(doorway),
        *papers.routes(doorway),
        *notices.routes(doorway),
        *permissions.routes(doorway),
    ]
    citizens = (
        [
            *uploads.routes(doorway),
            *cards.routes(doorway),
            *certificate.routes(doorway),
            *copies.routes(doorway),
            *public.routes(doorway),
            *check_file.routes(doorway),
            *progress.routes(doorway),
            *hall_pages.routes(doorway),
            *corner.routes(doorway),
            *catalogue.routes(doorway),
            *sharing.routes(doorway),
            *together.routes(doorway),
            *webhooks.routes(doorway),
            *pushes.routes(doorway),
            *wechat.routes(doorway),
        ]
        if doorway.name == "citizen"
        else []
    )
    desk = doorway.name == "desk"
    desks = [*decisions.routes(doorway), *labels.routes(doorway)] if desk else []
    return [*both, *citizens, *desks, *pwa.routes(doorway)]
