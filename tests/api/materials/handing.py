"""Handing files in, as the tests do it."""

import random
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID, uuid4

from api.materials import holding, intake
from api.materials.declaring import PART_BYTES
from api.materials.intake import Upload
from identity.actor import Actor, ActorKind, Level
from notifications.refusals import NotFound
from tests.api.materials import pictures


def a_citizen() -> Actor:
    return Actor(ActorKind.CITIZEN, uuid4(), level=Level.REAL_NAME, fresh=True)


async def anything(actor: Actor, application_id: UUID, spec_id: str) -> None:
    """The guard of an application that is a draft of the actor's."""


async def nothing(actor: Actor, application_id: UUID, spec_id: str) -> None:
    """The guard of somebody else's application."""
    raise NotFound


async def pieces(content: bytes, step: int = 50_000) -> AsyncIterator[bytes]:
    for start in range(0, len(content), step):
        yield content[start : start + step]


async def begin(
    actor: Actor, case: UUID, content: bytes, spec: str = "id_card", **more: Any
) -> Upload:
    told = {"size": len(content), "sha256": pictures.sha256(content), "mime": "image/jpeg"}
    return await intake.begin(actor, case, spec, **{**told, "guard": anything, **more})


async def send(actor: Actor, upload: Upload, content: bytes, offset: int) -> Upload:
    part = content[offset : offset + PART_BYTES]
    digest = pictures.digest(part)
    return await intake.receive(
        actor, upload.id, offset, pieces(part), length=len(part), digest=digest
    )


async def hand_in(
    actor: Actor, case: UUID, content: bytes, spec: str = "id_card"
) -> holding.FileInfo:
    upload = await begin(actor, case, content, spec)
    for offset in range(0, len(content), PART_BYTES):
        await send(actor, upload, content, offset)
    return await intake.finish(actor, upload.id, guard=anything)


def heavy(seed: int = 0) -> bytes:
    """A photo of several parts."""
    return pictures.photo(seed=seed) + random.Random(seed).randbytes(3 * PART_BYTES)
