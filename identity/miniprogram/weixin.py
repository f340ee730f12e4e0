"""WeChat's own ``jscode2session`` and ``oauth2/access_token``.

Both answer 200 always and say in ``errcode`` what they mean.
"""

import re
from urllib.parse import urlencode

import httpx
import orjson

from identity.miniprogram.contract import plain
from notifications.refusals import Refused, Unavailable

_TIMEOUT = httpx.Timeout(5, connect=2)
_PATH = "/sns/jscode2session"
_PAGES_PATH = "/sns/oauth2/access_token"
ASKED_AT = "https://open.weixin.qq.com/connect/oauth2/authorize"
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

    _path, _code = _PATH, "js_code"

    def __init__(
        self, http: httpx.AsyncClient, *, app_id: str, app_secret: str, base_url: str
    ) -> None:
        self._http, self._url = http, base_url.rstrip("/") + self._path
        self._asks = {"appid": app_id, "secret": app_secret, "grant_type": "authorization_code"}

    async def who(self, code: str) -> str:
        """Raises Unavailable, Refused."""
        try:
            answer = await self._http.get(
                self._url, params={**self._asks, self._code: code}, timeout=_TIMEOUT
            )
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from None  # its text holds the address
        return _openid(answer)


class WeixinPages(Weixin):
    """One official account. The tokens that come with the openid are dropped here, too."""

    _path, _code = _PAGES_PATH, "code"

    def __init__(
        self, http: httpx.AsyncClient, *, app_id: str, app_secret: str, base_url: str, origin: str
    ) -> None:
        super().__init__(http, app_id=app_id, app_secret=app_secret, base_url=base_url)
        self._app_id, self._origin = app_id, origin

    def asking(self, path: str, state: str) -> str:
        """WeChat wants the parts in this order, and the mark at the end."""
        asked = {
            "appid": self._app_id,
            "redirect_uri": self._origin + path,
            "response_type": "code",
            "scope": "snsapi_base",
            "state": plain(state),
        }
        return f"{ASKED_AT}?{urlencode(asked)}#wechat_redirect"


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
