"""The parent's side of the darkroom: hand a file over, get a preview or a reason."""

from dataclasses import dataclass

from api.materials.framing import ACROSS, SMALL, WALL_SECONDS
from api.materials.refusals import NotAPhoto
from api.materials.rooms import Room

_DARKROOM = "api.materials.darkroom"
_ROOMS = 2  # as many as the smallest machine has processors
_PATIENCE = WALL_SECONDS + 2


@dataclass(frozen=True)
class Developed:
    """What a file turned out to be."""

    mime: str
    pages: int
    preview: bytes  # JPEG


_rooms: list[Room] = []


async def develop(data: bytes, mark: str) -> Developed:
    """Decode ``data`` in the darkroom and print ``mark``, if any, on it. Refuses NotAPhoto."""
    answer, preview = await _in_a_room(data, mark)
    return Developed(str(answer["mime"]), int(str(answer["pages"])), preview)


async def overprint(preview: bytes, mark: str, *, small: bool = False) -> bytes:
    """A preview with ``mark`` all over it: who looks, and when. Refuses NotAPhoto.

    ``small``: for a list.
    """
    return (await _in_a_room(preview, (SMALL if small else ACROSS) + mark))[1]


async def _in_a_room(data: bytes, mark: str) -> tuple[dict[str, object], bytes]:
    if not _rooms:
        _rooms.extend(Room(_DARKROOM, _PATIENCE) for _ in range(_ROOMS))
    room = next((room for room in _rooms if not room.lock.locked()), _rooms[0])
    answer, preview = await room.hand_in(data, mark)
    if "why" in answer:
        raise NotAPhoto(str(answer["why"]))
    return answer, preview


async def close_darkroom() -> None:
    """End the children. For a process that stops, and for tests between event loops."""
    while _rooms:
        await _rooms.pop().close()
