"""One-time codes: sent sparingly, tried five times, dead after five minutes (G8b, G37)."""

import asyncio
from datetime import timedelta

import pytest

from identity.codes import check_code, request_code
from identity.models import OneTimeCode
from identity.refusals import CodeExpired, CodeWrong, PhoneInvalid
from notifications.now import shift_clock
from notifications.refusals import TooManyRequests, Unavailable
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import Pocket, a_phone, count, sql
from tests.sizes import Figure, size


async def sent_to(phone: str, pocket: Pocket, purpose: str = "sign_in") -> str:
    await request_code(phone, purpose, client="10.0.0.1", sms=pocket)
    return pocket.code


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


async def test_the_code_that_was_sent_is_taken_once(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    await check_code(phone, "sign_in", f" {code[:3]} {code[3:]} ")
    with pytest.raises(CodeExpired):
        await check_code(phone, "sign_in", code)


async def test_the_answer_shows_only_the_masked_phone_and_the_times(
    county: Hall, pocket: Pocket
) -> None:
    sent = await request_code("138 1234 5678", "sign_in", client="x", sms=pocket)
    assert (sent.phone, sent.expires_in_seconds, sent.resend_in_seconds) == ("138****5678", 300, 60)
    assert pocket.messages[0].to == "+8613812345678"
    assert pocket.code in pocket.messages[0].text


async def test_codes_are_six_digits_and_not_the_same_every_time(
    county: Hall, pocket: Pocket
) -> None:
    codes = [await sent_to(a_phone(), pocket) for _ in range(12)]
    assert all(len(code) == 6 and code.isdecimal() for code in codes)
    assert len(set(codes)) > 10


async def test_neither_code_nor_phone_stands_in_the_table(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    (row,) = await sql("SELECT one_time_code::text AS line FROM one_time_code")
    assert phone[3:] not in row["line"]
    assert code not in row["line"].split(",")
    assert phone[3:].encode().hex() not in row["line"]


async def test_the_fifth_wrong_try_kills_the_code(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    left = []
    for _ in range(4):
        with pytest.raises(CodeWrong) as wrong:
            await check_code(phone, "sign_in", other_than(code))
        left.append(wrong.value.tries_left)
    assert left == [4, 3, 2, 1]
    with pytest.raises(CodeExpired):
        await check_code(phone, "sign_in", other_than(code))
    with pytest.raises(CodeExpired):
        await check_code(phone, "sign_in", code)
    assert (await OneTimeCode.get()).used_at is None


async def test_the_right_code_still_works_on_the_fifth_try(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    for _ in range(4):
        with pytest.raises(CodeWrong):
            await check_code(phone, "sign_in", other_than(code))
    await check_code(phone, "sign_in", code)
    assert (await OneTimeCode.get()).used_at is not None


@pytest.mark.proof("G37", "100 guesses at once: ≤ 5 tried per code, and the code dies")
@pytest.mark.parametrize("number", range(size(1, 10)))
async def test_a_hundred_guesses_at_once_are_five_tries(
    county: Hall, pocket: Pocket, figure: Figure, number: int
) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    guesses = [f"{n:06d}" for n in range(101) if f"{n:06d}" != code][:100]
    answers = await asyncio.gather(
        *(check_code(phone, "sign_in", guess) for guess in guesses), return_exceptions=True
    )
    kinds = [type(answer) for answer in answers]
    assert kinds.count(CodeWrong) == 4
    assert set(kinds) == {CodeWrong, CodeExpired, TooManyRequests}
    assert kinds.count(TooManyRequests) == 90
    tried = (await OneTimeCode.get()).tries
    figure(codes=1, guesses=len(guesses), tried=tried)
    assert tried == 5
    await shift_clock(timedelta(minutes=1))
    with pytest.raises((CodeExpired, TooManyRequests)):
        await check_code(phone, "sign_in", code)


async def test_of_two_with_the_right_code_one_goes_on(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    answers = await asyncio.gather(
        *(check_code(phone, "sign_in", code) for _ in range(5)), return_exceptions=True
    )
    assert [type(a) for a in answers].count(type(None)) == 1


async def test_a_code_dies_after_five_minutes(county: Hall, pocket: Pocket) -> None:
    early, late = a_phone(), a_phone()
    for_early, for_late = await sent_to(early, pocket), await sent_to(late, pocket)
    await shift_clock(timedelta(minutes=4, seconds=50))
    await check_code(early, "sign_in", for_early)
    await shift_clock(timedelta(seconds=11))
    with pytest.raises(CodeExpired):
        await check_code(late, "sign_in", for_late)


async def test_a_code_serves_its_purpose_and_its_phone_only(county: Hall, pocket: Pocket) -> None:
    phone, neighbour = a_phone(), a_phone()
    code = await sent_to(phone, pocket)
    for wrong_phone, wrong_purpose in ((phone, "prove"), (neighbour, "sign_in")):
        with pytest.raises(CodeExpired):
            await check_code(wrong_phone, wrong_purpose, code)
    await check_code(phone, "sign_in", code)


async def test_only_the_newest_code_counts(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    first = await sent_to(phone, pocket)
    await shift_clock(timedelta(seconds=61))
    second = await sent_to(phone, pocket)
    if first != second:
        with pytest.raises(CodeWrong):
            await check_code(phone, "sign_in", first)
    await check_code(phone, "sign_in", second)


async def test_one_phone_gets_one_code_a_minute_and_five_a_day(
    county: Hall, pocket: Pocket
) -> None:
    phone = a_phone()
    for number in range(1, 6):
        await sent_to(phone, pocket)
        with pytest.raises(TooManyRequests) as soon:
            await sent_to(phone, pocket)
        if number < 5:
            assert 55 <= soon.value.retry_after_seconds <= 60
        await shift_clock(timedelta(seconds=61))
    with pytest.raises(TooManyRequests) as daily:
        await sent_to(phone, pocket)
    assert daily.value.retry_after_seconds > 80_000
    assert len(pocket.messages) == await count("one_time_code") == 5
    await shift_clock(timedelta(days=1))
    await sent_to(phone, pocket)


async def test_who_uses_up_a_phones_codes_keeps_it_from_nothing_else(
    county: Hall, pocket: Pocket
) -> None:
    phone = a_phone()
    for _ in range(5):
        await sent_to(phone, pocket)
        await shift_clock(timedelta(seconds=61))
    with pytest.raises(TooManyRequests):
        await sent_to(phone, pocket)
    for purpose in ("desk", "prove"):
        await check_code(phone, purpose, await sent_to(phone, pocket, purpose))


async def test_eight_requests_at_once_send_one_code(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    answers = await asyncio.gather(
        *(sent_to(phone, pocket) for _ in range(8)), return_exceptions=True
    )
    assert [type(a) for a in answers].count(TooManyRequests) == 7
    assert len(pocket.messages) == 1


async def test_one_address_gets_twenty_codes_an_hour(county: Hall, pocket: Pocket) -> None:
    for _ in range(20):
        await sent_to(a_phone(), pocket)
    with pytest.raises(TooManyRequests):
        await sent_to(a_phone(), pocket)
    await request_code(a_phone(), "sign_in", client="10.0.0.2", sms=pocket)
    assert len(pocket.messages) == 21


async def test_a_number_the_vendor_refuses_is_an_invalid_phone(
    county: Hall, pocket: Pocket
) -> None:
    with pytest.raises(PhoneInvalid):
        await sent_to("13800000404", pocket)
    with pytest.raises(PhoneInvalid):
        await sent_to("12345", pocket)
    assert pocket.messages == []


async def test_a_silent_vendor_costs_the_phone_nothing(county: Hall, pocket: Pocket) -> None:
    for _ in range(7):
        with pytest.raises(Unavailable):
            await sent_to("13800000503", pocket)
    assert pocket.messages == []


async def test_tries_cannot_be_rolled_back(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    code = await sent_to(phone, pocket)
    with pytest.raises(RuntimeError, match="before the transaction"):
        async with transaction():
            await check_code(phone, "sign_in", code)
    assert (await OneTimeCode.get()).tries == 0
