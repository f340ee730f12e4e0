"""Who stands at a door: cookie to actor, language, where from, and proof that our own page asks.

Both doors use it. The actor is looked up when first needed, so what is refused for its form never
reaches the database. A session opens only the door of its kind: a clerk's token is nobody at the
citizens' door.
"""

import asyncio
import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from api.delivery.couriers.contract import Courier
from api.payments.gateways.contract import PaymentGateway
from api.policy import MAY, Operation
from api.settings import Door, Settings
from identity import sessions
from identity.acting import acting
from identity.actor import ANYBODY, Actor, ActorKind, Role
from identity.handlers import handling
from identity.miniprogram.contract import MiniProgram, WeChatPages
from identity.realname.contract import OrganisationVerifier, RealNameVerifier
from notifications.refusals import NotAllowed, Refusal, SignInNeeded
from notifications.sms.contract import ReceiptReader, SmsGateway
from notifications.wording import knows, sentence

CITIZEN_COOKIE_SECONDS = 30 * 24 * 3600  # a villager's device is remembered (R16)
KINDS = {"citizen": ActorKind.CITIZEN, "desk": ActorKind.STAFF}
_COOKIES = {"citizen": "sid", "desk": "desk_sid"}
_LEFT = {"citizen": "sid_left", "desk": "desk_sid_left"}  # set by a page that could not tell us
_LANGUAGES = ("zh-CN", "en")
PAGES = Path(__file__).parents[1] / "pwa" / "dist"  # where the PWA is built to
_LONGEST_TOKEN = 128
_WECHAT_SECONDS = 20 * 60
_MANDATE = "x-doorstep-mandate"  # pictures, which send no headers, name it in their address
_ORGANISATION = "x-doorstep-organisation"  # the same
_UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class Vendors(Protocol):
    """The vendor seams that a door hands to verbs (R11)."""

    @property
    def sms(self) -> SmsGateway:
        """Sends codes."""
        ...

    @property
    def browser_key(self) -> str:
        """What a page subscribes to pushes with."""
        ...

    @property
    def receipts(self) -> ReceiptReader:
        """Reads what became of SMS."""
        ...

    @property
    def payment(self) -> PaymentGateway:
        """Opens cashiers, reads payment notices."""
        ...

    @property
    def courier(self) -> Courier:
        """Reads the courier's notices."""
        ...

    @property
    def realname(self) -> RealNameVerifier:
        """Checks names and numbers."""
        ...

    @property
    def organisations(self) -> OrganisationVerifier:
        """Checks who represents an organisation."""
        ...

    @property
    def miniprogram(self) -> MiniProgram:
        """Knows who stands behind a login code of WeChat."""
        ...

    @property
    def wechat_pages(self) -> WeChatPages:
        """The same of pages inside WeChat."""
        ...


@dataclass(eq=False)
class VendorUnavailable(Refusal):
    """A vendor did not answer, or not usefully: later it may."""


@dataclass(frozen=True)
class Doorway:
    """One of the two doors, with what its requests may use."""

    name: Door
    settings: Settings
    vendors: Vendors
    pages: Path = PAGES

    @property
    def cookie(self) -> str:
        """The session cookie's name; ``__Host-`` binds it to this host over HTTPS."""
        prefix = "__Host-" if self.settings.secure_cookies else ""
        return prefix + _COOKIES[self.name]

    @property
    def wechat_cookie(self) -> str:
        """Holds the secret of a page that went to ask WeChat."""
        return ("__Host-" if self.settings.secure_cookies else "") + "wechat"


@dataclass
class Visitor:
    """The person behind one request."""

    doorway: Doorway
    language: str
    address: str  # for throttles only; never a proof of anything
    device: str
    token: str | None
    left: bool = False  # whoever the session is of signed out where there was no network
    listens: bool = False  # a stream that stays open does not keep an idle session alive
    wechat: str | None = None  # the secret of a page that went to ask WeChat
    mandate: str | None = None  # on whose mandate this page acts for somebody else
    organisation: str | None = None  # for which organisation it files
    _actor: Actor | None = None
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    _set: bool = False
    _asks_wechat: bool = False

    async def actor(self) -> Actor:
        """Who the session belongs to, ``ANYBODY`` without one. One statement per request."""
        async with self._lock:
            if self._actor is None:
                self._actor = await self._known()
            return self._actor

    @property
    def standing(self) -> str:
        """For whom this page acts, for addresses that are opened without its headers."""
        if self.organisation is not None:
            return f"?organisation={_uuid(self.organisation)}"
        return "" if self.mandate is None else f"?mandate={_uuid(self.mandate)}"

    async def may_try(self, operation: Operation) -> None:
        """What can be said before the thing acted upon is known; the verb asks the rest of MAY.

        Nobody is looked up for what anybody may do: pages are shown while the database is away.
        Refuses SignInNeeded, NotAllowed.
        """
        row = MAY[operation]
        if Role.ANONYMOUS in row:
            return
        actor = await self.actor()
        if actor.kind is ActorKind.ANONYMOUS or (actor.kind is ActorKind.STAFF and not actor.seats):
            raise SignInNeeded
        if not actor.roles & row.keys():
            raise NotAllowed(operation.value)

    async def admit(self, token: str) -> None:
        """A new session: its cookie goes out with the answer, the old session ends (rotation)."""
        await self._end()
        self.token, self._actor, self._set = token, None, True

    async def leave(self) -> None:
        """The session ends here and its cookie is taken back."""
        await self._end()
        self.token, self._actor, self._set = None, ANYBODY, True

    def forget(self) -> None:
        """Look the actor up again: the session just gained or lost something."""
        self._actor = None

    def ask_wechat(self, secret: str) -> None:
        """Give the page a secret that only it can show again."""
        self.wechat, self._asks_wechat = secret, True

    def hears(self, refusal: Refusal) -> str:
        """The refusal's sentence in the visitor's language, its plain fields filled in.

        One with a ``reason`` may have a sentence for each.
        """
        named = ((f.name, getattr(refusal, f.name)) for f in dataclasses.fields(refusal))
        params: dict[str, Any] = {k: value for k, value in named if isinstance(value, str | int)}
        key, reason = f"refusal.{refusal.code}", params.get("reason")
        part = reason if isinstance(reason, str) and knows(self.language, key, reason) else "text"
        return sentence(self.language, key, part, **params)

    def dress(self, response: Response) -> None:
        """Put the cookies that changed on the answer."""
        secure = self.doorway.settings.secure_cookies
        if self._asks_wechat:
            name, seconds = self.doorway.wechat_cookie, _WECHAT_SECONDS
            response.set_cookie(
                name, self.wechat or "", seconds, secure=secure, httponly=True, samesite="strict"
            )
        if not self._set:
            return
        if self.left:
            response.delete_cookie(_LEFT[self.doorway.name], path="/")
        lasting = CITIZEN_COOKIE_SECONDS if self.doorway.name == "citizen" else None
        response.set_cookie(
            self.doorway.cookie,
            self.token or "",
            max_age=lasting if self.token else 0,
            path="/",
            secure=secure,
            httponly=True,
            samesite="lax",
        )

    async def _known(self) -> Actor:
        if self.left and not self._set:
            await self._forgo()
        if self.token is None:
            return ANYBODY
        return await self.standing_as(await sessions.actor_of(self.token, slide=not self.listens))

    async def standing_as(self, actor: Actor | None) -> Actor:
        """Who this page acts as when its session is ``actor``'s: also for somebody else."""
        if actor is None or actor.kind is not KINDS[self.doorway.name]:
            return ANYBODY
        if actor.kind is not ActorKind.CITIZEN:
            return actor
        if self.organisation is not None:
            return await handling(actor, _uuid(self.organisation))
        if self.mandate is None:
            return actor
        return await acting(actor, _uuid(self.mandate))

    async def _forgo(self) -> None:
        """End the session that a page signed out of without a network: it names nobody more."""
        actor = await sessions.actor_of(self.token, slide=False) if self.token else None
        if actor is not None and actor.session_id is not None:
            await sessions.close(actor.session_id)
        self.token, self._set = None, True

    async def _end(self) -> None:
        actor = await self.actor()
        if actor.session_id is not None:
            await sessions.close(actor.session_id)


def visitor_at(doorway: Doorway, request: Request) -> Visitor:
    """Read the request's cookies and headers; nothing is looked up yet."""
    token = _kept(request, doorway.cookie)
    return Visitor(
        doorway=doorway,
        language=_language(request),
        address=request.client.host if request.client else "unknown",
        device=request.headers.get("user-agent", "")[:255],
        mandate=request.headers.get(_MANDATE) or request.query_params.get("mandate"),
        organisation=request.headers.get(_ORGANISATION) or request.query_params.get("organisation"),
        token=token,
        left=_LEFT[doorway.name] in request.cookies,
        wechat=_kept(request, doorway.wechat_cookie),
    )


def comes_from_our_page(doorway: Doorway, request: Request) -> bool:
    """Whether a request that may change something was sent by a page of this very door (G43b).

    A foreign page can send neither the header nor our Origin. With ``PHONE=1`` (development) the
    door is also reached at the machine's address in the local network, whatever that is today.
    """
    if request.method not in _UNSAFE:
        return True
    origin = request.headers.get("origin", "")
    ours = {doorway.settings.origin_of(doorway.name)}
    if doorway.settings.phone and doorway.settings.development:
        ours.add(f"http://{request.headers.get('host', '')}")
    return request.headers.get("x-doorstep") == "1" and origin in ours


def _kept(request: Request, cookie: str) -> str | None:
    value = request.cookies.get(cookie)
    return value if value and len(value) <= _LONGEST_TOKEN and value.isascii() else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _language(request: Request) -> str:
    chosen = request.cookies.get("lang", "")
    if chosen in _LANGUAGES:
        return chosen
    first = request.headers.get("accept-language", "").split(",")[0].strip().lower()
    return "en" if first.startswith("en") else "zh-CN"
