"""Putting the seal under a paper. Whose seals they are is bound once per process (R11).

A department has one seal in use (C31): the first that seals for it stays until somebody who runs
the county's servers says that another takes its place (``doorstep seals --change``).
"""

from uuid import UUID

from api.paper.models import DepartmentSeal
from api.paper.seals.contract import Held, Sealed, Seals
from identity.actor import THE_SYSTEM
from identity.trail import record
from notifications.now import now
from notifications.refusals import Unavailable
from notifications.transactions import transaction

_seals: Seals | None = None


def bind_seals(seals: Seals) -> None:
    """Say who holds the seals. Once per process, by wiring (R11)."""
    global _seals  # noqa: PLW0603 — bound once per process (R11)
    _seals = seals


def is_sample() -> bool:
    """Whether what is sealed now is for trying out: the paper says so."""
    return _bound().sample


async def seal(pdf: bytes, department: str, name: str, check: str) -> Sealed:
    """Seal it for this department; ``check``: where the paper is checked.

    Not inside a transaction: keys may be in a module far away. Raises Unavailable: also when the
    holder has another seal than the one in use, or it ended.
    """
    sealed = await _bound().seal(pdf, department, name, check)
    used = await _used(department, sealed.under)
    if used.certificate != sealed.under.certificate:
        raise Unavailable(f"another seal than the one in use: doorstep seals --change {department}")
    if used.until < await now():
        raise Unavailable(f"the seal of department {department} ended")
    return sealed


async def look(department: str, name: str) -> Held:
    """What the holder would seal with. Raises Unavailable."""
    return await _bound().look(department, name)


async def in_use(department: str) -> DepartmentSeal | None:
    """The department's one seal; None: it has not sealed yet."""
    return await DepartmentSeal.get_or_none(department=department, ended_at=None)


async def change(department: str, name: str, department_id: UUID) -> Held:
    """From now on what the holder has is the department's seal. Raises Unavailable."""
    held = await look(department, name)
    async with transaction():
        used = DepartmentSeal.filter(department=department, ended_at=None)
        await used.exclude(certificate=held.certificate).update(ended_at=await now())
        await _used(department, held)
        await record(
            THE_SYSTEM,
            "seal.changed",
            subject_kind="department",
            subject_id=department_id,
            details={"certificate": held.certificate},
        )
    return held


async def ending() -> DepartmentSeal | None:
    """The one in use that ends first."""
    return await DepartmentSeal.filter(ended_at=None).order_by("until").first()


async def _used(department: str, held: Held) -> DepartmentSeal:
    """The seal in use; this one, when there is none. Several at once agree on one."""
    found = await in_use(department)
    if found is None:
        row = DepartmentSeal(
            department=department,
            certificate=held.certificate,
            by=held.by[:128],
            until=held.until,
            began_at=await now(),
        )
        await DepartmentSeal.bulk_create([row], ignore_conflicts=True)
        found = await DepartmentSeal.get(department=department, ended_at=None)
    return found


def _bound() -> Seals:
    if _seals is None:
        raise RuntimeError("bind_seals() was not called in this process")
    return _seals
