"""The WeChat seam: a code becomes a person's name at our mini-program, or official account."""

import re
from typing import Protocol


class MiniProgram(Protocol):
    """Asks WeChat. Raises notifications.refusals: Unavailable, Refused."""

    async def who(self, code: str) -> str:
        """The openid behind the code that ``wx.login`` gave. A code serves once, five minutes.

        Raises Refused (no code of this mini-program, used, or somebody WeChat holds back) and
        Unavailable (no useful answer, or our own credentials are wrong: nothing is decided).
        """
        ...


class WeChatPages(MiniProgram, Protocol):
    """The same of a page inside WeChat, by the county's official account. Its codes come with an
    address, after WeChat was asked without a word to the person (``snsapi_base``).
    """

    def asking(self, path: str, state: str) -> str:
        """Where the page goes, to come back to ``path`` of the citizens' door with ``code`` and
        ``state`` (letters and digits of it). Refuses PayElsewhere: there is no such account.
        """
        ...


def plain(state: str) -> str:
    """What WeChat carries through unchanged: letters and digits, 128 at most."""
    return re.sub(r"[^A-Za-z0-9]", "", state)[:128]
