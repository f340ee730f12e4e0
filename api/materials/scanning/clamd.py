"""ClamAV's daemon, asked by ``zINSTREAM``: pieces with their length, then the end, then one line.

``clamd`` closes early on what is longer than its ``StreamMaxLength``: set that above our largest
file (15 MB; its default is 25).
"""

import asyncio
import contextlib
import struct

from api.materials.scanning.contract import Verdict
from notifications.refusals import Unavailable

_PIECE = 64 * 1024
_LENGTH = struct.Struct(">I")
_ANSWER = 4096
_SECONDS = 20
_CONNECTING_SECONDS = 3


class Clamd:
    """``address``: ``host:port``, or the path of a socket."""

    def __init__(self, address: str, *, seconds: float = _SECONDS) -> None:
        self._address = address
        self._seconds = seconds

    async def scan(self, content: bytes) -> Verdict:
        """See Scanner."""
        try:
            async with asyncio.timeout(self._seconds):
                return _read(await self._asked(content))
        except (OSError, EOFError, TimeoutError, asyncio.LimitOverrunError) as error:
            raise Unavailable(f"clamd: {type(error).__name__}") from error

    async def _asked(self, content: bytes) -> bytes:
        async with asyncio.timeout(_CONNECTING_SECONDS):
            reader, writer = await self._connected()
        try:
            with contextlib.suppress(ConnectionError):  # it says why before it closes: read that
                writer.write(b"zINSTREAM\0")
                for start in range(0, len(content), _PIECE):
                    piece = content[start : start + _PIECE]
                    writer.write(_LENGTH.pack(len(piece)) + piece)
                    await writer.drain()
                writer.write(_LENGTH.pack(0))
                await writer.drain()
            return await reader.readuntil(b"\0")
        finally:
            writer.close()

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._address.startswith("/"):
            return await asyncio.open_unix_connection(self._address, limit=_ANSWER)
        host, _, port = self._address.rpartition(":")
        return await asyncio.open_connection(host, int(port), limit=_ANSWER)


def _read(answer: bytes) -> Verdict:
    """``stream: OK`` or ``stream: NAME FOUND``; anything else is no verdict."""
    said = answer.rstrip(b"\0\n")
    if said == b"stream: OK":
        return Verdict.CLEAN
    if said.startswith(b"stream: ") and said.endswith(b" FOUND"):
        return Verdict.HARMFUL
    raise Unavailable(f"clamd: {said[:80].decode('ascii', 'replace')}")
