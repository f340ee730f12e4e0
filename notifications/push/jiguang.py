"""JPush (极光推送), through its own SDK. The only importer of ``jpush`` (R4).

The SDK is synchronous and folds every transport error, read timeouts too, into one exception: the
outcome is then unknown, and sending again with the same ``cid`` is what keeps it single.
"""

import asyncio
import logging
from typing import Any

import jpush
from jpush import common

from notifications.devices import GONE
from notifications.push.contract import Push, Sent
from notifications.refusals import Refused, Unavailable

_TIMEOUT_SECONDS = 5
_KEEP_SECONDS = 86_400  # JPush keeps a push for a phone that is off this long
_NO_SUCH_DEVICE = 1011
_FINAL = {1002, 1003, 1005, 1008, 1011}  # parameter missing, bad, too long; app key; no target
_CLIENT_ERRORS = range(400, 500)
_LATER = {401, 403, 429}

_sdk: Any = jpush  # it exports by accident and has no types

# The SDK logs whole requests, message texts among them.
logging.getLogger("jpush").setLevel(logging.CRITICAL)


class Jiguang:
    """One app of JPush. ``base_url`` ends before ``/v3/push``."""

    def __init__(self, *, app_key: str, master_secret: str, base_url: str) -> None:
        self._app_key, self._master_secret = app_key, master_secret
        self._zone = base_url.rstrip("/").upper()  # the SDK looks its zones up in capitals
        common.ZONES[self._zone] = {"PUSH": base_url.rstrip("/") + "/v3/"}

    async def send(self, push: Push) -> Sent:
        """Raises Unavailable, Refused."""
        try:
            said = await asyncio.to_thread(self._send, push)
        except common.JPushFailure as error:
            raise _translated(error) from error
        except (
            common.Unauthorized,  # a wrong secret is ours to put right: nothing is lost meanwhile
            common.APIConnectionException,
            common.APIRequestException,
        ) as error:
            raise Unavailable(type(error).__name__) from error
        return Sent(str(said["msg_id"]))

    async def find(self, out_id: str) -> Sent | None:  # noqa: ARG002 — part of the contract
        """JPush cannot be asked by ``cid``; it answers a repeated one as it did the first."""
        return None

    def _send(self, push: Push) -> dict[str, Any]:
        """A client per call: its ``requests`` session is not for sharing between threads."""
        client = _sdk.JPush(
            self._app_key, self._master_secret, timeout=_TIMEOUT_SECONDS, zone=self._zone
        )
        try:
            request = client.create_push()
            request.cid = push.out_id
            request.platform = _sdk.all_
            request.audience = _sdk.audience(_sdk.registration_id(push.device))
            request.notification = _notification(push)
            request.options = {"time_to_live": _KEEP_SECONDS, "apns_production": True}
            said: dict[str, Any] = request.send().payload
        finally:
            client.session.close()
        return said


def _notification(push: Push) -> dict[str, Any]:
    extras = {"link": push.link}
    made: dict[str, Any] = _sdk.notification(
        alert=push.text,
        android=_sdk.android(alert=push.text, title=push.title, extras=extras),
        ios=_sdk.ios(alert={"title": push.title, "body": push.text}, extras=extras),
    )
    return made


def _translated(error: common.JPushFailure) -> Exception:
    """1011 is an unknown or long-gone device; rate limits and inner errors pass."""
    if error.error_code == _NO_SUCH_DEVICE:
        return Refused(GONE)
    status = error.response.status_code if error.response is not None else 0
    if error.error_code in _FINAL and status in _CLIENT_ERRORS and status not in _LATER:
        return Refused(str(error.error_code))
    return Unavailable(f"{status} {error.error_code}")
