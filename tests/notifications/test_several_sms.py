"""Two SMS accounts as one: drawn by weight, and one takes over when the other is ill (G4)."""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import uuid4

import pytest

from notifications.refusals import NotTaken, NotThisOne, Refused, Unavailable
from notifications.sms.contract import Caller, Receipt, ReceiptInvalid, Reply, Sent, Sms
from notifications.sms.several import SeveralSms
from notifications.sms.weighing import Share, weighed

START = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass
class Stub:
    """An account. ``raises``: what it does instead of working; ``lies``: done, then 500."""

    name: str
    raises: Exception | None = None
    lies: bool = False
    taken: list[str] = field(default_factory=list)
    asked: int = 0

    async def send(self, sms: Sms) -> Sent:
        self.asked += 1
        if self.raises:
            raise self.raises
        self.taken.append(sms.out_id)
        if self.lies:
            raise Unavailable("500")
        return Sent(f"{self.name}-{sms.out_id}", self.name)

    async def find(self, sms: Sms) -> Sent | None:
        if self.raises:
            raise self.raises
        return Sent(sms.out_id, self.name) if sms.out_id in self.taken else None

    def read_receipts(
        self,
        caller: Caller,
        body: bytes,  # noqa: ARG002 — the seam's own shape
    ) -> tuple[Receipt, ...]:
        if caller.token != self.name:
            raise ReceiptInvalid("token")
        return (Receipt("1", self.name, True, ""),)

    def read_replies(self, caller: Caller, body: bytes) -> tuple[Reply, ...]:
        if caller.token != self.name:
            raise ReceiptInvalid("token")
        return (Reply("13800138000", body.decode(), START, "1"),)


@dataclass
class County:
    """Two accounts, their shares, and a clock."""

    a: Stub = field(default_factory=lambda: Stub("a"))
    b: Stub = field(default_factory=lambda: Stub("b"))
    shares: dict[str, int] = field(default_factory=lambda: {"a": 50, "b": 50})
    failures: Counter[str] = field(default_factory=Counter)
    seconds: float = 0

    async def weights(self) -> Mapping[str, int]:
        return self.shares

    async def failed(self, name: str) -> None:
        self.failures[name] += 1

    def gateway(self) -> SeveralSms:
        chance = random.Random(4).random
        return SeveralSms([self.a, self.b], self, chance=chance, clock=lambda: self.seconds)


def an_sms() -> Sms:
    return Sms(str(uuid4()), "+8613800138000", "code", "text", {"code": "1"})


@pytest.fixture
def county() -> County:
    return County()


async def test_messages_are_shared_by_weight(county: County) -> None:
    county.shares = {"a": 80, "b": 20}
    gateway = county.gateway()
    for _ in range(1_000):
        await gateway.send(an_sms())
    assert 760 < len(county.a.taken) < 840
    assert len(county.a.taken) + len(county.b.taken) == 1_000


async def test_a_drained_account_gets_nothing_while_another_works(county: County) -> None:
    county.shares = {"a": 0, "b": 50}
    gateway = county.gateway()
    for _ in range(100):
        assert (await gateway.send(an_sms())).by == "b"
    assert county.a.asked == 0
    county.b.raises = NotTaken("down")
    assert (await gateway.send(an_sms())).by == "a"


async def test_what_one_did_not_take_goes_to_the_other_at_once(county: County) -> None:
    county.a.raises = NotTaken("ConnectError")
    gateway = county.gateway()
    sent = [await gateway.send(an_sms()) for _ in range(100)]
    assert {one.by for one in sent} == {"b"}
    assert (county.a.asked, county.failures) == (1, Counter(a=1))


async def test_what_one_may_have_taken_is_asked_about_first(county: County) -> None:
    county.shares = {"a": 100, "b": 0}
    county.a.lies = True
    gateway, sms = county.gateway(), an_sms()
    with pytest.raises(Unavailable):
        await gateway.send(sms)
    assert county.b.taken == []
    assert await gateway.find(sms) == Sent(sms.out_id, "a")


async def test_nobody_says_it_was_not_sent_while_one_does_not_answer(county: County) -> None:
    county.a.raises = Unavailable("timeout")
    gateway, sms = county.gateway(), an_sms()
    with pytest.raises(Unavailable):
        await gateway.find(sms)
    county.b.taken.append(sms.out_id)
    assert await gateway.find(sms) == Sent(sms.out_id, "b")


async def test_an_ill_account_is_tried_by_one_message_after_a_while(county: County) -> None:
    county.a.raises = Unavailable("timeout")
    gateway = county.gateway()
    failed = 0
    for _ in range(50):
        try:
            await gateway.send(an_sms())
        except Unavailable:
            failed += 1
    assert failed == county.a.asked == 1
    county.seconds, county.a.raises = 31, None
    for _ in range(50):
        await gateway.send(an_sms())
    assert county.a.asked > 10


async def test_a_number_that_one_account_is_tired_of_says_nothing_of_the_account(
    county: County,
) -> None:
    county.a.raises = NotThisOne("isv.BUSINESS_LIMIT_CONTROL")
    gateway = county.gateway()
    for _ in range(40):
        assert (await gateway.send(an_sms())).by == "b"
    assert county.a.asked > 5
    assert not county.failures


async def test_a_refusal_is_not_asked_for_twice(county: County) -> None:
    county.a.raises = county.b.raises = Refused("isv.MOBILE_NUMBER_ILLEGAL")
    with pytest.raises(Refused):
        await county.gateway().send(an_sms())
    assert county.a.asked + county.b.asked == 1


async def test_without_anybody_it_was_certainly_not_sent(county: County) -> None:
    county.a.raises = county.b.raises = NotTaken("down")
    with pytest.raises(NotTaken):
        await county.gateway().send(an_sms())


def test_receipts_are_read_by_whose_token_it_is(county: County) -> None:
    gateway = county.gateway()
    assert gateway.read_receipts(Caller("b", "", {}), b"")[0].gateway_id == "b"
    assert gateway.read_replies(Caller("b", "", {}), b"x")[0].text == "x"
    for read in (gateway.read_receipts, gateway.read_replies):
        with pytest.raises(ReceiptInvalid):
            read(Caller("c", "", {}), b"")


# ---- shares over time --------------------------------------------------------------------------


def after(shares: tuple[Share, ...], minutes: int, **late: int) -> tuple[Share, ...]:
    """A look every minute; ``late``: how many of a hundred messages of an account are."""
    for minute in range(minutes):
        seen = tuple(
            Share(s.name, s.resting, s.weight, s.lowered_at, s.raised_at, 100, late.get(s.name, 0))
            for s in shares
        )
        changed = {s.name: s for s in weighed(seen, START + timedelta(minutes=minute))}
        shares = tuple(changed.get(s.name, s) for s in seen)
    return shares


def test_a_late_account_is_drained_ten_points_each_five_minutes() -> None:
    even = (Share("a", 50, 50), Share("b", 50, 50))
    assert [s.weight for s in after(even, 4, a=16)] == [40, 50]
    assert [s.weight for s in after(even, 6, a=16)] == [30, 50]
    assert [s.weight for s in after(even, 60, a=16)] == [0, 50]
    assert after(even, 60, a=15)[0].weight == 50


def test_when_both_are_late_nothing_changes() -> None:
    even = (Share("a", 50, 30), Share("b", 50, 50))
    assert [s.weight for s in after(even, 120, a=90, b=16)] == [30, 50]


@pytest.mark.proof("G4", "both slow: weights unchanged; back to the resting point ≤ 150 min")
def test_a_well_account_is_back_at_its_share_within_150_minutes() -> None:
    weights = []
    for minutes in range(0, 151, 15):
        shares = after((Share("a", 50, 0, lowered_at=START), Share("b", 50, 50)), minutes)
        weights.append(shares[0].weight)
    assert weights[-1] == 50
    assert weights == sorted(weights)  # no flapping
    assert max(later - sooner for sooner, later in pairwise(weights)) <= 10
