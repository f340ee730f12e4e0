"""The answers of a form: one sealed blob per application, under the citizen's key."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

import orjson

from api.applications.models import Application
from api.applications.read_marks import READ
from api.applications.refusals import AnswersInvalid
from api.catalog.definition import Definition
from api.catalog.forms import Existing, FieldProblem, problems, region_codes, sections
from identity.actor import Actor, Seat
from identity.regions import is_nowhere, is_own, names
from identity.sealing import Access, seal, unseal

_LIMIT_BYTES = 64 * 1024
_REGION = "region-code"


def answers_label(application_id: UUID) -> str:
    """What binds the sealed answers to their row."""
    return f"application.answers:{application_id}"


async def sealed(application_id: UUID, owner_id: UUID, answers: Mapping[str, Any]) -> bytes:
    """The answers as they are kept."""
    plain = orjson.dumps(answers, option=orjson.OPT_SORT_KEYS)
    return await seal(owner_id, answers_label(application_id), plain)


async def opened(
    application_id: UUID, owner_id: UUID, blob: bytes, access: Access
) -> dict[str, Any]:
    """The answers again; leaves a trail row. Empty when their term ended and they were let go."""
    if not blob:
        return {}
    plain = await unseal(owner_id, answers_label(application_id), blob, access)
    answers: dict[str, Any] = orjson.loads(plain)
    return answers


async def answers_of(
    application: Application, actor: Actor, purpose: str, seat: Seat | None = None
) -> dict[str, Any]:
    """The answers of a row in hand; leaves a trail row."""
    access = Access(actor, purpose, application.id, application.citizen_id, seat)
    return await opened(application.id, application.owner_id, application.answers_sealed, access)


def refuse_problems(
    definition: Definition,
    answers: object,
    *,
    complete: bool,
    unknown: Collection[str] = (),
) -> None:
    """Refuses AnswersInvalid: every wrong field at once, in form order.

    ``unknown``: pointers of what nobody can fill in, though it is needed.
    """
    found = problems(definition.form, answers, complete=complete)
    wrong = [one for one in found if one.key != "required" or one.pointer not in unknown]
    if not wrong and len(orjson.dumps(answers)) > _LIMIT_BYTES:
        wrong = [FieldProblem("", "too_long", {"limit": _LIMIT_BYTES})]
    if wrong:
        raise AnswersInvalid(tuple(wrong))


async def refuse_nowhere(definition: Definition, answers: Mapping[str, Any]) -> None:
    """Refuses AnswersInvalid: regions written like one of this county that it does not have."""
    existing = Existing(definition.form, answers)
    places = [spot.pointer for spot in existing.spots() if spot.schema.get("format") == _REGION]
    asked = [(pointer, existing.value(pointer)) for pointer in places]
    wrong = [
        FieldProblem(pointer, _REGION)
        for pointer, code in asked
        if isinstance(code, str) and is_own(code) and await is_nowhere(code)
    ]
    if wrong:
        raise AnswersInvalid(tuple(wrong))


async def as_desk_lines(
    definition: Definition, answers: Mapping[str, Any], read: Collection[str]
) -> list[dict[str, Any]]:
    """The answers as the desk lists them: labelled, in form order, personal values masked.

    ``read``: the places whose answers came off a card's photo; their lines say so.
    """
    regions = await names(region_codes(definition.form, answers))
    listed = [asdict(section) for section in sections(definition.form, answers, regions)]
    for line in (line for section in listed for line in section["lines"]):
        if line["field"] in read:
            line["source"] = READ
    return listed
