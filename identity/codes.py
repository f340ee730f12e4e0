"""One-time codes by SMS: six digits, five minutes, five tries, and never twice (G8b, G37)."""

import hmac
import logging
import math
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from tortoise import connections

from identity.masks import mask_phone
from identity.phones import e164
from identity.refusals import CodeExpired, CodeWrong, PhoneInvalid
from identity.sealing import blind_index, keyed_hash
from identity.throttle import LIMITS, spend
from notifications.refusals import Refused, TooManyRequests, Unavailable
from notifications.sms.contract import Sms, SmsGateway
from notifications.transactions import current, transaction
from notifications.wording import message

VALID_FOR = timedelta(minutes=5)
TRIES = 5
TEMPLATE = "code"
_DAY = timedelta(days=1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """How often one phone may be sent a code, for one purpose.

    Anybody may ask at the citizens' door for any phone; that must neither keep a clerk from the
    desk nor somebody who is signed in from filing.
    """

    apart: timedelta = timedelta(seconds=60)
    a_day: int = 5


@dataclass(frozen=True)
class CodeSent:
    """A code is on its way."""

    phone: str  # masked
    expires_in_seconds: int
    resend_in_seconds: int


_pace = Pace()


def bind_pace(pace: Pace) -> None:
    """Another pace than the default; development only, where one person plays everybody."""
    global _pace  # noqa: PLW0603 — bound once per process (R11)
    _pace = pace


async def request_code(
    phone: str,
    purpose: str,
    *,
    client: str,
    sms: SmsGateway,
    language: str = "zh-CN",
    template: str = TEMPLATE,
) -> CodeSent:
    """Send a new code; only the newest of a phone and purpose counts.

    ``client``: where the request came from, for the limit per address. ``template``: the message's
    words. Answers alike whether the phone is known or not. Refuses PhoneInvalid, TooManyRequests.
    Raises Unavailable: then nothing was sent as far as we know, and asking again is free.
    """
    number = e164(phone)
    await spend("code.client", client)
    code = f"{secrets.randbelow(10**6):06d}"
    code_id = await _reserve(number, purpose, code)
    minutes = str(int(VALID_FOR.total_seconds() // 60))
    params = {"code": code, "minutes": minutes}
    text = message(language, template, "sms", params).text
    try:
        await _spend_of_the_day()
        await sms.send(Sms(str(code_id), number, template, text, params, language))
    except Refused as error:
        await _not_sent(code_id)
        raise PhoneInvalid from error
    except (Unavailable, TooManyRequests):
        await _not_sent(code_id)
        raise
    return CodeSent(
        phone=mask_phone(number),
        expires_in_seconds=int(VALID_FOR.total_seconds()),
        resend_in_seconds=int(_pace.apart.total_seconds()),
    )


@dataclass(frozen=True)
class Budget:
    """How many codes were sent within a day, and how many may be."""

    sent: int
    a_day: int

    @property
    def state(self) -> str:
        """``scarce``: four fifths are gone. Somebody pumps, or a county signs in on one day."""
        if self.sent >= self.a_day:
            return "used up"
        return "scarce" if self.sent * 5 >= self.a_day * 4 else "ok"


async def budget() -> Budget:
    """For /readyz and /metrics: counted by the rows, whatever Valkey forgot."""
    (row,) = await connections.get("default").execute_query_dict(
        "SELECT count(*) AS sent FROM one_time_code WHERE failed_at IS NULL"
        " AND created_at > doorstep_now() - interval '1 day'"
    )
    return Budget(row["sent"], LIMITS["code.everyone"].amount)


async def check_code(phone: str, purpose: str, code: str, *, client: str = "") -> None:
    """Use up the code that was sent. Every call is a counted try; the fifth wrong one kills it.

    Not inside a transaction: the count must stay although the answer is no.
    Refuses PhoneInvalid, CodeWrong, CodeExpired (also: never sent), TooManyRequests.
    """
    _alone()
    number = e164(phone)
    await spend("code.try.phone", number, purpose)
    if client:
        await spend("code.try.client", client)
    rows = await connections.get("default").execute_query_dict(
        "UPDATE one_time_code SET tries = tries + 1"
        " WHERE id = (SELECT id FROM one_time_code WHERE phone_index = $1 AND purpose = $2"
        "             ORDER BY created_at DESC LIMIT 1)"
        " AND used_at IS NULL AND tries < $3 AND expires_at > doorstep_now()"
        " RETURNING id, code_hash, tries",
        [blind_index("phone", number), purpose, TRIES],
    )
    if not rows:
        raise CodeExpired
    code_id, left = rows[0]["id"], TRIES - rows[0]["tries"]
    typed = "".join(unicodedata.normalize("NFKC", code).split())
    if not hmac.compare_digest(rows[0]["code_hash"], _hash(code_id, typed)):
        raise CodeWrong(left) if left else CodeExpired
    await _use_up(code_id)


async def _spend_of_the_day() -> None:
    """One of all there are for everybody: what a flood may cost (G8b). Refuses TooManyRequests."""
    try:
        await spend("code.everyone")
    except TooManyRequests:
        _log.error("the day's codes are used up: nobody can sign in by SMS")
        raise


async def _reserve(number: str, purpose: str, code: str) -> UUID:
    """Write the code's row, one request per phone at a time. Refuses TooManyRequests."""
    index = blind_index("phone", number)
    code_id = uuid4()
    async with transaction():
        connection = connections.get("default")
        await connection.execute_query(
            "SELECT pg_advisory_xact_lock($1)", [int.from_bytes(index[:8], signed=True)]
        )
        rows = await connection.execute_query_dict(
            "SELECT created_at, doorstep_now() AS at FROM one_time_code WHERE phone_index = $1"
            " AND purpose = $2 AND failed_at IS NULL"
            " AND created_at > doorstep_now() - interval '1 day' ORDER BY created_at",
            [index, purpose],
        )
        _keep_pace([row["created_at"] for row in rows], rows[0]["at"] if rows else None)
        await connection.execute_query(
            "INSERT INTO one_time_code (id, phone_index, purpose, code_hash, tries, created_at,"
            " expires_at) SELECT $1, $2, $3, $4, 0, t, t + $5::interval FROM doorstep_now() AS t",
            [code_id, index, purpose, _hash(code_id, code), VALID_FOR],
        )
    return code_id


def _keep_pace(sent: list[datetime], at: datetime | None) -> None:
    """``sent``: within a day, oldest first."""
    if at is None:
        return
    wait = sent[-1] + _pace.apart - at
    if len(sent) >= _pace.a_day:
        wait = max(wait, sent[-_pace.a_day] + _DAY - at)
    if wait > timedelta(0):
        raise TooManyRequests(math.ceil(wait.total_seconds()))


async def _not_sent(code_id: UUID) -> None:
    await connections.get("default").execute_query(
        "UPDATE one_time_code SET failed_at = doorstep_now() WHERE id = $1", [code_id]
    )


async def _use_up(code_id: UUID) -> None:
    """Of two that come with the right code at once, one goes on."""
    rows = await connections.get("default").execute_query_dict(
        "UPDATE one_time_code SET used_at = doorstep_now() WHERE id = $1 AND used_at IS NULL"
        " RETURNING id",
        [code_id],
    )
    if not rows:
        raise CodeExpired


def _hash(code_id: UUID, code: str) -> bytes:
    return keyed_hash("one_time_code", f"{code_id}:{code}")


def _alone() -> None:
    try:
        current()
    except RuntimeError:
        return
    raise RuntimeError("check_code() counts tries: call it before the transaction()")
