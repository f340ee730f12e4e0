"""WeChat's own ``jscode2session``. It answers 200 always and says in ``errcode`` what it means."""

import re

import httpx
import orjson

from notifications.refusals import Refused, Unavailable

_TIMEOUT = httpx.Timeout(5, connect=2)
_PATH = "/sns/jscode2session"
_OPENID = re.compile(r"[A-Za-z0-9_-]{20,64}")
# Invalid code, used code, somebody WeChat holds back. What else it says is ours to put right
# (40013 appid, 40125 secret) or passes (-1 busy, 45011 too often).
_FINAL = {40029, 40163, 40226}
_TOO_LONG = 16 * 1024


class Weixin:
    """One mini-program. ``http``'s owner closes it; ``base_url`` ends before ``/sns``.

    The secret stands in the address, as WeChat wants it: nothing of a request is ever logged. The
    session key that comes with the openid opens data we do not ask for; it is dropped here.
    """

    def __init__(
        self, http: httpx.AsyncClient, *, app_id: str, app_secret: str, base_url: str
    ) -> None:
        self._http, self._url = http, base_url.rstrip("/") + _PATH
        self._asks = {"appid": app_id, "secret": app_secret, "grant_type": "authorization_code"}

    async def who(self, code: str) -> str:
        """Raises Unavailable, Refused."""
        try:
            answer = await self._http.get(
                self._url, params={**self._asks, "js_code": code}, timeout=_TIMEOUT
            )
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from None  # its text holds the address
        return _openid(answer)


def _openid(answer: httpx.Response) -> str:
    try:
        said = orjson.loads(answer.content) if len(answer.content) <= _TOO_LONG else None
    except orjson.JSONDecodeError:
        said = None
    if answer.status_code != httpx.codes.OK or not isinstance(said, dict):
        raise Unavailable(f"{answer.status_code}: unreadable")
    error = said.get("errcode", 0)
    if error in _FINAL:
        raise Refused(str(error))
    openid = said.get("openid")
    if error or not isinstance(openid, str) or not _OPENID.fullmatch(openid):
        raise Unavailable(f"errcode {error}")
    return openid
