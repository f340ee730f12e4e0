"""What the sandboxed vendors remember: in memory, until the process ends (R14)."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import orjson

from notifications.push.sandbox import device_of
from notifications.signing import Verifier, signed

_KEEP = 5_000
_RETRY_AFTER = (1, 3, 10, 30, 60, 180, 600)  # seconds between tries of a callback
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SmsSeen:
    """An SMS that arrived."""

    id: str
    at: datetime
    to: str
    text: str
    template: str
    params: dict[str, str]
    out_id: str


@dataclass(frozen=True)
class PushSeen:
    """A push that lit up a lock screen."""

    id: str
    at: datetime
    device: str
    title: str
    text: str
    link: str
    out_id: str


@dataclass
class OrderSeen:
    """An order at the till."""

    key: str
    gateway_id: str
    merchant: str
    amount: int
    subject: str
    return_path: str
    opened_at: datetime
    state: str = "open"
    paid_at: datetime | None = None  # None: when it was opened
    refunds: dict[str, int] = field(default_factory=dict)
    refunded_at: dict[str, datetime] = field(default_factory=dict)


@dataclass
class ParcelSeen:
    """A parcel on its way."""

    key: str
    number: str
    receiver_name: str
    receiver_phone: str
    receiver_address: str
    contents: str
    to_person_only: bool
    state: str
    addressee_pays: bool = False
    tracks: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Callback:
    """A signed callback that was made, delivered or not."""

    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class SandboxState:
    """All vendors together. ``shift`` is how far their clocks run ahead, to match the hall's."""

    secret: str
    citizen_origin: str = "http://localhost:8600"
    http: httpx.AsyncClient | None = None
    auto_parcels: bool = False
    parcel_seconds: float = 4.0
    shift: timedelta = timedelta()
    started: datetime = field(default_factory=lambda: datetime.now(UTC))  # knows nothing before
    sms: deque[SmsSeen] = field(default_factory=lambda: deque(maxlen=_KEEP))
    pushes: deque[PushSeen] = field(default_factory=lambda: deque(maxlen=_KEEP))
    taken: dict[str, str] = field(default_factory=dict)  # out_id → the vendor's id
    bodies: dict[str, str] = field(default_factory=dict)  # credit code → who represents it
    orders: dict[str, OrderSeen] = field(default_factory=dict)  # by key
    parcels: dict[str, ParcelSeen] = field(default_factory=dict)  # by number
    callbacks: deque[Callback] = field(default_factory=lambda: deque(maxlen=_KEEP))
    verifier: Verifier = field(init=False)
    _screens: set[asyncio.Queue[bytes]] = field(default_factory=set)
    _later: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.verifier = Verifier(self.secret)

    def now(self) -> datetime:
        """The vendors' time."""
        return datetime.now(UTC) + self.shift

    def texts_to(self, phone: str) -> list[str]:
        """Texts that arrived at a phone (E.164), oldest first."""
        return [sms.text for sms in self.sms if sms.to == phone]

    def device_of(self, phone: str) -> str:
        """The registration id of the phone with this number (E.164)."""
        return device_of(self.secret, phone)

    def show(self, event: str, what: Mapping[str, Any]) -> None:
        """Light up every screen that watches."""
        line = b"event: %s\ndata: %s\n\n" % (event.encode(), orjson.dumps(what, default=str))
        for screen in self._screens:
            if screen.full():
                screen.get_nowait()
            screen.put_nowait(line)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[asyncio.Queue[bytes]]:
        """Everything shown from now on, as lines of an event stream."""
        screen: asyncio.Queue[bytes] = asyncio.Queue(maxsize=256)
        self._screens.add(screen)
        try:
            yield screen
        finally:
            self._screens.discard(screen)

    async def call_back(self, path: str, said: Mapping[str, Any]) -> None:
        """Tell the citizens' door. What it does not take is tried again later, signed anew."""
        body = orjson.dumps(said)
        if not await self._called_back(path, body) and self.http is not None:
            task = asyncio.create_task(self._call_again(path, body))
            self._later.add(task)
            task.add_done_callback(self._later.discard)

    async def _call_again(self, path: str, body: bytes) -> None:
        for seconds in _RETRY_AFTER:
            await asyncio.sleep(seconds)
            if await self._called_back(path, body):
                return
        _log.warning("the door never took a callback to %s", path)

    async def _called_back(self, path: str, body: bytes) -> bool:
        headers = signed(self.secret, body)
        self.callbacks.append(Callback(path, headers, body))
        if self.http is None:
            return False
        try:
            answer = await self.http.post(
                self.citizen_origin + path, content=body, headers=headers, timeout=5
            )
        except httpx.HTTPError:
            return False
        return answer.is_success

    async def close(self) -> None:
        """Stop trying."""
        for task in tuple(self._later):
            task.cancel()
        await asyncio.gather(*self._later, return_exceptions=True)


def e164(phone: str) -> str:
    """A mainland number as people write it → +86…."""
    digits = "".join(c for c in phone if c in "0123456789+")
    return digits if digits.startswith("+") else f"+86{digits}"
