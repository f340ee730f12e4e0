"""Bytes of a person: sealed on the way in, opened on the way out (R10)."""

from collections.abc import Mapping
from uuid import UUID

from api.storage.contract import Store
from identity import sealing
from identity.sealing import Access

_store: Store | None = None


def bind_store(store: Store) -> None:
    """Say where bytes lie. Once per process, by wiring (R11)."""
    global _store  # noqa: PLW0603 — bound once per process (R11)
    _store = store


async def keep(owner_id: UUID, label: str, key: str, content: bytes) -> None:
    """Seal ``content`` for its label and store it. The same again is harmless.

    Raises Unavailable, KeyWithheld. Not inside a transaction: it waits for a disk or a network.
    """
    await _bound().put(key, await sealing.seal(owner_id, label, content))


async def fetch(owner_id: UUID, label: str, key: str, access: Access) -> bytes:
    """Open what was kept; leaves a trail row. Raises KeyError, Unavailable, SealBroken."""
    return await sealing.unseal_bytes(owner_id, label, await _bound().get(key), access)


async def fetch_all(owner_id: UUID, keys: Mapping[str, str], access: Access) -> dict[str, bytes]:
    """Like ``fetch``, for several of one owner: label → key in, label → content out."""
    sealed = {label: await _bound().get(key) for label, key in keys.items()}
    return await sealing.unseal_all(owner_id, sealed, access)


async def as_it_lies(key: str) -> bytes:
    """What was kept, still sealed. Raises KeyError, Unavailable."""
    return await _bound().get(key)


async def drop(key: str) -> None:
    """Remove what was kept. Absent is fine."""
    await _bound().delete(key)


def _bound() -> Store:
    if _store is None:
        raise RuntimeError("bind_store() was not called in this process")
    return _store
