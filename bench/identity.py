"""``python -m bench.identity``: what trust costs, in one run, each beside the same work without it.

Sign-in, opening a list of 50, a policy decision, verifying the trail, acting while it is sealed,
rotating keys. Ours and raw take turns on the same servers; told are medians and their ratio.
Nothing here asserts a time.
"""

import asyncio
import secrets
import sys
from collections.abc import Iterable, Iterator
from itertools import cycle, islice, product
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID, uuid4

import asyncpg
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from api.database import migrate
from api.policy import MAY, Case, Operation, unmet
from api.settings import Settings
from api.wiring import open_hall
from bench.turns import Figure, in_turns, one_run
from identity import codes, people, sessions
from identity.actor import THE_SYSTEM, Actor, ActorKind, Role, Seat
from identity.anchoring import anchor_folder, seal_and_anchor
from identity.auditing import verify
from identity.chain import CANONICAL, GENESIS, chained, digest_of
from identity.rotating import rewrap
from identity.sealing import Access, key_service, seal, seal_all, unseal_all
from identity.trail import record
from notifications.sms.contract import Sent, Sms
from notifications.transactions import transaction

if TYPE_CHECKING:
    Raw = asyncpg.Connection[asyncpg.Record]
Thing = TypeVar("Thing")
_LIST = 50
_WRITERS = 8
_SEALED_EVERY = 1.0  # seconds, as the worker does
_OPEN_SESSION = """
INSERT INTO session (id, token_hash, kind, owner_id, amr, device, created_at, last_seen_at,
    proved_at, fresh_until, expires_at)
VALUES ($1, $2, 'citizen', $3, 'sms', 'bench', now(), now(), now(), now(), now())
"""


async def signing_in(raw: "Raw", times: int, rounds: int) -> Figure:
    """Check the code, find who it is, open a session, leave a trail; without us only the rows."""
    figure = Figure("sign-in by code", "sign-ins/s", "the code's row used up, a session inserted")
    numbers = iter(range(10**8, 10**9))

    async def ours() -> int:
        for _ in range(times):
            phone = f"138{next(numbers) % 10**8:08d}"
            code = await _a_code(phone)
            await codes.check_code(phone, "sign_in", code, client=secrets.token_hex(4))
            person = await people.person_by_phone(phone)
            await sessions.open_session(ActorKind.CITIZEN, person.id, device="bench", amr=("sms",))
        return times

    async def bare() -> int:
        for _ in range(times):
            await _a_code(f"138{next(numbers) % 10**8:08d}")
            async with raw.transaction():
                await raw.execute("UPDATE one_time_code SET used_at = now() WHERE id = $1", uuid4())
                await raw.execute(_OPEN_SESSION, uuid4(), secrets.token_bytes(32), uuid4())
        return times

    return await in_turns(figure, ours, bare, rounds)


async def opening_a_list(raw: "Raw", times: int, rounds: int) -> Figure:
    """Fifty values of one owner: key, trail rows and all, beside only the cipher."""
    figure = Figure("open a list of 50", "values/s", "key known, AES-GCM alone, no trail")
    owner, key = uuid4(), AESGCM(secrets.token_bytes(32))
    labels = [f"application.answers:{uuid4()}" for _ in range(_LIST)]
    sealed = await seal_all(owner, dict.fromkeys(labels, "青禾县柳林镇上柳村 12 号"))
    bare_sealed = [(n := secrets.token_bytes(12), key.encrypt(n, b"x" * 40, b"")) for _ in labels]
    access = Access(THE_SYSTEM, "bench")

    async def ours() -> int:
        for _ in range(times):
            await unseal_all(owner, sealed, access)
        return times * _LIST

    async def bare() -> int:
        for _ in range(times):
            await raw.fetch("SELECT wrapped FROM owner_key WHERE owner_id = $1", owner)
            for nonce, body in bare_sealed:
                key.decrypt(nonce, body, b"")
        return times * _LIST

    return await in_turns(figure, ours, bare, rounds)


async def deciding(times: int, rounds: int) -> Figure:
    """Every operation by every role, own and foreign, beside one look into a table."""
    figure = Figure("policy decision", "decisions/s", "is the role in the row, no condition asked")
    asked = list(_probes())

    async def ours() -> int:
        for _ in range(times):
            for actor, operation, case in asked:
                unmet(actor, operation, case)
        return times * len(asked)

    async def bare() -> int:
        for _ in range(times):
            for actor, operation, _ in asked:
                bool(actor.roles & MAY[operation].keys())
        return times * len(asked)

    return await in_turns(figure, ours, bare, rounds)


async def verifying(raw: "Raw", rows: int, rounds: int) -> Figure:
    """The whole trail against chain and witnesses, beside reading and hashing it."""
    figure = Figure("verify the trail", "rows/s", "the rows read and hashed one after the other")
    for some in _batches(range(rows), 500):
        async with transaction():
            for _ in some:
                await record(THE_SYSTEM, "bench", subject_kind="bench", subject_id=uuid4())
    await seal_and_anchor()

    async def ours() -> int:
        return (await verify(anchor_folder())).rows

    async def bare() -> int:
        value, found = GENESIS, 0
        async with raw.transaction():
            async for row in raw.cursor(
                f"SELECT {CANONICAL} AS canonical FROM trail_row r ORDER BY r.id"
            ):
                value, found = chained(value, digest_of(row["canonical"])), found + 1
        return found

    return await in_turns(figure, ours, bare, rounds)


async def acting(acts: int, rounds: int) -> Figure:
    """Acts with their rows in the trail while these are sealed and anchored, beside the same while
    nobody seals: the chain stands in no act's way.
    """
    figure = Figure("acts while the trail is sealed", "acts/s", "the same, and nobody seals")

    async def writer() -> None:
        for _ in range(acts):
            async with transaction():
                await record(THE_SYSTEM, "bench", subject_kind="bench", subject_id=uuid4())

    async def bare() -> int:
        await asyncio.gather(*(writer() for _ in range(_WRITERS)))
        return acts * _WRITERS

    async def sealer() -> None:
        while True:
            await seal_and_anchor()
            await asyncio.sleep(_SEALED_EVERY)

    async def ours() -> int:
        sealing = asyncio.create_task(sealer())
        try:
            return await bare()
        finally:
            sealing.cancel()
            await asyncio.gather(sealing, return_exceptions=True)

    return await in_turns(figure, ours, bare, rounds)


async def rotating(raw: "Raw", owners: int, rounds: int) -> Figure:
    """A new wrapping key and every owner's key wrapped again, beside writing as many rows."""
    figure = Figure(
        "rotate the wrapping key", "keys/s", "as many rows written anew, nothing wrapped"
    )
    for _ in range(owners):
        await seal(uuid4(), f"person.name:{uuid4()}", "王小明")

    async def ours() -> int:
        key_service().add_key()
        return await rewrap()

    async def bare() -> int:
        rows = await raw.fetch("SELECT id, wrapped FROM owner_key")
        for some in _batches(rows, 200):
            await raw.execute(
                "UPDATE owner_key k SET wrapped = n.wrapped"
                " FROM unnest($1::uuid[], $2::bytea[]) AS n (id, wrapped) WHERE k.id = n.id",
                [row["id"] for row in some],
                [row["wrapped"] for row in some],
            )
        return len(rows)

    return await in_turns(figure, ours, bare, rounds)


async def _measured(settings: Settings, *, quick: bool) -> list[Figure]:
    few, rounds = (20, 3) if quick else (200, 5)
    await migrate(settings.database_url)
    raw = await asyncpg.connect(settings.database_url)
    try:
        async with open_hall(settings, "owner"):
            return [
                await signing_in(raw, few, rounds),
                await opening_a_list(raw, few, rounds),
                await deciding(few, rounds),
                await verifying(raw, 100 * few, rounds),
                await acting(few, rounds),
                await rotating(raw, 20 * few, rounds),
            ]
    finally:
        await raw.close()


class _Heard:
    """An SMS vendor that costs nothing and tells us the code."""

    def __init__(self) -> None:
        self.code = ""

    async def send(self, sms: Sms) -> Sent:
        """Taken."""
        self.code = sms.params["code"]
        return Sent(sms.out_id)

    async def find(self, sms: Sms) -> Sent | None:  # noqa: ARG002 — the seam's own shape
        """Nothing is kept."""
        return None


async def _a_code(phone: str) -> str:
    heard = _Heard()
    await codes.request_code(phone, "sign_in", client=secrets.token_hex(4), sms=heard)
    return heard.code


def _batches(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    left = iter(things)
    while some := list(islice(left, size)):
        yield some


def _probes() -> Iterator[tuple[Actor, Operation, Case]]:
    """Every operation, as every role, over one's own and over somebody else's."""
    ours, theirs = uuid4(), uuid4()
    kinds = cycle((ours, theirs))
    for operation, role in product(Operation, Role):
        yield _actor(role, ours), operation, Case(owner_id=next(kinds), department_id=ours)


def _actor(role: Role, department: UUID) -> Actor:
    if role in {Role.ANONYMOUS, Role.CITIZEN, Role.SYSTEM}:
        return Actor(ActorKind(role.value), department)
    return Actor(ActorKind.STAFF, uuid4(), (Seat(uuid4(), role, department),))


if __name__ == "__main__":
    sys.exit(one_run("bench.identity", __doc__, _measured))
