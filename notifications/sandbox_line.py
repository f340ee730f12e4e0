"""The signed line from the sandbox adapters to the sandbox process."""

from collections.abc import Mapping
from typing import Any

import httpx
import orjson

from notifications.refusals import NotTaken, Refused, Unavailable
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

    async def ask(
        self, path: str, question: Mapping[str, Any], *, needs: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """POST ``question``; the answer has at least ``needs``.

        Raises Unavailable, NotTaken if nothing was done (it was never asked, or says 503), Refused
        with the vendor's code. Only a coded no is final: a proxy's or a misconfigured vendor's is
        not.
        """
        body = orjson.dumps(question)
        try:
            answer = await self._http.post(
                f"{self._base}/{path}",
                content=body,
                headers=signed(self.secret, body),
                timeout=_TIMEOUT,
                follow_redirects=False,
            )
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise NotTaken(type(error).__name__) from error
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error
        if answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
            raise NotTaken("503")
        said = _read(answer)
        if answer.is_success and all(name in said for name in needs):
            return said
        final = answer.is_client_error and answer.status_code not in _TEMPORARY
        if final and isinstance(said.get("code"), str):
            raise Refused(said["code"])
        raise Unavailable(f"{answer.status_code}")


def _read(answer: httpx.Response) -> dict[str, Any]:
    """The answer is checked like anybody's input. Raises Unavailable."""
    try:
        said = orjson.loads(answer.content) if len(answer.content) <= _TOO_LONG else None
    except orjson.JSONDecodeError:
        said = None
    if not isinstance(said, dict):
        raise Unavailable(f"{answer.status_code}: unreadable")
    return said
