"""An event stream that shows it is alive."""

import asyncio
from collections.abc import AsyncIterator

_QUIET_SECONDS = 15


async def lines_until_gone(screen: asyncio.Queue[bytes]) -> AsyncIterator[bytes]:
    """Lines as they come, a comment when nothing does."""
    yield b": here\n\n"
    while True:
        try:
            yield await asyncio.wait_for(screen.get(), _QUIET_SECONDS)
        except TimeoutError:
            yield b": still here\n\n"
