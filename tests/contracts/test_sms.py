"""What every SMS adapter does."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from api.endpoints.sandbox.state import SandboxState
from notifications import wording
from notifications.refusals import NotTaken, Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.sms.accounts import Account
from notifications.sms.aliyun import AliyunSms
from notifications.sms.contract import Sms, SmsGateway
from notifications.sms.sandbox import SandboxSms
from tests.contracts.aliyun_server import SIGN_NAME, AliyunServer, aliyun_server, registered
from tests.contracts.test_sms_accounts import an_account

ALL = {
    "item": "某",
    "reference": "某",
    "code": "123456",
    "minutes": "5",
    "due": "2026-12-03",
    "amount_fen": 1250,
}


@dataclass
class Vendor:
    """An adapter with a look behind the counter."""

    gateway: SmsGateway
    arrived: Callable[[], list[tuple[str, str]]]  # to, text


@pytest.fixture
def wire() -> Iterator[AliyunServer]:
    with aliyun_server() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


@pytest.fixture
def account(wire: AliyunServer, tmp_path: Path) -> Account:
    return an_account(tmp_path, wire.url)


@pytest.fixture(params=["sandbox", "aliyun"])
def vendor(
    request: pytest.FixtureRequest,
    line: SandboxLine,
    state: SandboxState,
    wire: AliyunServer,
    http: httpx.AsyncClient,
    account: Account,
) -> Vendor:
    if request.param == "sandbox":
        return Vendor(SandboxSms(line), lambda: [(sms.to, sms.text) for sms in state.sms])
    return Vendor(
        AliyunSms(http, account), lambda: [(f"+86{one.to}", one.text) for one in wire.taken]
    )


def an_sms(
    to: str = "+8613800138000", template: str = "code", language: str = wording.CHINESE
) -> Sms:
    text = wording.message(language, template, "sms", _all_of(template)).text
    said = wording.spoken(language, _all_of(template))
    return Sms(str(uuid4()), to, template, text, said, language)


def _all_of(template: str) -> dict[str, object]:
    """A value for each parameter of the message."""
    names = {
        name
        for language in wording.LANGUAGES
        for name in wording.parameters(language, f"message.{template}", "sms")
    }
    values = dict.fromkeys(names, "某")
    return {**values, **({"news": "application.accepted"} if "news" in names else {}), **ALL}


async def test_an_sms_arrives_as_it_was_given(vendor: Vendor) -> None:
    sms = an_sms()
    assert (await vendor.gateway.send(sms)).gateway_id
    assert vendor.arrived() == [(sms.to, sms.text)]


async def test_what_was_taken_can_be_found(vendor: Vendor) -> None:
    sms, other = an_sms(), an_sms()
    assert await vendor.gateway.find(sms) is None
    await vendor.gateway.send(sms)
    assert await vendor.gateway.find(sms)
    assert await vendor.gateway.find(other) is None
    assert len(vendor.arrived()) == 1


async def test_a_bad_number_is_final(vendor: Vendor) -> None:
    with pytest.raises(Refused, match="NUMBER_ILLEGAL"):
        await vendor.gateway.send(an_sms("+8613800000404"))
    assert not vendor.arrived()


async def test_a_vendor_that_is_away_is_not_final(vendor: Vendor) -> None:
    with pytest.raises(Unavailable):
        await vendor.gateway.send(an_sms("+8613800000503"))
    assert not vendor.arrived()


async def test_the_sandbox_takes_one_out_id_for_one_sms(
    line: SandboxLine, state: SandboxState
) -> None:
    gateway, sms = SandboxSms(line), an_sms()
    assert await gateway.send(sms) == await gateway.send(sms) == await gateway.find(sms)
    assert len(state.sms) == 1


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=b"not json"),
        httpx.Response(200, content=b"[1]"),
        httpx.Response(200, content=b"{" + b" " * 300_000 + b"}"),
        httpx.Response(302, headers={"location": "http://elsewhere/"}),
        httpx.Response(401),
        httpx.Response(429),
        httpx.Response(502, content=b"<html>"),
    ],
)
async def test_whatever_else_comes_back_is_not_final(
    answer: httpx.Response, account: Account
) -> None:
    transport = httpx.MockTransport(lambda _: answer)
    async with httpx.AsyncClient(transport=transport) as http:
        line = SandboxLine(http, base_url="http://sandbox", secret="s")
        for gateway in (SandboxSms(line), AliyunSms(http, account)):
            with pytest.raises(Unavailable) as away:
                await gateway.send(an_sms())
            assert not isinstance(away.value, NotTaken)  # it might have been


@pytest.mark.parametrize("language", wording.LANGUAGES)
async def test_aliyun_says_every_message_as_it_is_worded(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account, language: str
) -> None:
    gateway = AliyunSms(http, account)
    sent = [
        an_sms(template=key.removeprefix("message."), language=language)
        for key in wording.keys(language, "message")
    ]
    for sms in sent:
        await gateway.send(sms)
    sign = wording.sentence(language, "sms.sign")
    said = [one.text.removeprefix(f"【{SIGN_NAME}】") for one in wire.taken]
    assert said == [sms.text.removeprefix(sign) for sms in sent]
    assert len(said) > 100


async def test_aliyun_says_the_shorter_version_when_something_is_not_known(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account
) -> None:
    sms = an_sms(template="application.accepted")
    params = {name: value for name, value in sms.params.items() if name != "due"}
    await AliyunSms(http, account).send(replace(sms, params=params))
    assert wire.taken[0].text == ("【青禾县政务】您的《某》已受理。在家等消息就好，无需操作。")


async def test_a_language_nobody_registered_is_said_in_chinese(
    wire: AliyunServer, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    chinese = {wording.CHINESE: registered()[1][wording.CHINESE]}
    account = an_account(tmp_path, wire.url, templates=chinese)
    await AliyunSms(http, account).send(an_sms(language=wording.ENGLISH))
    assert wire.taken[0].text.startswith("【青禾县政务】验证码 123456")


@pytest.mark.parametrize(
    "code",
    ["isv.BUSINESS_LIMIT_CONTROL", "isv.AMOUNT_NOT_ENOUGH", "isv.OUT_OF_SERVICE", "isv.NEW_ONE"],
)
async def test_what_aliyun_says_no_to_may_be_tried_elsewhere_at_once(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account, code: str
) -> None:
    wire.fail_next.append((200, code))
    with pytest.raises(NotTaken, match=code):
        await AliyunSms(http, account).send(an_sms())


async def test_wrong_credentials_are_ours_to_put_right(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account
) -> None:
    for wrong in (replace(account, secret="no"), replace(account, key_id="no")):
        with pytest.raises(NotTaken):
            await AliyunSms(http, wrong).send(an_sms())
    assert wire.taken == []


async def test_aliyun_not_there_took_nothing(http: httpx.AsyncClient, account: Account) -> None:
    with pytest.raises(NotTaken):
        await AliyunSms(http, replace(account, base_url="http://127.0.0.1:1")).send(an_sms())


@pytest.mark.parametrize("code", ["isp.SYSTEM_ERROR", "InternalError"])
async def test_after_an_inner_error_nobody_knows(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account, code: str
) -> None:
    wire.fail_next.append((200 if code.startswith("isp") else 500, code))
    with pytest.raises(Unavailable) as away:
        await AliyunSms(http, account).send(an_sms())
    assert not isinstance(away.value, NotTaken)


async def test_aliyun_done_but_answered_500_is_found(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account
) -> None:
    gateway, sms, wire.lie_next = AliyunSms(http, account), an_sms(), 1
    with pytest.raises(Unavailable):
        await gateway.send(sms)
    assert await gateway.find(sms)
    assert len(wire.taken) == 1


async def test_a_number_that_was_sent_much_is_looked_through_page_by_page(
    wire: AliyunServer, http: httpx.AsyncClient, account: Account
) -> None:
    gateway, sent = AliyunSms(http, account), [an_sms() for _ in range(60)]
    for sms in sent:
        await gateway.send(sms)
    assert await gateway.find(sent[-1])
    assert await gateway.find(an_sms()) is None
