"""Subscribe messages of WeChat's (订阅消息), to who allowed them in our mini-program.

One template with two texts: what it is about and what happened; neither names anybody. A one-off
permission is spent by one message, a long-term one (for government services) is not; who has none
left, or took it back, is let go. WeChat does not know the same message when it comes twice and
cannot be asked: a lost answer may mean two.
"""

import re
from typing import Any
from urllib.parse import quote

import httpx
import orjson

from notifications.devices import GONE
from notifications.push.contract import Push, Sent
from notifications.refusals import Refused, Unavailable

KIND, MARK = "wechat", "wx:"
_TIMEOUT = httpx.Timeout(5, connect=2)
_TOO_LONG = 16 * 1024
_LONGEST = 20  # letters of a text ("thing")
_NO_PERMISSION = {43101, 40003}  # spent or taken back; no such person of this mini-program
_TOKEN_OVER = {40001, 40014, 42001}
_FINAL = {47003}  # this very text
_TEMPLATE = re.compile(r"(?P<id>[\w-]{20,64}):(?P<about>[a-z_]+\d+),(?P<what>[a-z_]+\d+)", re.ASCII)


def template_of(written: str) -> tuple[str, str, str]:
    """The template's id and its two fields, from ``ID:thing1,thing2``. Raises ValueError."""
    found = _TEMPLATE.fullmatch(written)
    if found is None:
        raise ValueError("not ID:field,field")
    return found["id"], found["about"], found["what"]


class SubscribeMessages:
    """One mini-program. ``base_url`` ends before ``/cgi-bin``; nothing of a request is logged."""

    def __init__(
        self, http: httpx.AsyncClient, *, app_id: str, app_secret: str, base_url: str, template: str
    ) -> None:
        self._http, self._url = http, f"{base_url.rstrip('/')}/cgi-bin"
        self._asks = {"grant_type": "client_credential", "appid": app_id, "secret": app_secret}
        self._template, self._about, self._what = template_of(template)
        self._token = ""

    async def send(self, push: Push) -> Sent:
        """Raises Unavailable, Refused."""
        try:
            said = await self._try(push)
            if said["errcode"] in _TOKEN_OVER:  # nothing was sent
                self._token = ""
                said = await self._try(push)
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from None  # its text holds the token
        code = said["errcode"]
        if code in _NO_PERMISSION:
            raise Refused(GONE)
        if code in _FINAL:
            raise Refused(str(code))
        if code:
            raise Unavailable(f"errcode {code}")
        return Sent(str(said.get("msgid") or push.out_id))

    async def find(self, out_id: str) -> Sent | None:  # noqa: ARG002 — part of the contract
        """Nobody can be asked."""
        return None

    async def _try(self, push: Push) -> dict[str, Any]:
        token = await self._access()
        body = {
            "touser": push.device.removeprefix(MARK),
            "template_id": self._template,
            "page": f"pages/web/web?path={quote(push.link, safe='')}",
            "miniprogram_state": "formal",
            "lang": "zh_CN",
            "data": {
                self._about: {"value": push.title[:_LONGEST]},
                self._what: {"value": _short(push.text)},
            },
        }
        address = f"{self._url}/message/subscribe/send"
        return await self._ask(address, body, params={"access_token": token})

    async def _access(self) -> str:
        """A token that all our processes share: asking again gives the same one."""
        if not self._token:
            said = await self._ask(f"{self._url}/stable_token", self._asks)
            token = said.get("access_token")
            if not isinstance(token, str) or not token:
                raise Unavailable(
                    f"errcode {said['errcode']}"
                )  # our credentials: ours to put right
            self._token = token
        return self._token

    async def _ask(
        self, address: str, body: dict[str, Any], params: dict[str, str] | None = None
    ) -> dict[str, Any]:
        content = orjson.dumps(body)
        answer = await self._http.post(address, content=content, params=params, timeout=_TIMEOUT)
        try:
            said = orjson.loads(answer.content) if len(answer.content) <= _TOO_LONG else None
        except orjson.JSONDecodeError:
            said = None
        if answer.status_code != httpx.codes.OK or not isinstance(said, dict):
            raise Unavailable(f"{answer.status_code}: unreadable")
        code = said.setdefault("errcode", 0)
        if not isinstance(code, int):
            raise Unavailable("unreadable")
        return said


def _short(text: str) -> str:
    """What a field takes; more is cut where one sees it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
