"""Coming in from WeChat: a login code, a one-time ticket, a session of the page that asked (G43b).

The page in the web-view makes a secret and keeps it in a cookie; only its hash goes through the
mini-program, which trades a login code and that hash for a ticket: 60 seconds, once, and only with
the cookie of the page that began. So neither a ticket seen on its way nor one that somebody slips
to another is worth anything. An account is bound to a WeChat by who just proved the phone; from
then on WeChat lets its owner in to read, and every act still asks for a code by SMS.
"""

import hashlib
import re
import secrets
from datetime import datetime
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag

from identity import sessions
from identity.actor import Actor, ActorKind
from identity.miniprogram.contract import MiniProgram
from identity.people import ids_of, profile
from identity.refusals import WeChatInvalid, WeChatTaken, WeChatUnbound
from identity.sealing import blind_index, seal
from identity.suites import AES_256_GCM, NONCE_BYTES
from identity.throttle import spend
from identity.trail import record
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound, Refused
from notifications.transactions import query, transaction

VALID_SECONDS = 60
AMR = "wechat"
_CHALLENGE = re.compile(r"[0-9a-f]{64}", re.ASCII)
_ISSUE = """
INSERT INTO wechat_ticket (id, ticket_hash, challenge, openid_index, openid_boxed, expires_at)
SELECT $1, $2, $3, $4, $5, doorstep_now() + interval '60 seconds'
"""
# Whatever comes with it, a ticket that was shown is used up.
_USE = """
UPDATE wechat_ticket SET used_at = doorstep_now()
WHERE ticket_hash = $1 AND used_at IS NULL
RETURNING id, challenge = $2 AND doorstep_now() < expires_at AS good, openid_index, openid_boxed
"""
_BOUND = "SELECT person_id FROM wechat_binding WHERE openid_index = $1 AND ended_at IS NULL"
_REMEMBER = """
UPDATE wechat_ticket SET openid_boxed = $2, bind_until = doorstep_now() + interval '15 minutes'
WHERE id = $1
"""
_TAKE = """
UPDATE wechat_ticket SET bind_until = NULL
WHERE challenge = $1 AND doorstep_now() < bind_until RETURNING openid_index, openid_boxed
"""
_BIND = """
INSERT INTO wechat_binding (id, person_id, openid_index, openid_sealed, bound_at)
SELECT $1, $2, $3, $4, doorstep_now() ON CONFLICT DO NOTHING RETURNING id
"""
_SINCE = """
SELECT bound_at FROM wechat_binding WHERE person_id = ANY($1::uuid[]) AND ended_at IS NULL
"""
_END = """
UPDATE wechat_binding SET ended_at = doorstep_now()
WHERE person_id = ANY($1::uuid[]) AND ended_at IS NULL RETURNING id, person_id
"""


def begin() -> tuple[str, str]:
    """A secret for the page's cookie, and the challenge that goes through the mini-program."""
    secret = secrets.token_urlsafe(32)
    return secret, _challenge_of(secret)


async def issue(code: str, challenge: str, program: MiniProgram, *, client: str) -> str:
    """A ticket for who stands behind WeChat's login code, for the page of that challenge.

    Refuses WeChatInvalid, TooManyRequests. Raises Unavailable.
    """
    await spend("wechat.client", client)
    if not _CHALLENGE.fullmatch(challenge) or not code:
        raise WeChatInvalid
    try:
        openid = await program.who(code)
    except Refused as error:
        raise WeChatInvalid from error
    ticket = secrets.token_urlsafe(32)
    boxed = _boxed(ticket, openid)
    await query(_ISSUE, uuid4(), _hash(ticket), challenge, _index(openid), boxed)
    return ticket


async def exchange(ticket: str, secret: str | None) -> UUID:
    """Whose WeChat it is, by a ticket that this very page asked for. It serves once.

    Refuses WeChatInvalid (never given, used, older than 60 seconds, another page's) and
    WeChatUnbound: nobody's yet; then ``bind`` within a quarter of an hour.
    """
    rows = await query(_USE, _hash(ticket), _challenge_of(secret or ""))
    if not rows or not rows[0]["good"] or secret is None:
        raise WeChatInvalid
    row = rows[0]
    bound = await query(_BOUND, row["openid_index"])
    if bound:
        person_id: UUID = bound[0]["person_id"]
        return person_id
    openid = _unboxed(ticket, row["openid_boxed"])
    await query(_REMEMBER, row["id"], _boxed(secret, openid))
    raise WeChatUnbound


async def bind(actor: Actor, secret: str | None) -> datetime:
    """From now on this WeChat lets the actor in; another one of theirs no more. Returns since when.

    Refuses SignInNeeded, FreshProofNeeded, WeChatInvalid (this page did not come from WeChat just
    now), WeChatTaken (it is bound to another account).
    """
    person = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    async with transaction():
        rows = await query(_TAKE, _challenge_of(secret or ""))
        if not rows or secret is None:
            raise WeChatInvalid
        openid = _unboxed(secret, rows[0]["openid_boxed"])
        await end_binding(actor, person.id)
        binding = uuid4()
        sealed = await seal(person.id, f"wechat_binding.openid:{binding}", openid)
        if not await query(_BIND, binding, person.id, rows[0]["openid_index"], sealed):
            raise WeChatTaken
        await _note(actor, "bound", binding, person.id)
        await announce("wechat.bound", binding, citizen_id=person.id)
    return (await query(_SINCE, [person.id]))[0]["bound_at"]  # type: ignore[no-any-return]


async def bound_since(actor: Actor) -> datetime | None:
    """Since when a WeChat lets the actor in; None: none does. Refuses SignInNeeded."""
    rows = await query(_SINCE, sorted(await ids_of((await profile(actor)).id)))
    return rows[0]["bound_at"] if rows else None


async def unbind(actor: Actor) -> None:
    """WeChat lets nobody in any more, and who came in by it is out. Refuses SignInNeeded,
    NotFound (none was bound).
    """
    person = await profile(actor)
    async with transaction():
        if not await end_binding(actor, person.id):
            raise NotFound


async def end_binding(actor: Actor, person_id: UUID) -> bool:
    """The same, as a step of the caller's transaction. Returns whether there was one."""
    rows = await query(_END, sorted(await ids_of(person_id)))
    for row in rows:
        await sessions.end_all(row["person_id"], but=actor.session_id, came_by=AMR)
        await _note(actor, "unbound", row["id"], person_id)
        if actor.kind is ActorKind.CITIZEN:  # a phone that goes to another, or is given up, is told
            await announce("wechat.unbound", row["id"], citizen_id=person_id)
    return bool(rows)


async def _note(actor: Actor, what: str, binding: UUID, person_id: UUID) -> None:
    await record(
        actor,
        f"wechat.{what}",
        subject_kind="wechat_binding",
        subject_id=binding,
        citizen_id=person_id,
    )


def _index(openid: str) -> bytes:
    return blind_index("wechat", openid)


def _challenge_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _hash(ticket: str) -> bytes:
    return hashlib.sha256(b"ticket:" + ticket.encode()).digest()


def _boxed(secret: str, openid: str) -> bytes:
    """Nobody's yet, so under no person's key: only who holds the secret opens it."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AES_256_GCM.opened(_key(secret)).encrypt(nonce, openid.encode(), b"openid")


def _unboxed(secret: str, boxed: bytes) -> str:
    nonce, body = boxed[:NONCE_BYTES], boxed[NONCE_BYTES:]
    try:
        return AES_256_GCM.opened(_key(secret)).decrypt(nonce, body, b"openid").decode()
    except InvalidTag as error:
        raise WeChatInvalid from error


def _key(secret: str) -> bytes:
    return hashlib.sha256(b"box:" + secret.encode()).digest()
