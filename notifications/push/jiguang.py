"""JPush (极光推送), through its own SDK. The only importer of ``jpush`` (R4).

The SDK is synchronous and folds every transport error, read timeouts too, into one exception: the
outcome is then unknown, and sending again with the same ``cid`` is what keeps it single.
"""

import asyncio
import logging
from collections.abc import Sequence
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
_RECEIVED = ("jpush_received", "android_pns_received", "ios_apns_received", "hmos_hmpns_received")
_FAULTS = (
    common.JPushFailure,
    common.Unauthorized,
    common.APIConnectionException,
    common.APIRequestException,
)

_sdk: Any = jpush  # it exports by accident and has no types

# The SDK logs whole requests, message texts among them.
logging.getLogger("jpush").setLevel(logging.CRITICAL)


class Jiguang:
    """One app of JPush. ``base_url`` ends before ``/v3/push``, ``report_url`` before
    ``/v3/received``.
    """

    def __init__(
        self, *, app_key: str, master_secret: str, base_url: str, report_url: str = ""
    ) -> None:
        self._app_key, self._master_secret = app_key, master_secret
        self._zone = base_url.rstrip("/").upper()  # the SDK looks its zones up in capitals
        common.ZONES[self._zone] = {
            "PUSH": base_url.rstrip("/") + "/v3/",
            "REPORT": report_url.rstrip("/") + "/v3/",
        }

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

    async def received(self, gateway_ids: Sequence[str]) -> frozenset[str]:
        """Raises Unavailable."""
        try:
            said = await asyncio.to_thread(self._reported, ",".join(gateway_ids))
        except _FAULTS as error:
            raise Unavailable(type(error).__name__) from error
        lines = [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []
        arrived = [one for one in lines if any(_counted(one.get(way)) for way in _RECEIVED)]
        return frozenset(str(one.get("msg_id")) for one in arrived) & frozenset(gateway_ids)

    def _reported(self, msg_ids: str) -> Any:
        client = self._client()
        try:
            return client.create_report().get_received_detail(msg_ids).payload
        except ValueError as error:  # not JSON
            raise Unavailable("unreadable") from error
        finally:
            client.session.close()

    def _client(self) -> Any:
        """One per call: its ``requests`` session is not for sharing between threads."""
        return _sdk.JPush(
            self._app_key, self._master_secret, timeout=_TIMEOUT_SECONDS, zone=self._zone
        )

    def _send(self, push: Push) -> dict[str, Any]:
        client = self._client()
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


def _counted(number: object) -> bool:
    """Devices; nothing where the push did not go that way."""
    return isinstance(number, int) and number > 0


def _translated(error: common.JPushFailure) -> Exception:
    """1011 is an unknown or long-gone device; rate limits and inner errors pass."""
    if error.error_code == _NO_SUCH_DEVICE:
        return Refused(GONE)
    status = error.response.status_code if error.response is not None else 0
    if error.error_code in _FINAL and status in _CLIENT_ERRORS and status not in _LATER:
        return Refused(str(error.error_code))
    return Unavailable(f"{status} {error.error_code}")
