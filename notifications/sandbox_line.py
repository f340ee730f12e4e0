"""The signed line from the sandbox adapters to the sandbox process."""

from collections.abc import Mapping
from typing import Any

import httpx
import orjson

from notifications.refusals import Refused, Unavailable
from notifications.signing import signed

_TIMEOUT = httpx.Timeout(5, connect=2)
_TOO_LONG = 64 * 1024
_TEMPORARY = {401, 403, 408, 425, 429}  # ours to put right, or its to recover from: not final


class SandboxLine:
    """Asks one question, gets one JSON object."""

    def __init__(self, http: httpx.AsyncClient, *, base_url: str, secret: str) -> None:
        self._http = http
        self._base = base_url.rstrip("/") + "/sandbox/vendors"
        self.secret = secret

    async def ask(self, path: str, question: Mapping[str, Any]) -> dict[str, Any]:
        """POST ``question``. Raises Unavailable, Refused with the vendor's code."""
        body = orjson.dumps(question)
        try:
            answer = await self._http.post(
                f"{self._base}/{path}",
                content=body,
                headers=signed(self.secret, body),
                timeout=_TIMEOUT,
                follow_redirects=False,
            )
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error
        said = _read(answer)
        if answer.is_success:
            return said
        if answer.is_server_error or answer.status_code in _TEMPORARY:
            raise Unavailable(f"{answer.status_code}")
        raise Refused(str(said.get("code", answer.status_code)))


def _read(answer: httpx.Response) -> dict[str, Any]:
    """The answer is checked like anybody's input."""
    try:
        said = orjson.loads(answer.content) if len(answer.content) <= _TOO_LONG else None
    except orjson.JSONDecodeError:
        said = None
    if isinstance(said, dict):
        return said
    if answer.is_success:
        raise Unavailable("unreadable answer")
    return {}
