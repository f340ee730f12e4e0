"""A village agent's picture of both: looked through like any photo, shown marked."""

from uuid import UUID

from api.materials import checking
from api.materials.developing import develop, overprint
from api.materials.models import Scan
from api.materials.refusals import FileChecking
from identity import together
from identity.actor import Actor
from notifications.now import SHANGHAI, now

LARGEST_BYTES = 1024 * 1024  # our page sends 300 KB at most
_PURPOSE = "仅用于核实代办委托"


async def take(actor: Actor, mandate_id: UUID, content: bytes) -> None:
    """The agent's photo of both: the mandate counts. Only its redrawn copy stays, small and marked.

    Refuses what ``together.accept`` does, NotAPhoto, FileHarmful, FileChecking (no verdict now:
    nobody could look at it).
    """
    await together.may_take(actor, mandate_id)
    at = (await now()).astimezone(SHANGHAI)
    developed = await develop(content, f"{_PURPOSE} · {at:%Y-%m-%d %H:%M}")
    if await checking.first_look(content) is not Scan.CLEAN:
        raise FileChecking
    await together.accept(actor, mandate_id, developed.preview)


async def look(actor: Actor, mandate_id: UUID) -> bytes:
    """The picture, marked all over with when it is looked at. Refuses SignInNeeded, NotFound."""
    picture = await together.picture_of(actor, mandate_id)
    at = (await now()).astimezone(SHANGHAI)
    return await overprint(picture, f"{_PURPOSE} · {at:%Y-%m-%d %H:%M}")
