"""Which stage (环节) of the item's own route runs at which status. Pure.

The route is data of the item's version (keys receive, accept, review, approve, issue; an instant
item may lack some); an application runs the last stage of its route that its status has reached.
"""

from collections.abc import Mapping
from types import MappingProxyType

from api.applications.lifecycle import Status
from api.catalog.definition import Definition, Stage

S = Status
_ORDER = ("receive", "accept", "review", "approve", "issue")
_WITHIN = frozenset({"investigate", "publicise"})

# While the citizen has to do something, the stage that asked goes on.
_STAGE_AT: Mapping[Status, str] = MappingProxyType(
    {
        S.SUBMITTED: "accept",
        S.SUPPLEMENTING: "accept",
        S.AWAITING_ORIGINAL: "accept",
        S.ACCEPTED: "review",
        S.IN_REVIEW: "review",
        S.IN_SPECIAL: "review",
        S.PENDING_APPROVAL: "approve",
        S.APPROVED: "issue",
        S.ISSUING: "issue",
        S.DISPATCHED: "issue",
        S.READY_FOR_PICKUP: "issue",
    }
)


def stage_at(definition: Definition, status: Status, running: str | None) -> Stage | None:
    """The stage that runs at ``status``; ``running`` goes on where the status does not say.

    None before filing and after the end.
    """
    key = running if status is S.AWAITING_PAYMENT else _STAGE_AT.get(status)
    if status is S.ACCEPTED and definition.instant:
        key = "approve"
    if key is None:
        return None
    reached = _ORDER[: _ORDER.index(key) + 1]
    return next((s for s in reversed(definition.stages) if s.key in reached), None)


def parts_of(definition: Definition, stage: Stage) -> tuple[Stage, ...]:
    """``stage`` with what goes on within it: the visits and notices before it.

    No status names them: they take their time with it, and none is done before it is.
    """
    place = next(n for n, one in enumerate(definition.stages) if one.key == stage.key)
    first = place
    while first > 0 and definition.stages[first - 1].kind in _WITHIN:
        first -= 1
    return definition.stages[first : place + 1]


def goes_back(was: str, now: str) -> bool:
    """Whether work moves towards the beginning of the route."""
    return _ORDER.index(now) < _ORDER.index(was)
