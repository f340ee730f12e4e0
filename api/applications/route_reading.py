"""The route of one case as the desk sees it: which office does what, since when, by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.applications import screen_parts as parts
from api.applications.desk_views import StageView
from api.applications.lifecycle import ENDED
from api.applications.routing import Office, named, office_of
from api.applications.speaking import staff_name, titled
from api.applications.stages import beside, earlier, follows, kind_of, middle, whole, written
from api.catalog.definition import Definition, Stage
from identity.offices import Offices

RUNS = """(SELECT coalesce(jsonb_agg(jsonb_build_object(
            'stage', r.stage, 'kind', r.kind, 'level', r.level, 'role', r.role,
            'department', r.department_id, 'site', r.site_id, 'number', r.number,
            'stood_in', r.stood_in, 'outcome', r.outcome, 'state', r.state,
            'handler', r.handler_id, 'due_on', r.due_on,
            'started_at', r.started_at, 'ended_at', r.ended_at) ORDER BY r.id), '[]')
        FROM stage_run r WHERE r.application_id = a.id)"""


@dataclass(frozen=True)
class Stands:
    """Where on the way a case is: what follows within the review, and what may be gone back to."""

    now: Stage | None = None
    after: Stage | None = None
    before: tuple[Stage, ...] = ()
    waits: tuple[Stage, ...] = ()  # beside it, not answered yet

    @property
    def first(self) -> str:
        """What comes before passing up."""
        return next((one.title for one in (*self.waits, self.after) if one), "")


def stands(
    definition: Definition, runs: list[dict[str, Any]], asked: list[dict[str, Any]]
) -> Stands:
    """From the rows of its runs, and of what its other offices were asked."""
    run = next((one for one in runs if one["state"] == "running"), None)
    now = written(definition, run["stage"], run["kind"]) if run else None
    if run is None or now is None:
        return Stands()
    within = any((one.key, kind_of(one)) == (now.key, kind_of(now)) for one in middle(definition))
    if not within and kind_of(now) != "approve":
        return Stands(now)
    silent = {one["stage"] for one in asked if one["answered_at"] is None}
    waits = tuple(one for one in beside(definition, now) if one.key in silent)
    after = follows(definition, now) if within else None
    return Stands(now, after, earlier(definition, now), waits)


def route(
    row: Mapping[str, Any], definition: Definition, hall: Offices, language: str
) -> tuple[StageView, ...]:
    """The whole route in its order: what ran, each time; what was passed over; what waits."""
    asked = row["asked_offices"]
    written_down = [(definition.stage(one["stage"] or ""), one) for one in asked]
    besides = [_as_run(row, stage, one) for stage, one in written_down if stage]
    runs = [*row["stage_runs"], *besides]
    way = whole(definition)
    order = {(one.key, kind_of(one)): place for place, one in enumerate(way)}
    last = max((order.get((run["stage"], run["kind"]), -1) for run in runs), default=-1)
    back = stands(definition, row["stage_runs"], asked).before
    found: list[StageView] = []
    for place, stage in enumerate(way):
        mine = [run for run in runs if order.get((run["stage"], run["kind"])) == place]
        found += [_ran(run, stage, hall, language, returnable=stage in back) for run in mine]
        if not mine:
            state = "done" if place < last else "waiting"
            office = office_of(stage, Filed.of(row), hall)
            found.append(
                StageView(
                    key=stage.key,
                    title=titled(stage, language),
                    state=state,
                    kind=kind_of(stage),
                    level=stage.level,
                    office=named(office, hall),
                    stood_in=office.stood_in,
                    beside=stage.beside,
                )
            )
    return tuple(found)


def with_office(
    row: Mapping[str, Any], definition: Definition, hall: Offices, language: str
) -> str | None:
    """Which office has it now and what it does, never a name; None: nobody's of the desk."""
    if row["works_department_id"] is None:
        return None
    stage = written(definition, *row["running"].split(" "))
    title = "" if stage is None else titled(stage, language)
    office = named(Office(row["works_department_id"], row["works_site_id"]), hall)
    return f"{office} · {title}" if title else office


@dataclass(frozen=True)
class Filed:
    """What of an application decides which offices it goes to."""

    department_id: UUID
    site_id: UUID
    region: str | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Filed":
        """From a row of application."""
        return cls(row["department_id"], row["site_id"], row["region"])


def _ran(
    run: Mapping[str, Any], stage: Stage, hall: Offices, language: str, *, returnable: bool
) -> StageView:
    department = UUID(run["department"]) if run["department"] else None
    site = UUID(run["site"]) if run["site"] else None
    return StageView(
        key=run["stage"],
        title=titled(stage, language),
        state=run["state"],
        handler=staff_name(language, hall, UUID(run["handler"]) if run["handler"] else None),
        started_at=parts.moment(run["started_at"]),
        ended_at=parts.moment(run["ended_at"]),
        kind=run["kind"],
        level=run["level"],
        office=named(Office(department, site), hall) if department else "",
        number=run["number"],
        outcome=run["outcome"],
        due_on=parts.day(run["due_on"]),
        stood_in=run["stood_in"],
        returnable=returnable,
        outcomes=stage.outcomes,
        beside=stage.beside,
    )


def _as_run(row: Mapping[str, Any], stage: Stage, asked: Mapping[str, Any]) -> dict[str, Any]:
    """What an office beside the main line was asked, as a time through its stage."""
    waits = asked["answered_at"] is None and row["status"] not in ENDED
    return {
        **{name: asked[name] for name in ("stage", "department", "site", "due_on")},
        "kind": kind_of(stage),
        "level": stage.level,
        "number": 1,
        "stood_in": stage.office != "department"
        and asked["department"] == str(row["department_id"]),
        "outcome": {"yes": "pass", "no": "other", "none": "pass"}.get(asked["agrees"]),
        "state": "running" if waits else "done",
        "handler": asked["answered_by"],
        "started_at": asked["asked_at"],
        "ended_at": asked["answered_at"],
    }
