"""A child process that strangers' files are handed to, one after another."""

import asyncio
import contextlib
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process

from api.materials.framing import FRAME


class Room:
    """One child process, started when first needed and again whenever it is gone.

    ``module`` is run in it; ``patience``: seconds after which a file is given up and the child with
    it. The answer is then ``{"why": "limits"}``.
    """

    def __init__(self, module: str, patience: float) -> None:
        self.lock = asyncio.Lock()
        self._module, self._patience = module, patience
        self._process: Process | None = None

    async def hand_in(self, data: bytes, mark: str) -> tuple[dict[str, object], bytes]:
        """What the child says of a file, and the bytes it made of it."""
        async with self.lock:
            process = await self._running()
            try:
                async with asyncio.timeout(self._patience):
                    return await _exchange(process, data, mark.encode())
            except (TimeoutError, OSError, asyncio.IncompleteReadError):
                await self._end()
                return {"why": "limits"}, b""
            except asyncio.CancelledError:
                await self._end()  # its answer would be taken for the next file's
                raise

    async def close(self) -> None:
        """End the child; the next file starts another."""
        async with self.lock:
            await self._end()

    async def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                self._module,
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


async def _exchange(process: Process, data: bytes, mark: bytes) -> tuple[dict[str, object], bytes]:
    if process.stdin is None or process.stdout is None:
        raise OSError("the child has no pipes")
    process.stdin.write(FRAME.pack(len(mark), len(data)) + mark)
    process.stdin.write(data)
    await process.stdin.drain()
    told, length = FRAME.unpack(await process.stdout.readexactly(FRAME.size))
    answer: dict[str, object] = json.loads(await process.stdout.readexactly(told))
    return answer, await process.stdout.readexactly(length)
