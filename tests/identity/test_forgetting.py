"""What ended is forgotten in time, and nothing that still counts."""

from datetime import timedelta

from identity.codes import request_code
from identity.forgetting import forget_what_ended
from identity.passkeys import sign_in_options
from notifications.now import shift_clock
from tests.conftest import Hall
from tests.identity.making import Pocket, a_citizen, a_phone, count

GONE = {"one_time_code": 0, "challenge": 0, "wechat_ticket": 0, "card_reading": 0, "session": 0}


async def test_what_still_counts_stays_and_what_ended_goes(county: Hall, pocket: Pocket) -> None:
    await request_code(a_phone(), "sign_in", client="x", sms=pocket)
    await sign_in_options()
    await a_citizen()
    assert await forget_what_ended() == GONE
    await shift_clock(timedelta(days=3))
    assert await forget_what_ended() == GONE | {"one_time_code": 1, "challenge": 1}
    await shift_clock(timedelta(days=118))
    assert await forget_what_ended() == GONE | {"session": 1}
    assert await count("person") == 1
