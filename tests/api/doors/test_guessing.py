"""Guessing at the door: few are tried, the rest wait, and the owner still comes in (G37)."""

from collections import Counter

import pytest

from identity.softkey import SoftKey
from identity.throttle import LIMITS
from tests.api.doors.acting import WHO, verified
from tests.api.doors.conftest import REQUEST_CODE, SIGN_IN, Doors, codes_of
from tests.api.doors.test_sign_in import OPTIONS, REGISTER, SIGN_IN_OPTIONS, WITH_PASSKEY
from tests.makers import query
from tests.sizes import Figure, size

LOGINS = size(60, 1_000)


@pytest.mark.proof("G37", "≤ 5 tried per code, 10 in 5 minutes per account, the owner gets in")
async def test_a_thousand_guesses_try_few_codes_and_lock_nobody_out(
    doors: Doors, figure: Figure
) -> None:
    owner, thief = await verified(doors.browser()), doors.browser()
    key = SoftKey(owner.origin)
    options = (await owner.do(OPTIONS))["options"]
    await owner.do(REGISTER, credential=key.create(options), label="手机")
    await query("UPDATE one_time_code SET created_at = created_at - interval '1 hour'")
    await thief.do(REQUEST_CODE, phone=WHO.phone)
    right = thief.hall.sandbox.sms[-1].params["code"]
    guesses = [f"{n:06d}" for n in range(LOGINS + 1) if f"{n:06d}" != right][:LOGINS]
    answers = Counter(
        [(await thief.do(SIGN_IN, phone=WHO.phone, code=code))["__typename"] for code in guesses]
    )
    answers[(await thief.do(SIGN_IN, phone=WHO.phone, code=right))["__typename"]] += 1
    assert answers["SignedIn"] == 0
    assert answers["CodeWrong"] <= 5
    counted = answers.total() - answers["TooManyRequests"]
    assert counted <= LIMITS["code.try.phone"].amount
    again = doors.browser()
    asked = (await again.do(SIGN_IN_OPTIONS))["options"]
    entered = await again.do(WITH_PASSKEY, credential=key.get(asked))
    assert entered["__typename"] == "SignedIn"
    figure(guesses=LOGINS, codes_tried=answers["CodeWrong"], answered=counted)


async def test_a_hundred_guesses_in_one_document_are_none(doors: Doors) -> None:
    thief = doors.browser()
    guesses = " ".join(
        f'a{n}: signIn(phone: "13800138000", code: "{n:06d}") {{ __typename }}' for n in range(100)
    )
    answer = await thief.post({"query": f"mutation {{ {guesses} }}"})
    assert codes_of(answer) == ["TOO_COMPLEX"]
