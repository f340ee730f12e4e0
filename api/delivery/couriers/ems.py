"""China Post's EMS: the open platform for contract customers (docs/ems.md).

A push proves too little (``sealed_form``): who saw two can make a third. So it is a hint only, and
what it is about is asked for (``confirm``).
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import httpx
import orjson

from api.courier_file import EmsAccount
from api.delivery.couriers.contract import (
    Consignment,
    ParcelState,
    Signer,
    Track,
    TrackInvalid,
    Waybill,
)
from api.delivery.couriers.sealed_form import opened, sealed
from notifications.now import SHANGHAI
from notifications.refusals import Refused, Unavailable

CARRIER = "EMS"
_TIMEOUT = httpx.Timeout(8, connect=3)
_TOO_LONG, _LONGEST_LABEL = 512 * 1024, 2_000_000
_ORDER, _CANCEL, _LABEL, _TRACKS, _ADDRESS = "020003", "020006", "010004", "040001", "060001"
_LONGEST_NUMBER = 64
_DONE, _UNDER_WAY = "00000", "ORDER_COLLECTED"
_LABEL_KIND = "129"
_BY_CONTRACT, _BY_ADDRESSEE = "1", "2"  # who pays
_LABEL_HOSTS = (".ems.com.cn", ".chinapost.com.cn")
_TO_PERSON = "请本人签收并核对身份证件，他人不得代收"
# Everything else is a line of a parcel that is somewhere in between.
_STATES = {
    "203": ParcelState.COLLECTED,
    "702": ParcelState.DELIVERING,
    "705": ParcelState.DELIVERING,  # nobody was there; they come again
    "704": ParcelState.DELIVERED,
}
_BACK = {"13", "14"}  # how a parcel was handed over: to its sender
_BACK_WORDS = "退回妥投"
_PERSON_WORDS = re.compile("(?<!非)本人签收")


class Ems:
    """One contract. ``http``'s owner closes it."""

    def __init__(self, http: httpx.AsyncClient, account: EmsAccount) -> None:
        self._http, self._us = http, account

    async def order(self, consignment: Consignment) -> Waybill:
        """Raises Unavailable, Refused: the address cannot be found."""
        key, place = _number(consignment.key), await self._place(consignment.receiver_address)
        name, mobile = consignment.receiver_name, consignment.receiver_phone.removeprefix("+86")
        one = {
            "ecommerceUserId": key,
            "logisticsOrderNo": key,
            "createdTime": _stamp(datetime.now(SHANGHAI)),
            "contentsAttribute": "1",  # papers
            "bizProductNo": "1",
            "paymentMode": _BY_ADDRESSEE if consignment.addressee_pays else _BY_CONTRACT,
            "note": _TO_PERSON if consignment.to_person_only else "",
            "sender": dict(self._us.sender),
            "receiver": {**place, "name": name, "mobile": mobile},
            "cargos": [{"cargoName": consignment.contents, "cargoQuantity": "1"}],
        }
        match await self._ask(_ORDER, [one]):
            case {"waybillNo": str(number)} if 0 < len(number) <= _LONGEST_NUMBER:
                return Waybill(number, CARRIER)
        raise Unavailable("unreadable waybill")

    async def cancel(self, key: str, number: str) -> None:
        """Raises Unavailable, Refused."""
        asked = {"logisticsOrderNo": _number(key), "waybillNo": number, "cancelReason": "改寄"}
        lines = await self.tracks(number)
        if any(line.state is not ParcelState.ORDERED for line in lines):
            raise Refused(_UNDER_WAY)
        await self._ask(_CANCEL, asked)

    async def label(self, number: str) -> bytes:
        """Raises Unavailable."""
        asked = {"waybillNo": number, "type": _LABEL_KIND, "getURL": "1"}
        address = await self._ask(_LABEL, asked)
        if not isinstance(address, str) or not self._is_theirs(address):
            raise Unavailable("a label from elsewhere")
        answer = await self._sent(httpx.Request("GET", address))
        if not answer.is_success or len(answer.content) > _LONGEST_LABEL:
            raise Unavailable(f"label: {answer.status_code}")
        if not answer.content.startswith(b"%PDF-"):
            raise Unavailable("label: not a PDF")
        return answer.content

    async def tracks(self, number: str) -> tuple[Track, ...]:
        """Raises Unavailable."""
        said = await self._ask(_TRACKS, {"waybillNo": number, "direction": "0"})
        try:
            lines = [_track(line) for line in said["responseItems"]]
        except (TrackInvalid, LookupError, TypeError) as error:
            raise Unavailable(f"unreadable tracks: {error}") from error
        mine = (line for line in lines if line.number == number)
        return tuple(sorted(mine, key=lambda line: line.at))

    def read_tracks(
        self,
        headers: Mapping[str, str],  # noqa: ARG002 — nothing of it is signed
        body: bytes,
    ) -> tuple[Track, ...]:
        """Raises TrackInvalid."""
        try:
            said = orjson.loads(body)
            if said["senderNo"] != self._us.sender_no:
                raise TrackInvalid("for somebody else")
            told = opened(said["logitcsInterface"], self._us.sign_key)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise TrackInvalid(type(error).__name__) from error
        return tuple(_track(line) for line in (told if isinstance(told, list) else [told]))

    async def confirm(self, tracks: Sequence[Track]) -> tuple[Track, ...]:
        """What the post answers about the same parcels. Raises Unavailable."""
        numbers = dict.fromkeys(track.number for track in tracks)
        return tuple([line for number in numbers for line in await self.tracks(number)])

    def thanks(self, body: bytes) -> Mapping[str, object]:
        """In the post's own form."""
        serial = orjson.loads(body).get("serialNo", "")
        told = {"serialNo": serial, "code": _DONE, "codeMessage": "成功"}
        return {**told, "senderNo": self._us.sender_no}

    async def _place(self, address: str) -> dict[str, str]:
        """Province, city, county and the rest, as the post reads a line. Raises Refused."""
        said = await self._ask(_ADDRESS, [{"wholeAddress": address}])
        match said:
            case [{"prov": str(prov), "city": str(city), "county": str(county)}] if prov and county:
                return {"prov": prov, "city": city, "county": county, "address": address}
        raise Refused("ADDRESS")

    async def _ask(self, code: str, content: object) -> Any:
        """``retBody``, read. Any coded no is a fault of ours or theirs. Raises Unavailable."""
        form = {
            "apiCode": code,
            "senderNo": self._us.sender_no,
            "authorization": self._us.authorization,
            "msgType": "0",
            "timeStamp": _stamp(datetime.now(SHANGHAI)),
            "version": "V1.0.0",
            "logitcsInterface": sealed(content, self._us.sign_key),
        }
        answer = await self._sent(self._http.build_request("POST", self._us.url, data=form))
        try:
            said = orjson.loads(answer.content) if len(answer.content) <= _TOO_LONG else None
        except orjson.JSONDecodeError:
            said = None
        if not answer.is_success or not isinstance(said, dict):
            raise Unavailable(f"{answer.status_code}: unreadable")
        if said.get("retCode") != _DONE:
            raise Unavailable(f"{code}: {said.get('retCode')}")
        return _body(said.get("retBody"))

    async def _sent(self, request: httpx.Request) -> httpx.Response:
        request.extensions = {"timeout": _TIMEOUT.as_dict()}
        try:
            return await self._http.send(request, follow_redirects=False)
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error

    def _is_theirs(self, address: str) -> bool:
        """Labels lie where questions are asked, or elsewhere at the post, and nowhere else."""
        try:
            url, ours = httpx.URL(address), httpx.URL(self._us.url)
        except httpx.InvalidURL:
            return False
        if (url.scheme, url.host, url.port) == (ours.scheme, ours.host, ours.port):
            return True
        return url.scheme == "https" and url.host.endswith(_LABEL_HOSTS)


def _number(key: str) -> str:
    return key.replace("-", "")


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def _body(said: Any) -> Any:
    """JSON in a string, or a string."""
    if not isinstance(said, str) or said[:1] not in {"{", "["}:
        return said
    try:
        return orjson.loads(said)
    except orjson.JSONDecodeError as error:
        raise Unavailable("unreadable body") from error


def _track(line: Any) -> Track:
    match line:
        case {
            "waybillNo": str(number),
            "opTime": str(at),
            "opCode": str(code),
            "opDesc": str(text),
        } if "\x00" not in number + text:
            known = f"{number}|{at}|{code}|{line.get('opOrgCode', '')}|{text}"
            state = _state(code, text, str(line.get("deliverCode", "")))
            signer = None
            if state is ParcelState.DELIVERED:
                signer = Signer.PERSON if _PERSON_WORDS.search(text) else Signer.OTHER
            event = hashlib.sha256(known.encode()).hexdigest()
            return Track(number, state, _moment(at), text, event, signer)
    raise TrackInvalid("shape")


def _state(code: str, text: str, handed: str) -> ParcelState:
    state = _STATES.get(code, ParcelState.IN_TRANSIT)
    back = state is ParcelState.DELIVERED and (handed in _BACK or _BACK_WORDS in text)
    return ParcelState.RETURNED if back else state


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=SHANGHAI)
    except ValueError as error:
        raise TrackInvalid("time") from error
