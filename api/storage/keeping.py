"""Bytes of a person: locked on the way in, opened on the way out (R10, C20)."""

from collections.abc import Mapping
from uuid import UUID

from api.storage import enveloping
from api.storage.contract import Store
from api.storage.enveloping import Locked
from identity import sealing
from identity.sealing import Access

_store: Store | None = None


def bind_store(store: Store) -> None:
    """Say where bytes lie. Once per process, by wiring (R11)."""
    global _store  # noqa: PLW0603 — bound once per process (R11)
    _store = store


async def keep(owner_id: UUID, label: str, key: str, content: bytes) -> None:
    """Lock ``content`` under a key of its own, for its label, and store it. Again is harmless.

    Raises Unavailable, KeyWithheld. Not inside a transaction: it waits for a disk or a network.
    """
    await _bound().put(key, await enveloping.lock(owner_id, label, content))


async def fetch(owner_id: UUID, label: str, key: str, access: Access) -> bytes:
    """Open what was kept; leaves a trail row. Raises KeyError, Unavailable, SealBroken."""
    return (await fetch_all(owner_id, {label: key}, access))[label]


async def fetch_all(owner_id: UUID, keys: Mapping[str, str], access: Access) -> dict[str, bytes]:
    """Like ``fetch``, for several of one owner: label → key in, label → content out."""
    locked = {label: await as_it_lies(key) for label, key in keys.items()}
    sealed = {label: one.sealed for label, one in locked.items()}
    opened = await sealing.unseal_all(owner_id, sealed, access)
    return {label: one.opened(owner_id, label, opened[label]) for label, one in locked.items()}


async def as_it_lies(key: str) -> Locked:
    """What was kept, still locked. Raises KeyError, Unavailable, SealBroken."""
    return enveloping.read(await _bound().get(key))


async def drop(key: str) -> None:
    """Remove what was kept. Absent is fine."""
    await _bound().delete(key)


async def close_store() -> None:
    """The process ends."""
    await _bound().close()


def _bound() -> Store:
    if _store is None:
        raise RuntimeError("bind_store() was not called in this process")
    return _store
