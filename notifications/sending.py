"""Messages out to the vendors: claimed with a lease, addressed and worded only now, sent once.

The vendor is called outside any transaction. A worker may die between the vendor's "taken" and our
writing it down, so on every further try the vendor is asked first what it already has. An SMS whose
vendor cannot say is sent anew once, and marked; never a third time (docs/decisions/0061).
"""

import asyncio
import logging
import re
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from notifications import devices, unseen, wording
from notifications.addressing import Address, AddressBook
from notifications.merging import merge
from notifications.messages import PUSH, SMS, wake
from notifications.push.contract import Push, PushGateway, PushReports, out_id
from notifications.refusals import NotTaken, Refused, Unavailable
from notifications.retrying import again_after
from notifications.sms.contract import Sent, Sms, SmsGateway
from notifications.transactions import query

LEASE = timedelta(seconds=60)  # longer than asking and sending may take together
_AT_ONCE = 8
_LANES = 4
_ROUND_SECONDS = 30
_OF_CASE = re.compile(r"/applications/[0-9a-f-]{36}(?P<page>(/[a-z]+)?)")
_ASKED_AT_MOST = 2  # tries that wait for what became of the one before
_SENT_AT_MOST = 2  # times, of which nobody says what became
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Post:
    """Through whom messages leave, and where people are reached."""

    sms: SmsGateway
    push: PushGateway
    address_book: AddressBook
    desk: str = ""  # where colleagues work: their SMS opens what it speaks of
    hall: str = ""  # and a citizen's the page on which to do what it asks for
    reports: PushReports | None = None  # who can say what became of a push


@dataclass(frozen=True)
class Outgoing:
    """A claimed message."""

    id: UUID
    recipient_id: UUID
    citizen_id: UUID | None
    subject_id: UUID | None
    channel: str
    template: str
    params: dict[str, Any]
    link: str
    attempts: int
    unsure: int  # how often it was handed over before, and nobody knows whether it was taken
    until: float  # by our own clock; later the lease may be another worker's


class _Unsure(Unavailable):
    """It was handed over, and what became of it is not known. ``args``: the fault, how many now."""


_CLAIM = """
WITH t AS (SELECT doorstep_now() AS now), free AS (
    SELECT m.id, m.unsure AS before FROM message m, t
    WHERE m.state = 'waiting' AND m.dead_at IS NULL AND m.due_at <= t.now AND NOT m.if_unseen
      AND (m.lease_until IS NULL OR m.lease_until <= t.now)
      AND NOT EXISTS (
          SELECT 1 FROM message e
          WHERE e.recipient_id = m.recipient_id AND e.channel = m.channel
            AND e.state = 'waiting' AND e.dead_at IS NULL AND e.due_at <= t.now
            AND NOT e.if_unseen
            AND (e.created_at, e.id) < (m.created_at, m.id)
            AND (e.attempts = 0 OR e.lease_until > t.now))
    ORDER BY m.due_at LIMIT $1 FOR UPDATE OF m SKIP LOCKED)
UPDATE message SET attempts = message.attempts + 1, unsure = greatest(message.unsure, 1),
    lease_until = t.now + $2 * interval '1 microsecond'
FROM free, t WHERE message.id = free.id
RETURNING message.id, recipient_id, citizen_id, subject_id, channel, template, params, link,
    attempts, free.before AS unsure
"""
_SENT = """
UPDATE message SET state = 'sent', sent_at = doorstep_now(), lease_until = NULL, error = NULL,
    gateway = $2, gateway_id = $3 WHERE id = $1 AND state = 'waiting'
"""
# Who was slower than the lease has no say any more: another try has a higher number.
_FAILED = """
UPDATE message SET state = 'failed', lease_until = NULL, error = $3,
    dead_at = CASE WHEN $4 THEN doorstep_now() END
WHERE id = $1 AND attempts = $2 AND state = 'waiting'
"""
_ANEW = """
UPDATE message SET maybe_twice = true, unsure = $3 WHERE id = $1 AND attempts = $2 RETURNING id
"""
_PUT_OFF = """
UPDATE message SET due_at = doorstep_now() + $3 * interval '1 microsecond', lease_until = NULL,
    error = $4, unsure = $5 WHERE id = $1 AND attempts = $2 AND state = 'waiting'
"""


async def drain(post: Post, *, lease: timedelta = LEASE) -> int:
    """Send what is due, until nothing is or half a minute is over. Returns how many were taken."""
    await merge()
    await unseen.settle(post.reports)
    until = time.monotonic() + _ROUND_SECONDS  # then it is time to merge again
    return sum(await asyncio.gather(*(_lane(post, lease, until) for _ in range(_LANES))))


async def _lane(post: Post, lease: timedelta, until: float) -> int:
    taken = 0
    while time.monotonic() < until and (messages := await _claim(lease)):
        await asyncio.gather(*(_send(message, post) for message in messages))
        taken += len(messages)
    return taken


async def _claim(lease: timedelta) -> list[Outgoing]:
    until = time.monotonic() + lease.total_seconds() / 2  # the rest is for the vendor to answer
    rows = await connections.get("default").execute_query_dict(
        _CLAIM, [_AT_ONCE, lease // timedelta(microseconds=1)]
    )
    return [
        Outgoing(**{**row, "params": orjson.loads(row["params"]), "until": until}) for row in rows
    ]


async def _send(message: Outgoing, post: Post) -> None:
    """One try. Whatever goes wrong is written down, so no message hangs."""
    try:
        sent = await _handed_over(message, post)
    except Refused as error:
        await _fail(message, str(error.args[0]) if error.args else "refused")
    except _Unsure as error:
        await _put_off(message, *error.args)
    except Exception as error:  # noqa: BLE001 — Unavailable, and whatever else: tried again
        if not isinstance(error, Unavailable):
            _warn(message, error)
        await _put_off(message, type(error).__name__, message.unsure)
    else:
        gateway = sent.by or type(post.sms if message.channel == SMS else post.push).__name__
        await _record(_SENT, [message.id, gateway, sent.gateway_id])
    await wake("message.moved", message.subject_id, message.citizen_id)


async def _handed_over(message: Outgoing, post: Post) -> Sent:
    """Once the vendor has the message. Raises Unavailable, Refused."""
    addresses = await post.address_book.addresses(message.recipient_id, message.channel)
    if message.channel == PUSH:
        return Sent(await _push_to_all(message, addresses, post.push))
    if not addresses:
        raise Refused("no_phone")
    return await _by_sms(message, _as_sms(message, addresses[0], _where(message, post)), post.sms)


async def _by_sms(message: Outgoing, sms: Sms, gateway: SmsGateway) -> Sent:
    """Taken by an earlier try, or by this. Raises Unavailable, Refused."""
    times = 1
    if message.unsure:
        try:
            if known := await gateway.find(sms):
                return known
        except Unavailable:
            times = await _anew(message)
    if time.monotonic() > message.until:
        raise Unavailable("held for too long")
    try:
        return await gateway.send(sms)
    except (NotTaken, Refused):
        raise
    except Exception as error:
        if not isinstance(error, Unavailable):
            _warn(message, error)
        raise _Unsure(type(error).__name__, times) from error


async def _anew(message: Outgoing) -> int:
    """Who cannot say what was taken is not waited for once: then it is marked, and the second time.

    Raises Unavailable: not now, or not again.
    """
    times = message.unsure + 1
    soon = message.attempts <= _ASKED_AT_MOST
    if soon or times > _SENT_AT_MOST:
        raise Unavailable("cannot be asked")
    if not await query(_ANEW, message.id, message.attempts, times):
        raise Unavailable("another's by now")
    return times


def _warn(message: Outgoing, error: Exception) -> None:
    about = {"template": message.template, "channel": message.channel}
    _log.warning("message %s could not be sent", message.id, exc_info=error, extra=about)


async def _push_to_all(
    message: Outgoing, addresses: tuple[Address, ...], gateway: PushGateway
) -> str:
    """To every device; one that took it is enough. A device the vendor forgot is let go."""
    taken, refusal = "", "no_device"
    for address in addresses:
        push = _as_push(message, address)
        try:
            known = await gateway.find(push.out_id) if message.attempts > 1 else None
            taken = (known or await gateway.send(push)).gateway_id
        except Refused as error:
            refusal = str(error.args[0]) if error.args else "refused"
            if refusal == devices.GONE:
                await devices.forget(address.kept_as or address.to)
    if not taken:
        raise Refused(refusal)
    return taken


def _where(message: Outgoing, post: Post) -> str:
    """The address an SMS names: a colleague's in full, a citizen's short, by the number they know.

    Empty if there is nothing to open, or no number yet.
    """
    if message.citizen_id is None:
        return f"{post.desk}/#{message.link}" if post.desk else ""
    of_case, reference = _OF_CASE.fullmatch(message.link), message.params.get("reference")
    if not (post.hall and of_case and reference):
        return ""
    return f"{post.hall}/to/{reference}{of_case['page'][:2]}"  # its first letter: 70 fit in an SMS


def _as_sms(message: Outgoing, address: Address, where: str) -> Sms:
    language, template = address.language, message.template
    params = message.params | ({"where": where} if where else {})
    text = wording.message(language, template, SMS, params).text
    said = wording.spoken(language, params)
    return Sms(str(message.id), address.to, template, text, said, language)


def _as_push(message: Outgoing, address: Address) -> Push:
    """Each device has an id of its own: the vendor deduplicates by it."""
    title, text = wording.message(address.language, message.template, PUSH, message.params)
    ident = out_id(message.id, address.to)
    return Push(ident, address.to, title, text, message.link)


async def _put_off(message: Outgoing, error: str, unsure: int) -> None:
    wait, mine = again_after(message.attempts), [message.id, message.attempts]
    if wait is None:
        about = {"template": message.template, "channel": message.channel, "fault": error}
        _log.error("message %s is dead", message.id, extra=about)
        await _end(message, error, dead=True)
    else:
        await _record(_PUT_OFF, [*mine, wait // timedelta(microseconds=1), error, unsure])


async def _fail(message: Outgoing, code: str) -> None:
    await _end(message, code[:128], dead=False)


async def _end(message: Outgoing, error: str, *, dead: bool) -> None:
    """No more tries. What waited for a push to be seen waits no more."""
    if message.channel == PUSH:
        await unseen.push_failed((message.id, message.attempts), error, dead=dead)
    else:
        await _record(_FAILED, [message.id, message.attempts, error, dead])


async def _record(statement: str, values: list[object]) -> None:
    await connections.get("default").execute_query(statement, values)
