"""A WeChat in the sandbox: everybody may log in, each code once."""

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
