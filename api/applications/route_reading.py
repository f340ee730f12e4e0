"""The route of one case as the desk sees it: which office does what, since when, by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.applications import screen_parts as parts
from api.applications.desk_views import StageView
from api.applications.routing import Office, office_of
from api.applications.speaking import staff_name
from api.applications.stages import earlier, follows, kind_of, middle, whole, written
from api.catalog.definition import Definition, Stage
from identity.offices import Offices
from notifications.wording import CHINESE

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


def stands(definition: Definition, runs: list[dict[str, Any]]) -> Stands:
    """From the rows of its runs."""
    run = next((one for one in runs if one["state"] == "running"), None)
    now = written(definition, run["stage"], run["kind"]) if run else None
    if run is None or now is None:
        return Stands()
    within = any((one.key, kind_of(one)) == (now.key, kind_of(now)) for one in middle(definition))
    if not within and kind_of(now) != "approve":
        return Stands(now)
    return Stands(now, follows(definition, now) if within else None, earlier(definition, now))


def route(
    row: Mapping[str, Any], definition: Definition, hall: Offices, language: str
) -> tuple[StageView, ...]:
    """The whole route in its order: what ran, each time; what was passed over; what waits."""
    runs: list[dict[str, Any]] = row["stage_runs"]
    way = whole(definition)
    order = {(one.key, kind_of(one)): place for place, one in enumerate(way)}
    last = max((order.get((run["stage"], run["kind"]), -1) for run in runs), default=-1)
    back = stands(definition, runs).before
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
                    title=_title(stage, language),
                    state=state,
                    kind=kind_of(stage),
                    level=stage.level,
                    office=_named(office, hall),
                    stood_in=office.stood_in,
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
    title = "" if stage is None else _title(stage, language)
    office = _named(Office(row["works_department_id"], row["works_site_id"]), hall)
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
        title=_title(stage, language),
        state=run["state"],
        handler=staff_name(language, hall, UUID(run["handler"]) if run["handler"] else None),
        started_at=parts.moment(run["started_at"]),
        ended_at=parts.moment(run["ended_at"]),
        kind=run["kind"],
        level=run["level"],
        office=_named(Office(department, site), hall) if department else "",
        number=run["number"],
        outcome=run["outcome"],
        due_on=parts.day(run["due_on"]),
        stood_in=run["stood_in"],
        returnable=returnable,
        outcomes=stage.outcomes,
    )


def _named(office: Office, hall: Offices) -> str:
    """The site where there is one, otherwise the department."""
    site = hall.sites.get(office.site_id) if office.site_id else None
    return site.name if site else hall.departments.get(office.department_id, "")


def _title(stage: Stage, language: str) -> str:
    return stage.title if language == CHINESE else stage.title_en or stage.title
