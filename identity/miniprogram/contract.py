"""The mini-program seam: a login code becomes the person's name at our mini-program."""

from typing import Protocol


class MiniProgram(Protocol):
    """Asks WeChat. Raises notifications.refusals: Unavailable, Refused."""

    async def who(self, code: str) -> str:
        """The openid behind the code that ``wx.login`` gave. A code serves once, five minutes.

        Raises Refused (no code of this mini-program, used, or somebody WeChat holds back) and
        Unavailable (no useful answer, or our own credentials are wrong: nothing is decided).
        """
        ...
