"""``python -m bench.callbacks``: a storm of payment callbacks, beside the same rows by hand.

Every payment is told three times, thirty-two letters at once, in any order; each is checked and
booked in a transaction of its own. Ours and raw take turns on the same servers; told are medians
and their ratio. Nothing here asserts a time.
"""

import asyncio
import hashlib
import hmac
import sys
from collections.abc import Awaitable, Callable, Sequence
from random import Random
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import asyncpg
import httpx
import orjson

from api.database import migrate
from api.payments import billing
from api.payments.gateways.contract import NoticeInvalid
from api.payments.gateways.sandbox import MERCHANT, SandboxTill
from api.payments.models import Attempt
from api.settings import Settings
from api.wiring import open_hall
from bench.turns import Figure, in_turns, one_run
from notifications.now import now
from notifications.sandbox_line import SandboxLine
from notifications.signing import signed
from notifications.transactions import transaction

if TYPE_CHECKING:
    Pool = asyncpg.Pool[asyncpg.Record]
_TOLD, _AT_ONCE, _FEN = 3, 32, 8000
_LINES = ({"name": "不动产登记费", "fen": _FEN, "basis": "发改价格规〔2016〕2559号"},)
Letter = tuple[dict[str, str], bytes]
_PAY = """
UPDATE attempt SET state = 'paid', settled_at = now(), gateway_id = $2
WHERE id = $1 AND state <> 'paid' AND amount_fen = $3 RETURNING bill_id
"""
_BOOK = """
INSERT INTO ledger_entry (transaction_id, bill_id, citizen_id, account, amount_fen, at)
SELECT 'paid:' || $1::text, b.id, b.citizen_id, side.account, side.fen, now()
FROM bill b, (VALUES ('gateway', $3::bigint), ('receivable', -$3::bigint)) AS side (account, fen)
WHERE b.id = $2
"""
_NOTE = """
INSERT INTO payment_notice (id, order_key, gateway_id, amount_fen, currency, state, outcome, times,
    received_at, last_at)
VALUES ($1, $2, $3, $4, 'CNY', 'paid', 'applied', 1, now(), now())
ON CONFLICT (order_key, gateway_id, amount_fen, currency, state)
DO UPDATE SET times = payment_notice.times + 1, last_at = EXCLUDED.last_at
"""


async def storm(till: SandboxTill, pool: "Pool", secret: str, payments: int, rounds: int) -> Figure:
    """Letters a second: proof, order, amount, bill, book, notice."""
    figure = Figure("callback storm", "callbacks/s", "HMAC, the same five rows by hand, no ORM")
    ready = [await _letters(secret, payments) for _ in range(2 * (rounds + 1))]

    async def ours() -> int:
        async def take(letter: Letter) -> None:
            notice = till.read_notice(*letter)
            async with transaction():
                await billing.settle(notice)

        return await _all_at_once(ready.pop(), take)

    async def bare() -> int:
        async def take(letter: Letter) -> None:
            said = _read(secret, *letter)
            async with pool.acquire() as line, line.transaction():
                await _by_hand(line, said)

        return await _all_at_once(ready.pop(), take)

    return await in_turns(figure, ours, bare, rounds)


async def _letters(secret: str, payments: int) -> list[Letter]:
    """Fresh orders, each told three times, shuffled."""
    found = []
    for _ in range(payments):
        key, number = await _an_order(), f"T{uuid4().hex}"
        said = {"merchant": MERCHANT, "key": str(key), "gateway_id": number, "amount": _FEN}
        body = orjson.dumps({**said, "currency": "CNY", "state": "paid"})
        found += [(signed(secret, body), body) for _ in range(_TOLD)]
    Random(payments).shuffle(found)
    return found


async def _an_order() -> UUID:
    async with transaction():
        bill = await billing.raise_bill(uuid4(), uuid4(), _LINES, "不动产转移登记")
        at = await now()
        attempt = await Attempt.create(
            id=uuid4(),
            bill=bill,
            citizen_id=bill.citizen_id,
            amount_fen=_FEN,
            return_path="/x",
            state="open",
            created_at=at,
            ask_at=at,
        )
    return attempt.id


async def _all_at_once(letters: Sequence[Letter], take: Callable[[Letter], Awaitable[None]]) -> int:
    door = asyncio.Semaphore(_AT_ONCE)

    async def one(letter: Letter) -> None:
        async with door:
            await take(letter)

    await asyncio.gather(*(one(letter) for letter in letters))
    return len(letters)


def _read(secret: str, headers: dict[str, str], body: bytes) -> dict[str, Any]:
    told = {name.lower(): value for name, value in headers.items()}
    stamp, nonce = told["x-sandbox-timestamp"], told["x-sandbox-nonce"]
    text = b".".join((stamp.encode(), nonce.encode(), body))
    proof = hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(proof, told["x-sandbox-signature"]):
        raise NoticeInvalid
    found: dict[str, Any] = orjson.loads(body)
    return found


async def _by_hand(line: Any, said: dict[str, Any]) -> None:
    key, number, fen = UUID(said["key"]), said["gateway_id"], said["amount"]
    bill = await line.fetchval(
        "SELECT b.id FROM bill b JOIN attempt a ON a.bill_id = b.id WHERE a.id = $1"
        " FOR UPDATE OF b",
        key,
    )
    if await line.fetchval(_PAY, key, number, fen):
        await line.execute("UPDATE bill SET state = 'paid', paid_at = now() WHERE id = $1", bill)
        await line.execute(_BOOK, str(key), bill, fen)
    await line.execute(_NOTE, uuid4(), str(key), number, fen)


async def _measured(settings: Settings, *, quick: bool) -> list[Figure]:
    payments, rounds = (50, 3) if quick else (500, 5)
    await migrate(settings.database_url)
    async with (
        asyncpg.create_pool(settings.database_url, max_size=settings.database_pool) as pool,
        open_hall(settings, "owner"),
        httpx.AsyncClient() as http,
    ):
        line = SandboxLine(http, base_url=settings.sandbox_url, secret=settings.sandbox_secret)
        return [await storm(SandboxTill(line), pool, line.secret, payments, rounds)]


if __name__ == "__main__":
    sys.exit(one_run("bench.callbacks", __doc__, _measured))
