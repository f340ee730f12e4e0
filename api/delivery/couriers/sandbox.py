"""The sandbox's courier."""

import base64
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import orjson

from api.delivery.couriers.contract import (
    Consignment,
    ParcelState,
    Signer,
    Track,
    TrackInvalid,
    Waybill,
)
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.signing import SignatureInvalid, Verifier


class SandboxCourier:
    """Magic receivers: 拒收 sends it back, 丢件 loses it; phones …0404, …0503 as with SMS."""

    def __init__(self, line: SandboxLine) -> None:
        self._line = line
        self._verifier = Verifier(line.secret)

    async def order(self, consignment: Consignment) -> Waybill:
        """Raises Unavailable, Refused."""
        said = await self._line.ask(
            "courier/order",
            {
                "key": consignment.key,
                "receiver_name": consignment.receiver_name,
                "receiver_phone": consignment.receiver_phone,
                "receiver_address": consignment.receiver_address,
                "contents": consignment.contents,
                "to_person_only": consignment.to_person_only,
                "addressee_pays": consignment.addressee_pays,
            },
            needs=("number", "carrier"),
        )
        return Waybill(number=str(said["number"]), carrier=str(said["carrier"]))

    async def cancel(self, key: str, number: str) -> None:
        """Raises Unavailable, Refused."""
        await self._line.ask("courier/cancel", {"key": key, "number": number})

    async def label(self, number: str) -> bytes:
        """Raises Unavailable."""
        try:
            said = await self._line.ask("courier/label", {"number": number}, needs=("pdf",))
            return base64.b64decode(said["pdf"], validate=True)
        except (Refused, TypeError, ValueError) as error:
            raise Unavailable(str(error)) from error

    async def tracks(self, number: str) -> tuple[Track, ...]:
        """Raises Unavailable."""
        try:
            said = await self._line.ask("courier/tracks", {"number": number})
            return _tracks(said)
        except (Refused, TrackInvalid) as error:
            raise Unavailable(str(error)) from error

    def read_tracks(self, headers: Mapping[str, str], body: bytes) -> tuple[Track, ...]:
        """Raises TrackInvalid."""
        try:
            self._verifier.check(headers, body)
            said = orjson.loads(body)
        except (SignatureInvalid, orjson.JSONDecodeError) as error:
            raise TrackInvalid(str(error)) from error
        return _tracks(said)

    async def confirm(self, tracks: Sequence[Track]) -> tuple[Track, ...]:
        """A push is signed: it is certain already."""
        return tuple(tracks)

    def thanks(self, body: bytes) -> Mapping[str, object]:  # noqa: ARG002 — the seam's shape
        """Anything will do."""
        return {"ok": True}


def _tracks(said: Any) -> tuple[Track, ...]:
    lines = said.get("tracks") if isinstance(said, dict) else None
    if not isinstance(lines, list):
        raise TrackInvalid("shape")
    return tuple(_track(line) for line in lines)


def _track(line: Any) -> Track:
    match line:
        case {
            "number": str(number),
            "state": str(state),
            "at": str(at),
            "text": str(text),
            "event_id": str(event_id),
        } if state in set(ParcelState) and "\x00" not in number + text + event_id:
            return Track(number, ParcelState(state), _moment(at), text, event_id, _signer(line))
    raise TrackInvalid("shape")


def _signer(line: Mapping[str, Any]) -> Signer | None:
    signer = line.get("signer")
    if signer is None or signer in set(Signer):
        return Signer(signer) if signer else None
    raise TrackInvalid("signer")


def _moment(text: str) -> datetime:
    """A time that says which one it is, and that can be told in UTC."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise TrackInvalid("time") from error
    raise TrackInvalid("time")
