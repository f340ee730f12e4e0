"""G9, G15b: what says that money came is believed only if the till said it, of this very bill."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from random import Random
from typing import Any
from uuid import UUID, uuid4

import httpx
import orjson
import pytest
from graphql import GraphQLInputObjectType, get_named_type

from api.applications.lifecycle import Status
from api.applications.receiving import pay
from api.endpoints.sandbox.state import OrderSeen
from api.endpoints.sandbox.vendors import notice
from api.graphql.citizen.schema import citizen_schema
from api.seed.content import HOME
from notifications.signing import signed
from tests.api.doors.conftest import codes_of
from tests.api.payments.crowds import a_crowd, ordered
from tests.conftest import Hall
from tests.journeys import words
from tests.journeys.people import a_neighbour
from tests.journeys.town import Town, a_town, processes
from tests.makers import everything_of, facts_about, query
from tests.sizes import Figure, size

PAYERS, VICTIMS, EACH, AT_ONCE = size(3, 42), size(2, 32), 4, 32
PATH = "/webhooks/payment"
MONEY = ("fee", "fen", "amount", "price", "total", "discount", "currency")
SIGNED, REFUSED = 200, 401


@pytest.fixture
async def town(hall: Hall) -> AsyncIterator[Town]:
    async with processes(hall.urls) as contexts, a_town(hall, contexts) as town:
        yield town


@dataclass(frozen=True)
class Letter:
    """A callback as it arrives at the door, and what the door must answer."""

    kind: str
    body: bytes
    headers: Callable[[], dict[str, str]]  # made when it is sent: a proof is good for five minutes
    expected: frozenset[int]


Forge = Callable[[str, OrderSeen], Iterator[Letter]]


def _letter(kind: str, secret: str, said: dict[str, Any], expected: int) -> Letter:
    body = orjson.dumps(said)
    return Letter(kind, body, partial(signed, secret, body), frozenset({expected}))


def genuine(secret: str, order: OrderSeen) -> Iterator[Letter]:
    """Told again and again, each time signed anew; and one letter copied on the way."""
    paid = {**notice(order), "state": "paid"}
    yield from (_letter("paid", secret, paid, SIGNED) for _ in range(EACH))
    body = orjson.dumps(paid)
    once = cache(partial(signed, secret, body))
    copied = Letter("copied", body, once, frozenset({SIGNED, REFUSED}))
    yield from [copied] * EACH


def out_of_order(secret: str, order: OrderSeen) -> Iterator[Letter]:
    """The till's own, with no money in them, before or after the payment."""
    for state in ("open", "failed", "closed", "unknown"):
        yield _letter(state, secret, {**notice(order), "state": state}, SIGNED)


def untrue(secret: str, order: OrderSeen) -> Iterator[Letter]:
    """Signed by the till, and still not this bill's money."""
    paid = {**notice(order), "state": "paid"}
    for kind, other in (
        ("short", {"amount": order.amount - 1}),
        ("nothing", {"amount": 0}),
        ("negative", {"amount": -order.amount}),
        ("too much", {"amount": order.amount * 100}),
        ("currency", {"currency": "USD"}),
        ("nobody's", {"key": str(uuid4())}),
        ("no key", {"key": "'; DROP TABLE bill; --"}),
    ):
        yield _letter(kind, secret, {**paid, **other}, SIGNED)


def forged(secret: str, order: OrderSeen) -> Iterator[Letter]:
    """Not the till's, not now, not whole, or not readable."""
    paid = {**notice(order), "state": "paid"}
    body, no = orjson.dumps(paid), frozenset({REFUSED})
    ago = partial(signed, secret, body, clock=lambda: time.time() - 601)
    ahead = partial(signed, secret, body, clock=lambda: time.time() + 601)
    real = partial(signed, secret, body)
    yield _letter("stranger", "another secret", paid, REFUSED)
    yield Letter("unsigned", body, lambda: {"content-type": "application/json"}, no)
    yield Letter("stale", body, ago, no)
    yield Letter("too early", body, ahead, no)
    yield Letter("altered", body.replace(b"CNY", b"CNH"), real, no)
    for kind, other in (
        ("merchant", {"merchant": "SOMEBODY-ELSE"}),
        ("text for money", {"amount": str(order.amount)}),
        ("state", {"state": "PAID"}),
        ("no order", {"key": None}),
        ("huge", {"amount": 2**63}),
        ("zero byte", {"gateway_id": "T\x00"}),
    ):
        yield _letter(kind, secret, {**paid, **other}, REFUSED)
    yield Letter("cut", body[:40], partial(signed, secret, body[:40]), no)


async def cases(town: Town, count: int) -> list[tuple[UUID, OrderSeen]]:
    """House transfers with an order open at the till."""
    crowd = await a_crowd(town.hall, count, town.county)
    await ordered(town.hall, crowd)
    return [(one.case, town.hall.sandbox.orders[one.key]) for one in crowd]


async def post_all(http: httpx.AsyncClient, letters: list[Letter]) -> list[int]:
    """All letters, many at a time. The statuses answered."""
    door = asyncio.Semaphore(AT_ONCE)

    async def post(letter: Letter) -> int:
        async with door:
            answer = await http.post(PATH, content=letter.body, headers=letter.headers())
            assert answer.status_code in letter.expected, (letter.kind, answer.text)
            return answer.status_code

    return list(await asyncio.gather(*(post(letter) for letter in letters)))


@pytest.mark.timeout(size(300, 1_800))
@pytest.mark.proof(
    "G9", "5,000 mixed, 32 at once, shuffled: 0 illegal accepted, ≤ 1 capture per order, 0 × 5xx"
)
async def test_three_hundred_mixed_callbacks_pay_each_bill_once_and_no_other(
    town: Town, figure: Figure
) -> None:
    secret = town.hall.settings.sandbox_secret
    everybody = await cases(town, PAYERS + VICTIMS)
    payers, victims = everybody[:PAYERS], everybody[PAYERS:]
    before = [await everything_of(case) for case, _ in victims]
    bad: tuple[Forge, ...] = (untrue, forged)
    letters = [
        letter
        for orders, kinds in ((payers, (genuine, out_of_order, *bad)), (victims, (*bad, *bad)))
        for _, order in orders
        for kind in kinds
        for _ in range(2)
        for letter in kind(secret, order)
    ]
    assert len(letters) > size(300, 5_000)
    Random(9).shuffle(letters)
    answered = Counter(await post_all(town.browser().http, letters))
    figure(callbacks=len(letters), signed=answered[SIGNED], refused=answered[REFUSED])
    assert set(answered) == {SIGNED, REFUSED}
    await town.work()
    for case, order in payers:
        assert (await facts_about(case)).count("application.paid") == 1
        assert (await everything_of(case))["status"] == Status.ISSUING.value
        booked = await query(
            "SELECT account, sum(amount_fen)::int AS fen FROM ledger_entry e"
            " JOIN bill b ON b.id = e.bill_id WHERE b.application_id = $1 GROUP BY account",
            case,
        )
        expected = {"gateway": order.amount, "receivable": 0, "revenue": -order.amount}
        assert {row["account"]: row["fen"] for row in booked} == expected
    assert [await everything_of(case) for case, _ in victims] == before
    rows = await query("SELECT state, count(*)::int AS n FROM bill GROUP BY state ORDER BY state")
    assert rows == [{"state": "open", "n": VICTIMS}, {"state": "paid", "n": PAYERS}]
    assert await query("SELECT sum(amount_fen)::int AS fen FROM ledger_entry") == [{"fen": 0}]
    assert await query("SELECT 1 FROM refund") == []


async def test_a_letter_copied_on_the_way_is_taken_once(town: Town) -> None:
    ((case, order),) = await cases(town, 1)
    copies = [x for x in genuine(town.hall.settings.sandbox_secret, order) if x.kind == "copied"]
    answered = Counter(await post_all(town.browser().http, copies))
    assert answered == {SIGNED: 1, REFUSED: EACH - 1}
    assert (await facts_about(case)).count("application.paid") == 1


def test_no_citizens_mutation_takes_an_amount() -> None:
    """G15b: a price cannot be sent, because there is nowhere to write it."""
    mutation = citizen_schema()._schema.mutation_type
    assert mutation is not None
    names = set()
    for name, verb in mutation.fields.items():
        for argument, kind in verb.args.items():
            names.add(f"{name}.{argument}")
            named = get_named_type(kind.type)
            if isinstance(named, GraphQLInputObjectType):
                names |= {f"{name}.{argument}.{inner}" for inner in named.fields}
    assert len(names) > 40
    assert [n for n in names if any(word in n.lower() for word in MONEY)] == []


async def test_a_smuggled_price_changes_no_bill(town: Town) -> None:
    """G15b: the fee is the published version's, whatever the answers or the request say."""
    home = await a_neighbour(town)
    draft = await home.start(HOME, deliver=False)
    for smuggled in ({"fees": [{"fen": 1}]}, {"fee_fen": 1}, {"bill": {"totalFen": 1}}):
        told = await home.do(
            words.SAVE, version=draft["version"], answers={**draft["answers"], **smuggled}
        )
        assert told["__typename"] == "AnswersInvalid", smuggled
    cheap = {**draft["answers"]["property"], "price": 1}
    answers = {**draft["answers"], "property": cheap}
    draft = await home.do(words.SAVE, version=draft["version"], answers=answers)
    query_with_price = words.PAY.replace(
        "payApplication(id: $id,", "payApplication(fen: 1, id: $id,"
    )
    asked = {"query": query_with_price, "variables": {"id": home.case, "key": "cheaply-now"}}
    assert codes_of(await home.browser.post(asked)) == ["BAD_REQUEST"]
    early = await home.do(words.PAY)
    assert early["__typename"] in {"NothingToPay", "WrongStatus"}
    assert await query("SELECT 1 FROM bill") == []


async def test_the_bill_is_the_tariff_and_a_short_payment_leaves_it_open(town: Town) -> None:
    walk = await town.county.a_case(Status.AWAITING_PAYMENT, HOME)
    cashier = await pay(walk.citizen.actor, walk.id, "pay-now", town.hall.gateways.payment)
    (order,) = town.hall.sandbox.orders.values()
    (bill,) = await query("SELECT total_fen, lines::text AS lines FROM bill")
    published = walk.screen
    seen = await published()
    assert order.amount == bill["total_fen"] == seen.definition.fee_fen == 8000
    assert [line["fen"] for line in orjson.loads(bill["lines"])] == [8000]
    await town.vendors().post(cashier.url, data={"act": "short"})
    await town.work()
    assert (await walk.screen()).status is Status.AWAITING_PAYMENT
    told = await query("SELECT outcome, amount_fen::int AS fen FROM payment_notice")
    assert told == [{"outcome": "mismatch", "fen": 7999}]
    await town.vendors().post(cashier.url, data={"act": "twice"})
    await town.work()
    assert (await walk.screen()).status is Status.ISSUING
    assert (await facts_about(walk.id)).count("application.paid") == 1


async def test_what_a_courier_cannot_mean_is_refused_and_moves_nothing(town: Town) -> None:
    secret, walk = town.hall.settings.sandbox_secret, await town.county.a_case(Status.DISPATCHED)
    (parcel,) = town.hall.sandbox.parcels.values()
    line = {**parcel.tracks[-1], "state": "delivered", "event_id": "e-1"}
    odd: list[Any] = [
        *({**line, **other} for other in ({"at": "yesterday"}, {"at": "2026-12-07T10:00:00"})),
        *({**line, **other} for other in ({"text": "a\x00b"}, {"state": "eaten"}, {"at": 7})),
        {**line, "at": "0001-01-01T00:00:00+14:00"},
        [],
        None,
    ]
    before, http = await everything_of(walk.id), town.browser().http
    for strange in odd:
        body = orjson.dumps({"tracks": [strange]})
        answer = await http.post("/webhooks/courier", content=body, headers=signed(secret, body))
        assert (answer.status_code, answer.json()["code"]) == (401, "BAD_REQUEST"), strange
    assert await everything_of(walk.id) == before
    body = orjson.dumps({"tracks": [line, {**line, "number": "QH-NOT-OURS"}]})
    for _ in range(3):
        answer = await http.post("/webhooks/courier", content=body, headers=signed(secret, body))
        assert answer.status_code == SIGNED
    assert (await facts_about(walk.id)).count("application.closed") == 1
