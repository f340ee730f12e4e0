"""G8b: somebody asks for codes by the thousand, for phones that are not theirs."""

import asyncio
import logging
from collections import Counter
from types import MappingProxyType

import pytest
from limits import RateLimitItemPerDay

from identity import codes, throttle
from identity.codes import budget, request_code
from identity.throttle import LIMITS, bind_throttle
from notifications.refusals import TooManyRequests
from tests.conftest import Hall
from tests.identity.making import Pocket, a_phone, count
from tests.sizes import Figure, size

REQUESTS, ADDRESSES, PHONES = size(600, 10_000), size(12, 200), size(100, 2_500)


async def flood(pocket: Pocket, addresses: int) -> Counter[str]:
    """So many requests, forty at once, for a few phones from a few addresses; what was answered."""
    told = Counter[str]()
    phones = [a_phone() for _ in range(PHONES)]
    for some in in_batches(REQUESTS):
        answers = await asyncio.gather(
            *(
                request_code(
                    phones[n % PHONES], "sign_in", client=f"10.9.{n % addresses}", sms=pocket
                )
                for n in some
            ),
            return_exceptions=True,
        )
        told.update(type(answer).__name__ for answer in answers)
    return told


def in_batches(number: int) -> list[range]:
    return [range(n, min(n + 40, number)) for n in range(0, number, 40)]


@pytest.mark.proof("G8b", "10,000 requests: ≤ 20 an hour and address, others unaffected")
@pytest.mark.timeout(size(300, 1_800))
async def test_a_flood_is_sent_no_more_than_its_addresses_may_and_others_sign_in(
    county: Hall, redis_url: str, pocket: Pocket, figure: Figure
) -> None:
    bind_throttle(redis_url)
    told = await flood(pocket, ADDRESSES)
    sent = len(pocket.messages)
    each = Counter(sms.to for sms in pocket.messages)
    figure(requests=REQUESTS, sent=sent, budget=LIMITS["code.everyone"].amount)
    assert set(told) == {"CodeSent", "TooManyRequests"}
    assert told["CodeSent"] == sent == await count("one_time_code")
    assert sent <= 20 * ADDRESSES <= LIMITS["code.everyone"].amount
    assert max(each.values()) <= 5
    mine = a_phone()
    await request_code(mine, "sign_in", client="192.0.2.7", sms=pocket)
    assert pocket.messages[-1].to == mine
    figure(others_refused=0)


@pytest.mark.proof("G8b", "from everywhere at once: no more than the day's budget, and an alarm")
@pytest.mark.timeout(size(300, 1_800))
async def test_from_everywhere_at_once_it_costs_the_days_budget_and_raises_an_alarm(
    county: Hall,
    redis_url: str,
    pocket: Pocket,
    figure: Figure,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    limit = RateLimitItemPerDay(size(60, 2_000), namespace="code.everyone")
    fewer = MappingProxyType({**LIMITS, "code.everyone": limit})
    for module in (throttle, codes):
        monkeypatch.setattr(module, "LIMITS", fewer)
    bind_throttle(redis_url)
    assert (await budget()).state == "ok"
    with caplog.at_level(logging.ERROR):
        await flood(pocket, REQUESTS)
    figure(requests=REQUESTS, sent=len(pocket.messages), budget=limit.amount)
    assert len(pocket.messages) == limit.amount
    assert (await budget()).state == "used up"
    alarms = [r.getMessage() for r in caplog.records if r.name == "identity.codes"]
    assert set(alarms) == {"the day's codes are used up: nobody can sign in by SMS"}
    assert await count("one_time_code") > limit.amount, "what was not sent is known as such"


async def test_four_fifths_of_the_days_budget_are_said_before_it_is_used_up(
    county: Hall, pocket: Pocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = RateLimitItemPerDay(10, namespace="code.everyone")
    for module in (throttle, codes):
        monkeypatch.setattr(module, "LIMITS", {**LIMITS, "code.everyone": limit})
    states = []
    for n in range(10):
        await request_code(a_phone(), "sign_in", client=f"10.8.{n}", sms=pocket)
        states.append((await budget()).state)
    assert states == [*["ok"] * 7, "scarce", "scarce", "used up"]
    with pytest.raises(TooManyRequests):
        await request_code(a_phone(), "sign_in", client="10.8.99", sms=pocket)
