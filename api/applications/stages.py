"""Which stage (环节) of the item's own route runs at which status. Pure.

The route is data of the item's version. Before and after the review one status is one stage; within
``in_review`` the visits, notices and the review are done one by one, in the order of the route.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile
from types import MappingProxyType

from api.applications.lifecycle import Status
from api.catalog.definition import Definition, Stage
from identity.actor import Role

S = Status
_ORDER = ("receive", "accept", "review", "approve", "issue")
_WITHIN = frozenset({"investigate", "publicise", "review"})

# While the citizen has to do something, the stage that asked goes on.
_STAGE_AT: Mapping[Status, str] = MappingProxyType(
    {
        S.SUBMITTED: "accept",
        S.SUPPLEMENTING: "accept",
        S.AWAITING_ORIGINAL: "accept",
        S.PENDING_APPROVAL: "approve",
        S.APPROVED: "issue",
        S.ISSUING: "issue",
        S.DISPATCHED: "issue",
        S.READY_FOR_PICKUP: "issue",
    }
)
_GOES_ON = frozenset({S.AWAITING_PAYMENT, S.IN_REVIEW, S.IN_SPECIAL})
# Where somebody of the desk has something to do: the office of the running stage.
WORKABLE = frozenset(
    {
        *(S.SUBMITTED, S.AWAITING_ORIGINAL, S.ACCEPTED),
        *(S.IN_REVIEW, S.IN_SPECIAL, S.PENDING_APPROVAL),
    }
)


def stage_at(definition: Definition, status: Status, running: Stage | None) -> Stage | None:
    """The stage that runs at ``status``; ``running`` goes on where the status does not say.

    None before filing and after the end.
    """
    within = running is not None and _is_within(running)
    if status in _GOES_ON and (within or status is not S.IN_REVIEW):
        return running
    if status in {S.ACCEPTED, S.IN_REVIEW} and not definition.instant:
        return middle(definition)[0]
    key = "approve" if status is S.ACCEPTED else _STAGE_AT.get(status)
    if key is None:
        return None
    reached = _ORDER[: _ORDER.index(key) + 1]
    return next((s for s in reversed(definition.stages) if kind_of(s) in reached), None)


def middle(definition: Definition) -> tuple[Stage, ...]:
    """What is done one by one between acceptance and decision; of an instant item nothing.

    A route that writes none still has four eyes: somebody reads before somebody decides.
    """
    if definition.instant:
        return ()
    found = tuple(one for one in definition.stages if _is_within(one) and not one.beside)
    if found:
        return found
    decides = next(stage for stage in definition.stages if kind_of(stage) == "approve")
    role = Role.REVIEWER.value
    return (replace(decides, kind="review", role=role, title="审核", title_en="Review"),)


def beside(definition: Definition, stage: Stage) -> tuple[Stage, ...]:
    """What other offices do at the same time; ``stage`` is not done before they have answered."""
    if stage not in definition.stages:
        return ()
    behind = definition.stages[definition.stages.index(stage) + 1 :]
    return tuple(takewhile(lambda one: one.beside, behind))


def whole(definition: Definition) -> tuple[Stage, ...]:
    """The route as it is gone, in its order: with the review that goes without being written."""
    added = tuple(one for one in middle(definition) if one not in definition.stages)
    place = next(n for n, one in enumerate(definition.stages) if kind_of(one) == "approve")
    return (*definition.stages[:place], *added, *definition.stages[place:])


def follows(definition: Definition, running: Stage) -> Stage | None:
    """The next one within the review; None: it goes up for decision."""
    stages = middle(definition)
    place = next((n for n, one in enumerate(stages) if one.key == running.key), len(stages) - 1)
    return stages[place + 1] if place + 1 < len(stages) else None


def earlier(definition: Definition, running: Stage) -> tuple[Stage, ...]:
    """To which ones work may be returned: those of the review before ``running``."""
    stages = middle(definition)
    if kind_of(running) == "approve":
        return stages
    place = next((n for n, one in enumerate(stages) if one.key == running.key), 0)
    return stages[:place]


def reviewed_in(definition: Definition) -> Stage:
    """Where a decision that was not taken goes back to: the review, or what came last."""
    stages = middle(definition)
    return next((one for one in reversed(stages) if kind_of(one) == "review"), stages[-1])


def written(definition: Definition, key: str, kind: str) -> Stage | None:
    """The stage of a run, as the route has it."""
    within = (one for one in middle(definition) if one.key == key and kind_of(one) == kind)
    return next(within, None) or definition.stage(key)


def kind_of(stage: Stage) -> str:
    """receive, accept, investigate, publicise, review, approve or issue."""
    return stage.kind or stage.key


def is_notice(stage: Stage | None) -> bool:
    """Whether it is a public notice: it stands for its days and ends by itself."""
    return stage is not None and kind_of(stage) == "publicise"


def goes_back(definition: Definition, was: Stage, now: Stage) -> bool:
    """Whether work moves towards the beginning of the route."""
    return _place(definition, now) < _place(definition, was)


def _place(definition: Definition, stage: Stage) -> tuple[int, bool]:
    order = [one.key for one in definition.stages]
    return order.index(stage.key), kind_of(stage) == "approve"


def _is_within(stage: Stage) -> bool:
    return kind_of(stage) in _WITHIN
