"""A closed loop of clients: each asks, waits for the whole answer, and asks again.

Plain HTTP/1.1 over kept connections, requests prepared as bytes, so that the asking costs little of
the machine that answers.
"""

import asyncio
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Question:
    """One request, and what every good answer to it contains."""

    request: bytes
    expected: bytes


@dataclass
class Burst:
    """What came back."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)  # seconds
    wrong: list[bytes] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds if self.seconds else 0.0

    def quantile(self, share: float) -> float:
        """Seconds within which ``share`` of the answers came."""
        if not self.latencies:
            return 0.0
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]

    @property
    def p50(self) -> float:
        return statistics.median(self.latencies) if self.latencies else 0.0


class Line(asyncio.Protocol):
    """One kept connection."""

    def __init__(self) -> None:
        self._transport: asyncio.WriteTransport | None = None
        self._waiting: asyncio.Future[bytes] | None = None
        self._got = bytearray()
        self._whole = 0  # bytes of the answer being read; 0 while its head is incomplete

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)  # uvloop's are not subclasses

    async def ask(self, request: bytes) -> bytes:
        """The whole answer, head and body."""
        assert self._transport is not None
        self._waiting = asyncio.get_running_loop().create_future()
        self._got.clear()
        self._whole = 0
        self._transport.write(request)
        return await self._waiting

    def data_received(self, data: bytes) -> None:
        self._got += data
        if not self._whole:
            self._whole = _length(self._got)
        if self._whole and len(self._got) >= self._whole and self._waiting:
            self._waiting.set_result(bytes(self._got))
            self._waiting = None

    def connection_lost(self, error: Exception | None) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(error or ConnectionError("closed before the answer"))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


async def connected(origin: str) -> Line:
    """A connection to ``http://localhost:port``."""
    loop = asyncio.get_running_loop()
    _, line = await loop.create_connection(Line, "127.0.0.1", urlsplit(origin).port or 80)
    return line


async def burst(
    origin: str, next_question: Callable[[], Question | None], *, seconds: float, clients: int = 8
) -> Burst:
    """``clients`` ask until the time is over or there are no more questions."""
    found = Burst()
    began = time.perf_counter()
    until = began + seconds

    async def one() -> None:
        line = await connected(origin)
        while time.perf_counter() < until and (question := next_question()):
            if not await timed(line, question, found):
                break
        line.close()

    await asyncio.gather(*(one() for _ in range(clients)))
    found.seconds = time.perf_counter() - began
    return found


async def timed(line: Line, question: Question, into: Burst) -> bool:
    """Ask once and note how long it took; whether the answer was good."""
    asked = time.perf_counter()
    try:
        answer = await line.ask(question.request)
    except OSError as error:
        answer = repr(error).encode()
    into.latencies.append(time.perf_counter() - asked)
    if answer.startswith(b"HTTP/1.1 200") and question.expected in answer:
        return True
    into.wrong.append(answer)
    return False


def posted(origin: str, path: str, body: bytes, cookie: str) -> bytes:
    """A POST as a page of this door sends it."""
    head = (
        f"POST {path} HTTP/1.1\r\nhost: {urlsplit(origin).netloc}\r\norigin: {origin}\r\n"
        f"x-doorstep: 1\r\ncontent-type: application/json\r\ncookie: {cookie}\r\n"
        "user-agent: Mozilla/5.0 (Linux; Android 14)\r\naccept: */*\r\naccept-language: zh-CN\r\n"
        f"content-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _length(got: bytearray) -> int:
    """Head and body together, once the head is there."""
    end = got.find(b"\r\n\r\n")
    if end < 0:
        return 0
    for line in bytes(got[:end]).lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return end + 4 + int(line.partition(b":")[2])
    raise ValueError("an answer without content-length")
