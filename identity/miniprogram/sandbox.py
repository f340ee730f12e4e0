"""A WeChat in the sandbox: everybody may log in, each code once."""

from urllib.parse import urlencode

from identity.miniprogram.contract import plain
from notifications.sandbox_line import SandboxLine


class SandboxMiniProgram:
    """The code ``wx-NAME-NONCE`` is the person NAME's; anything else is no code. ``wx-away-…``
    does not answer.
    """

    def __init__(self, line: SandboxLine) -> None:
        self._line = line

    async def who(self, code: str) -> str:
        """Raises Unavailable, Refused."""
        said = await self._line.ask("wechat/code2session", {"code": code}, needs=("openid",))
        return str(said["openid"])


class SandboxPages(SandboxMiniProgram):
    """Everybody in a page inside WeChat is 张三, with a code that serves once."""

    def asking(self, path: str, state: str) -> str:
        """A page of the sandbox's that sends back at once."""
        return f"/sandbox/wechat/authorize?{urlencode({'back': path, 'state': plain(state)})}"
