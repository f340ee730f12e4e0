"""The parent's side of the reading room: hand a picture over, get the pieces of text on it.

Reading is optional (requirements/ocr.txt). One picture at a time: it takes a processor for more
than a second. A child that nobody needs for some minutes ends and gives its memory back.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from api.materials.refusals import CardReadingAway
from api.materials.rooms import Room

_MODULE = "api.materials.readingroom"
_NEEDED = ("rapidocr", "onnxruntime", "cv2")
_PATIENCE = 30  # seconds, of which loading the models takes two to five
_MOST_WAITING = 6  # who comes after them would wait longer than typing takes
_IDLE_SECONDS = 300


@dataclass(frozen=True)
class Piece:
    """Some words in one line. ``corners``: the first is where they begin, then clockwise."""

    text: str
    score: float
    corners: tuple[tuple[float, float], ...]


class _Desk:
    """The one child of this process, and who waits for it."""

    def __init__(self) -> None:
        self.room = Room(_MODULE, _PATIENCE)
        self.waiting = 0
        self.idle: asyncio.Task[None] | None = None

    async def close_when_idle(self) -> None:
        await asyncio.sleep(_IDLE_SECONDS)
        await self.room.close()


_desks: list[_Desk] = []


@cache
def can_read() -> bool:
    """Whether the packages for reading are installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


async def decipher(picture: bytes) -> list[Piece]:
    """What is written on a picture that the darkroom made. Refuses CardReadingAway."""
    if not can_read():
        raise CardReadingAway
    if not _desks:
        _desks.append(_Desk())
    desk = _desks[0]
    if desk.waiting >= _MOST_WAITING:
        raise CardReadingAway
    if desk.idle is not None:
        desk.idle.cancel()
    desk.waiting += 1
    try:
        answer, _ = await desk.room.hand_in(picture, "")
    finally:
        desk.waiting -= 1
        if not desk.waiting:
            desk.idle = asyncio.create_task(desk.close_when_idle())
    return _pieces(answer)


async def close_reading_room() -> None:
    """End the child. For a process that stops, and for tests between event loops."""
    while _desks:
        desk = _desks.pop()
        if desk.idle is not None:
            desk.idle.cancel()
        await desk.room.close()


def _pieces(answer: Mapping[str, Any]) -> list[Piece]:
    if "pieces" not in answer:
        raise CardReadingAway
    return [Piece(str(text), float(score), _corners(box)) for text, score, box in answer["pieces"]]


def _corners(box: Sequence[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in box)
