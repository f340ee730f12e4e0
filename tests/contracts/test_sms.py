"""What every SMS adapter does."""

from uuid import uuid4

import httpx
import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.sms.contract import Sms, SmsGateway
from notifications.sms.sandbox import SandboxSms


@pytest.fixture(params=["sandbox"])
def gateway(line: SandboxLine) -> SmsGateway:
    return SandboxSms(line)


def an_sms(to: str = "+8613800138000") -> Sms:
    return Sms(str(uuid4()), to, "code", "【青禾县政务】验证码 123456。", {"code": "123456"})


async def test_an_sms_arrives_as_it_was_given(gateway: SmsGateway, state: SandboxState) -> None:
    sms = an_sms()
    assert (await gateway.send(sms)).gateway_id
    (seen,) = state.sms
    assert (seen.to, seen.text, seen.params) == (sms.to, sms.text, sms.params)


async def test_the_same_out_id_is_one_sms(gateway: SmsGateway, state: SandboxState) -> None:
    sms = an_sms()
    assert await gateway.send(sms) == await gateway.send(sms)
    assert len(state.sms) == 1


async def test_what_was_taken_can_be_found(gateway: SmsGateway) -> None:
    sms = an_sms()
    assert await gateway.find(sms.out_id) is None
    sent = await gateway.send(sms)
    assert await gateway.find(sms.out_id) == sent


async def test_a_bad_number_is_final(gateway: SmsGateway, state: SandboxState) -> None:
    with pytest.raises(Refused, match="NUMBER_ILLEGAL"):
        await gateway.send(an_sms("+8613800000404"))
    assert not state.sms


async def test_a_vendor_that_is_away_is_not_final(gateway: SmsGateway) -> None:
    with pytest.raises(Unavailable):
        await gateway.send(an_sms("+8613800000503"))


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=b"not json"),
        httpx.Response(200, content=b"[1]"),
        httpx.Response(200, content=b"{" + b" " * 70_000 + b"}"),
        httpx.Response(302, headers={"location": "http://elsewhere/"}),
        httpx.Response(401),
        httpx.Response(429),
        httpx.Response(502, content=b"<html>"),
    ],
)
async def test_whatever_else_comes_back_is_not_final(answer: httpx.Response) -> None:
    transport = httpx.MockTransport(lambda _: answer)
    async with httpx.AsyncClient(transport=transport) as http:
        line = SandboxLine(http, base_url="http://sandbox", secret="s")
        with pytest.raises(Unavailable):
            await SandboxSms(line).send(an_sms())
