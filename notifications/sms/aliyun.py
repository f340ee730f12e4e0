"""Alibaba Cloud's SMS (阿里云短信, Dysmsapi 2017-05-25), one account of it.

It does not know a repeated ``OutId`` for the same message, and its list of what was sent does not
tell a message's ``BizId``: what is found again is known by our own id.
"""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import orjson

from notifications.now import SHANGHAI
from notifications.refusals import NotTaken, NotThisOne, Refused, Unavailable
from notifications.sms.accounts import Account
from notifications.sms.acs3 import authorization, canonical_query
from notifications.sms.contract import Caller, Receipt, ReceiptInvalid, Reply, Sent, Sms

_VERSION = "2017-05-25"
_TIMEOUT = httpx.Timeout(5, connect=2)
_TOO_LONG = 256 * 1024
_A_PAGE, _MOST_PAGES = 50, 10
_FINAL = {"isv.MOBILE_NUMBER_ILLEGAL", "isv.BLACK_KEY_CONTROL_LIMIT"}  # about this number
_NOT_NOW = {"isv.BUSINESS_LIMIT_CONTROL"}  # the same, for a while
_UNKNOWN = {"isp.SYSTEM_ERROR"}
_NO_CONTENT = hashlib.sha256(b"").hexdigest()


class AliyunSms:
    """One account."""

    def __init__(self, http: httpx.AsyncClient, account: Account) -> None:
        self._http, self._account = http, account
        self.name = account.name

    async def send(self, sms: Sms) -> Sent:
        """Raises Unavailable, NotTaken, Refused."""
        version = self._account.version(sms.language, sms.template, sms.params)
        if version is None:
            raise NotThisOne(f"no template for {sms.template}")
        values = {name: sms.params[name] for name in version.params}
        said = await self._ask(
            "SendSms",
            {
                "PhoneNumbers": _number(sms.to),
                "SignName": self._account.sign_name,
                "TemplateCode": version.code,
                "TemplateParam": orjson.dumps(values).decode(),
                "OutId": sms.out_id,
            },
        )
        return Sent(str(said.get("BizId") or sms.out_id), self.name)

    async def find(self, sms: Sms) -> Sent | None:
        """Looks through what the number was sent today and yesterday. Raises Unavailable."""
        today = datetime.now(SHANGHAI)
        for day in (today, today - timedelta(days=1)):
            if await self._was_sent(sms, f"{day:%Y%m%d}"):
                return Sent(sms.out_id, self.name)
        return None

    def read_receipts(self, caller: Caller, body: bytes) -> tuple[Receipt, ...]:
        """Raises ReceiptInvalid."""
        self._account.admit(caller)
        try:
            rows = orjson.loads(body)
            return tuple(
                Receipt(
                    str(r["out_id"]), str(r["biz_id"]), r["success"] is True, str(r["err_code"])
                )
                for r in rows
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ReceiptInvalid(type(error).__name__) from error

    def read_replies(self, caller: Caller, body: bytes) -> tuple[Reply, ...]:
        """What people wrote back (SmsUp). Raises ReceiptInvalid."""
        self._account.admit(caller)
        try:
            return tuple(_reply(row) for row in orjson.loads(body))
        except (KeyError, TypeError, ValueError) as error:
            raise ReceiptInvalid(type(error).__name__) from error

    async def _was_sent(self, sms: Sms, day: str) -> bool:
        asked = {"PhoneNumber": _number(sms.to), "SendDate": day, "PageSize": str(_A_PAGE)}
        for page in range(1, _MOST_PAGES + 1):
            said = await self._ask("QuerySendDetails", {**asked, "CurrentPage": str(page)})
            rows = _rows(said)
            if any(row.get("OutId") == sms.out_id for row in rows):
                return True
            if len(rows) < _A_PAGE:
                break
        return False

    async def _ask(self, action: str, params: Mapping[str, str]) -> dict[str, Any]:
        """The answer to one signed question, ``Code`` OK."""
        query = canonical_query(params)
        url = httpx.URL(f"{self._account.base_url}/?{query}")
        headers = {
            "host": url.netloc.decode(),
            "x-acs-action": action,
            "x-acs-version": _VERSION,
            "x-acs-date": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "x-acs-signature-nonce": secrets.token_hex(16),
            "x-acs-content-sha256": _NO_CONTENT,
        }
        key_id, secret = self._account.key_id, self._account.secret
        signed = authorization(headers, query, key_id=key_id, secret=secret)
        headers |= {"authorization": signed, "accept": "application/json"}
        try:
            answer = await self._http.post(
                url, headers=headers, timeout=_TIMEOUT, follow_redirects=False
            )
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise NotTaken(type(error).__name__) from error
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error
        return _read(answer)


def _read(answer: httpx.Response) -> dict[str, Any]:
    """Checked like anybody's input. Raises Unavailable, NotTaken, Refused."""
    try:
        said = orjson.loads(answer.content) if len(answer.content) <= _TOO_LONG else None
    except orjson.JSONDecodeError:
        said = None
    code = said.get("Code") if isinstance(said, dict) else None
    if not isinstance(said, dict) or not isinstance(code, str):
        raise Unavailable(f"{answer.status_code}: unreadable")
    if answer.is_success and code == "OK":
        return said
    if code in _FINAL:
        raise Refused(code)
    if code in _NOT_NOW:
        raise NotThisOne(code)
    if code in _UNKNOWN or answer.is_server_error:
        raise Unavailable(code)
    raise NotTaken(code)  # its limits, our credentials, templates and account: it said no


def _rows(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    listed = said.get("SmsSendDetailDTOs")
    rows = listed.get("SmsSendDetailDTO") if isinstance(listed, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unavailable("unreadable")
    return rows


def _reply(row: Mapping[str, Any]) -> Reply:
    """Its times are Beijing's, without saying so."""
    at = datetime.strptime(str(row["send_time"]), "%Y-%m-%d %H:%M:%S").replace(tzinfo=SHANGHAI)
    return Reply(str(row["phone_number"]), str(row["content"]), at, str(row["sequence_id"]))


def _number(phone: str) -> str:
    """As it wants them: eleven digits at home, the country's code and no plus abroad."""
    return phone.removeprefix("+86").removeprefix("+")
