"""Ways to attack a key: each prepares everything and hands back the blow that must be refused."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import cbor2
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from identity.actor import Actor, ActorKind
from identity.attesting import Makers, bind_makers
from identity.passkeys import (
    ask_proof,
    check_proof,
    register,
    registration_options,
    sign_in,
    sign_in_options,
)
from identity.sessions import actor_of, open_session, promote
from identity.softkey import SoftKey
from notifications.now import shift_clock
from tests.identity.key_makers import a_batch, a_root
from tests.identity.making import DESK_ORIGIN, sql
from tests.identity.proving import DECISION

MODEL = UUID("a1b2c3d4-0000-4000-8000-0000000000ff")
OTHER = b'{"decision":"refuse"}'
_PUBLIC_KEY_AT = 55  # of authenticator data, after the credential's id


@dataclass
class Desk:
    """The approver at the desk, their key, and a colleague with another."""

    actor: Actor
    key: SoftKey
    colleague: Actor
    theirs: SoftKey

    async def strike(self, key: SoftKey | None = None) -> Awaitable[Any]:
        """Answer the question for a decision, with a key bent before."""
        request = await ask_proof(self.actor, purpose="decide", payload=DECISION)
        options = request.options if key is None else {**request.options, "allowCredentials": []}
        return self.proof(request.id, (key or self.key).get(options))

    def proof(self, request_id: UUID, answer: dict[str, Any]) -> Awaitable[Any]:
        return check_proof(self.actor, request_id, answer, purpose="decide")

    async def enrols(self, made: dict[str, Any]) -> Any:
        return await register(self.actor, made, "新钥匙")


# Prepares everything and gives the blow that must be refused.
Attack = Callable[[Desk], Awaitable[Awaitable[Any]]]


async def replayed(desk: Desk) -> Awaitable[Any]:
    request = await ask_proof(desk.actor, purpose="decide", payload=DECISION)
    answer = desk.key.get(request.options)
    await desk.proof(request.id, answer)
    return desk.proof(request.id, answer)


async def replayed_at_sign_in(desk: Desk) -> Awaitable[Any]:
    answer = desk.key.get(await sign_in_options(desk.actor))
    await sign_in(answer, desk.actor)
    return sign_in(answer, desk.actor)


async def of_another_session(desk: Desk) -> Awaitable[Any]:
    token, session_id = await open_session(
        ActorKind.STAFF, desk.actor.me, device="elsewhere", amr=("sms",)
    )
    await promote(session_id)
    elsewhere = await actor_of(token)
    assert elsewhere is not None
    request = await ask_proof(desk.actor, purpose="decide", payload=DECISION)
    answer = desk.key.get(request.options)
    return check_proof(elsewhere, request.id, answer, purpose="decide")


async def of_another_act(desk: Desk) -> Awaitable[Any]:
    request = await ask_proof(desk.actor, purpose="publish", payload=DECISION)
    return desk.proof(request.id, desk.key.get(request.options))


async def of_another_document(desk: Desk) -> Awaitable[Any]:
    other = await ask_proof(desk.actor, purpose="decide", payload=OTHER)
    request = await ask_proof(desk.actor, purpose="decide", payload=DECISION)
    return desk.proof(request.id, desk.key.get(other.options))


async def of_a_sign_in(desk: Desk) -> Awaitable[Any]:
    request = await ask_proof(desk.actor, purpose="decide", payload=DECISION)
    return desk.proof(request.id, desk.key.get(await sign_in_options(desk.actor)))


async def of_another_person(desk: Desk) -> Awaitable[Any]:
    theirs = await ask_proof(desk.colleague, purpose="decide", payload=DECISION)
    return desk.proof(theirs.id, desk.theirs.get(theirs.options))


async def of_a_document_swapped_meanwhile(desk: Desk) -> Awaitable[Any]:
    request = await ask_proof(desk.actor, purpose="decide", payload=DECISION)
    await sql("UPDATE challenge SET nonce = $1 WHERE id = $2", bytes(16), request.id)
    return desk.proof(request.id, desk.key.get(request.options))


async def too_late(desk: Desk) -> Awaitable[Any]:
    blow = await desk.strike()
    await shift_clock(timedelta(minutes=5, seconds=1))
    return blow


def bent(**attributes: Any) -> Attack:
    async def attack(desk: Desk) -> Awaitable[Any]:
        for name, value in attributes.items():
            setattr(desk.key, name, value)
        return await desk.strike()

    return attack


async def for_another_domain(desk: Desk) -> Awaitable[Any]:
    for credential in desk.key.credentials.values():
        credential.rp_id = "evil.cn"
    return await desk.strike()


def counting(back: int) -> Attack:
    async def attack(desk: Desk) -> Awaitable[Any]:
        await (await desk.strike())
        for credential in desk.key.credentials.values():
            credential.count -= back
        desk.key.stuck = True
        return await desk.strike()

    return attack


def made_by(maker: str = "", *, model: UUID = MODEL) -> Attack:
    """A new key of that maker, where only listed makers and models are taken."""

    async def attack(desk: Desk) -> Awaitable[Any]:
        root, stranger = a_root("县里采购的厂家"), a_root("没听说过的厂家")
        bind_makers(Makers((root.pem,), frozenset({str(MODEL)}), required=True))
        makers = {
            "": None,
            "listed": a_batch(root, MODEL),
            "stranger": a_batch(stranger, MODEL),
            "other model": a_batch(root, uuid4()),
            "authority": a_batch(root, MODEL, authority=True),
            "other unit": a_batch(root, MODEL, unit="Something Else"),
        }
        key = SoftKey(DESK_ORIGIN, model=model, maker=makers[maker])
        return desk.enrols(key.create(await registration_options(desk.actor)))

    return attack


async def recalled(desk: Desk) -> Awaitable[Any]:
    bind_makers(Makers((a_root("厂家").pem,), frozenset({str(MODEL)}), required=True))
    return await desk.strike()


def of_kind(public: Mapping[int, Any]) -> Attack:
    """A new key that is the honest one but for its algorithm."""

    async def attack(desk: Desk) -> Awaitable[Any]:
        made = SoftKey(DESK_ORIGIN).create(await registration_options(desk.actor))
        attested = cbor2.loads(_bytes(made["response"]["attestationObject"]))
        data = attested["authData"]
        until = _PUBLIC_KEY_AT + int.from_bytes(data[_PUBLIC_KEY_AT - 2 : _PUBLIC_KEY_AT])
        attested["authData"] = data[:until] + cbor2.dumps(dict(public))
        made["response"]["attestationObject"] = _text(cbor2.dumps(attested))
        return desk.enrols(made)

    return attack


async def with_a_colleagues_key(desk: Desk) -> Awaitable[Any]:
    return await desk.strike(desk.theirs)


async def with_a_colleagues_key_at_sign_in(desk: Desk) -> Awaitable[Any]:
    options = {**await sign_in_options(desk.actor), "allowCredentials": []}
    return sign_in(desk.theirs.get(options), desk.actor)


async def with_a_key_that_waits(desk: Desk) -> Awaitable[Any]:
    key = SoftKey(DESK_ORIGIN)
    await desk.enrols(key.create(await registration_options(desk.actor)))
    return await desk.strike(key)


def rs256() -> Mapping[int, Any]:
    numbers = rsa.generate_private_key(65537, 2048).public_key().public_numbers()
    return {1: 3, 3: -257, -1: numbers.n.to_bytes(256), -2: numbers.e.to_bytes(3)}


def es384() -> Mapping[int, Any]:
    point = ec.generate_private_key(ec.SECP384R1()).public_key().public_numbers()
    return {1: 2, 3: -35, -1: 2, -2: point.x.to_bytes(48), -3: point.y.to_bytes(48)}


def ed25519_as(alg: int) -> Mapping[int, Any]:
    raw = (serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    point = ed25519.Ed25519PrivateKey.generate().public_key().public_bytes(*raw)
    return {1: 1, 3: alg, -1: 6, -2: point}


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()
