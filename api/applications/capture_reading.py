"""Portrait and papers as the desk reads them: who took them, on what, where (C2)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from api.applications import screen_parts as parts
from api.applications.desk_views import CaseMaterial
from api.applications.views import FileView, Taken
from api.materials.taking import PORTRAIT_LINE
from identity.offices import Offices
from notifications.wording import sentence


def captured(
    row: Mapping[str, Any], files: list[dict[str, Any]], hall: Offices, language: str
) -> tuple[FileView, ...]:
    """The pages of one material, each with how it was taken."""
    return tuple(
        replace(view, taken=_taken(row, file, hall, language))
        for view, file in zip(parts.files(files), files, strict=True)
    )


def portrait(row: Mapping[str, Any], hall: Offices, language: str) -> tuple[CaseMaterial, ...]:
    """The person who stood at the counter, before their papers; nothing where nobody was taken."""
    found = row["materials"].get(PORTRAIT_LINE)
    if not found or not found["files"]:
        return ()
    return (
        CaseMaterial(
            spec_id=PORTRAIT_LINE,
            title=sentence(language, "taken.portrait"),
            required=False,
            original_checked=False,
            grade=found["grade"],
            files=captured(row, found["files"], hall, language),
        ),
    )


def _taken(
    row: Mapping[str, Any], file: dict[str, Any], hall: Offices, language: str
) -> Taken | None:
    if file["session"] is None:
        return None
    by = UUID(file["by"])
    of_the_case = {row["citizen_id"]: "taken.self"}
    word = of_the_case.get(by, "taken.agent")
    place = hall.sites.get(UUID(file["site"])) if file["site"] else None
    return Taken(
        session=UUID(file["session"]),
        by=hall.staff.get(by) or sentence(language, word),
        device=file["device"],
        place=place.name if place else None,
    )
