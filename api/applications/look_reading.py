"""谁看过我: who of the offices looked at a citizen's data, when, at what, for which case (R13).

One look is what one clerk opened for one reason within a minute. The citizen sees office and role;
the clerk's name is for the auditor, unless somebody must answer for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from api.applications.circumstances import circumstances, deciders, permit_as
from api.applications.models import Application
from api.applications.speaking import staff_name
from api.catalog import published
from api.policy import Operation, require, unmet
from identity.actor import Actor, Role
from identity.offices import Offices, offices
from identity.questions import answer_label
from identity.sealing import Access, unseal
from notifications.now import now
from notifications.refusals import NotFound
from notifications.wording import CHINESE, knows, sentence

# What tells something about the person; a case's opinions are the department's own.
_PERSONAL = [
    *("person.name", "person.id_number", "person.phone", "application.answers"),
    "person.number",  # searched for by it, nothing opened
    *("uploaded_file.preview", "uploaded_file.original", "certificate.pdf"),
    *("delivery.receiver_sealed", "delivery.phone_sealed", "delivery.street_sealed"),
    *("home_visit.why", "home_visit.address", "home_visit.declined", "home_visit.findings"),
    *("home_visit.drawn", "home_visit_photo.jpeg", "rights_request.said"),
    *("neighbour_consent.content", "neighbour_consent.drawn", "neighbour_consent.together"),
    "share",  # lent by another department
]
_WHAT = """array_agg(DISTINCT coalesce('material:' || f.spec_id,
               'share:' || (r.details->>'title') || '|' || (r.details->>'title_en'),
               r.subject_kind))"""
_FILES = """LEFT JOIN uploaded_file f ON r.subject_kind LIKE 'uploaded_file.%'
        AND f.application_id = r.case_id AND coalesce(f.content_id, f.id) = r.subject_id"""
_LOOKED = f"""
    SELECT max(r.id) AS id, max(r.at) AS at, r.actor_id, r.citizen_id, r.case_id, r.purpose,
           r.details->>'department' AS department, r.details->>'role' AS role,
           {_WHAT} AS what"""
_IS_LOOK = "r.actor_kind = 'staff' AND r.action IN ('unseal', 'search')"
_ONE_LOOK = """r.actor_id, r.citizen_id, r.case_id, r.purpose, department, role,
             date_trunc('minute', r.at)"""
_LOOKS = f"""
WITH looked AS ({_LOOKED}
    FROM trail_seen r {_FILES}
    WHERE r.citizen_id = ANY($1::uuid[]) AND {_IS_LOOK}
      AND r.subject_kind = ANY($2::text[]) AND ($3::bigint IS NULL OR r.id < $3)
      AND ($4::uuid IS NULL OR r.case_id = $4)
    GROUP BY {_ONE_LOOK}
    ORDER BY max(r.id) DESC LIMIT $5
)
SELECT l.*, a.item_version_id, a.reference, q.id AS question, q.asked_at, q.answered_at,
       q.answer_sealed
FROM looked l
LEFT JOIN application a ON a.id = l.case_id
LEFT JOIN look_question q ON q.look_id = l.id
ORDER BY l.id DESC
"""  # noqa: S608 — spliced from our own constants
_OF_CASE = f"""
WITH on_case AS ({_LOOKED}
    FROM trail_row r {_FILES}
    WHERE r.case_id = (SELECT c.id FROM application c WHERE c.reference = $1)
      AND r.citizen_id IS NOT NULL AND {_IS_LOOK} AND r.subject_kind = ANY($2::text[])
    GROUP BY {_ONE_LOOK}
    ORDER BY max(r.id) DESC LIMIT $3
)
SELECT l.*, a.item_version_id, a.reference, NULL AS asked_at, s.until
FROM on_case l
JOIN application a ON a.id = l.case_id
LEFT JOIN LATERAL (
    SELECT max(k.until) AS until FROM look_seal k
    WHERE k.citizen_id = l.citizen_id AND k.actor_id = l.actor_id AND k.case_id = l.case_id
      AND k.minute = date_trunc('minute', l.at) AND doorstep_now() < k.until) s ON true
ORDER BY l.id DESC
"""  # noqa: S608 — spliced from our own constants
_ASKED = f"""
SELECT q.id AS question, q.asked_at, q.answered_at, q.look_id AS id, q.citizen_id, o.at, o.actor_id,
       o.case_id, o.purpose, o.details->>'department' AS department, o.details->>'role' AS role,
       a.item_version_id, a.reference,
       (SELECT {_WHAT}
        FROM trail_row r {_FILES}
        WHERE r.actor_id = o.actor_id AND r.case_id IS NOT DISTINCT FROM o.case_id
          AND r.citizen_id = o.citizen_id AND r.purpose = o.purpose
          AND r.action IN ('unseal', 'search')
          AND date_trunc('minute', r.at) = date_trunc('minute', o.at)) AS what
FROM look_question q JOIN trail_row o ON o.id = q.look_id
LEFT JOIN application a ON a.id = o.case_id
WHERE ($1 OR q.answered_at IS NULL) ORDER BY q.asked_at LIMIT $2
"""  # noqa: S608 — spliced from our own constants
_MOST = 200


@dataclass(frozen=True)
class Look:
    """One look. ``what`` and ``why`` in words; ``id`` to ask about it and to page by."""

    id: int
    at: datetime
    office: str
    role: str
    what: tuple[str, ...]
    why: str
    case_id: UUID | None
    item: str | None
    reference: str | None
    asked_at: datetime | None
    answer: str | None


@dataclass(frozen=True)
class Asked:
    """A question as the auditor sees it: with the name of who looked."""

    id: UUID
    asked_at: datetime
    answered_at: datetime | None
    by: str
    look: Look


@dataclass(frozen=True)
class Seen:
    """A look at a case, for the auditor. ``sealed_until``: the citizen does not see it yet."""

    by: str
    look: Look
    sealed_until: datetime | None


async def looks(
    actor: Actor,
    first: int = 20,
    after: int | None = None,
    *,
    case_id: UUID | None = None,
    language: str = CHINESE,
) -> tuple[Look, ...]:
    """The newest looks at my data, one more than ``first`` when there are more."""
    require(actor, Operation.READ_OWN_ACCESS_LOG)
    rows = await connections.get("default").execute_query_dict(
        _LOOKS, [sorted(actor.mine), _PERSONAL, after, case_id, first + 1]
    )
    hall = await offices()
    return tuple([await _look(row, hall, language, actor) for row in rows])


async def asked(
    actor: Actor, *, answered: bool = False, language: str = CHINESE
) -> tuple[Asked, ...]:
    """What citizens ask about looks, oldest first; the auditor's."""
    require(actor, Operation.ANSWER_LOOKS)
    rows = await connections.get("default").execute_query_dict(_ASKED, [answered, _MOST])
    hall = await offices()
    return tuple(
        [
            Asked(
                id=row["question"],
                asked_at=row["asked_at"],
                answered_at=row["answered_at"],
                by=staff_name(language, hall, row["actor_id"]) or "",
                look=await _look({**row, "answer_sealed": None}, hall, language, actor),
            )
            for row in rows
        ]
    )


async def of_case(actor: Actor, reference: str, language: str = CHINESE) -> tuple[Seen, ...]:
    """Who looked at a case of this number, newest first; the auditor's, before one is kept back."""
    require(actor, Operation.SEAL_LOOKS)
    return await _seen(actor, reference, language)


async def may_oversee(actor: Actor, case_id: UUID) -> bool:
    """Whether ``of_overseen`` answers this actor."""
    if Role.SUPERVISOR not in actor.roles:
        return False
    application = await Application.get_or_none(id=case_id)
    if application is None:
        return False
    case = circumstances(application, await now())
    return unmet(deciders(actor, case), Operation.READ_CASE_LOOKS, case) == frozenset()


async def of_overseen(actor: Actor, case_id: UUID, language: str = CHINESE) -> tuple[Seen, ...]:
    """Who looked at a case of a department one oversees, but for what an investigation keeps back.

    Refuses NotFound, NotAllowed.
    """
    application = await Application.get_or_none(id=case_id)
    if application is None:
        raise NotFound
    case = circumstances(application, await now())
    permit_as(actor, deciders(actor, case), Operation.READ_CASE_LOOKS, case)
    found = await _seen(actor, application.reference or "", language)
    return tuple(one for one in found if one.sealed_until is None)


async def _seen(actor: Actor, reference: str, language: str) -> tuple[Seen, ...]:
    rows = await connections.get("default").execute_query_dict(
        _OF_CASE, [reference.strip(), _PERSONAL, _MOST]
    )
    hall = await offices()
    return tuple(
        [
            Seen(
                by=staff_name(language, hall, row["actor_id"]) or "",
                look=await _look({**row, "answer_sealed": None}, hall, language, actor),
                sealed_until=row["until"],
            )
            for row in rows
        ]
    )


async def _look(row: Mapping[str, Any], hall: Offices, language: str, actor: Actor) -> Look:
    titles = await _titles(row["item_version_id"], language)
    department = UUID(row["department"]) if row["department"] else None
    return Look(
        id=row["id"],
        at=row["at"],
        office=hall.departments.get(department, "") if department else "",
        role=_word(language, "look.role", row["role"] or "staff"),
        what=tuple(_thing(language, thing, titles) for thing in sorted(row["what"])),
        why=row["purpose"],
        case_id=row["case_id"],
        item=titles.get(""),
        reference=row["reference"],
        asked_at=row["asked_at"],
        answer=await _answer(row, actor),
    )


async def _titles(version_id: UUID | None, language: str) -> dict[str, str]:
    """The item's title under no key, its materials' under theirs."""
    if version_id is None:
        return {}
    try:
        item = await published.version(version_id)
    except NotFound:
        return {}
    english = language == "en"
    titles = {
        spec.id: (spec.title_en if english and spec.title_en else spec.title)
        for spec in item.materials
    }
    return {"": item.title_en if english else item.title, **titles}


def _thing(language: str, thing: str, titles: Mapping[str, str]) -> str:
    if thing.startswith("share:"):  # lent by another department, under the name it has there
        chinese, english = thing.removeprefix("share:").split("|", 1)
        return english if language == "en" else chinese
    spec = thing.removeprefix("material:")
    if spec != thing:
        return titles.get(spec) or _word(language, "look.what", "uploaded_file.preview")
    return _word(language, "look.what", thing.removesuffix("_sealed"))


def _word(language: str, section: str, key: str) -> str:
    entry = f"{section}.{key.replace('.', '_')}"
    return sentence(language, entry) if knows(language, entry) else sentence(language, section)


async def _answer(row: Mapping[str, Any], actor: Actor) -> str | None:
    """What the auditor wrote, opened for the one who asked."""
    if row["answer_sealed"] is None:
        return None
    access = Access(actor, "own question", row["case_id"])
    label = answer_label(row["question"])
    return await unseal(row["citizen_id"], label, row["answer_sealed"], access)
