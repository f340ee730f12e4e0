"""A proxy before Redis that can be shut: Redis as it is when it is gone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit


class Gate:
    """A proxy before Redis that can be shut."""

    def __init__(self, redis_url: str) -> None:
        self.redis_url = redis_url
        self.is_shut = False
        self.writers: set[asyncio.StreamWriter] = set()

    @asynccontextmanager
    async def open(self, path: Path) -> AsyncIterator[str]:
        server = await asyncio.start_unix_server(self._through, path)
        try:
            password = urlsplit(self.redis_url).password
            yield f"unix://:{password}@{path}" if password else f"unix://{path}"
        finally:
            self.shut()
            server.close()

    def shut(self) -> None:
        self.is_shut = True
        for writer in self.writers:
            writer.close()
        self.writers.clear()

    def lift(self) -> None:
        self.is_shut = False

    async def _through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_shut:
            writer.close()
            return
        there, back = await _connect(self.redis_url)
        self.writers |= {writer, back}
        await asyncio.gather(_copy(reader, back), _copy(there, writer), return_exceptions=True)


async def _connect(url: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    there = urlsplit(url)
    if there.scheme == "unix":
        return await asyncio.open_unix_connection(there.path)
    return await asyncio.open_connection(there.hostname, there.port)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65_536):
        writer.write(data)
        await writer.drain()
    writer.close()
