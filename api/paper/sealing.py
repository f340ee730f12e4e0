"""Putting the seal under a paper. Whose seals they are is bound once per process (R11)."""

from api.paper.seals.contract import Sealed, Seals

_seals: Seals | None = None


def bind_seals(seals: Seals) -> None:
    """Say who holds the seals. Once per process, by wiring (R11)."""
    global _seals  # noqa: PLW0603 — bound once per process (R11)
    _seals = seals


def is_sample() -> bool:
    """Whether what is sealed now is for trying out: the paper says so."""
    return _bound().sample


async def seal(pdf: bytes, department: str, name: str) -> Sealed:
    """Seal it for this department. Not inside a transaction: keys may be in a module far away.

    Raises Unavailable.
    """
    return await _bound().seal(pdf, department, name)


def _bound() -> Seals:
    if _seals is None:
        raise RuntimeError("bind_seals() was not called in this process")
    return _seals
