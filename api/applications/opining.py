"""Opinions: written once, sealed under the department's key, read on the inner side only."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import uuid4

from api.applications.models import Application, Opinion
from api.applications.refusals import ChecklistIncomplete, OpinionMissing
from api.catalog.definition import ChecklistLine
from identity.actor import Actor, Role
from identity.sealing import Access, seal, unseal_all
from notifications.now import now


def opinion_label(opinion_id: object) -> str:
    """What binds the sealed text to its row."""
    return f"opinion.text:{opinion_id}"


def met_label(opinion_id: object) -> str:
    """The place of whom a visit met."""
    return f"opinion.met:{opinion_id}"


def need_opinion(text: str) -> None:
    """Refuses OpinionMissing: no word in it, only blanks (also those without width) or marks."""
    if not any(letter.isalnum() for letter in text):
        raise OpinionMissing


async def opine(
    application: Application,
    actor: Actor,
    role: Role,
    text: str,
    checklist: tuple[str, ...] = (),
    *,
    stage: str | None = None,
    met: str = "",
) -> None:
    """Write an opinion on the case, signed by ``actor``, now. The caller holds the transaction.

    ``met``: whom a visit met.
    """
    opinion_id, of = uuid4(), application.department_id
    seen = await seal(of, met_label(opinion_id), met.strip()) if met.strip() else None
    await Opinion.create(
        id=opinion_id,
        application=application,
        citizen_id=application.citizen_id,
        department_id=of,
        staff_id=actor.me,
        role=role.value,
        stage=stage,
        text_sealed=await seal(of, opinion_label(opinion_id), text.strip()),
        met_sealed=seen,
        checklist=list(checklist),
        at=await now(),
    )


def reviewed(application: Application, actor: Actor) -> None:
    """The actor has had a reviewer's hand in it: somebody else decides (R6)."""
    application.reviewed_by = sorted({*application.reviewed_by, str(actor.me)})


async def opened(
    row: Mapping[str, Any], actor: Actor, sealed: Mapping[str, str | None]
) -> dict[str, str]:
    """What colleagues wrote of the case in ``row``, by label, opened for this reader; from hex."""
    there = {label: bytes.fromhex(text) for label, text in sealed.items() if text}
    if not there:
        return {}
    access = Access(actor, "reading opinions", row["id"], row["citizen_id"])
    plain = await unseal_all(row["department_id"], there, access)
    return {label: text.decode() for label, text in plain.items()}


def confirmed(lines: Sequence[ChecklistLine], ticked: Collection[str]) -> tuple[str, ...]:
    """The points of a checklist, all of them confirmed. Refuses ChecklistIncomplete."""
    points = tuple(line.key for line in lines)
    missing = tuple(point for point in points if point not in ticked)
    if missing:
        raise ChecklistIncomplete(missing)
    return points
