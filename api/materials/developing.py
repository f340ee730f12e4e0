"""The parent's side of the darkroom: hand a file over, get a preview or a reason."""

import asyncio
import contextlib
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass

from api.materials.framing import ACROSS, FRAME, WALL_SECONDS
from api.materials.refusals import NotAPhoto

_ROOMS = 2  # as many as the smallest machine has processors
_PATIENCE = WALL_SECONDS + 2


@dataclass(frozen=True)
class Developed:
    """What a file turned out to be."""

    mime: str
    pages: int
    preview: bytes  # JPEG


class _Room:
    """One child process, started when first needed and again whenever it is gone."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self._process: Process | None = None

    async def develop(self, data: bytes, mark: str) -> tuple[dict[str, object], bytes]:
        async with self.lock:
            process = await self._running()
            try:
                async with asyncio.timeout(_PATIENCE):
                    return await _exchange(process, data, mark.encode())
            except (TimeoutError, OSError, asyncio.IncompleteReadError):
                await self._end()
                return {"why": "limits"}, b""
            except asyncio.CancelledError:
                await self._end()  # its answer would be taken for the next file's
                raise

    async def close(self) -> None:
        async with self.lock:
            await self._end()

    async def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "api.materials.darkroom",
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                # Nothing of ours: no database address, no keys.
                env={"PYTHONPATH": os.pathsep.join(sys.path), "LANG": "C.UTF-8"},
            )
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


_rooms: list[_Room] = []


async def develop(data: bytes, mark: str) -> Developed:
    """Decode ``data`` in the darkroom and print ``mark`` on its preview. Refuses NotAPhoto."""
    answer, preview = await _in_a_room(data, mark)
    return Developed(str(answer["mime"]), int(str(answer["pages"])), preview)


async def overprint(preview: bytes, mark: str) -> bytes:
    """A preview with ``mark`` all over it: who looks, and when. Refuses NotAPhoto."""
    return (await _in_a_room(preview, ACROSS + mark))[1]


async def _in_a_room(data: bytes, mark: str) -> tuple[dict[str, object], bytes]:
    if not _rooms:
        _rooms.extend(_Room() for _ in range(_ROOMS))
    room = next((room for room in _rooms if not room.lock.locked()), _rooms[0])
    answer, preview = await room.develop(data, mark)
    if "why" in answer:
        raise NotAPhoto(str(answer["why"]))
    return answer, preview


async def close_darkroom() -> None:
    """End the children. For a process that stops, and for tests between event loops."""
    while _rooms:
        await _rooms.pop().close()


async def _exchange(process: Process, data: bytes, mark: bytes) -> tuple[dict[str, object], bytes]:
    if process.stdin is None or process.stdout is None:
        raise OSError("the darkroom has no pipes")
    process.stdin.write(FRAME.pack(len(mark), len(data)) + mark)
    process.stdin.write(data)
    await process.stdin.drain()
    told, length = FRAME.unpack(await process.stdout.readexactly(FRAME.size))
    answer: dict[str, object] = json.loads(await process.stdout.readexactly(told))
    return answer, await process.stdout.readexactly(length)
