"""For which domain keys are made, and from which addresses their answers are taken."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RelyingParty:
    """As WebAuthn calls the one who asks."""

    id: str
    origins: tuple[str, ...]


_relying_party: RelyingParty | None = None


def bind_relying_party(rp_id: str, origins: tuple[str, ...]) -> None:
    """Say for which domain keys are made and from which addresses answers are taken (R11)."""
    global _relying_party  # noqa: PLW0603 — bound once per process (R11)
    _relying_party = RelyingParty(rp_id, tuple(origins))


def relying_party() -> RelyingParty:
    """What was bound."""
    if _relying_party is None:
        raise RuntimeError("bind_relying_party() was not called in this process")
    return _relying_party
